"""The people called to a meeting: what they answered, and whether they came."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Case, CheckConstraint, Q, UniqueConstraint, Value, When
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from meetings.models.agenda import AgendaItem
from meetings.models.meeting import Meeting
from meetings.models.sealing import sealed_with_meeting
from meetings.querysets import ParticipantQuerySet
from politirad.tenancy.permissions import Party, Role

_PARTY_ORDER = Case(
    *(When(party=party, then=Value(order)) for order, party in enumerate(Party.values)),
    default=Value(len(Party.values)),
)
_STAYED_ALL_THE_TIME = Q(joined_item__isnull=True, left_item__isnull=True)
_CAME = Q(attendance__in=("present", "video"))


@pghistory.track()
class Participant(models.Model):
    """A person called to a meeting, with the name and title they had on that day (G13)."""

    class Answer(models.TextChoices):
        """What the person answered to the notice."""

        NONE = "none", _("Ikke svart")
        YES = "yes", _("Ja")
        VIDEO = "video", _("Ja, på video")
        NO = "no", _("Nei")
        DEPUTY = "deputy", _("Vara møter")

    class Attendance(models.TextChoices):
        """Whether the person came (BR23)."""

        UNKNOWN = "unknown", _("Ikke ført")
        PRESENT = "present", _("Til stede")
        VIDEO = "video", _("På video")
        EXCUSED = "excused", _("Meldt forfall")
        ABSENT = "absent", _("Ikke til stede")

    CAME = (Attendance.PRESENT, Attendance.VIDEO)

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="participants")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="participations")
    party = models.CharField(_("part"), max_length=12, choices=Party)
    role = models.CharField(_("rolle"), max_length=30, choices=Role)
    name = models.CharField(_("navn"), max_length=120)
    title = models.CharField(_("tittel"), max_length=80)
    is_chair = models.BooleanField(_("leder møtet"), default=False)
    is_secretary = models.BooleanField(_("referent"), default=False)
    position = models.PositiveSmallIntegerField(_("rekkefølge"), default=0)
    answer = models.CharField(_("svar"), max_length=6, choices=Answer, default=Answer.NONE)
    answered_at = models.DateTimeField(null=True, blank=True)
    # Goes with the one they stand in for: nobody is called in the place of somebody who is not.
    deputy_for = models.OneToOneField(
        "self", models.CASCADE, null=True, blank=True, related_name="deputy", verbose_name=_("vara for")
    )
    attendance = models.CharField(_("oppmøte"), max_length=7, choices=Attendance, default=Attendance.UNKNOWN)
    # Empty for whoever was there from the first item to the last.
    joined_item = models.ForeignKey(
        AgendaItem, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("kom til sak")
    )
    left_item = models.ForeignKey(
        AgendaItem, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("gikk etter sak")
    )
    party_order = models.GeneratedField(
        expression=_PARTY_ORDER, output_field=models.PositiveSmallIntegerField(), db_persist=True
    )

    objects = ParticipantQuerySet.as_manager()

    class Meta:
        verbose_name = _("deltaker")
        verbose_name_plural = _("deltakere")
        default_permissions = ()
        constraints = [
            UniqueConstraint(fields=["meeting", "user"], name="called_once_a_meeting"),
            CheckConstraint(condition=_STAYED_ALL_THE_TIME | _CAME, name="only_who_came_joins_or_leaves"),
        ]
        triggers = [sealed_with_meeting("ROW.meeting_id")]

    def __str__(self) -> str:
        return f"{self.name}, {self.title}"

    @property
    def initials(self) -> str:
        """First letters of the first and last name, for the avatar."""
        names = self.name.split()
        return f"{names[0][0]}{names[-1][0]}".upper() if names else ""

    @property
    def has_answered(self) -> bool:
        """Whether the person has answered the notice."""
        return self.answer != self.Answer.NONE

    @property
    def is_deputy(self) -> bool:
        """Whether the person is called in somebody else's place."""
        return self.deputy_for_id is not None

    @property
    def is_coming(self) -> bool:
        """Whether the person said that they come, to the room or by video."""
        return self.answer in (self.Answer.YES, self.Answer.VIDEO)

    @property
    def is_present(self) -> bool:
        """Whether the person was in the meeting, in the room or by video."""
        return self.attendance in self.CAME

    def is_in_room(self, item: AgendaItem | None) -> bool:
        """Whether the person was there for the item, or without one at all; disqualified people are not."""
        if item is None or not self.is_present:
            return self.is_present
        has_joined = self.joined_item is None or self.joined_item.position <= item.position
        has_left = self.left_item is not None and self.left_item.position < item.position
        return has_joined and not has_left and item.pk not in self.disqualified_for

    @cached_property
    def disqualified_for(self) -> frozenset[int]:
        """The items the person left the room for."""
        return frozenset(each.item_id for each in self.disqualifications.all())
