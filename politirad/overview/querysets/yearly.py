"""What the yearly report of a council counts, as far as its reader may know of it (R072, R082)."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils import timezone

from agreements.models import Agreement
from evaluation.models import Improvement, Wave
from meetings.documents import Attended, deadlines_kept, fits, leadership_at
from meetings.models import ActionItem, AgendaItem, Conclusion, Meeting
from meetings.rules import HELD, InTime, State
from politirad.accounts.models import User
from politirad.councils.models import Forum, places_on
from politirad.overview.querysets.councils import CouncilYear, council_year


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
    evaluation: Wave | None = None
    improvements: tuple[Improvement, ...] = ()


def year_report(forum: Forum, year: int, *, reader: User, is_internal: bool) -> YearReport:
    """The report of `year`; what leaves the two parties is approved, and open to everyone."""
    whole = council_year(forum, year, reader=reader)
    held = [meeting for meeting in whole.entries if meeting.state in HELD]
    told = held if is_internal else [meeting for meeting in held if meeting.state == State.APPROVED]
    is_fit = fits(forum, is_internal=is_internal)
    items = [item for item in _items(reader, told) if is_fit(item)]
    named = Counter(str(item.topic) for item in items if item.topic)
    evaluation = _evaluation(forum, year, reader) if is_internal else None
    return YearReport(
        forum=forum,
        year=whole,
        is_internal=is_internal,
        meetings=tuple(held),
        leadership=tuple(leadership_at(held)) if forum.needs_leaders else (),
        topics=tuple(sorted(named.items(), key=lambda each: (-each[1], each[0]))),
        without_topic=sum(item.topic is None for item in items),
        conclusions=tuple(_concluded(reader, items)),
        tasks=_tasks(forum, year, reader, is_fit, is_internal=is_internal),
        agreements=tuple(_agreements(forum, reader)),
        evaluation=evaluation,
        improvements=tuple(_improvements(evaluation, reader)) if evaluation else (),
    )


def report_years(forum: Forum, *, reader: User) -> list[int]:
    """The years there is something to report of, newest first, and always this one."""
    known = Meeting.objects.visible_to(reader).filter(forum=forum, state__in=HELD)
    years = set(known.order_by().values_list("year", flat=True).distinct())
    return sorted(years | {timezone.localdate().year}, reverse=True)


def _items(reader: User, meetings: Sequence[Meeting]) -> list[AgendaItem]:
    found = AgendaItem.objects.visible_to(reader).filter(meeting__in=meetings)
    return list(found.select_related("topic").order_by("meeting__starts_at", "position"))


def _tasks(
    forum: Forum, year: int, reader: User, is_fit: Callable[[AgendaItem], bool], *, is_internal: bool
) -> Counter[InTime]:
    """How it went with the deadlines of the year."""
    due = ActionItem.objects.visible_to(reader).filter(forum=forum, due_on__year=year)
    states = HELD if is_internal else {State.APPROVED}
    rows = due.filter(item__meeting__state__in=states).select_related("item").with_done_at()
    return deadlines_kept((row for row in rows if is_fit(row.item)), timezone.localdate())


def _concluded(reader: User, items: Sequence[AgendaItem]) -> QuerySet[Conclusion]:
    found = Conclusion.objects.visible_to(reader).filter(item__in=items, withdrawn_at=None)
    in_order = ("item__meeting__starts_at", "item__position", "number")
    return found.select_related("item__meeting").order_by(*in_order)


def _evaluation(forum: Forum, year: int, reader: User) -> Wave | None:
    """The evaluation of the year, or else of the year before."""
    closed = Wave.objects.visible_to(reader).filter(forum=forum, closed_on__isnull=False, has_results=True)
    return closed.filter(year__in=(year - 1, year)).order_by("-year").first()


def _improvements(wave: Wave, reader: User) -> list[Improvement]:
    return list(Improvement.objects.visible_to(reader).filter(wave=wave).with_outcome(reader))


def _agreements(forum: Forum, reader: User) -> list[Agreement]:
    """The agreements of the council's municipalities that both sides know of (BR32)."""
    places = places_on(forum, timezone.localdate())
    known = Agreement.objects.visible_to(reader).filter(parties__municipality__in=places)
    return list(known.exclude(state=Agreement.State.DRAFT).distinct().order_by("-valid_from", "pk"))
