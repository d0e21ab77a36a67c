"""What is written down in the room besides the text: notes, divergent views, and who left the room."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from meetings.models.agenda import AgendaItem
from meetings.models.participants import Participant
from meetings.models.sealing import ITEM_MEETING, sealed_with_meeting
from meetings.querysets import InRoomQuerySet, InsidersOnItemQuerySet
from politirad.tenancy.permissions import Party


class WrittenInRoom(models.Model):
    """Something the minutes say of an item, beside its text; it changes as freely as the text does."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True
        default_permissions = ()
        ordering = ("pk",)
        triggers = [sealed_with_meeting(ITEM_MEETING)]


@pghistory.track()
class Note(WrittenInRoom):
    """A line caught while it was said; it may become a conclusion or an action item (G52)."""

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="notes")
    text = models.CharField(_("notat"), max_length=300)

    objects = InRoomQuerySet.as_manager()

    class Meta(WrittenInRoom.Meta):
        verbose_name = _("notat")
        verbose_name_plural = _("notater")
        constraints = [CheckConstraint(condition=~Q(text=""), name="note_says_something")]

    def __str__(self) -> str:
        return self.text


@pghistory.track()
class DivergentView(WrittenInRoom):
    """Where a party sees an item otherwise than the rest: the party's view, never a person's (R046)."""

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="divergent_views")
    party = models.CharField(_("part"), max_length=12, choices=Party)
    text = models.CharField(_("synspunkt"), max_length=1000)

    objects = InRoomQuerySet.as_manager()

    class Meta(WrittenInRoom.Meta):
        verbose_name = _("avvikende syn")
        verbose_name_plural = _("avvikende syn")
        constraints = [CheckConstraint(condition=~Q(text=""), name="divergent_view_says_something")]

    def __str__(self) -> str:
        return self.text


@pghistory.track()
class Disqualification(WrittenInRoom):
    """That somebody left the room for one item, too close to it to be impartial (domain.md 5.9).

    Why is not written down: it would be about a person.
    """

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="disqualifications")
    participant = models.ForeignKey(Participant, models.CASCADE, related_name="disqualifications")

    objects = InsidersOnItemQuerySet.as_manager()

    class Meta(WrittenInRoom.Meta):
        verbose_name = _("inhabilitet")
        verbose_name_plural = _("inhabilitet")
        constraints = [UniqueConstraint(fields=["item", "participant"], name="disqualified_once_an_item")]

    def __str__(self) -> str:
        return f"{self.participant.name}: {self.item}"
