"""Evaluations in the whole country: which councils take part in the mean, and what is published once a year.

What is published is stored as it was published, and nothing else of it: a hidden figure cannot be reckoned,
for it is not there, and a council that agrees or withdraws later changes no figure that has been seen.
"""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from evaluation import rules
from evaluation.models.questions import Main
from evaluation.models.waves import Wave
from evaluation.querysets import MeanConsentQuerySet
from politirad.tenancy.models import PoliceDistrict

_NEVER = pgtrigger.Update | pgtrigger.Delete


@pghistory.track()
class MeanConsent(models.Model):
    """That a council has agreed to be part of the mean of district and nation, until it takes that back."""

    wave = models.ForeignKey(Wave, models.CASCADE, related_name="mean_consents")
    agreed_on = models.DateField(_("dagen dere ble enige"))
    given_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    given_at = models.DateTimeField(_("registrert"), auto_now_add=True)
    withdrawn_on = models.DateField(_("trukket tilbake"), null=True, blank=True)

    objects = MeanConsentQuerySet.as_manager()

    class Meta:
        verbose_name = _("samtykke til å være med i snittet")
        verbose_name_plural = _("samtykker til å være med i snittet")
        default_permissions = ()
        constraints = [
            UniqueConstraint(
                fields=["wave"], condition=Q(withdrawn_on=None), name="one_standing_mean_consent"
            ),
            CheckConstraint(
                condition=Q(withdrawn_on__isnull=True) | Q(withdrawn_on__gte=F("agreed_on")),
                name="mean_consent_withdrawn_after_agreed",
            ),
        ]

    def __str__(self) -> str:
        return str(self.wave)


class PublishedYear(models.Model):
    """The figures of one year, published once: the next day they are the same (features.md, idea 18).

    `limit` is how many councils a figure needed, and `measured_on` the day the share is reckoned on.
    """

    year = models.PositiveSmallIntegerField(_("år"), unique=True)
    published_on = models.DateField(_("publisert"))
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    measured_on = models.DateField(_("andelen gjelder"))
    limit = models.PositiveSmallIntegerField(_("færrest råd bak et tall"))

    class Meta:
        verbose_name = _("publisert år")
        verbose_name_plural = _("publiserte år")
        default_permissions = ()
        ordering = ("-year",)
        triggers = [pgtrigger.Protect(name="published_once", operation=_NEVER)]

    def __str__(self) -> str:
        return str(_("Evalueringer i %(year)s") % {"year": self.year})


class PublishedFigure(models.Model):
    """What both kinds of figures have: the year, and the district, or the nation where there is none."""

    published_year = models.ForeignKey(PublishedYear, models.PROTECT, related_name="%(class)ss")
    district = models.ForeignKey(PoliceDistrict, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        abstract = True
        default_permissions = ()


class PublishedMean(PublishedFigure):
    """The mean of councils under a main question, to one decimal, each council counting as much."""

    main = models.PositiveSmallIntegerField(_("hovedspørsmål"), choices=Main)
    councils = models.PositiveSmallIntegerField(_("råd"))
    mean = models.DecimalField(_("snitt"), max_digits=2, decimal_places=1)

    class Meta(PublishedFigure.Meta):
        verbose_name = _("publisert snitt")
        verbose_name_plural = _("publiserte snitt")
        constraints = [
            UniqueConstraint(
                fields=["published_year", "district", "main"],
                nulls_distinct=False,
                name="one_published_mean_a_place",
            ),
            CheckConstraint(condition=Q(main__in=rules.COMPARED), name="published_mean_is_compared"),
            CheckConstraint(condition=Q(mean__gte=1, mean__lte=5), name="published_mean_on_the_scale"),
        ]
        triggers = [pgtrigger.Protect(name="published_once", operation=_NEVER)]

    def __str__(self) -> str:
        return f"{self.get_main_display()} {self.mean}"


class PublishedShare(PublishedFigure):
    """How many councils had evaluated in time, of those that had something to be in time with."""

    in_time = models.PositiveSmallIntegerField(_("evaluert i tide"))
    late = models.PositiveSmallIntegerField(_("over fristen"))

    class Meta(PublishedFigure.Meta):
        verbose_name = _("publisert andel")
        verbose_name_plural = _("publiserte andeler")
        constraints = [
            UniqueConstraint(
                fields=["published_year", "district"],
                nulls_distinct=False,
                name="one_published_share_a_place",
            ),
        ]
        triggers = [pgtrigger.Protect(name="published_once", operation=_NEVER)]

    def __str__(self) -> str:
        return f"{self.in_time}/{self.in_time + self.late}"
