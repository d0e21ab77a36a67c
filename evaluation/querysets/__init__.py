"""Who may read which questionnaires, waves and results."""

from evaluation.querysets.national import MeanConsentQuerySet
from evaluation.querysets.pilots import PilotQuerySet, PilotSourceQuerySet
from evaluation.querysets.reflections import ReflectionQuerySet, SharingQuerySet, may_read_library
from evaluation.querysets.waves import (
    ImprovementQuerySet,
    InWaveQuerySet,
    QuestionnaireQuerySet,
    QuestionQuerySet,
    WaveQuerySet,
)

__all__ = [
    "ImprovementQuerySet",
    "InWaveQuerySet",
    "MeanConsentQuerySet",
    "PilotQuerySet",
    "PilotSourceQuerySet",
    "QuestionQuerySet",
    "QuestionnaireQuerySet",
    "ReflectionQuerySet",
    "SharingQuerySet",
    "WaveQuerySet",
    "may_read_library",
]
