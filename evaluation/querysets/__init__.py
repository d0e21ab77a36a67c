"""Who may read which questionnaires, waves and results."""

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
    "QuestionQuerySet",
    "QuestionnaireQuerySet",
    "ReflectionQuerySet",
    "SharingQuerySet",
    "WaveQuerySet",
    "may_read_library",
]
