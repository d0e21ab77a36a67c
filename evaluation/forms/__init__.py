"""What is asked for when a forum evaluates its work."""

from evaluation.forms.answers import AnswerForm
from evaluation.forms.improvements import KnowledgeForm, OnwardTaskForm, RevisionForm
from evaluation.forms.questionnaires import QuestionForm
from evaluation.forms.waves import ImprovementForm, OwnQuestionForm, StartForm, TaskForm

__all__ = [
    "AnswerForm",
    "ImprovementForm",
    "KnowledgeForm",
    "OnwardTaskForm",
    "OwnQuestionForm",
    "QuestionForm",
    "RevisionForm",
    "StartForm",
    "TaskForm",
]
