"""Cooperation agreements between municipalities and the police, their parties and their moves."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from agreements import rules
from agreements.models.keeping import in_force_when_all_approve
from agreements.querysets import AgreementQuerySet, OnAgreementQuerySet, PartyQuerySet
from politirad.tenancy.models import County, Municipality, PoliceUnit
from politirad.tenancy.permissions import Party

_MUNICIPALITY, _UNIT = Q(municipality__isnull=False), Q(unit__isnull=False)
_COUNTY, _SCHOOL = Q(county__isnull=False), ~Q(school="")
_ONE_PARTY = (
    (_MUNICIPALITY & ~_UNIT & ~_COUNTY & ~_SCHOOL)
    | (~_MUNICIPALITY & _UNIT & ~_COUNTY & ~_SCHOOL)
    | (~_MUNICIPALITY & ~_UNIT & _COUNTY & ~_SCHOOL)
    | (~_MUNICIPALITY & ~_UNIT & ~_COUNTY & _SCHOOL)
)


@pghistory.track()
class Agreement(models.Model):
    """An agreement between the police and municipalities, a county authority or a school (R051)."""

    class Kind(models.TextChoices):
        """The kinds of agreement, with the words readers see."""

        MAIN = rules.Kind.MAIN.value, _("avtale om kommune- og politisamarbeid")
        LIMITED = rules.Kind.LIMITED.value, _("særavtale")
        SCHOOL = rules.Kind.SCHOOL.value, _("skoleavtale")
        COUNTY = rules.Kind.COUNTY.value, _("fylkeskommuneavtale")
        OLD_COUNCIL = rules.Kind.OLD_COUNCIL.value, _("politirådsavtale (eldre)")
        OLD_SERVICE = rules.Kind.OLD_SERVICE.value, _("avtale om tjenestetilbud (eldre)")

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

    kind = models.CharField(_("type"), max_length=30, choices=Kind, default=Kind.MAIN)
    unit = models.ForeignKey(
        PoliceUnit, models.PROTECT, related_name="agreements", verbose_name=_("politienhet")
    )
    above = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="below", verbose_name=_("hører under")
    )
    replaced_by = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="replaces", verbose_name=_("erstattet av")
    )
    title = models.CharField(_("tittel"), max_length=140)
    state = models.CharField(_("tilstand"), max_length=20, choices=State, default=State.DRAFT)
    # The text that binds the parties now: the last one that they all approved.
    version = models.ForeignKey(
        "AgreementVersion", models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    # The text the parties are asked to sign; sharing another one takes it back.
    to_sign = models.ForeignKey(
        "AgreementVersion", models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    exception_reason = models.CharField(_("hvorfor opphold eller overlapp"), max_length=300, blank=True)
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
        triggers = [in_force_when_all_approve()]

    def __str__(self) -> str:
        return self.title

    @property
    def party_names(self) -> str:
        """Whom it is between; read with `with_parties`."""
        return ", ".join(str(party) for party in self.parties.all())

    @property
    def is_running(self) -> bool:
        """Whether it binds its parties, under revision or not."""
        return self.state in rules.RUNNING

    @property
    def is_on_the_way(self) -> bool:
        """Whether the parties are between an offer and a signed agreement."""
        return self.state in rules.ON_THE_WAY

    @property
    def is_legacy(self) -> bool:
        """Whether it is of a kind that is only kept for history (R063)."""
        return self.kind in rules.LEGACY


@pghistory.track()
class AgreementParty(models.Model):
    """Whom the agreement binds: a municipality, a police unit, a county authority or a school."""

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="parties")
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, null=True, blank=True, related_name="agreement_parties"
    )
    unit = models.ForeignKey(
        PoliceUnit, models.PROTECT, null=True, blank=True, related_name="agreement_parties"
    )
    county = models.ForeignKey(
        County, models.PROTECT, null=True, blank=True, related_name="agreement_parties"
    )
    school = models.CharField(_("skole"), max_length=120, blank=True)

    objects = PartyQuerySet.as_manager()

    class Meta:
        verbose_name = _("avtalepart")
        verbose_name_plural = _("avtaleparter")
        default_permissions = ()
        ordering = ("pk",)
        constraints = [
            CheckConstraint(name="party_is_one_body", condition=_ONE_PARTY),
            UniqueConstraint(
                fields=["agreement", "municipality", "unit", "county", "school"],
                name="party_once",
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return str(self.municipality or self.unit or self.county or self.school)

    @property
    def side(self) -> Party:
        """The side the party stands on."""
        if self.unit_id:
            return Party.POLICE
        return Party.MUNICIPALITY if self.municipality_id else Party.COUNTY


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
