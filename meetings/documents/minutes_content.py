"""What an edition of the minutes says, as plain words: the PDF and the Word file are both made of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Prefetch
from django.utils.translation import gettext as _
from django.utils.translation import override

from meetings.documents.attendance import Fact, attendance_facts, left_the_room, meeting_guests
from meetings.models import (
    ActionItem,
    AgendaItem,
    Meeting,
    MinutesApproval,
    MinutesReopening,
    Participant,
    SealedMinutes,
)
from politirad.councils.models import Forum
from politirad.tenancy.models import Municipality
from politirad.web.dates import clock_range, day, weekday_day
from politirad.web.sentences import first_up, inside


@dataclass(frozen=True)
class MinutesRow:
    """An item as the minutes show it; `number` is empty for readers who must see no gap in the numbers."""

    item: AgendaItem
    number: str
    conclusions: tuple[tuple[str, str], ...]
    action_items: tuple[ActionItem, ...]
    disqualified: str = ""


@dataclass(frozen=True)
class MinutesConclusion:
    """What the forum agreed on, with the label its readers know it by."""

    label: str
    text: str


@dataclass(frozen=True)
class MinutesTask:
    """Who does what, and when."""

    what: str
    who: str
    party: str
    due: str


@dataclass(frozen=True)
class MinutesItem:
    """An item as an edition shows it; `number` is empty where a gap in the numbers would tell of others."""

    pk: int
    number: str
    title: str
    kind: str
    summary: str
    conclusions: tuple[MinutesConclusion, ...]
    tasks: tuple[MinutesTask, ...]
    notes: tuple[str, ...] = ()
    views: tuple[Fact, ...] = ()
    disqualified: str = ""

    @property
    def label(self) -> str:
        """What the item is called in a table of several items."""
        return self.number or self.title


@dataclass(frozen=True)
class MinutesContent:
    """Everything one edition says, in the forum's language; `state` is the status and its day."""

    language: str
    title: str
    forum: str
    sender_line: str
    state: tuple[str, ...]
    facts: tuple[Fact, ...]
    attendance: tuple[Fact, ...]
    items: tuple[MinutesItem, ...]
    approvals: tuple[str, ...]
    agreed_heading: str

    @property
    def conclusions(self) -> list[MinutesConclusion]:
        """All conclusions, in the order of the items."""
        return [conclusion for item in self.items for conclusion in item.conclusions]

    @property
    def tasks(self) -> list[tuple[str, MinutesTask]]:
        """All action items, each with what its item is called."""
        return [(item.label, task) for item in self.items for task in item.tasks]


def minutes_content(meeting: Meeting, edition: str, *, place: Municipality | None = None) -> MinutesContent:
    """What `edition` of the minutes says, read in a fixed number of queries.

    Who came is content too, so the edition for everyone names the chair and the approvers alone. With a
    place, the items that concern another municipality alone are left out, and so is the reason of a
    correction, which may tell of them (G57).
    """
    is_whole = edition != SealedMinutes.Edition.EVERYONE
    people = list(meeting.participants.in_party_order().with_stay())
    guests = list(meeting_guests(meeting, place)) if is_whole else []
    items = list(_items(meeting, edition, place, is_whole=is_whole))
    rows = minutes_rows(items, people, is_whole=is_whole)
    approvals = list(meeting.approvals.filter(version=meeting.minutes_version).select_related("in_meeting"))
    reopening = meeting.reopenings.filter(version=meeting.minutes_version).first()
    with override(meeting.forum.language):
        return MinutesContent(
            language=meeting.forum.language,
            title=minutes_title(meeting),
            forum=meeting.forum.name,
            sender_line=parties_line(meeting.forum),
            state=_state(meeting, approvals),
            facts=(*_facts(meeting, people), *(_correction(reopening) if is_whole and not place else ())),
            attendance=tuple(attendance_facts(meeting, people, guests, items)) if is_whole else (),
            items=tuple(map(_item, rows)),
            approvals=tuple(approval_line(each) for each in approvals),
            agreed_heading=_agreed_heading(meeting.forum),
        )


def minutes_rows(
    items: Iterable[AgendaItem], people: Sequence[Participant], *, is_whole: bool
) -> list[MinutesRow]:
    """The items with the labels of their conclusions: «13.1» for whoever reads all items.

    Of `people`, read `with_stay`, those who left the room for an item are named to the same readers.
    Numbers run through all items of the year, so others get none that could tell of an item between:
    their conclusions are counted as they read them.
    """
    rows: list[MinutesRow] = []
    count = 0
    for item in items:
        conclusions = []
        for conclusion in item.conclusions.all():
            count += 1
            label = f"{item.shown_number}.{conclusion.number}" if is_whole else str(count)
            conclusions.append((label, conclusion.text))
        number = item.case_number if is_whole else ""
        promised = tuple(item.action_items.all())
        left = left_the_room(item, people) if is_whole else ""
        rows.append(MinutesRow(item, number, tuple(conclusions), promised, left))
    return rows


