"""Who is politikontakt where, from a day to a day (BR01, BR02, BR04, BR06, R122-R136)."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts import rules
from contacts.models.guarding import around_its_presence, as_appointed, in_its_district, under_the_cap
from contacts.querysets import AssignmentQuerySet
from politirad.tenancy.models import Municipality, PoliceDistrict, PoliceUnit, RoleAppointment
from politirad.tenancy.models.dating import Dated, no_overlap

_ACTIVE = Q(state=rules.AssignmentState.ACTIVE.value)


@pghistory.track()
class PoliceContactAssignment(Dated):
    """That a person is politikontakt of a municipality, or stands in for one.

    An active one owns the appointment that gives the rights, made and ended with it; one that awaits
    approval gives none, and its municipality counts as without (ux.md 5.14).
    """

    class Kind(models.TextChoices):
        """The kinds, with the words readers see."""

        PRIMARY = rules.Kind.PRIMARY.value, _("Politikontakt")
        DEPUTY = rules.Kind.DEPUTY.value, _("Stedfortreder")

    class State(models.TextChoices):
        """The states, with the words readers see."""

        ACTIVE = rules.AssignmentState.ACTIVE.value, _("Tildelt")
        AWAITING_APPROVAL = rules.AssignmentState.AWAITING_APPROVAL.value, _("Venter på godkjenning")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="contact_assignments")
    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="contact_assignments")
    # Where the municipality lies on the first day; who looks after the assignment (BR06).
    district = models.ForeignKey(PoliceDistrict, models.PROTECT, related_name="contact_assignments")
    unit = models.ForeignKey(
        PoliceUnit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="contact_assignments",
        verbose_name=_("geografisk driftsenhet"),
    )
    kind = models.CharField(_("type"), max_length=7, choices=Kind, default=Kind.PRIMARY)
    state = models.CharField(_("tilstand"), max_length=17, choices=State, default=State.ACTIVE)
    percent = models.PositiveSmallIntegerField(_("prosent av stilling"), null=True, blank=True)
    travel_minutes = models.PositiveSmallIntegerField(_("reisetid én vei i minutter"), null=True, blank=True)
    is_sole_role = models.BooleanField(_("eneste rolle"), default=False)
    appointment = models.OneToOneField(
        RoleAppointment, models.PROTECT, null=True, blank=True, related_name="contact_assignment"
    )
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = AssignmentQuerySet.as_manager()

    class Meta(Dated.Meta):
        verbose_name = _("tildeling av politikontakt")
        verbose_name_plural = _("tildelinger av politikontakt")
        default_permissions = ()
        ordering = ("valid_from", "pk")
        constraints = [
            *Dated.Meta.constraints,
            no_overlap("one_assignment_a_person_and_kind", "user", "municipality", "kind"),
            CheckConstraint(
                name="active_assignment_has_an_appointment",
                condition=(_ACTIVE & Q(appointment__isnull=False)) | (~_ACTIVE & Q(appointment__isnull=True)),
            ),
            CheckConstraint(
                name="only_primary_awaits_approval",
                condition=_ACTIVE | Q(kind=rules.Kind.PRIMARY.value),
            ),
            CheckConstraint(
                name="contact_takes_a_part_of_a_position",
                condition=Q(percent__isnull=True) | Q(percent__range=(1, 100)),
            ),
            CheckConstraint(
                name="contact_travels_within_a_day",
                condition=Q(travel_minutes__isnull=True)
                | Q(travel_minutes__range=(0, rules.MOST_TRAVEL_MINUTES)),
            ),
        ]
        indexes = [models.Index(fields=["municipality", "kind", "state"], name="contact_coverage")]
        triggers = [under_the_cap(), in_its_district(), as_appointed(), around_its_presence()]

    def __str__(self) -> str:
        return f"{self.user}, {self.municipality}"

    @property
    def is_active(self) -> bool:
        """Whether it gives its rights, on its own days."""
        return self.state == self.State.ACTIVE

    @property
    def span(self) -> rules.Span:
        """Its days."""
        return rules.Span(self.valid_from, self.valid_until)
