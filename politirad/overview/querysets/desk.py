"""What a person's seats ask of them today: the menu's badges and Min side are made from the same rows."""

from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.utils import timezone

from agreements.models import Agreement
from evaluation.models import Wave
from meetings.actions.approval import LEADERS
from meetings.models import (
    ActionItem,
    AgendaItem,
    Conclusion,
    KnowledgeRequest,
    Meeting,
    MinutesApproval,
    Participant,
)
from meetings.rules import State
from politirad.accounts.models import User
from politirad.councils.models import Forum, Seat
from politirad.overview.querysets.forum_desk import AgreementToSign, EvaluationToAnswer, ForumDesk, Waiting
from politirad.overview.querysets.waits import waits_at
from politirad.tenancy.permissions import MAIN_PARTIES, Permission, Scope
from politirad.tenancy.reach import reach_of
from politirad.web.counting import count_of
from slt.models import ConcernLink


@dataclass(frozen=True)
class Desk:
    """All the person's seats, and what waits for them there."""

    user: User
    seated: tuple[ForumDesk, ...]
    now: datetime = field(default_factory=timezone.now)

    @cached_property
    def waits(self) -> tuple[Waiting, ...]:
        """What waits, except one's own overdue tasks, which are only counted here."""
        found = (wait for desk in self.seated for wait in waits_at(desk, self.now))
        return tuple(sorted(found, key=lambda wait: wait.sort_key))

    @property
    def waiting_count(self) -> int:
        """How many things wait for the person, as the badge says it."""
        return len(self.waits) + sum(desk.own_overdue_count for desk in self.seated)

    @property
    def organised(self) -> tuple[ForumDesk, ...]:
        """The forums whose meetings the person arranges."""
        return tuple(desk for desk in self.seated if desk.is_organiser)

    @property
    def next_forum(self) -> ForumDesk | None:
        """The forum that meets first."""
        dated = [
            (desk.next_meeting.starts_at, place, desk)
            for place, desk in enumerate(self.seated)
            if desk.next_meeting
        ]
        return min(dated)[2] if dated else None


def desk_of(user: User) -> Desk:
    """The person's desk today: two queries beside the door's, kept on the user object for the request."""
    kept: tuple[date, Desk] | None = getattr(user, "_desk", None)
    today = timezone.localdate()
    if kept is None or kept[0] != today:
        kept = (today, _read_desk(user, today))
        user._desk = kept  # type: ignore[attr-defined]  # noqa: SLF001 the request's own user object
    return kept[1]


def own_action_items(user: User) -> QuerySet[ActionItem]:
    """Open tasks the person is responsible for, in forums where they have a seat, nearest first."""
    return (
        ActionItem.objects.of_person(user)
        .filter(forum__in=_seat_forum_ids(user))
        .open()
        .awake(timezone.localdate())
        .agreed()
        .nearest_first()
    )


def _seat_forum_ids(user: User) -> frozenset[int]:
    reach = reach_of(user)
    return reach.ids(Scope.FORUM, Permission.VIEW_CONTENT) | reach.ids(Scope.FORUM, Permission.ATTEND)


def _read_desk(user: User, today: date) -> Desk:
    forum_ids = _seat_forum_ids(user)
    if not forum_ids:
        return Desk(user, ())
    seats = list(_seats(user, today).filter(forum__in=forum_ids))
    meetings = list(_meetings(user, today).filter(forum__in=forum_ids))
    return Desk(user, tuple(_forum_desk(user, seat, meetings) for seat in seats))


def _forum_desk(user: User, seat: Any, meetings: list[Meeting]) -> ForumDesk:
    reach = reach_of(user)

    def may(permission: Permission) -> bool:
        return seat.forum_id in reach.ids(Scope.FORUM, permission)

    is_insider = may(Permission.VIEW_CONTENT)
    own = tuple(meeting for meeting in meetings if meeting.forum_id == seat.forum_id)
    for meeting in own:
        meeting.forum = seat.forum
    return ForumDesk(
        seat=seat,
        is_insider=is_insider,
        is_organiser=may(Permission.ARRANGE_MEETINGS),
        must_sign=not is_insider and not may(Permission.VIEW_ADDRESSED),
        may_approve=may(Permission.APPROVE_MINUTES),
        open_count=seat.open_count if is_insider else 0,
        overdue_count=seat.overdue_count if is_insider else seat.own_overdue_count,
        own_overdue_count=seat.own_overdue_count,
        others_overdue_since=seat.others_overdue_since if is_insider else None,
        asked_count=seat.asked_count,
        asked_due_on=seat.asked_due_on,
        known_meetings=own,
        agreements_to_sign=tuple(AgreementToSign(**said) for said in seat.agreements_to_sign or ()),
        evaluations=tuple(EvaluationToAnswer(**said) for said in seat.evaluations or ()),
    )


