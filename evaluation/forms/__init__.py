"""What is asked for when a forum evaluates its work."""

from evaluation.forms.answers import AnswerForm
from evaluation.forms.questionnaires import QuestionForm
from evaluation.forms.waves import ImprovementForm, OwnQuestionForm, StartForm, TaskForm

__all__ = [
    "AnswerForm",
    "ImprovementForm",
    "OwnQuestionForm",
    "QuestionForm",
    "StartForm",
    "TaskForm",
]
