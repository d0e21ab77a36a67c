"""What a forum agreed on, and where it was sent further."""

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from meetings import rules
from meetings.models.agenda import AgendaItem
from meetings.models.sealing import kept_as_concluded
from meetings.querysets import ConclusionQuerySet, LiftQuerySet
from politirad.tenancy.permissions import MAIN_PARTIES, Party

_WITHDRAWN_WITH_REASON = Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True, withdrawn_reason="") | (
    Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False) & ~Q(withdrawn_reason="")
)
_ANSWERED_WITH_WORDS = Q(answered_on__isnull=True, answer="") | (Q(answered_on__isnull=False) & ~Q(answer=""))


def both_main_parties() -> list[str]:
    """The parties that stand behind a conclusion until somebody says otherwise."""
    return [party.value for party in MAIN_PARTIES]


@pghistory.track()
class Conclusion(models.Model):
    """What the forum agreed on under an item; never an administrative decision (domain.md 7)."""

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="conclusions")
    number = models.PositiveSmallIntegerField(_("nummer i saken"))
    text = models.TextField(_("konklusjon"), max_length=1000)
    agreed_by = ArrayField(
        models.CharField(max_length=12, choices=Party),
        verbose_name=_("enige parter"),
        default=both_main_parties,
    )
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    since_version = models.PositiveSmallIntegerField(_("fra utgave"), default=1, editable=False)
    withdrawn_at = models.DateTimeField(_("trukket"), null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    withdrawn_reason = models.CharField(_("hvorfor den er trukket"), max_length=300, blank=True)

    objects = ConclusionQuerySet.as_manager()

    class Meta:
        verbose_name = _("konklusjon")
        verbose_name_plural = _("konklusjoner")
        default_permissions = ()
        ordering = ("number",)
        constraints = [
            UniqueConstraint(fields=["item", "number"], name="one_conclusion_a_number"),
            CheckConstraint(condition=~Q(agreed_by=[]), name="conclusion_is_agreed_by_somebody"),
            CheckConstraint(condition=_WITHDRAWN_WITH_REASON, name="conclusion_is_withdrawn_with_a_reason"),
        ]
        triggers = [kept_as_concluded()]

    def __str__(self) -> str:
        return self.text

    @property
    def is_withdrawn(self) -> bool:
        """Whether the conclusion no longer holds; it stays in the minutes and in the register."""
        return self.withdrawn_at is not None

    @property
    def label(self) -> str:
        """«13/26-2»: the second conclusion of item 13/26; «2» while the item has no number."""
        return rules.conclusion_label(self.item.case_number, self.number)

    @property
    def parties(self) -> list[Party]:
        """The parties that agreed, in the order they are always shown in."""
        return [party for party in Party if party.value in self.agreed_by]


@pghistory.track()
class Lift(models.Model):
    """That a conclusion was sent to somebody who can do something about it, and what they answered (R017)."""

    class Receiver(models.TextChoices):
        """Who it is lifted to."""

        MUNICIPAL_COUNCIL = "municipal_council", _("Kommunestyret")
        DISTRICT = "district", _("Politidistriktet")
        DIRECTORATE = "directorate", _("Politidirektoratet")
        MINISTRY = "ministry", _("Et departement")
        KS = "ks", _("KS")
        OTHER_COUNCIL = "other_council", _("Et annet råd")
        OTHER = "other", _("Andre")

    conclusion = models.ForeignKey(Conclusion, models.CASCADE, related_name="lifts")
    receiver = models.CharField(_("hvem løftes den til?"), max_length=17, choices=Receiver)
    receiver_name = models.CharField(_("mottaker"), max_length=120, blank=True)
    lifted_on = models.DateField(_("sendt"))
    answer_due_on = models.DateField(_("svar ventes"), null=True, blank=True)
    answered_on = models.DateField(_("svar kom"), null=True, blank=True)
    answer = models.TextField(_("svaret"), max_length=2000, blank=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    objects = LiftQuerySet.as_manager()

    class Meta:
        verbose_name = _("løftet konklusjon")
        verbose_name_plural = _("løftede konklusjoner")
        default_permissions = ()
        ordering = ("lifted_on", "pk")
        constraints = [
            CheckConstraint(condition=_ANSWERED_WITH_WORDS, name="lift_is_answered_with_words"),
            UniqueConstraint(
                fields=["conclusion", "receiver", "receiver_name", "lifted_on"], name="lifted_once_a_day"
            ),
        ]

    def __str__(self) -> str:
        return self.receiver_name or str(self.get_receiver_display())

    @property
    def is_answered(self) -> bool:
        """Whether the receiver has answered."""
        return self.answered_on is not None
