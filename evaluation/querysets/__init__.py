"""Who may read which questionnaires, waves and results."""

from evaluation.querysets.national import MeanConsentQuerySet
from evaluation.querysets.reflections import ReflectionQuerySet, SharingQuerySet, may_read_library
from evaluation.querysets.waves import (
    InWaveQuerySet,
    QuestionnaireQuerySet,
    QuestionQuerySet,
    WaveQuerySet,
)

__all__ = [
    "InWaveQuerySet",
    "MeanConsentQuerySet",
    "QuestionQuerySet",
    "QuestionnaireQuerySet",
    "ReflectionQuerySet",
    "SharingQuerySet",
    "WaveQuerySet",
    "may_read_library",
]
