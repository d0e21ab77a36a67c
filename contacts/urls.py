"""The register of a police district: its tree of units, and the lists taken into it."""

from django.urls import path

from contacts.views import imports, units

app_name = "contacts"

urlpatterns = [
    path("distrikt/", units.districts, name="districts"),
    path("distrikt/<int:pk>/enheter/", units.units, name="units"),
    path("distrikt/<int:pk>/enheter/ny/", units.add_unit, name="add_unit"),
    path("politienheter/<int:pk>/rediger/", units.edit_unit, name="edit_unit"),
    path("politienheter/<int:pk>/avslutt/", units.end_unit, name="end_unit"),
    path("distrikt/<int:pk>/importer/", imports.history, name="imports"),
    path("distrikt/<int:pk>/importer/<slug:kind>/ny/", imports.upload, name="upload"),
    path("distrikt/<int:pk>/importer/<slug:kind>/mal/", imports.template_file, name="template_file"),
    path("importer/<int:pk>/", imports.preview, name="preview"),
    path("importer/<int:pk>/ta-inn/", imports.take_in, name="take_in"),
    path("importer/<int:pk>/angre/", imports.undo, name="undo"),
]
