"""Whatever is done in whatever order: no promise without an owner, no approved text that changes unseen."""

import hashlib
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetings import actions, documents
from meetings.actions.minutes import SummaryConflictError
from meetings.models import ActionItem, Conclusion, Meeting, MinutesComment
from meetings.rules import MOVES, State
from politirad.tenancy.permissions import Role
from tests.world import World

REASON = "Derfor."
NOT_SAID = (ValidationError, SummaryConflictError, DatabaseError)


class Room:
    """A meeting under way, with everything that can be done to its minutes and promises."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.meeting_id = world.meeting(State.IN_SESSION).pk
        self.item_id = world.open_item(State.IN_SESSION).pk
        self.writer = world.users[Role.POLICE_CONTACT]

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is now."""
        return Meeting.objects.select_related("forum").get(pk=self.meeting_id)

    @property
    def item(self) -> Any:
        """The item everything is tried on, as it is now."""
        return self.meeting.items.select_related("meeting").get(pk=self.item_id)

    def moves(self) -> dict[str, Callable[[int], object]]:
        """Each thing somebody may try; `n` varies what it is done to."""
        by, meeting = self.writer, self.meeting
        leaders = (self.world.users[Role.MAYOR], self.world.users[Role.UNIT_LEADER])
        return {
            "write": lambda n: actions.save_summary(
                self.item, f"Tekst {n}", version=self.item.summary_version, by=by
            ),
            "conclude": lambda n: actions.add_conclusion(self.item, f"Enige om {n}", by=by),
            "unconclude": lambda n: actions.remove_conclusion(self._conclusion(n)),
            "withdraw conclusion": lambda n: actions.withdraw_conclusion(
                self._conclusion(n), reason=REASON, by=by
            ),
            "promise": self._promise,
            "unpromise": lambda n: actions.remove_action_item(self._action_item(n)),
            "withdraw promise": lambda n: actions.withdraw_action_item(
                self._action_item(n), reason=REASON, by=by
            ),
            "deliver": lambda n: actions.report_progress(
                self._action_item(n), status="done", note="Gjort.", by=by
            ),
            "nobody's": lambda n: self._raw("meetings_actionitem", "responsible_id = NULL", n),
            "no date": lambda n: self._raw("meetings_actionitem", "due_on = NULL, review_on = NULL", n),
            "other words": lambda n: self._raw("meetings_conclusion", "text = 'x'", n),
            "close": lambda _n: actions.close_meeting(meeting, by=by),
            "send": lambda _n: actions.send_for_approval(meeting, reason=REASON, by=by),
            "comment": lambda n: actions.comment_on(
                self.item, text=f"Merknad {n}", wording="Ny tekst", by=by
            ),
            "take in": lambda _n: actions.take_comment(
                self._comment(), version=self.item.summary_version, by=by
            ),
            "approve": lambda n: actions.approve_minutes(meeting, by=leaders[n % 2]),
            "correct": lambda n: actions.ask_for_correction(meeting, reason=REASON, by=leaders[n % 2]),
            "take back": lambda _n: actions.take_back(meeting, reason=REASON, by=by),
            "reopen": lambda _n: actions.reopen_minutes(meeting, reason=REASON, by=by),
            "seal": lambda _n: actions.seal_minutes(meeting),
        }

    def attempt(self, name: str, n: int) -> None:
        """Do it; what is refused changes nothing."""
        try:
            with transaction.atomic():
                self.moves()[name](n)
        except NOT_SAID:
            pass

    def _promise(self, n: int) -> ActionItem:
        people = list(self.meeting.participants.order_by("pk"))
        return actions.add_action_item(
            self.item,
            what=f"Gjøre {n}",
            responsible=people[n % len(people)],
            due_on=self.meeting.starts_at.date(),
            by=self.writer,
        )

    def _conclusion(self, n: int) -> Conclusion:
        return _chosen(Conclusion.objects.filter(item__meeting=self.meeting_id), n)

    def _action_item(self, n: int) -> ActionItem:
        return _chosen(ActionItem.objects.filter(item__meeting=self.meeting_id), n)

    def _comment(self) -> MinutesComment:
        return _chosen(actions.open_comments(self.meeting), 0)

    def _raw(self, table: str, change: str, n: int) -> None:
        """Around the actions, as from a console."""
        row = self._conclusion(n) if table == "meetings_conclusion" else self._action_item(n)
        with connection.cursor() as cursor:
            cursor.execute(f"UPDATE {table} SET {change} WHERE id = %s", [row.pk])  # noqa: S608 our own words


