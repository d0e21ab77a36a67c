"""Signs of a person found inside papers, and why somebody went on all the same (BR22, G87)."""

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import UniqueConstraint
from django.utils.translation import gettext_lazy as _

from meetings.models.agenda import Attachment
from meetings.models.meeting import Meeting
from meetings.models.sealing import sealed_with_meeting

_PAPER_MEETING = (
    "(SELECT item.meeting_id FROM meetings_attachment paper"
    " JOIN meetings_agendaitem item ON item.id = paper.item_id WHERE paper.id = ROW.attachment_id)"
)


@pghistory.track()
class FileHint(models.Model):
    """That a paper shows a sign of a person, and where in it; the words themselves are never copied."""

    attachment = models.ForeignKey(Attachment, models.CASCADE, related_name="hints")
    hint = models.CharField(_("tegn"), max_length=20)
    place = models.CharField(_("sted i filen"), max_length=20)
    label = models.CharField(_("side, lysbilde eller ark"), max_length=100, blank=True)
    fingerprint = models.CharField(max_length=16)

    class Meta:
        verbose_name = _("tegn på personopplysninger i fil")
        verbose_name_plural = _("tegn på personopplysninger i filer")
        default_permissions = ()
        ordering = ("pk",)
        constraints = [
            UniqueConstraint(fields=["attachment", "fingerprint"], name="one_hint_a_sign_in_a_paper")
        ]
        triggers = [sealed_with_meeting(_PAPER_MEETING)]

    def __str__(self) -> str:
        return f"{self.attachment}: {self.hint}"


@pghistory.track()
class PersonDataReason(models.Model):
    """Why the meeting's papers may go out although they show signs of a person (BR22).

    `covers` holds fingerprints of the signs the reason was given for: a sign that comes later, or
    a text that is changed, asks for a new one.
    """

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="person_data_reasons")
    hints = ArrayField(models.CharField(max_length=20), verbose_name=_("tegn"))
    covers = ArrayField(models.CharField(max_length=16))
    reason = models.CharField(_("begrunnelse"), max_length=500)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("begrunnelse for personopplysninger")
        verbose_name_plural = _("begrunnelser for personopplysninger")
        default_permissions = ()
        ordering = ("at", "pk")
        triggers = [sealed_with_meeting("ROW.meeting_id")]

    def __str__(self) -> str:
        return self.reason
