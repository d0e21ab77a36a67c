"""Comments on the minutes, approvals, the sealed minutes, and why they were opened again."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from meetings.models.agenda import AgendaItem
from meetings.models.meeting import Meeting
from meetings.models.sealing import ITEM_MEETING, given_for_this_version, sealed_with_meeting
from meetings.querysets import MinutesCommentQuerySet
from politirad.tenancy.permissions import Party


@pghistory.track()
class MinutesApproval(models.Model):
    """That a main party stands behind a version of the minutes (BR25)."""

    class How(models.TextChoices):
        """In which way the party said yes (G54)."""

        BY_LEADER = "by_leader", _("Lederen godkjente")
        IN_MEETING = "in_meeting", _("Godkjent i et møte")
        BY_SILENCE = "by_silence", _("Ingen innvendinger innen fristen")

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="approvals")
    party = models.CharField(_("part"), max_length=12, choices=Party)
    version = models.PositiveSmallIntegerField(_("utgave"), default=1)
    how = models.CharField(_("hvordan"), max_length=10, choices=How, default=How.BY_LEADER)
    # Who pressed the button; nobody does when a party is silent.
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    in_meeting = models.ForeignKey(Meeting, models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(_("navn"), max_length=120)
    title = models.CharField(_("tittel"), max_length=80)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("godkjenning")
        verbose_name_plural = _("godkjenninger")
        default_permissions = ()
        ordering = ("at", "pk")
        constraints = [
            UniqueConstraint(fields=["meeting", "version", "party"], name="one_approval_a_party"),
            CheckConstraint(
                condition=Q(by__isnull=True, how="by_silence") | (Q(by__isnull=False) & ~Q(how="by_silence")),
                name="only_silence_is_given_by_nobody",
            ),
            CheckConstraint(
                condition=Q(in_meeting__isnull=True) ^ Q(how="in_meeting"), name="approved_in_which_meeting"
            ),
        ]
        triggers = [sealed_with_meeting("ROW.meeting_id"), given_for_this_version()]

    def __str__(self) -> str:
        return f"{self.name}, {self.title}"


class SealedMinutes(models.Model):
    """The approved minutes as PDF/A, one edition for each circle of readers, with a checksum."""

    class Edition(models.TextChoices):
        """Who the edition is for: it holds exactly what they may read."""

        MAIN_PARTIES = "main_parties", _("Hele referatet")
        MUNICIPALITY = "municipality", _("Hele referatet, med kommunens egne saker")
        POLICE = "police", _("Hele referatet, med politiets egne saker")
        EVERYONE = "everyone", _("Sakene som er åpne for hele rådet")

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="sealed")
    edition = models.CharField(max_length=12, choices=Edition)
    version = models.PositiveSmallIntegerField(_("utgave"), default=1)
    pdf = models.BinaryField()
    sha256 = models.CharField(_("kontrollsum"), max_length=64)
    # What the file says, in plain words, so that two versions can be compared; the file is what counts.
    words = models.JSONField(default=dict)
    sealed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("forseglet referat")
        verbose_name_plural = _("forseglede referater")
        default_permissions = ()
        constraints = [UniqueConstraint(fields=["meeting", "version", "edition"], name="one_sealed_edition")]
        triggers = [pgtrigger.Protect(name="never_changed", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.meeting}, {self.get_edition_display()}"


class MinutesReopening(models.Model):
    """That approved minutes were opened again, by whom and why; they became this version (G55)."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="reopenings")
    version = models.PositiveSmallIntegerField(_("utgave"))
    reason = models.CharField(_("begrunnelse"), max_length=300)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("gjenåpning av referat")
        verbose_name_plural = _("gjenåpninger av referat")
        default_permissions = ()
        ordering = ("version",)
        constraints = [
            UniqueConstraint(fields=["meeting", "version"], name="one_reopening_a_version"),
            CheckConstraint(condition=~Q(reason=""), name="reopened_with_a_reason"),
        ]
        triggers = [pgtrigger.Protect(name="never_changed", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.reason


@pghistory.track()
class MinutesComment(models.Model):
    """What one party would have said otherwise of an item in the minutes, and what became of it (G54)."""

    class Answer(models.TextChoices):
        """What whoever writes the minutes did with it."""

        OPEN = "open", _("Venter på svar")
        TAKEN = "taken", _("Tatt inn")
        DECLINED = "declined", _("Ikke tatt inn")

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="comments")
    version = models.PositiveSmallIntegerField(_("utgave"), default=1)
    party = models.CharField(_("part"), max_length=12, choices=Party)
    text = models.TextField(_("merknad"), max_length=1000)
    wording = models.TextField(_("forslag til ny tekst"), max_length=20000, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    answer = models.CharField(_("svar"), max_length=8, choices=Answer, default=Answer.OPEN)
    answer_text = models.CharField(_("begrunnelse"), max_length=300, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    answered_at = models.DateTimeField(null=True, blank=True)

    objects = MinutesCommentQuerySet.as_manager()

    class Meta:
        verbose_name = _("merknad til referatet")
        verbose_name_plural = _("merknader til referatet")
        default_permissions = ()
        ordering = ("at", "pk")
        constraints = [
            CheckConstraint(
                condition=Q(answer="open", answered_by__isnull=True, answered_at__isnull=True)
                | (~Q(answer="open") & Q(answered_by__isnull=False, answered_at__isnull=False)),
                name="comment_is_answered_by_somebody",
            ),
            CheckConstraint(
                condition=~Q(answer="declined") | ~Q(answer_text=""), name="comment_is_declined_with_a_reason"
            ),
        ]
        triggers = [sealed_with_meeting(ITEM_MEETING)]

    def __str__(self) -> str:
        return self.text

    @property
    def is_open(self) -> bool:
        """Whether it still waits for an answer."""
        return self.answer == self.Answer.OPEN
