"""The register of a district: politikontakter, exceptions, days of presence, units, and lists taken in."""

from django.urls import path

from contacts.views import (
    assigning,
    assignments,
    excepting,
    exceptions,
    imports,
    keeping_presence,
    presence,
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
    path("politikontakter/tilstede/", presence.own_presence, name="own_presence"),
    path("politikontakter/tildelinger/<int:pk>/tilstede/", presence.presence, name="presence"),
    path("politikontakter/tildelinger/<int:pk>/tilstede/ny/", keeping_presence.plan, name="plan_presence"),
    path(
        "politikontakter/tildelinger/<int:pk>/tilstede/rekke/",
        keeping_presence.plan_series,
        name="plan_presence_series",
    ),
    path(
        "politikontakter/tildelinger/<int:pk>/tilstede/for/", keeping_presence.record, name="record_presence"
    ),
    path("politikontakter/tilstede/<int:pk>/endre/", keeping_presence.edit, name="edit_presence"),
    path("politikontakter/tilstede/<int:pk>/avlys/", keeping_presence.cancel, name="cancel_presence"),
    path(
        "politikontakter/tilstede/<int:pk>/gjennomfort/",
        keeping_presence.mark_held,
        name="mark_presence_held",
    ),
    path("politikontakter/tilstede/<int:pk>/angre/", keeping_presence.take_back, name="take_back_presence"),
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
]