def _seats(user: User, today: date) -> QuerySet[Seat]:
    """The person's seats today with the forum and its counts of tasks."""
    tasks = ActionItem.objects.agreed().filter(forum=OuterRef("forum"))
    overdue = tasks.overdue(today)
    asked = ConcernLink.objects.open().at_holder().filter(to_forum=OuterRef("forum"))
    return (
        Seat.objects.valid_on(today)
        .filter(user=user)
        .select_related("forum")
        .annotate(
            open_count=count_of(tasks.open(), "forum"),
            overdue_count=count_of(overdue, "forum"),
            own_overdue_count=count_of(overdue.of_person(user), "forum"),
            others_overdue_since=Subquery(
                overdue.exclude(responsible=user).order_by("due_on").values("due_on")[:1]
            ),
            asked_count=count_of(asked, "to_forum"),
            asked_due_on=Subquery(asked.order_by("due_on").values("due_on")[:1]),
            agreements_to_sign=ArraySubquery(_agreements_to_sign(user)),
            evaluations=ArraySubquery(_evaluations(user)),
        )
        .order_by("forum__sort_key", "pk")
    )


def _agreements_to_sign(user: User) -> QuerySet[Agreement, Any]:
    """Texts with the forum's unit that wait for the person's signature, as what a card says of each."""
    agreements = Agreement.objects.filter(unit=OuterRef("forum__unit")).to_sign_by(user)
    if not reach_of(user).holds_anywhere(Permission.SIGN_AGREEMENTS):
        agreements = agreements.none()
    said = JSONObject(pk="pk", title="title", number="to_sign__number")
    return agreements.order_by("pk").values_list(said, flat=True)


def _evaluations(user: User) -> QuerySet[Wave, Any]:
    """Open evaluations of the forum that the person is asked to answer and has not."""
    open_waves = Wave.objects.waiting_for(user).filter(forum=OuterRef("forum"))
    said = JSONObject(pk="pk", year="year", due_on="due_on")
    return open_waves.order_by("pk").values_list(said, flat=True)


def _meetings(user: User, today: date) -> QuerySet[Meeting]:
    """Meetings of this year and those that are not finished, with what tells whose turn it is."""
    unfinished = ~Q(state__in=(State.APPROVED, State.CANCELLED))
    # What one party keeps to itself is not counted for the other, and so for nobody.
    items = AgendaItem.objects.filter(meeting=OuterRef("pk"), own_party="")
    return (
        Meeting.objects.visible_to(user)
        .filter(Q(year=today.year) | unfinished)
        .annotate(
            **_asked_of(user),
            item_count=count_of(items, "meeting"),
            untold_count=count_of(items.filter(summary__regex=r"^\s*$", conclusions__isnull=True), "meeting"),
            conclusion_count=_count_on(Conclusion),
            task_count=_count_on(ActionItem),
            approved_by=ArraySubquery(
                MinutesApproval.objects.filter(meeting=OuterRef("pk"), version=OuterRef("minutes_version"))
                .order_by("pk")
                .values("party")
            ),
            approving_seats=ArraySubquery(_approving_seats(today)),
        )
        .order_by("starts_at", "pk")
    )


def _count_on(model: type[Conclusion | ActionItem]) -> Any:
    """How many hang on the meeting's items that both parties read."""
    shared = model.objects.filter(item__meeting=OuterRef("pk"), item__own_party="")
    return count_of(shared, "item__meeting")


def _asked_of(user: User) -> dict[str, Any]:
    """Who was called and has answered, and what the person is asked to answer and to tell."""
    called = Participant.objects.filter(meeting=OuterRef("pk"))
    asked = KnowledgeRequest.objects.undelivered().filter(meeting=OuterRef("pk"), asked_user=user)
    return {
        "own_answer": Subquery(called.filter(user=user).values("answer")[:1]),
        "called_count": count_of(called, "meeting"),
        "answered_count": count_of(called.exclude(answer=Participant.Answer.NONE), "meeting"),
        "own_knowledge": ArraySubquery(asked.order_by("due_on", "pk").values("pk")),
        "own_knowledge_due_on": Subquery(asked.order_by("due_on").values("due_on")[:1]),
    }


def _approving_seats(today: date) -> QuerySet[Seat, Any]:
    """The seat that approves for each side: the SQL twin of `meetings.actions.approval.approvers` (BR25)."""
    leads = Q(is_chair=True) | Q(forum__kind=Forum.Kind.SLT_LEVEL)
    for party, role in LEADERS.items():
        leads |= Q(party=party, role=role) & ~Q(forum__kind=Forum.Kind.ARENA)
    return (
        Seat.objects.valid_on(today)
        .filter(leads, forum=OuterRef("forum"), party__in=MAIN_PARTIES)
        .order_by("party", "-is_chair", "position", "pk")
        .distinct("party")
        .values("pk")
    )
