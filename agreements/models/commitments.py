"""Commitments that can be counted, and the dated evidence of how they are kept (G04, G05)."""

import pghistory
from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from agreements import rules
from agreements.models.agreement import Agreement
from agreements.models.edited import Edited
from agreements.models.keeping import released_with_version
from agreements.models.texts import AgreementVersion, Section
from agreements.querysets import CommitmentQuerySet, EvidenceQuerySet
from politirad.tenancy.permissions import MAIN_PARTIES, Party

_COUNTED = {
    rules.Unit.DAYS: ngettext_lazy("%(count)s dag", "%(count)s dager", "count"),
    rules.Unit.PRESENCE: ngettext_lazy("%(count)s dag til stede", "%(count)s dager til stede", "count"),
    rules.Unit.MEETINGS: ngettext_lazy("%(count)s møte", "%(count)s møter", "count"),
    rules.Unit.REPORTS: ngettext_lazy("%(count)s rapport", "%(count)s rapporter", "count"),
    rules.Unit.EXERCISES: ngettext_lazy("%(count)s øvelse", "%(count)s øvelser", "count"),
    rules.Unit.ANSWER_DAYS: ngettext_lazy("svar innen %(count)s dag", "svar innen %(count)s dager", "count"),
    rules.Unit.OTHER: ngettext_lazy("%(count)s gang", "%(count)s ganger", "count"),
}


def promised_amount(target: int, unit: str, rhythm: str) -> str:
    """«2 dager i måneden», «svar innen 3 dager»; a limit holds every day, whatever its rhythm."""
    counted = _COUNTED[rules.Unit(unit)] % {"count": target}
    if rules.is_at_most(rules.Unit(unit)):
        return str(counted)
    return f"{counted} {Commitment.Rhythm(rhythm).label}"


@pghistory.track()
class Commitment(Edited):
    """What one party promises, how much and how often; `key` is the same in every version (R008, G04)."""

    class Unit(models.TextChoices):
        """What it is counted in."""

        DAYS = rules.Unit.DAYS.value, _("dager")
        PRESENCE = rules.Unit.PRESENCE.value, _("dager til stede, talt i oversikten")
        MEETINGS = rules.Unit.MEETINGS.value, _("møter")
        REPORTS = rules.Unit.REPORTS.value, _("rapporter")
        EXERCISES = rules.Unit.EXERCISES.value, _("øvelser")
        ANSWER_DAYS = rules.Unit.ANSWER_DAYS.value, _("dager til svar, høyst")
        OTHER = rules.Unit.OTHER.value, _("ganger")

    class Rhythm(models.TextChoices):
        """How often."""

        MONTH = rules.Rhythm.MONTH.value, _("i måneden")
        QUARTER = rules.Rhythm.QUARTER.value, _("i kvartalet")
        HALF_YEAR = rules.Rhythm.HALF_YEAR.value, _("i halvåret")
        YEAR = rules.Rhythm.YEAR.value, _("i året")

    SAID_OF_ITSELF = ("section_id", "party", "what", "target", "unit", "rhythm", "evidence")

    version = models.ForeignKey(AgreementVersion, models.CASCADE, related_name="commitments")
    key = models.CharField(max_length=40)
    section = models.ForeignKey(
        Section, models.CASCADE, related_name="commitments", verbose_name=_("kapittel")
    )
    party = models.CharField(_("hvem forplikter seg?"), max_length=12, choices=Party)
    what = models.CharField(_("til hva?"), max_length=200)
    target = models.PositiveIntegerField(_("hvor mye?"), validators=[MinValueValidator(1)])
    unit = models.CharField(_("av hva?"), max_length=11, choices=Unit)
    rhythm = models.CharField(_("hvor ofte?"), max_length=9, choices=Rhythm)
    evidence = models.CharField(_("hvordan ser dere at det er holdt?"), max_length=200, blank=True)

    objects = CommitmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("forpliktelse")
        verbose_name_plural = _("forpliktelser")
        default_permissions = ()
        ordering = ("section__position", "pk")
        constraints = [
            CheckConstraint(
                condition=Q(party__in=[party.value for party in (*MAIN_PARTIES, Party.COUNTY)]),
                name="commitment_has_one_party",
            ),
            CheckConstraint(condition=Q(target__gte=1), name="commitment_has_a_target"),
            UniqueConstraint(fields=["version", "key"], name="one_commitment_a_key"),
        ]
        triggers = [released_with_version()]

    def __str__(self) -> str:
        return self.what

    @property
    def is_presence(self) -> bool:
        """Whether it is counted from days of presence."""
        return rules.is_presence(rules.Unit(self.unit))

    @property
    def amount(self) -> str:
        """How much and how often, in words."""
        return promised_amount(self.target, self.unit, self.rhythm)


@pghistory.track()
class Evidence(models.Model):
    """That something of a commitment was done on a day; it lives on when the text is renewed (G05)."""

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="evidence")
    commitment_key = models.CharField(max_length=40)
    done_on = models.DateField(_("når?"))
    amount = models.PositiveIntegerField(_("hvor mye?"))
    note = models.CharField(_("hva ble gjort?"), max_length=200, blank=True)
    party = models.CharField(_("ført av"), max_length=12, choices=Party)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("belegg")
        verbose_name_plural = _("belegg")
        default_permissions = ()
        ordering = ("-done_on", "-pk")
        indexes = [models.Index(fields=["agreement", "commitment_key", "done_on"])]

    def __str__(self) -> str:
        return f"{self.done_on}: {self.amount}"
