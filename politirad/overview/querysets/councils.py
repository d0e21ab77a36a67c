"""Councils side by side, and one council's year."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, Count, F, OuterRef, Prefetch, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone

from meetings.models import ActionItem, CouncilPlan, ForumMandate, Meeting, Obligation, next_chair
from meetings.querysets import is_late
from meetings.rules import HELD, PLANNING, State
from politirad.accounts.models import User
from politirad.councils.models import Forum, ForumMunicipality, Seat
from politirad.councils.querysets import forum_ids
from politirad.councils.rules import LEAST_MEETINGS_A_YEAR, LEAST_MEETINGS_A_YEAR_AS_SLT_STEERING
from politirad.overview import rules
from politirad.tenancy.models import Municipality, RoleAppointment
from politirad.tenancy.permissions import Permission
from politirad.tenancy.reach import reach_of
from politirad.web.counting import count_of

# From the object a page is about to the forum it belongs to.
_WAYS_TO_FORUM = (
    ("forum",),
    ("meeting", "forum"),
    ("item", "meeting", "forum"),
    ("plan", "forum"),
    ("wave", "forum"),
)
# The SQL twin of `councils.rules.meetings_target`.
_TARGET = Greatest(
    Coalesce("agreed_meetings", Value(0)),
    Case(
        When(is_slt_steering=True, then=Value(LEAST_MEETINGS_A_YEAR_AS_SLT_STEERING)),
        When(kind=Forum.Kind.SLT_LEVEL, then=Value(0)),
        default=Value(LEAST_MEETINGS_A_YEAR),
    ),
)


@dataclass(frozen=True)
class CouncilYear:
    """One council's meetings in a year and what it sees to, as far as the reader may know of them."""

    year: int
    entries: tuple[Meeting, ...]
    target: int
    today: date
    obligations: tuple[Obligation, ...] = ()

    @property
    def is_over(self) -> bool:
        """Whether the year is past."""
        return self.year < self.today.year

    @property
    def held(self) -> int:
        """Meetings held (BR18)."""
        return sum(meeting.state in HELD for meeting in self.entries)

    @property
    def planned(self) -> int:
        """Meetings still to come."""
        return sum(
            meeting.state == State.IN_SESSION or (meeting.state in PLANNING and _day(meeting) >= self.today)
            for meeting in self.entries
        )

    @property
    def missing(self) -> int:
        """Meetings that are neither held nor planned."""
        planned = 0 if self.is_over else self.planned
        return max(self.target - self.held - planned, 0)

    @property
    def pace(self) -> rules.Pace:
        """How the year goes (BR19)."""
        return rules.pace(self.held, self.planned, self.target, year=self.year, today=self.today)

    @property
    def next_meeting(self) -> Meeting | None:
        """The nearest meeting that is not over."""
        now = timezone.now()
        to_come = (m for m in self.entries if m.state in {*PLANNING, State.IN_SESSION} and m.ends_at >= now)
        return next(to_come, None)


@dataclass(frozen=True)
class Totals:
    """How many councils there are, how many have met often enough this year, and how many not at all."""

    councils: int
    reached: int
    without: int


def council_year(forum: Forum, year: int, *, reader: User) -> CouncilYear:
    """The council's meetings of a year that the reader may know of, in order, and what it sees to."""
    found = Meeting.objects.visible_to(reader).filter(forum=forum, year=year)
    meetings = list(found.order_by("starts_at", "pk"))
    for meeting in meetings:
        meeting.forum = forum
    obligations = _obligations(forum, year, reader) if _reads_content(forum, reader) else ()
    return CouncilYear(year, tuple(meetings), forum.meetings_target, timezone.localdate(), obligations)


def plan_in(forum: Forum, year: int, *, reader: User) -> CouncilPlan | None:
    """The overall plan of the council that holds in the year, for those who may read it (R073)."""
    plans = CouncilPlan.objects.visible_to(reader).filter(forum=forum).in_year(year)
    return plans.select_related("changed_by").first()


def lacks_next_year(forum: Forum, *, reader: User) -> bool:
    """Whether it is time to plan the next year, which has no meetings yet (R171)."""
    today = timezone.localdate()
    if not rules.needs_next_year(0, today=today):
        return False
    known = Meeting.objects.visible_to(reader).filter(forum=forum, year=today.year + 1)
    return rules.needs_next_year(known.exclude(state=State.CANCELLED).count(), today=today)


def mandates_of(forum: Forum, *, reader: User) -> list[ForumMandate]:
    """The mandates of today that a council has given, or that a thematic forum has (R108)."""
    if not (forum.is_council or forum.kind == Forum.Kind.THEMATIC):
        return []
    ours = {"council": forum} if forum.is_council else {"forum": forum}
    given = ForumMandate.objects.visible_to(reader).filter(**ours).valid_on(timezone.localdate())
    return list(given.whole().with_reports())


