"""The programme for somebody who is new as politikontakt: the district's, and how it goes (BR08, R129)."""

from datetime import date

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts import rules
from contacts.models.assignments import PoliceContactAssignment
from contacts.querysets import InOnboardingQuerySet, OnboardingQuerySet, ProgrammeQuerySet
from politirad.tenancy.models import PoliceDistrict
from politirad.web.rules import fingerprint


@pghistory.track()
class ProgrammeTask(models.Model):
    """What everybody who is new in the district does, why, and how many days after the start."""

    district = models.ForeignKey(PoliceDistrict, models.PROTECT, related_name="programme_tasks")
    title = models.CharField(_("oppgave"), max_length=120)
    why = models.CharField(_("hvorfor"), max_length=300)
    due_days = models.PositiveSmallIntegerField(_("dager etter start"))

    objects = ProgrammeQuerySet.as_manager()

    class Meta:
        verbose_name = _("oppgave i opplæringsprogrammet")
        verbose_name_plural = _("oppgaver i opplæringsprogrammet")
        default_permissions = ()
        ordering = ("due_days", "pk")
        constraints = [
            CheckConstraint(name="programme_task_says_what_and_why", condition=~Q(title="") & ~Q(why="")),
            CheckConstraint(
                name="programme_task_within_the_programme",
                condition=Q(due_days__range=(0, rules.ONBOARDING_DAYS)),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def fingerprint(self) -> str:
        """Changes when the task does, so that a stale form is known (ux.md 7.7)."""
        return fingerprint(self.title, self.why, self.due_days)


@pghistory.track()
class Onboarding(models.Model):
    """That somebody new has begun on the programme, from a day, perhaps with another to ask."""

    assignment = models.OneToOneField(PoliceContactAssignment, models.CASCADE, related_name="onboarding")
    begins_on = models.DateField(_("regnes fra"))
    mentor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    # Empty for the clock, which begins it on the first day.
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    made_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = OnboardingQuerySet.as_manager()

    class Meta:
        verbose_name = _("opplæring av politikontakt")
        verbose_name_plural = _("opplæring av politikontakter")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.assignment}, {self.begins_on}"

    @property
    def due_on(self) -> date:
        """The day all of it should be done by."""
        return rules.onboarding_due_on(self.begins_on)


@pghistory.track()
class OnboardingTask(models.Model):
    """A task as the programme said it on the day it was begun, and who said when that it is done."""

    onboarding = models.ForeignKey(Onboarding, models.CASCADE, related_name="tasks")
    title = models.CharField(_("oppgave"), max_length=120)
    why = models.CharField(_("hvorfor"), max_length=300)
    due_on = models.DateField(_("frist"))
    done_on = models.DateField(_("gjort"), null=True, blank=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = InOnboardingQuerySet.as_manager()

    class Meta:
        verbose_name = _("oppgave for ny politikontakt")
        verbose_name_plural = _("oppgaver for ny politikontakt")
        default_permissions = ()
        ordering = ("due_on", "pk")
        constraints = [
            CheckConstraint(
                name="onboarding_task_is_done_by_somebody",
                condition=Q(done_on__isnull=True, done_by__isnull=True)
                | Q(done_on__isnull=False, done_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def look_on(self, day: date) -> str:
        """The name of how it looks on `day`."""
        if self.done_on is not None:
            return "onboarding_done"
        return "onboarding_late" if self.due_on < day else "onboarding_open"


@pghistory.track()
class OnboardingContact(models.Model):
    """Somebody the new politikontakt should meet, by name and what they do."""

    onboarding = models.ForeignKey(Onboarding, models.CASCADE, related_name="contacts")
    name = models.CharField(_("navn"), max_length=120)
    what = models.CharField(_("funksjon"), max_length=200)

    objects = InOnboardingQuerySet.as_manager()

    class Meta:
        verbose_name = _("en den nye bør møte")
        verbose_name_plural = _("de den nye bør møte")
        default_permissions = ()
        ordering = ("pk",)
        constraints = [
            CheckConstraint(name="onboarding_contact_says_who", condition=~Q(name="") & ~Q(what=""))
        ]

    def __str__(self) -> str:
        return self.name
