"""The register of a district: politikontakter, their start and their days, exceptions, units, and lists."""

from django.urls import path

from contacts.views import (
    assigning,
    assignments,
    clarifying,
    excepting,
    exceptions,
    functions,
    imports,
    keeping_presence,
    onboarding,
    presence,
    programmes,
    register,
    roles,
    start,
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
    path("politikontakter/tildelinger/<int:pk>/start/", start.start, name="start"),
    path(
        "politikontakter/tildelinger/<int:pk>/fullmakt/", clarifying.clarify_mandate, name="clarify_mandate"
    ),
    path("politikontakter/tildelinger/<int:pk>/forventning/", clarifying.expect, name="expect"),
    path("politikontakter/forventninger/<int:pk>/kommentar/", clarifying.comment, name="comment"),
    path("politikontakter/forventninger/<int:pk>/svar/", clarifying.answer, name="answer"),
    path("politikontakter/tildelinger/<int:pk>/opplaring/", onboarding.begin, name="begin_onboarding"),
    path("politikontakter/opplaring/<int:pk>/mentor/", onboarding.mentor, name="mentor"),
    path("politikontakter/opplaring/<int:pk>/mot/", onboarding.add_contact, name="add_onboarding_contact"),
    path(
        "politikontakter/opplaring/mot/<int:pk>/fjern/",
        onboarding.remove_contact,
        name="remove_onboarding_contact",
    ),
    path("politikontakter/opplaring/oppgaver/<int:pk>/gjort/", onboarding.task_done, name="task_done"),
    path(
        "politikontakter/opplaring/oppgaver/<int:pk>/angre/", onboarding.task_not_done, name="task_not_done"
    ),
    path("distrikt/<int:pk>/opplaring/", programmes.programme, name="programme"),
    path("distrikt/<int:pk>/opplaring/forslag/", programmes.use_usual, name="use_usual_programme"),
    path("distrikt/<int:pk>/opplaring/ny/", programmes.add_task, name="add_programme_task"),
    path("opplaring/<int:pk>/rediger/", programmes.edit_task, name="edit_programme_task"),
    path("opplaring/<int:pk>/fjern/", programmes.remove_task, name="remove_programme_task"),
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
    path("distrikt/<int:pk>/funksjoner/", functions.functions, name="functions"),
    path("distrikt/<int:pk>/funksjoner/ny/", functions.give_function, name="give_function"),
    path("distrikt/<int:pk>/funksjoner/finnes-ikke/", functions.mark_absent, name="mark_absent"),
    path("kommuner/<int:pk>/roller/", roles.roles, name="roles"),
    path("kommuner/<int:pk>/roller/fil/", roles.roles_file, name="roles_file"),
    path("funksjoner/<int:pk>/avslutt/", functions.end_holding, name="end_holding"),
    path("funksjoner/finnes-ikke/<int:pk>/avslutt/", functions.end_absence, name="end_absence"),
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
