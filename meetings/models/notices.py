"""What the people called were told after the notice: more items, or that there is no meeting."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from meetings.models.agenda import AgendaItem
from meetings.models.meeting import Meeting


@pghistory.track()
class NoticeUpdate(models.Model):
    """That those who are called were told of items sent after the notice; once a day at most (G44)."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="notice_updates")
    items = models.ManyToManyField(AgendaItem, related_name="told_in")
    sent_on = models.DateField(_("dag"))
    sent_at = models.DateTimeField(_("sendt"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("oppdatering av innkallingen")
        verbose_name_plural = _("oppdateringer av innkallingen")
        default_permissions = ()
        ordering = ("sent_on",)
        constraints = [UniqueConstraint(fields=["meeting", "sent_on"], name="one_notice_update_a_day")]

    def __str__(self) -> str:
        return f"{self.meeting}, {self.sent_on}"


@pghistory.track()
class Cancellation(models.Model):
    """Why a meeting was called off: kept by kind, so that those for operative reasons can be counted."""

    class Reason(models.TextChoices):
        """Why a meeting is called off (domain.md 11, trap 9)."""

        OPERATIVE = "operative", _("Operativ årsak: politiet måtte rykke ut")
        ILLNESS = "illness", _("Sykdom")
        TOO_FEW = "too_few", _("For få kan komme")
        NOTHING_TO_DISCUSS = "no_items", _("Ingen saker å ta opp")
        EMERGENCY = "emergency", _("Beredskap, vær eller føre")
        OTHER = "other", _("Annet")

    meeting = models.OneToOneField(Meeting, models.CASCADE, related_name="cancellation")
    reason = models.CharField(_("grunn"), max_length=12, choices=Reason)
    words = models.CharField(_("med egne ord"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("avlysning")
        verbose_name_plural = _("avlysninger")
        default_permissions = ()
        constraints = [
            CheckConstraint(name="other_reason_in_words", condition=~Q(reason="other") | ~Q(words=""))
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def text(self) -> str:
        """The reason as a sentence: «Sykdom. Vi finner en ny dag.», or the words alone when it is another."""
        kind = "" if self.reason == self.Reason.OTHER else self.get_reason_display()
        return ". ".join(filter(None, [kind, self.words]))
