"""Exceptions from the limit: what a district applies for, and what the directorate decides (BR03, G14)."""

from datetime import date

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts import rules
from contacts.models.guarding import kept_as_decided
from contacts.querysets import ApprovalQuerySet, OnApprovalQuerySet
from politirad.tenancy.models import Municipality, PoliceDistrict
from politirad.tenancy.models.dating import Dated

_STATE = rules.ExceptionState
_GRANTED = sorted(state.value for state in rules.GRANTED)
_DECIDED = Q(decided_by__isnull=False, decided_at__isnull=False)
_UNDECIDED = Q(decided_by__isnull=True, decided_at__isnull=True, max_municipalities__isnull=True)


@pghistory.track()
class ExcessAssignmentApproval(Dated):
    """That one person may have more municipalities than the limit for a time; its dates are the period.

    `max_municipalities` is empty until it is granted, and stays when it is withdrawn: then it counts to
    the day before `withdrawn_on`.
    """

    class State(models.TextChoices):
        """The states, with the words readers see."""

        APPLIED = _STATE.APPLIED.value, _("Søkt om")
        APPROVED = _STATE.APPROVED.value, _("Godkjent")
        REFUSED = _STATE.REFUSED.value, _("Avslått")
        APPROVED_ON_TERMS = _STATE.APPROVED_ON_TERMS.value, _("Godkjent med vilkår")
        WITHDRAWN = _STATE.WITHDRAWN.value, _("Trukket")

    district = models.ForeignKey(PoliceDistrict, models.PROTECT, related_name="excess_approvals")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="excess_approvals")
    reason = models.TextField(_("begrunnelse"), max_length=2000)
    max_applied = models.PositiveSmallIntegerField(_("antall kommuner det er søkt om"))
    applied_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    applied_at = models.DateTimeField(default=timezone.now, editable=False)
    reference = models.CharField(_("saksnummer"), max_length=40, blank=True)
    state = models.CharField(_("tilstand"), max_length=17, choices=State, default=State.APPLIED)
    max_municipalities = models.PositiveSmallIntegerField(_("antall kommuner"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True, editable=False)
    decision_text = models.TextField(_("begrunnelse for avgjørelsen"), max_length=2000, blank=True)
    withdrawn_on = models.DateField(_("trukket fra"), null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    withdrawn_reason = models.CharField(_("hvorfor trukket"), max_length=300, blank=True)

    objects = ApprovalQuerySet.as_manager()

    class Meta(Dated.Meta):
        verbose_name = _("unntak fra treregelen")
        verbose_name_plural = _("unntak fra treregelen")
        default_permissions = ()
        ordering = ("-applied_at", "-pk")
        constraints = [
            *Dated.Meta.constraints,
            CheckConstraint(name="excess_has_a_last_day", condition=Q(valid_until__isnull=False)),
            CheckConstraint(name="excess_has_a_reason", condition=~Q(reason="")),
            CheckConstraint(
                name="excess_is_granted_by_somebody",
                condition=~Q(state__in=_GRANTED) | (_DECIDED & Q(max_municipalities__isnull=False)),
            ),
            CheckConstraint(
                name="excess_is_refused_with_a_reason",
                condition=~Q(state="refused")
                | (_DECIDED & ~Q(decision_text="") & Q(max_municipalities__isnull=True)),
            ),
            CheckConstraint(
                name="excess_application_is_undecided", condition=~Q(state="applied") | _UNDECIDED
            ),
            CheckConstraint(
                name="excess_number_is_decided",
                condition=Q(max_municipalities__isnull=True) | _DECIDED,
            ),
            CheckConstraint(
                name="excess_is_withdrawn_from_a_day",
                condition=Q(state="withdrawn", withdrawn_on__isnull=False)
                | (~Q(state="withdrawn") & Q(withdrawn_on__isnull=True)),
            ),
            UniqueConstraint(fields=["user"], condition=Q(state="applied"), name="one_application_a_person"),
        ]
        triggers = [kept_as_decided()]

    def __str__(self) -> str:
        return f"{self.user}, {self.get_state_display()}"

    @property
    def is_granted(self) -> bool:
        """Whether it raises the limit in its period."""
        return self.state in rules.GRANTED

    @property
    def is_undecided(self) -> bool:
        """Whether it waits for the directorate."""
        return self.state == self.State.APPLIED

    def look_on(self, day: date) -> str:
        """The name of how it looks on `day`: its state, or that it has come to its end."""
        is_over = self.is_granted and self.valid_until is not None and self.valid_until < day
        return "exception_over" if is_over else f"exception_{self.state}"


@pghistory.track()
class ExcessMunicipality(models.Model):
    """A municipality the application is about, and how many lived there when it was written (BR03)."""

    approval = models.ForeignKey(ExcessAssignmentApproval, models.CASCADE, related_name="municipality_rows")
    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="+")
    # What is applied for; the others are those the person has already.
    is_applied_for = models.BooleanField(_("søkes om"), default=True)
    year = models.PositiveSmallIntegerField(_("år"), null=True, blank=True)
    persons = models.PositiveIntegerField(_("folketall"), null=True, blank=True)

    objects = OnApprovalQuerySet.as_manager()

    class Meta:
        verbose_name = _("kommune i en søknad om unntak")
        verbose_name_plural = _("kommuner i søknader om unntak")
        default_permissions = ()
        ordering = ("-is_applied_for", "pk")
        constraints = [
            UniqueConstraint(fields=["approval", "municipality"], name="municipality_once_an_application")
        ]

    def __str__(self) -> str:
        return str(self.municipality)


@pghistory.track()
class ApprovalTerm(models.Model):
    """A condition of an exception: what, by when, and when it was met."""

    approval = models.ForeignKey(ExcessAssignmentApproval, models.CASCADE, related_name="terms")
    text = models.CharField(_("vilkår"), max_length=300)
    due_on = models.DateField(_("frist"))
    met_on = models.DateField(_("oppfylt"), null=True, blank=True)
    met_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = OnApprovalQuerySet.as_manager()

    class Meta:
        verbose_name = _("vilkår")
        verbose_name_plural = _("vilkår")
        default_permissions = ()
        ordering = ("due_on", "pk")
        constraints = [
            CheckConstraint(name="term_says_something", condition=~Q(text="")),
            CheckConstraint(
                name="term_is_met_by_somebody",
                condition=Q(met_on__isnull=True, met_by__isnull=True)
                | Q(met_on__isnull=False, met_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.text

    def look_on(self, day: date) -> str:
        """The name of how it looks on `day`."""
        if self.met_on is not None:
            return "term_met"
        return "term_late" if self.due_on < day else "term_waiting"
