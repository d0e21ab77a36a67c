"""Evaluations: what lies under a forum, and waves and improvements by id."""

from django.urls import path

from evaluation.views import answers, improvements, questions, results, waves

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
        "evalueringer/forbedringer/<int:pk>/fjern/",
        improvements.remove_improvement,
        name="remove_improvement",
    ),
]