def minutes_title(meeting: Meeting) -> str:
    """«Referat fra politirådsmøte 3/2026»: the title of the paper, which names no item."""
    words = (
        _("Referat fra politirådsmøte %(number)s/%(year)s")
        if meeting.forum.kind == meeting.forum.Kind.POLICE_COUNCIL
        else _("Referat fra møte %(number)s/%(year)s")
    )
    return words % {"number": meeting.number, "year": meeting.year}


def _agreed_heading(forum: Forum) -> str:
    return _("Dette ble %(forum)s enig om") % {"forum": forum.noun}


def parties_line(forum: Forum) -> str:
    """«Nordvik kommune, Nordvik politistasjon»: the parties, under the forum's name."""
    names = [_("%(name)s kommune") % {"name": each.display_name} for each in forum.municipalities.all()]
    return ", ".join([*names, forum.unit.name])


def _items(
    meeting: Meeting, edition: str, place: Municipality | None, *, is_whole: bool
) -> Iterable[AgendaItem]:
    # In the order they were promised: two files of the same minutes must say the same.
    promised = Prefetch("action_items", ActionItem.objects.select_related("responsible").order_by("pk"))
    hanging = ("conclusions", promised, "notes", "divergent_views")
    items = meeting.items.prefetch_related(*hanging).order_by("position")
    items = items.filter(own_party__in=("", edition)).concerning(place)
    return items if is_whole else items.filter(audience=AgendaItem.Audience.EVERYONE)


def _state(meeting: Meeting, approvals: Sequence[MinutesApproval]) -> tuple[str, ...]:
    if not meeting.is_approved:
        return (_("Kladd"),)
    later = (
        [_("Utgave %(number)s") % {"number": meeting.minutes_version}] if meeting.minutes_version > 1 else []
    )
    return (_("Godkjent referat"), *(day(last.at) for last in approvals[-1:]), *later)


def approval_line(approval: MinutesApproval) -> str:
    """«Marit Haugland, ordfører, 3. mars 2026»: who stands behind the minutes for a party, and how."""
    who = f"{approval.name}, {inside(approval.title)}"
    if approval.how == MinutesApproval.How.BY_SILENCE:
        return _("%(who)s: ingen innvendinger innen fristen, %(day)s") % {"who": who, "day": day(approval.at)}
    if approval.in_meeting is not None:
        return _("%(who)s, i møtet %(day)s") % {"who": who, "day": day(approval.in_meeting.starts_at)}
    return f"{who}, {day(approval.at)}"


def _correction(reopening: MinutesReopening | None) -> Iterable[Fact]:
    """Why there is a later version, for those who may read all of it."""
    if reopening:
        yield Fact(_("Rettet"), f"{day(reopening.at)}. {reopening.reason}")


def _facts(meeting: Meeting, people: Sequence[Participant]) -> Iterable[Fact]:
    clock = clock_range(meeting.starts_at, meeting.ends_at)
    yield Fact(_("Tid"), f"{first_up(weekday_day(meeting.starts_at))}, {clock}")
    yield Fact(_("Sted"), meeting.place)
    chair = next((person for person in people if person.is_chair), None)
    if chair:
        yield Fact(_("Ledet av"), f"{chair.name}, {inside(chair.title)}")


def _item(row: MinutesRow) -> MinutesItem:
    item = row.item
    presented = _("Innledning ved %(presenter)s.") % {"presenter": item.presenter}
    return MinutesItem(
        pk=item.pk,
        number=row.number,
        title=item.title,
        kind=f"{item.kind_in_words}. {presented}",
        summary=item.summary,
        conclusions=tuple(MinutesConclusion(label, text) for label, text in row.conclusions),
        tasks=tuple(_task(each) for each in row.action_items),
        notes=tuple(note.text for note in item.notes.all()),
        views=tuple(Fact(str(view.get_party_display()), view.text) for view in item.divergent_views.all()),
        disqualified=row.disqualified,
    )


def _task(action_item: ActionItem) -> MinutesTask:
    return MinutesTask(
        what=action_item.what,
        who=f"{action_item.responsible.full_name}, {action_item.get_party_display().lower()}",
        party=str(action_item.get_party_display()),
        due=day(action_item.next_date_on) if action_item.next_date_on else "",
    )
