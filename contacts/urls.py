"""The register of a police district, whom its municipalities turn to, and the open pages."""

from django.urls import path

from contacts.views import (
    assigning,
    assignments,
    cards,
    directory,
    excepting,
    exceptions,
    finding,
    imports,
    register,
    units,
)

app_name = "contacts"

urlpatterns = [
    path("politikontakter/", register.registers, name="registers"),
    path("distrikt/<int:pk>/politikontakter/", register.register, name="register"),
    path("distrikt/<int:pk>/politikontakter/fil/", register.register_file, name="register_file"),
    path("distrikt/<int:pk>/politikontakter/ny/", assigning.assign, name="assign"),
    path("distrikt/<int:pk>/politikontakter/for-inn/", register.adopt, name="adopt"),
    path("politikontakter/tildelinger/<int:pk>/", assignments.assignment, name="assignment"),
    path(
        "politikontakter/tildelinger/<int:pk>/endre/<slug:what>/",
        assignments.change_assignment,
        name="change_assignment",
    ),
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
    path("politikontakter/tildelinger/<int:pk>/soknad/", excepting.apply, name="apply"),
    path("unntak/", exceptions.exceptions, name="exceptions"),
    path("unntak/<int:pk>/", exceptions.exception, name="exception"),
    path("unntak/<int:pk>/avgjor/", excepting.decide, name="decide"),
    path("unntak/<int:pk>/trekk/", excepting.withdraw, name="withdraw"),
    path("unntak/vilkar/<int:pk>/oppfylt/", excepting.term_met, name="term_met"),
    path("hvem-kontakter-jeg/", directory.directories, name="directories"),
    path("kommuner/<int:pk>/hvem-kontakter-jeg/", directory.directory, name="directory"),
    path("kommuner/<int:pk>/kontaktside/", directory.publication, name="publication"),
    path("distrikt/<int:pk>/hvem-gjor-hva/", directory.responsibilities, name="responsibilities"),
    path(
        "distrikt/<int:pk>/hvem-gjor-hva/<slug:topic>/",
        directory.edit_responsibility,
        name="edit_responsibility",
    ),
    path("profil/kontaktkort/", cards.card, name="card"),
    path("finn/", finding.find, name="find"),
    path("finn/<slug:code>/", finding.town_page, name="town_page"),
]
