"""Who may read which questionnaires, waves and results."""

from evaluation.querysets.waves import (
    InWaveQuerySet,
    QuestionnaireQuerySet,
    QuestionQuerySet,
    WaveQuerySet,
)

__all__ = ["InWaveQuerySet", "QuestionQuerySet", "QuestionnaireQuerySet", "WaveQuerySet"]
