"""What is made clear at the start: the mandate, and what the municipality expects (BR06, BR07, R133)."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts.models.assignments import PoliceContactAssignment
from contacts.querysets import OnAssignmentQuerySet


@pghistory.track()
class MandateClarification(models.Model):
    """What a politikontakt may decide, in words the municipality understands; the newest holds (R127)."""

    assignment = models.ForeignKey(PoliceContactAssignment, models.CASCADE, related_name="mandates")
    scope = models.TextField(_("hva politikontakten kan avgjøre"), max_length=1000)
    limits = models.TextField(_("hva lederen må avgjøre"), max_length=1000, blank=True)
    # The leader who decided may have no account here.
    decided_by = models.CharField(_("avklart av"), max_length=120)
    decided_on = models.DateField(_("avklart"))
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = OnAssignmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("fullmaktsavklaring")
        verbose_name_plural = _("fullmaktsavklaringer")
        default_permissions = ()
        ordering = ("-decided_on", "-pk")
        constraints = [
            CheckConstraint(name="mandate_says_what_and_who", condition=~Q(scope="") & ~Q(decided_by=""))
        ]

    def __str__(self) -> str:
        return f"{self.assignment}, {self.decided_on}"


@pghistory.track()
class Expectation(models.Model):
    """What the municipality expects of its politikontakt, or comments on, and what the police answer."""

    assignment = models.ForeignKey(PoliceContactAssignment, models.CASCADE, related_name="expectations")
    text = models.TextField(_("forventning"), max_length=1000)
    comment = models.TextField(_("kommentar"), max_length=1000, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now, editable=False)
    answer = models.TextField(_("svar fra politiet"), max_length=1000, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    answered_on = models.DateField(_("besvart"), null=True, blank=True)

    objects = OnAssignmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("forventning")
        verbose_name_plural = _("forventninger")
        default_permissions = ()
        ordering = ("made_at", "pk")
        constraints = [
            CheckConstraint(name="expectation_says_something", condition=~Q(text="")),
            CheckConstraint(
                name="expectation_is_answered_by_somebody",
                condition=Q(answer="", answered_by__isnull=True, answered_on__isnull=True)
                | (~Q(answer="") & Q(answered_by__isnull=False, answered_on__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.assignment}, {self.made_at}"
