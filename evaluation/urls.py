"""Evaluations: what lies under a forum, waves and improvements by id, and what was learned and is shared."""

from django.urls import path

from evaluation.views import answers, improvements, onward, questions, reflections, results, sharing, waves

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
]
