"""Evaluations: what lies under a forum, waves by id, what was learned, what is asked, and pilots."""

from django.urls import path

from evaluation.views import (
    answers,
    improvements,
    keeping_pilots,
    mean,
    national,
    onward,
    open_data,
    pilots,
    questionnaires,
    questions,
    reflections,
    results,
    sharing,
    version_questions,
    waves,
)

app_name = "evaluation"

urlpatterns = [
    path("politirad/<int:pk>/evaluering/", waves.of_forum, name="of_forum"),
    path("politirad/<int:pk>/evaluering/ny/", waves.start, name="start"),
    path("politirad/<int:pk>/evaluering/sporsmal/", questions.own_questions, name="own_questions"),
    path(
        "politirad/<int:pk>/evaluering/sporsmal/<int:question>/ta-ut/",
        questions.retire_question,
        name="retire_question",
    ),
    path("evalueringer/<int:pk>/", waves.wave, name="wave"),
    path("evalueringer/<int:pk>/purr/", waves.remind, name="remind"),
    path("evalueringer/<int:pk>/avslutt/", waves.close, name="close"),
    path("evalueringer/<int:pk>/svar/", answers.answer_first, name="answer_first"),
    path("evalueringer/<int:pk>/svar/<int:main>/", answers.answer, name="answer"),
    path("evalueringer/<int:pk>/svar/send/", answers.send, name="send"),
    path("evalueringer/<int:pk>/svarene/", results.answers, name="answers"),
    path("evalueringer/<int:pk>/rapport/", results.report, name="report"),
    path("evalueringer/<int:pk>/tall/", results.figures, name="figures"),
    path("evalueringer/<int:pk>/forbedringer/ny/", improvements.add_improvement, name="add_improvement"),
    path("evalueringer/forbedringer/<int:pk>/oppgave/", improvements.make_task, name="make_task"),
    path("evalueringer/forbedringer/<int:pk>/sak/", improvements.make_proposal, name="make_proposal"),
    path(
        "evalueringer/forbedringer/<int:pk>/kunnskap/",
        improvements.ask_for_knowledge,
        name="ask_for_knowledge",
    ),
    path(
        "evalueringer/forbedringer/<int:pk>/avtale/", improvements.revise_agreement, name="revise_agreement"
    ),
    path(
        "evalueringer/forbedringer/<int:pk>/fjern/",
        improvements.remove_improvement,
        name="remove_improvement",
    ),
    path("evalueringer/<int:pk>/snitt/", mean.take_part, name="take_part"),
    path("evalueringer/<int:pk>/snitt/trekk/", mean.step_out, name="step_out"),
    path("distrikt/<int:pk>/evalueringer/", national.of_district, name="of_district"),
    path("nasjonalt/evalueringer/", national.of_nation, name="of_nation"),
    path("nasjonalt/evalueringer/<int:year>/publiser/", national.publish_year, name="publish_year"),
    path("apne-data/evalueringer/", open_data.open_page, name="open_data"),
    path("apne-data/evalueringer/fil/", open_data.open_file, name="open_data_file"),
    path("politirad/<int:pk>/gjort-laert-lurt/", reflections.reflections, name="reflections"),
    path("politirad/<int:pk>/gjort-laert-lurt/ny/", reflections.add_reflection, name="add_reflection"),
    path("politirad/<int:pk>/gjort-laert-lurt/kladd/", reflections.save_draft, name="save_draft"),
    path("gjort-laert-lurt/bibliotek/", sharing.library, name="library"),
    path("gjort-laert-lurt/<int:pk>/", reflections.reflection, name="reflection"),
    path("gjort-laert-lurt/<int:pk>/rediger/", reflections.edit_reflection, name="edit_reflection"),
    path("gjort-laert-lurt/<int:pk>/fjern/", reflections.remove_reflection, name="remove_reflection"),
    path("gjort-laert-lurt/<int:pk>/foresla/", reflections.propose_onward, name="propose_onward"),
    path("gjort-laert-lurt/<int:pk>/oppgave/", onward.make_onward_task, name="make_onward_task"),
    path("gjort-laert-lurt/<int:pk>/del/", sharing.share, name="share"),
    path("gjort-laert-lurt/<int:pk>/trekk/", sharing.withdraw_sharing, name="withdraw_sharing"),
    path("nasjonalt/sporreskjema/", questionnaires.questionnaires, name="questionnaires"),
    path("nasjonalt/sporreskjema/ny/", questionnaires.begin_draft, name="begin_draft"),
    path("nasjonalt/sporreskjema/<int:pk>/", questionnaires.questionnaire, name="questionnaire"),
    path(
        "nasjonalt/sporreskjema/<int:pk>/publiser/",
        questionnaires.publish_questionnaire,
        name="publish_questionnaire",
    ),
    path("nasjonalt/sporreskjema/<int:pk>/kast/", questionnaires.discard_draft, name="discard_draft"),
    path(
        "nasjonalt/sporreskjema/<int:pk>/hovedsporsmal/<int:main>/nytt/",
        version_questions.add_question,
        name="add_question",
    ),
    path(
        "nasjonalt/sporreskjema/<int:pk>/sporsmal/<int:question>/",
        version_questions.edit_question,
        name="edit_question",
    ),
    path(
        "nasjonalt/sporreskjema/<int:pk>/sporsmal/<int:question>/fjern/",
        version_questions.remove_question,
        name="remove_question",
    ),
    path(
        "nasjonalt/sporreskjema/<int:pk>/sporsmal/<int:question>/flytt/",
        version_questions.move_question,
        name="move_question",
    ),
    path("nasjonalt/piloter/", pilots.pilots, name="pilots"),
    path("nasjonalt/piloter/fil/", pilots.pilots_file, name="pilots_file"),
    path("nasjonalt/piloter/ny/", keeping_pilots.add_pilot, name="add_pilot"),
    path("nasjonalt/piloter/<int:pk>/", pilots.pilot, name="pilot"),
    path("nasjonalt/piloter/<int:pk>/rediger/", keeping_pilots.edit_pilot, name="edit_pilot"),
    path("nasjonalt/piloter/<int:pk>/kommuner/", keeping_pilots.pilot_towns, name="pilot_towns"),
    path("nasjonalt/piloter/<int:pk>/fjern/", pilots.remove_pilot, name="remove_pilot"),
    path("nasjonalt/piloter/<int:pk>/kilder/ny/", keeping_pilots.add_source, name="add_pilot_source"),
    path("nasjonalt/piloter/kilder/<int:pk>/", keeping_pilots.edit_source, name="edit_pilot_source"),
    path(
        "nasjonalt/piloter/kilder/<int:pk>/fjern/", keeping_pilots.remove_source, name="remove_pilot_source"
    ),
]
