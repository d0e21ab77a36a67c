"""Cooperation agreements between municipalities and the police, their parties and their moves."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from agreements import rules
from agreements.querysets import AgreementQuerySet, OnAgreementQuerySet
from politirad.tenancy.models import Municipality, PoliceUnit

_ONE_PARTY = Q(municipality__isnull=False, unit__isnull=True) | Q(
    municipality__isnull=True, unit__isnull=False
)
# An old paper may be registered with the day alone; a name without a day says nothing.
_NAME_NEEDS_DAY = Q(signed_by_name="") | Q(signed_on__isnull=False)


@pghistory.track()
class Agreement(models.Model):
    """An agreement between one or more municipalities and a police unit (R051)."""

    class Kind(models.TextChoices):
        """The kinds of agreement."""

        MAIN = "main", _("avtale om kommune- og politisamarbeid")

    class State(models.TextChoices):
        """The states of an agreement, with the words readers see (BR11)."""

        DRAFT = rules.State.DRAFT.value, _("Kladd")
        OFFERED = rules.State.OFFERED.value, _("Tilbudt")
        NEGOTIATING = rules.State.NEGOTIATING.value, _("Forhandles")
        POLITICAL_TREATMENT = rules.State.POLITICAL_TREATMENT.value, _("Til politisk behandling")
        SIGNING = rules.State.SIGNING.value, _("Til signering")
        PARTLY_SIGNED = rules.State.PARTLY_SIGNED.value, _("Delvis signert")
        IN_FORCE = rules.State.IN_FORCE.value, _("I kraft")
        UNDER_REVISION = rules.State.UNDER_REVISION.value, _("Under revisjon")
        EXPIRED = rules.State.EXPIRED.value, _("Utløpt")
        TERMINATED = rules.State.TERMINATED.value, _("Oppsagt")
        REPLACED = rules.State.REPLACED.value, _("Erstattet")
        DECLINED_FOR_NOW = rules.State.DECLINED_FOR_NOW.value, _("Ønsker ikke nå")
        DECLINED = rules.State.DECLINED.value, _("Ønsker ikke")
        OTHER_MODEL = rules.State.OTHER_MODEL.value, _("Annen modell")

    kind = models.CharField(_("type"), max_length=20, choices=Kind, default=Kind.MAIN)
    unit = models.ForeignKey(
        PoliceUnit, models.PROTECT, related_name="agreements", verbose_name=_("politienhet")
    )
    title = models.CharField(_("tittel"), max_length=140)
    state = models.CharField(_("tilstand"), max_length=20, choices=State, default=State.DRAFT)
    valid_from = models.DateField(_("gjelder fra"), null=True, blank=True)
    valid_until = models.DateField(_("gjelder til og med"), null=True, blank=True)
    revision_due_on = models.DateField(_("revideres innen"), null=True, blank=True)
    language = models.CharField(_("språk i avtalen"), max_length=2, default="nb")

    objects = AgreementQuerySet.as_manager()

    class Meta:
        verbose_name = _("avtale")
        verbose_name_plural = _("avtaler")
        default_permissions = ()
        constraints = [
            CheckConstraint(
                name="agreement_ends_after_start",
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
                violation_error_message=_("Siste dag kan ikke være før første dag."),
            ),
            CheckConstraint(
                name="agreement_in_force_has_a_first_day",
                condition=~Q(state__in=sorted(rules.HAS_RUN)) | Q(valid_from__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["unit", "state"])]

    def __str__(self) -> str:
        return self.title


@pghistory.track()
class AgreementParty(models.Model):
    """A municipality or police unit that the agreement binds, and who signed for it."""

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="parties")
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, null=True, blank=True, related_name="agreement_parties"
    )
    unit = models.ForeignKey(
        PoliceUnit, models.PROTECT, null=True, blank=True, related_name="agreement_parties"
    )
    signed_on = models.DateField(_("signert"), null=True, blank=True)
    signed_by_name = models.CharField(_("signert av"), max_length=120, blank=True)
    signer_title = models.CharField(_("tittel"), max_length=80, blank=True)

    objects = OnAgreementQuerySet.as_manager()

    class Meta:
        verbose_name = _("avtalepart")
        verbose_name_plural = _("avtaleparter")
        default_permissions = ()
        constraints = [
            CheckConstraint(name="party_is_a_municipality_or_a_unit", condition=_ONE_PARTY),
            CheckConstraint(name="signer_signed_on_a_day", condition=_NAME_NEEDS_DAY),
            UniqueConstraint(
                fields=["agreement", "municipality", "unit"], name="party_once", nulls_distinct=False
            ),
        ]

    def __str__(self) -> str:
        return str(self.municipality or self.unit)


class AgreementMove(models.Model):
    """That an agreement went from one state to another: who, when and why."""

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="moves")
    from_state = models.CharField(max_length=20, choices=Agreement.State)
    to_state = models.CharField(max_length=20, choices=Agreement.State)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now, editable=False)
    reason = models.CharField(_("begrunnelse"), max_length=300, blank=True)

    objects = OnAgreementQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return f"{self.agreement}: {self.get_to_state_display()}"
