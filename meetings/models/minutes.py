"""Approvals and the sealed minutes."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import UniqueConstraint
from django.utils.translation import gettext_lazy as _

from meetings.models.meeting import Meeting
from meetings.models.sealing import sealed_with_meeting
from politirad.tenancy.permissions import Party


@pghistory.track()
class MinutesApproval(models.Model):
    """That one main party's leader has approved the minutes (BR25)."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="approvals")
    party = models.CharField(_("part"), max_length=12, choices=Party)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    name = models.CharField(_("navn"), max_length=120)
    title = models.CharField(_("tittel"), max_length=80)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("godkjenning")
        verbose_name_plural = _("godkjenninger")
        default_permissions = ()
        ordering = ("at", "pk")
        constraints = [UniqueConstraint(fields=["meeting", "party"], name="one_approval_a_party")]
        triggers = [sealed_with_meeting("ROW.meeting_id")]

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
    pdf = models.BinaryField()
    sha256 = models.CharField(_("kontrollsum"), max_length=64)
    sealed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("forseglet referat")
        verbose_name_plural = _("forseglede referater")
        default_permissions = ()
        constraints = [UniqueConstraint(fields=["meeting", "edition"], name="one_sealed_edition")]
        triggers = [pgtrigger.Protect(name="never_changed", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.meeting}, {self.get_edition_display()}"
