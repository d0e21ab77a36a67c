"""When and where a politikontakt is present in a municipality, planned and in fact (R024, R119, F10)."""

from datetime import date

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts import rules
from contacts.models.assignments import PoliceContactAssignment
from contacts.models.guarding import within_its_assignment
from contacts.querysets import CancellationQuerySet, PresenceQuerySet

_STATE = rules.PresenceState
_CANCELLED = Q(state=_STATE.CANCELLED.value)


@pghistory.track()
class PresenceDay(models.Model):
    """A day in a municipality: everything here is read by whoever may know of the assignment.

    Why a day was cancelled is no part of it: it stands in a table with a door of its own.
    """

    class State(models.TextChoices):
        """The states, with the words readers see."""

        PLANNED = _STATE.PLANNED.value, _("Planlagt")
        HELD = _STATE.HELD.value, _("Gjennomført")
        CANCELLED = _STATE.CANCELLED.value, _("Avlyst")

    SAID_OF_ITSELF = ("present_on", "starts", "ends", "place", "note")

    assignment = models.ForeignKey(PoliceContactAssignment, models.CASCADE, related_name="presence_days")
    present_on = models.DateField(_("dag"))
    starts = models.TimeField(_("fra klokka"), null=True, blank=True)
    ends = models.TimeField(_("til klokka"), null=True, blank=True)
    place = models.CharField(_("sted"), max_length=120)
    note = models.CharField(_("til kommunen"), max_length=200, blank=True)
    state = models.CharField(_("tilstand"), max_length=9, choices=State, default=State.PLANNED)
    is_unplanned = models.BooleanField(_("ikke planlagt"), default=False)
    # The day somebody said that it was held.
    recorded_on = models.DateField(_("ført"), null=True, blank=True, editable=False)
    edition = models.PositiveIntegerField(default=1, editable=False)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = PresenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("dag til stede")
        verbose_name_plural = _("dager til stede")
        default_permissions = ()
        ordering = ("present_on", "pk")
        constraints = [
            UniqueConstraint(
                fields=["assignment", "present_on"], condition=~_CANCELLED, name="one_presence_a_day"
            ),
            CheckConstraint(name="presence_has_a_place", condition=~Q(place="")),
            CheckConstraint(
                name="presence_ends_after_it_starts",
                condition=Q(ends__isnull=True) | Q(starts__isnull=False, ends__gt=F("starts")),
            ),
            CheckConstraint(
                name="presence_is_held_when_it_has_come",
                condition=Q(
                    state=_STATE.HELD.value, recorded_on__isnull=False, recorded_on__gte=F("present_on")
                )
                | (~Q(state=_STATE.HELD.value) & Q(recorded_on__isnull=True)),
            ),
            CheckConstraint(
                name="unplanned_presence_is_held",
                condition=Q(is_unplanned=False) | Q(state=_STATE.HELD.value),
            ),
        ]
        indexes = [models.Index(fields=["present_on", "state"], name="presence_by_day")]
        triggers = [within_its_assignment()]

    def __str__(self) -> str:
        return f"{self.assignment}, {self.present_on}"

    def look_on(self, day: date) -> rules.PresenceLook:
        """How it looks on `day`."""
        return rules.presence_look(_STATE(self.state), self.present_on, today=day)


@pghistory.track()
class PresenceCancellation(models.Model):
    """Why a day was cancelled: for the politikontakt and for those who look after the district (F10)."""

    day = models.OneToOneField(PresenceDay, models.CASCADE, related_name="cancellation")
    reason = models.CharField(_("hvorfor"), max_length=300)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = CancellationQuerySet.as_manager()

    class Meta:
        verbose_name = _("avlysning")
        verbose_name_plural = _("avlysninger")
        default_permissions = ()
        ordering = ("pk",)
        constraints = [CheckConstraint(name="cancellation_has_a_reason", condition=~Q(reason=""))]

    def __str__(self) -> str:
        return str(self.day)