def task_counts(forum: Forum) -> dict[str, int]:
    """How many tasks the council has agreed on: open, over their deadline and done."""
    today = timezone.localdate()
    overdue = is_late(today)
    return (
        ActionItem.objects.agreed()
        .filter(forum=forum)
        .aggregate(
            open=Count("pk", filter=Q(is_open=True)),
            overdue=Count("pk", filter=overdue),
            done=Count("pk", filter=Q(status=ActionItem.Status.DONE)),
        )
    )


def listed_forums(reader: User, *, search: str = "") -> QuerySet[Forum]:
    """The forums the reader may know of, by name, with what a row of a list shows."""
    today = timezone.localdate()
    places = ForumMunicipality.objects.valid_on(today).select_related("municipality")
    to_come = Meeting.objects.filter(forum=OuterRef("pk"), state=State.CALLED, ends_at__gte=timezone.now())
    found = _with_year(Forum.objects.visible_to(reader), today.year).annotate(
        next_at=Subquery(to_come.order_by("starts_at").values("starts_at")[:1])
    )
    if search:
        found = found.filter(_named(search, today))
    return found.select_related("unit__district").prefetch_related(
        Prefetch("municipality_links", queryset=places, to_attr="places_today")
    )


def totals(reader: User) -> Totals:
    """The sums above the list of a reader's councils."""
    found = _with_year(Forum.objects.visible_to(reader), timezone.localdate().year).aggregate(
        councils=Count("pk"),
        reached=Count("pk", filter=Q(held_count__gte=F("target"))),
        without=Count("pk", filter=Q(held_count=0)),
    )
    return Totals(**found)


def roles_of(user: User) -> list[RoleAppointment]:
    """The roles the person holds today, with their places and last days."""
    held = RoleAppointment.objects.valid_on(timezone.localdate()).filter(user=user)
    return list(held.select_related("municipality", "district", "directorate").order_by("pk"))


def seats_today(forum: Forum) -> list[Seat]:
    """Those seated in the forum today, side by side; the chair is whoever leads next (BR17)."""
    seats = list(forum.seats.where_open(timezone.localdate()))
    return with_next_chair(forum, seats)


def seated_today(forum: Forum) -> list[Seat]:
    """As `seats_today`, and with them those who await assent (BR40)."""
    return with_next_chair(forum, list(forum.seats.seated_on(timezone.localdate())))


def with_next_chair(forum: Forum, seats: list[Seat]) -> list[Seat]:
    """The seats with the one who leads next marked as chair, in memory alone (BR17)."""
    leader = next_chair(forum, [seat for seat in seats if seat.is_let_in])
    for seat in seats:
        seat.is_chair = seat == leader
    return seats


def places_today(forum: Forum) -> list[Municipality]:
    """The municipalities that take part in the forum today, by name."""
    links = forum.municipality_links.valid_on(timezone.localdate()).select_related("municipality")
    return [link.municipality for link in links.order_by("municipality__sort_key")]


def readable_forum_ids(reader: User, permission: Permission, forums: Sequence[Forum]) -> frozenset[int]:
    """Which of `forums` the reader holds `permission` in, without asking again."""
    if reach_of(reader).is_national(permission):
        return frozenset(forum.pk for forum in forums)
    return forum_ids(reader, permission)


def _reads_content(forum: Forum, reader: User) -> bool:
    return forum.pk in forum_ids(reader, Permission.VIEW_CONTENT)


def _obligations(forum: Forum, year: int, reader: User) -> tuple[Obligation, ...]:
    """What the council sees to in the year, in the order of the year."""
    found = Obligation.objects.visible_to(reader).filter(forum=forum).in_year(year)
    rows = found.select_related("meeting", "done_by")
    return tuple(sorted(rows, key=lambda each: (each.placed_on, each.last_on, each.pk)))


def _with_year(forums: QuerySet[Forum], year: int) -> QuerySet[Any]:
    held = Meeting.objects.held_in(year).filter(forum=OuterRef("pk"))
    return forums.annotate(held_count=count_of(held, "forum"), target=_TARGET)


def _named(search: str, today: date) -> Q:
    """The forum's own name, or that of a municipality in it today."""
    in_place = ForumMunicipality.objects.valid_on(today).filter(
        Q(municipality__name__icontains=search) | Q(municipality__full_name__icontains=search)
    )
    return Q(name__icontains=search) | Q(pk__in=in_place.values("forum"))


def _day(meeting: Meeting) -> date:
    return timezone.localdate(meeting.starts_at)


def forum_of(place: Any) -> Forum | None:
    """The forum that the object of a page is, or belongs to."""
    if isinstance(place, Forum):
        return place
    for way in _WAYS_TO_FORUM:
        found = place
        for step in way:
            found = getattr(found, step, None)
        if isinstance(found, Forum):
            return found
    return None