def _chosen(rows: Any, n: int) -> Any:
    found = list(rows.select_related("item__meeting").order_by("pk"))
    if not found:
        raise ValidationError("none")
    return found[n % len(found)]


class Watch:
    """What must hold after each move, against what was seen before it."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.state = State(room.meeting.state)
        self.approved: dict[int, Any] = {}
        self.sealed: dict[tuple[int, str], str] = {}
        self.promised: set[int] = set()

    def check(self) -> None:
        """Every invariant of the issue, from the rows as they stand."""
        meeting = self.room.meeting
        state = State(meeting.state)
        assert state == self.state or state in MOVES[self.state]
        self.state = state
        promises = list(ActionItem.objects.filter(item__meeting=meeting))
        assert [p for p in promises if not p.responsible_id or not p.party or not p.next_date_on] == []
        if meeting.is_approved:
            said = _said(meeting)
            assert self.approved.setdefault(meeting.minutes_version, said) == said
            self.promised |= {promise.pk for promise in promises}
        # Nothing that was approved is gone, and each version beyond the first has a reason.
        assert self.promised <= {promise.pk for promise in promises}
        assert meeting.reopenings.exclude(reason="").count() == meeting.minutes_version - 1
        for row in meeting.sealed.all():
            assert hashlib.sha256(bytes(row.pdf)).hexdigest() == row.sha256
            assert self.sealed.setdefault((row.version, row.edition), row.sha256) == row.sha256


def _said(meeting: Meeting) -> Any:
    """What both parties approved: texts, conclusions and promises; who does it and when may change (BR28)."""
    content = documents.minutes_content(meeting, "main_parties")
    return [(i.title, i.summary, i.conclusions, [task.what for task in i.tasks]) for i in content.items]


MOVE_NAMES = [
    "write", "conclude", "unconclude", "withdraw conclusion", "promise", "unpromise", "withdraw promise",
    "deliver", "nobody's", "no date", "other words", "close", "send", "comment", "take in", "approve",
    "correct", "take back", "reopen", "seal",
]  # fmt: skip
# What a meeting does most often, so that many runs come as far as to a second version.
COURSE = [("close", 0), ("send", 0), ("approve", 0), ("approve", 1), ("seal", 0), ("reopen", 0)]
MOVES_TRIED = st.lists(st.tuples(st.sampled_from(MOVE_NAMES), st.integers(0, 3)), max_size=8)


@pytest.fixture
def quick_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sealed file as plain bytes of what it says: drawing a PDF takes long, and is tested elsewhere."""

    def write(content: documents.MinutesContent) -> bytes:
        return repr(content).encode()

    monkeypatch.setattr("meetings.documents.minutes_pdf", write)


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(between=st.lists(MOVES_TRIED, min_size=len(COURSE) * 2, max_size=len(COURSE) * 2))
@pytest.mark.usefixtures("quick_paper")
def test_no_sequence_of_moves_breaks_what_was_approved(world: World, between: list[list[tuple[str, int]]]):
    with transaction.atomic():
        room = Room(world)
        watch = Watch(room)
        for tried, (name, n) in zip(between, COURSE * 2, strict=True):
            for move in [*tried, (name, n)]:
                room.attempt(*move)
                watch.check()
        transaction.set_rollback(True)


def test_the_moves_tried_are_all_there_are(world: World):
    assert set(MOVE_NAMES) == Room(world).moves().keys()


@pytest.mark.usefixtures("quick_paper")
def test_the_course_alone_makes_a_second_version(world: World):
    """The property is about something: its own course comes as far as to the second version."""
    room = Room(world)
    for name, n in COURSE * 2:
        room.attempt(name, n)
    assert room.meeting.minutes_version == 3
    assert set(room.meeting.sealed.values_list("version", flat=True)) == {1, 2}
