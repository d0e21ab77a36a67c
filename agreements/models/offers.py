"""Offers to municipalities, and what they answered (R054, G03)."""

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import CheckConstraint, Q
from django.utils.translation import gettext_lazy as _

from agreements import rules
from agreements.models.agreement import Agreement
from agreements.querysets import OfferQuerySet
from politirad.tenancy.models import Municipality


@pghistory.track()
class Offer(models.Model):
    """That the police offered one municipality the agreement, how, and what it answered."""

    class Channel(models.TextChoices):
        """How it was offered."""

        MEETING = "meeting", _("I et møte")
        LETTER = "letter", _("I brev")
        EMAIL = "email", _("På e-post")
        HERE = "here", _("I denne løsningen")

    class Answer(models.TextChoices):
        """What the municipality answered; every answer is as good as another (R044)."""

        NEGOTIATE = rules.Answer.NEGOTIATE.value, _("Vil forhandle")
        POLITICAL_TREATMENT = rules.Answer.POLITICAL_TREATMENT.value, _("Til politisk behandling")
        AWAITS_MERGER = rules.Answer.AWAITS_MERGER.value, _("Avventer kommunesammenslåing")
        NOT_NOW = rules.Answer.NOT_NOW.value, _("Ønsker ikke nå")
        NO = rules.Answer.NO.value, _("Ønsker ikke")
        OTHER_MODEL = rules.Answer.OTHER_MODEL.value, _("Annen modell")

    class Reason(models.TextChoices):
        """Why, as the directorate counts it."""

        TOO_GENERAL = "too_general", _("Avtalen er for lite konkret")
        POLICE_PART = "police_part", _("Politiets bidrag er for svakt")
        CAPACITY = "capacity", _("Kommunen har ikke kapasitet nå")
        NEIGHBOURS = "neighbours", _("Vil ha avtale sammen med nabokommuner")
        OTHER_COOPERATION = "other_cooperation", _("Samarbeidet er dekket på en annen måte")
        MERGER = "merger", _("Kommunen skal slås sammen med en annen")
        NO_NEED = "no_need", _("Ser ikke behov for avtale")
        OTHER = "other", _("Annet")

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="offers")
    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="agreement_offers")
    offered_on = models.DateField(_("tilbudt"))
    offered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    channel = models.CharField(_("hvordan"), max_length=7, choices=Channel, default=Channel.HERE)
    answer = models.CharField(_("svar"), max_length=20, choices=Answer, blank=True)
    reasons = ArrayField(
        models.CharField(max_length=20, choices=Reason), verbose_name=_("hvorfor"), default=list, blank=True
    )
    text = models.CharField(_("med egne ord"), max_length=500, blank=True)
    answered_on = models.DateField(_("svarte"), null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    offer_again_on = models.DateField(_("tilbys igjen"), null=True, blank=True)

    objects = OfferQuerySet.as_manager()

    class Meta:
        verbose_name = _("tilbud")
        verbose_name_plural = _("tilbud")
        default_permissions = ()
        ordering = ("offered_on", "pk")
        constraints = [
            CheckConstraint(
                condition=Q(answer="", answered_on__isnull=True, answered_by__isnull=True)
                | (~Q(answer="") & Q(answered_on__isnull=False, answered_by__isnull=False)),
                name="offer_is_answered_by_somebody",
            ),
            CheckConstraint(
                condition=~Q(answer__in=sorted(rules.NEEDS_REASON)) | ~Q(reasons=[]),
                name="offer_is_declined_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.municipality}, {self.offered_on}"

    @property
    def reason_words(self) -> str:
        """The reasons from the list, as readers know them."""
        return "; ".join(str(self.Reason(reason).label) for reason in self.reasons)
