"""What the yearly report of a council counts, as far as its reader may know of it (R072, R082)."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Max, Q
from django.utils import timezone

from agreements.models import Agreement
from meetings.documents import fits
from meetings.models import ActionItem, AgendaItem, Conclusion, Meeting, Participant
from meetings.rules import HELD, InTime, State, in_time
from politirad.accounts.models import User
from politirad.councils.models import Forum, places_on
from politirad.councils.rules import LEADERSHIP, LEADING_ROLES, SPHERE_OF_ROLE, Sphere
from politirad.overview.querysets.councils import CouncilYear, council_year


@dataclass(frozen=True)
class Attended:
    """In how many meetings a leadership was there itself, through a deputy, and not at all."""

    sphere: Sphere
    itself: int
    by_deputy: int
    away: int


@dataclass(frozen=True)
class YearReport:
    """The year of a council in figures and in what it concluded; open to everyone unless it is internal."""

    forum: Forum
    year: CouncilYear
    is_internal: bool
    meetings: tuple[Meeting, ...]
    leadership: tuple[Attended, ...]
    topics: tuple[tuple[str, int], ...]
    without_topic: int
    conclusions: tuple[Conclusion, ...]
    tasks: Counter[InTime]
    agreements: tuple[Agreement, ...]


def year_report(forum: Forum, year: int, *, reader: User, is_internal: bool) -> YearReport:
    """The report of `year`; what leaves the two parties is approved, and open to everyone."""
    whole = council_year(forum, year, reader=reader)
    held = [meeting for meeting in whole.entries if meeting.state in HELD]
    told = held if is_internal else [meeting for meeting in held if meeting.state == State.APPROVED]
    is_fit = fits(forum, is_internal=is_internal)
    items = [item for item in _items(reader, told) if is_fit(item)]
    named = Counter(str(item.topic) for item in items if item.topic)
    concluded = Conclusion.objects.visible_to(reader).filter(item__in=items, withdrawn_at=None)
    return YearReport(
        forum=forum,
        year=whole,
        is_internal=is_internal,
        meetings=tuple(held),
        leadership=tuple(_leadership(held)) if forum.needs_leaders else (),
        topics=tuple(sorted(named.items(), key=lambda each: (-each[1], each[0]))),
        without_topic=sum(item.topic is None for item in items),
        conclusions=tuple(
            concluded.select_related("item__meeting").order_by(
                "item__meeting__starts_at", "item__position", "number"
            )
        ),
        tasks=_tasks(forum, year, reader, is_fit, is_internal=is_internal),
        agreements=tuple(_agreements(forum, reader)),
    )


def report_years(forum: Forum, *, reader: User) -> list[int]:
    """The years there is something to report of, newest first, and always this one."""
    known = Meeting.objects.visible_to(reader).filter(forum=forum, state__in=HELD)
    years = set(known.order_by().values_list("year", flat=True).distinct())
    return sorted(years | {timezone.localdate().year}, reverse=True)


def _items(reader: User, meetings: Sequence[Meeting]) -> list[AgendaItem]:
    found = AgendaItem.objects.visible_to(reader).filter(meeting__in=meetings)
    return list(found.select_related("topic").order_by("meeting__starts_at", "position"))


def _leadership(held: Sequence[Meeting]) -> list[Attended]:
    """How often each leadership was there; who sat in for a leader is a deputy, whatever their own role."""
    came: dict[Sphere, dict[int, bool]] = {sphere: {} for sphere in LEADERSHIP}
    present = Participant.objects.filter(meeting__in=held, attendance__in=Participant.CAME)
    for person in present.select_related("deputy_for"):
        role = person.deputy_for.role if person.deputy_for else person.role
        if role in LEADING_ROLES:
            of_sphere = came[SPHERE_OF_ROLE[role]]
            of_sphere[person.meeting_id] = of_sphere.get(person.meeting_id, False) or not person.is_deputy
    return [
        Attended(sphere, sum(by.values()), len(by) - sum(by.values()), len(held) - len(by))
        for sphere, by in came.items()
    ]


def _tasks(
    forum: Forum, year: int, reader: User, is_fit: Callable[[AgendaItem], bool], *, is_internal: bool
) -> Counter[InTime]:
    """How it went with the deadlines of the year."""
    today = timezone.localdate()
    due = ActionItem.objects.visible_to(reader).filter(forum=forum, due_on__year=year)
    states = HELD if is_internal else {State.APPROVED}
    done = Max("moves__at", filter=Q(moves__to_status=ActionItem.Status.DONE))
    rows = due.filter(item__meeting__state__in=states).select_related("item").annotate(done_at=done)
    return Counter(
        in_time(row.due_on, _done_on(row), today=today) for row in rows if row.due_on and is_fit(row.item)
    )


def _done_on(row: ActionItem) -> date | None:
    """The day it was done; one that was never reported by anybody counts from its deadline."""
    if row.status != ActionItem.Status.DONE:
        return None
    at = getattr(row, "done_at", None)
    return timezone.localdate(at) if at else row.due_on


def _agreements(forum: Forum, reader: User) -> list[Agreement]:
    """The agreements of the council's municipalities that both sides know of (BR32)."""
    places = places_on(forum, timezone.localdate())
    known = Agreement.objects.visible_to(reader).filter(parties__municipality__in=places)
    return list(known.exclude(state=Agreement.State.DRAFT).distinct().order_by("-valid_from", "pk"))
