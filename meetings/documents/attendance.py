"""Who was there, as the minutes say it: on the page, in the PDF and in the Word file alike (G49)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from meetings.models import AgendaItem, ItemGuest, Meeting, Participant
from politirad.tenancy.models import Municipality

Attendance = Participant.Attendance


@dataclass(frozen=True)
class Fact:
    """One line about the meeting: «Sted», «Rådhuset»."""

    term: str
    text: str


def meeting_guests(meeting: Meeting, place: Municipality | None = None) -> QuerySet[ItemGuest]:
    """Those who came to one item each, in the order of the items; with a place, to items for it."""
    came = ItemGuest.objects.filter(item__meeting=meeting, is_present=True).concerning(place)
    return came.select_related("user", "item").order_by("item__position", "pk")


def left_the_room(item: AgendaItem, people: Iterable[Participant]) -> str:
    """The names of those, read `with_stay`, who were disqualified for the item."""
    return ", ".join(person.name for person in people if item.pk in person.disqualified_for)


def stay_of(person: Participant, items: Sequence[AgendaItem]) -> str:
    """«fra sak 3 til og med sak 5», for one who was not there all the time; else empty.

    It is told by `items`, those the reader may know of in their order: where the person came to or left
    after another one, by the nearest of these.
    """
    joined, left = person.joined_item, person.left_item
    first = next((item for item in items if joined and item.position >= joined.position), None)
    last = next((item for item in reversed(items) if left and item.position <= left.position), None)
    words = []
    if first and first != items[0]:
        words.append(_("fra sak %(number)s") % {"number": first.shown_number})
    if last and last != items[-1]:
        words.append(_("til og med sak %(number)s") % {"number": last.shown_number})
    return " ".join(words)


def attendance_facts(
    meeting: Meeting,
    people: Sequence[Participant],
    guests: Sequence[ItemGuest],
    items: Sequence[AgendaItem],
) -> Iterator[Fact]:
    """Who came, who was excused, who did not come, the guests, and whether that was enough (G50).

    `people` are all who are called, as read `with_stay`; `items` are those the reader may know of.
    """
    present = ", ".join(_present(person, items) for person in people if person.is_present)
    yield Fact(_("Til stede"), present or _("Ingen er ført som til stede."))
    excused = [_called(person) for person in people if person.attendance == Attendance.EXCUSED]
    if excused:
        yield Fact(_("Meldt forfall"), ", ".join(excused))
    gone = (Attendance.ABSENT, Attendance.UNKNOWN)
    absent = [_called(person) for person in people if person.attendance in gone]
    if absent:
        yield Fact(_("Ikke til stede"), ", ".join(absent))
    if guests:
        yield Fact(_("Gjester"), ", ".join(map(_guest, guests)))
    if meeting.is_quorate is not None:
        yield Fact(_("Kunne konkludere"), _quorum(meeting))


def _present(person: Participant, items: Sequence[AgendaItem]) -> str:
    marks = [
        _("referent") if person.is_secretary else "",
        _("på video") if person.attendance == Attendance.VIDEO else "",
        stay_of(person, items),
    ]
    said = ", ".join(filter(None, marks))
    return f"{_called(person)} ({said})" if said else _called(person)


def _called(person: Participant) -> str:
    if not person.is_deputy or person.deputy_for is None:
        return person.name
    return f"{person.name} {_('for %(principal)s') % {'principal': person.deputy_for.name}}"


def _guest(guest: ItemGuest) -> str:
    words = _("%(name)s, %(title)s (sak %(number)s)")
    return words % {"name": guest.user.full_name, "title": guest.title, "number": guest.item.shown_number}


def _quorum(meeting: Meeting) -> str:
    rule = meeting.forum.decision_rule_text or meeting.forum.get_decision_rule_display()
    answer = _("Ja") if meeting.is_quorate else _("Nei")
    return _("%(answer)s. Avtalt regel: %(rule)s.") % {"answer": answer, "rule": rule.rstrip(".")}
