"""Who was in the room, from when to when, and whether they could reach conclusions."""

from collections.abc import Collection, Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from meetings import rules
from meetings.actions.writable import check_writable
from meetings.models import AgendaItem, Disqualification, ItemGuest, Meeting, Participant
from politirad.accounts.models import User
from politirad.councils.rules import DecisionRule
from politirad.tenancy.permissions import Party, Permission, Role, rights_in_seat

_HOW_LONG = ("attendance", "joined_item", "left_item")


@transaction.atomic
def record_attendance(participant: Participant, attendance: str) -> Participant:
    """Say in one tap how the person took part (BR23); from when to when is forgotten for one who did not."""
    check_writable(participant.meeting)
    participant.attendance = attendance
    if not participant.is_present:
        participant.joined_item = participant.left_item = None
    participant.save(update_fields=_HOW_LONG)
    return participant


@transaction.atomic
def record_stay(
    participant: Participant,
    *,
    attendance: str,
    joined_item: AgendaItem | None,
    left_item: AgendaItem | None,
    disqualified: Collection[AgendaItem],
    by: User,
) -> Participant:
    """Say how the person took part, from which item to which, and for which they left the room (G49).

    Of disqualification, only items that whoever writes may read are touched.
    """
    check_writable(participant.meeting)
    _refuse_no_stay(attendance, joined_item, left_item)
    participant.attendance = attendance
    participant.joined_item, participant.left_item = joined_item, left_item
    participant.save(update_fields=_HOW_LONG)
    mine = participant.disqualifications.visible_to(by)
    mine.exclude(item__in=disqualified).delete()
    for item in disqualified:
        Disqualification.objects.get_or_create(item=item, participant=participant, defaults={"by": by})
    return participant


@transaction.atomic
def record_guest(guest: ItemGuest, *, is_present: bool) -> ItemGuest:
    """Say whether somebody called to one item came."""
    check_writable(guest.item.meeting)
    guest.is_present = is_present
    guest.save(update_fields=["is_present"])
    return guest


def quorum_of(meeting: Meeting, people: Sequence[Participant], item: AgendaItem | None = None) -> bool | None:
    """Whether the forum can reach conclusions, on the whole or under one item; None where people judge.

    `people` are all who are called; with an item, as read `with_stay`.
    """
    here = [person for person in people if person.is_in_room(item)]
    seats = {person.deputy_for_id or person.pk for person in here}
    return rules.is_quorate(
        DecisionRule(meeting.forum.decision_rule),
        sides_without_leader=len(sides_without_leader(meeting, here)),
        called=sum(not person.is_deputy for person in people),
        present=len(seats),
    )


def sides_without_leader(meeting: Meeting, people: Sequence[Participant]) -> list[Party]:
    """The forum's parties that nobody of these can decide for (BR23).

    Among colleagues, in an arena or in a group of an SLT network, nobody need (R131, R143).
    """
    if meeting.forum.is_arena or meeting.forum.is_slt_level:
        return []
    deciding = [person.party for person in people if _decides(person.role)]
    return [Party(party) for party in rules.party_without_leader(meeting.forum.parties, deciding)]


def _decides(role: str) -> bool:
    return Permission.APPROVE_MINUTES in rights_in_seat(Role(role))


def _refuse_no_stay(attendance: str, joined: AgendaItem | None, left: AgendaItem | None) -> None:
    if (joined or left) and attendance not in Participant.CAME:
        raise ValidationError({"joined_item": _("Den som ikke var til stede, kan ikke komme til en sak.")})
    if joined and left and not rules.stays_in_order(joined.position, left.position):
        raise ValidationError({"left_item": _("Saken er før den personen kom til.")})
