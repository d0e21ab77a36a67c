"""Questionnaires, waves, and what came of them."""

from evaluation.models.national import MeanConsent, PublishedMean, PublishedShare, PublishedYear
from evaluation.models.pilots import Pilot, PilotPlace, PilotSource
from evaluation.models.questions import MAIN_WORDS, Main, Question, Questionnaire
from evaluation.models.reflections import Reflection, ReflectionDraft, Sharing
from evaluation.models.results import Improvement, Remark, Result
from evaluation.models.waves import Ballot, Invitation, Wave, WaveQuestion

__all__ = [
    "MAIN_WORDS",
    "Ballot",
    "Improvement",
    "Invitation",
    "Main",
    "MeanConsent",
    "Pilot",
    "PilotPlace",
    "PilotSource",
    "PublishedMean",
    "PublishedShare",
    "PublishedYear",
    "Question",
    "Questionnaire",
    "Reflection",
    "ReflectionDraft",
    "Remark",
    "Result",
    "Sharing",
    "Wave",
    "WaveQuestion",
]
