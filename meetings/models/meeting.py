"""A meeting of a forum, and its moves from draft to approved."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from meetings import rules
from meetings.models.sealing import sealed_when_approved
from meetings.querysets import MeetingQuerySet
from politirad.councils.models import Forum


@pghistory.track()
class Meeting(models.Model):
    """A meeting: when, where, and how far it has come."""

    class State(models.TextChoices):
        """The states of a meeting, with the words readers see (ux.md 5.5)."""

        DRAFT = rules.State.DRAFT.value, _("Kladd")
        CALLED = rules.State.CALLED.value, _("Innkalt")
        IN_SESSION = rules.State.IN_SESSION.value, _("Pågår")
        WRITING = rules.State.WRITING.value, _("Referat skrives")
        IN_REVIEW = rules.State.IN_REVIEW.value, _("Til gjennomsyn")
        APPROVED = rules.State.APPROVED.value, _("Godkjent")
        CANCELLED = rules.State.CANCELLED.value, _("Avlyst")

    forum = models.ForeignKey(Forum, models.PROTECT, related_name="meetings")
    year = models.PositiveSmallIntegerField(_("år"))
    number = models.PositiveSmallIntegerField(_("nummer i året"))
    starts_at = models.DateTimeField(_("starter"))
    ends_at = models.DateTimeField(_("slutter"))
    place = models.CharField(_("sted"), max_length=120)
    video_link = models.URLField(_("lenke til video"), blank=True)
    state = models.CharField(_("tilstand"), max_length=12, choices=State, default=State.DRAFT)
    notice_sent_at = models.DateTimeField(_("innkalling sendt"), null=True, blank=True)
    calendar_sequence = models.PositiveSmallIntegerField(default=0, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    minutes_version = models.PositiveSmallIntegerField(_("utgave av referatet"), default=1, editable=False)
    # By the forum's own rule, kept as it was when the meeting ended; unknown until then.
    is_quorate = models.BooleanField(_("kunne konkludere"), null=True, blank=True)
    comments_due_on = models.DateField(_("frist for merknader"), null=True, blank=True)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        verbose_name = _("møte")
        verbose_name_plural = _("møter")
        default_permissions = ()
        constraints = [
            UniqueConstraint(fields=["forum", "year", "number"], name="one_meeting_number_a_year"),
            CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="meeting_ends_after_start"),
        ]
        indexes = [models.Index(fields=["forum", "starts_at"])]
        triggers = [sealed_when_approved()]

    def __str__(self) -> str:
        return f"{self.forum} {self.number}/{self.year}"

    @property
    def title(self) -> str:
        """«Politirådsmøte 3/2026»; a meeting of another kind of forum is «Møte 3/2026»."""
        is_council = self.forum.kind == Forum.Kind.POLICE_COUNCIL
        words = (
            gettext("Politirådsmøte %(number)s/%(year)s")
            if is_council
            else gettext("Møte %(number)s/%(year)s")
        )
        return words % {"number": self.number, "year": self.year}

    @property
    def is_planning(self) -> bool:
        """Whether the agenda can still be changed."""
        return self.state in rules.PLANNING

    @property
    def has_minutes(self) -> bool:
        """Whether there are minutes to read or write."""
        return self.state in rules.HAS_MINUTES

    @property
    def is_writable(self) -> bool:
        """Whether the minutes can still be written."""
        return self.state in rules.WRITABLE_MINUTES

    @property
    def is_approved(self) -> bool:
        """Whether the minutes are approved and sealed."""
        return self.state == rules.State.APPROVED

    @property
    def is_reopened(self) -> bool:
        """Whether approved minutes are being corrected; the version before counts until they are approved."""
        return self.minutes_version > 1 and self.has_minutes and not self.is_approved

    @property
    def approved_version(self) -> int:
        """The version of the minutes that counts now; 0 while there is none."""
        return self.minutes_version if self.is_approved else self.minutes_version - 1

    def has_approved(self, version: int) -> bool:
        """Whether a row that came with `version` of the minutes has been approved."""
        return version <= self.approved_version

    @property
    def minutes_long(self) -> int:
        """Planned length in minutes."""
        return int((self.ends_at - self.starts_at).total_seconds() // 60)


class MeetingMove(models.Model):
    """That a meeting went from one state to another: who, when and why."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="moves")
    from_state = models.CharField(max_length=12, choices=Meeting.State)
    to_state = models.CharField(max_length=12, choices=Meeting.State)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    reason = models.CharField(_("begrunnelse"), max_length=300, blank=True)

    class Meta:
        default_permissions = ()
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return f"{self.meeting}: {self.get_to_state_display()}"
