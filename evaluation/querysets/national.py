"""Councils that have agreed to be part of the mean of district and nation."""

from typing import Self

from django.db.models import Model

from evaluation.querysets.waves import InWaveQuerySet


class MeanConsentQuerySet[M: Model](InWaveQuerySet[M]):
    """Consents, read where the wave is."""

    def standing(self) -> Self:
        """Those that are not withdrawn."""
        return self.filter(withdrawn_on=None)

    def of_year(self, year: int) -> Self:
        """Those that stand for closed evaluations of the year."""
        return self.standing().filter(wave__year=year, wave__has_results=True)
