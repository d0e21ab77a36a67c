"""Whoever leaves the council leaves no promise without somebody, and no old meeting changes."""

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.exceptions import ValidationError

from meetings import actions, rules, tasks
from meetings.actions.succession import Handover
from meetings.models import ActionItem, ActionItemMove, Meeting, chair_of, next_chair
from meetings.rules import State
from politirad.accounts.models import User
from politirad.councils.actions import seat_person, set_chairing
from politirad.councils.models import Seat
from politirad.councils.rules import ChairModel
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Role
from tests.world import NOW, World

TODAY = NOW.date()
YESTERDAY = TODAY - timedelta(days=1)


def _seat(world: World, role: Role) -> Seat:
    return world.forum.seats.get(user=world.users[role])


def _responsible(world: World) -> set[User]:
    found = ActionItem.objects.filter(item__meeting__forum=world.forum).open()
    return {action_item.responsible for action_item in found}


@pytest.mark.parametrize(
    ("candidates", "heir"),
    [
        (["successor", "deputy", "chair"], "successor"),
        ([None, "deputy", "chair"], "deputy"),
        (["gone", None, "chair"], "chair"),
        (["leaver", "leaver", None], None),
    ],
)
def test_the_first_who_stays_inherits(candidates: list[str | None], heir: str | None):
    seated = {"successor", "deputy", "chair", "leaver"}
    assert rules.heir_of(candidates, leaving="leaver", seated=seated) == heir


def test_promises_go_to_the_deputy_when_they_have_a_seat(world: World):
    mayor = _seat(world, Role.MAYOR)
    mayor.deputy = world.users[Role.SECTOR_DIRECTOR]
    mayor.save()
    open_before = actions.open_promises(mayor).count()
    handover = actions.end_seat(mayor, on=YESTERDAY, by=world.users[Role.POLICE_CONTACT])
    assert (handover.count, handover.heir) == (open_before, world.users[Role.SECTOR_DIRECTOR])
    assert world.users[Role.MAYOR] not in _responsible(world)
    assert ActionItemMove.objects.filter(note="Overtatt etter Ingrid Solvang").count() == open_before
    told = Message.objects.get(key__startswith=f"seat:{mayor.pk}:inherited:")
    assert told.recipient == handover.heir


def test_promises_of_others_go_to_the_chair(world: World):
    director = world.users[Role.SECTOR_DIRECTOR]
    ActionItem.objects.filter(item__meeting=world.meeting(State.WRITING)).update(responsible=director)
    handover = actions.end_seat(
        _seat(world, Role.SECTOR_DIRECTOR), on=TODAY, by=world.users[Role.POLICE_CONTACT]
    )
    assert (handover.count, handover.heir) == (2, world.users[Role.MAYOR])


def test_the_last_one_with_promises_cannot_leave(world: World):
    world.forum.seats.exclude(user=world.users[Role.MAYOR]).update(valid_until=YESTERDAY)
    with pytest.raises(ValidationError):
        actions.end_seat(_seat(world, Role.MAYOR), on=TODAY, by=world.users[Role.POLICE_CONTACT])
    assert _responsible(world) == {world.users[Role.MAYOR]}


def test_ending_a_seat_leaves_old_meetings_as_they_were(world: World):
    held = world.meeting(State.APPROVED)
    before = list(held.participants.values("name", "title", "attendance", "is_chair"))
    page = world.client(Role.POLICE_CONTACT).post(
        f"/plasser/{_seat(world, Role.MAYOR).pk}/avslutt/", {"on": "24.11.2026"}
    )
    assert page.status_code == 302
    assert list(held.participants.values("name", "title", "attendance", "is_chair")) == before
    assert _seat(world, Role.MAYOR).valid_until == date(2026, 11, 24)


def test_page_says_how_many_promises_and_who_gets_them(world: World):
    url = f"/plasser/{_seat(world, Role.MAYOR).pk}/avslutt/"
    page = world.client(Role.MUNICIPAL_ADMINISTRATOR).get(url).content.decode()
    count = actions.open_promises(_seat(world, Role.MAYOR)).count()
    assert f"Personen har {count} åpne oppgaver. Slik det er i dag, går de til" in page
    assert "beholder personen dem til og med siste dag" in page
    early = world.client(Role.POLICE_CONTACT).post(url, {"on": "01.01.2023"})
    assert early.status_code == 422


LAST_DAY = date(2026, 11, 30)
NEXT_DAY = date(2026, 12, 1)


def _night_of(day: date) -> int:
    """For how many people the night leading to `day` moves something."""
    early = datetime.combine(day, time(0, 3), tzinfo=ZoneInfo("Europe/Oslo"))
    with time_machine.travel(early, tick=False):
        return tasks.hand_over_promises()


def _end_later(world: World) -> Handover:
    mayor = _seat(world, Role.MAYOR)
    return actions.end_seat(mayor, on=LAST_DAY, by=world.users[Role.POLICE_CONTACT])


@pytest.mark.parametrize(
    ("last_day", "is_heir_seated", "day"),
    [
        (YESTERDAY, True, TODAY),
        (TODAY, True, TODAY),
        (TODAY, False, TODAY + timedelta(days=1)),
        (LAST_DAY, True, NEXT_DAY),
    ],
)
def test_promises_move_at_once_or_the_day_after_the_last(last_day: date, day: date, *, is_heir_seated: bool):
    assert rules.hands_over_on(last_day, today=TODAY, is_heir_seated=is_heir_seated) == day


def test_promises_stay_until_a_later_last_day_is_over_and_move_once(world: World):
    mayor = world.users[Role.MAYOR]
    handover = _end_later(world)
    assert (handover.on, _responsible(world)) == (NEXT_DAY, {mayor})
    assert [_night_of(TODAY), _night_of(LAST_DAY)] == [0, 0]
    assert _responsible(world) == {mayor}
    assert [_night_of(NEXT_DAY) for _turn in range(3)] == [1, 0, 0]
    assert _responsible(world) == {handover.heir}
    moves = ActionItemMove.objects.filter(note="Overtatt etter Ingrid Solvang")
    assert (moves.count(), set(moves.values_list("by", flat=True))) == (handover.count, {handover.heir.pk})
    assert Message.objects.filter(kind="inherited").count() == 1


def test_a_night_that_was_missed_is_made_up_for(world: World):
    heir = _end_later(world).heir
    assert _night_of(date(2026, 12, 20)) == 1
    assert _responsible(world) == {heir}


def test_nothing_moves_when_the_end_is_undone_or_put_off(world: World):
    mayor = world.users[Role.MAYOR]
    _end_later(world)
    words = {"title": "Ordfører", "valid_from": "01.01.2024"}
    url, client = f"/plasser/{_seat(world, Role.MAYOR).pk}/", world.client(Role.POLICE_CONTACT)
    assert client.post(url, {**words, "valid_until": "31.12.2026"}).status_code == 302
    assert _night_of(NEXT_DAY) == 0
    assert client.post(url, words).status_code == 302
    assert [_night_of(date(2027, 1, 1)), _seat(world, Role.MAYOR).successor] == [0, None]
    assert _responsible(world) == {mayor}


def test_whoever_gets_another_seat_keeps_their_promises(world: World):
    mayor = world.users[Role.MAYOR]
    _end_later(world)
    seat_person(world.forum, mayor, Role.SECTOR_DIRECTOR, title="Kommunalsjef", valid_from=NEXT_DAY)
    assert _night_of(NEXT_DAY) == 0
    assert _responsible(world) == {mayor}


def test_an_end_written_on_the_seat_itself_hands_over_too(world: World):
    world.forum.seats.filter(user=world.users[Role.MAYOR]).update(valid_until=LAST_DAY)
    assert _night_of(NEXT_DAY) == 1
    assert world.users[Role.MAYOR] not in _responsible(world)


def test_where_nobody_is_left_the_promises_stay_with_the_person(world: World):
    world.forum.seats.update(valid_until=YESTERDAY)
    assert _night_of(TODAY) == 0
    assert _responsible(world) == {world.users[Role.MAYOR]}


def test_the_one_named_as_successor_inherits_before_the_others(world: World):
    director = world.users[Role.SECTOR_DIRECTOR]
    by = world.users[Role.POLICE_CONTACT]
    actions.end_seat(_seat(world, Role.MAYOR), on=LAST_DAY, by=by, successor=director)
    _night_of(NEXT_DAY)
    assert _responsible(world) == {director}


def test_the_message_says_when_the_promises_go(world: World):
    url = f"/plasser/{_seat(world, Role.MAYOR).pk}/avslutt/"
    page = world.client(Role.POLICE_CONTACT).post(url, {"on": "30.11.2026"}, follow=True).content.decode()
    assert "natt til 1.\N{NO-BREAK SPACE}desember 2026." in page


def _elect(world: World, **changes: Any) -> Any:
    mayor = _seat(world, Role.MAYOR)
    words = {
        "on": "01.12.2026",
        f"seat-{mayor.pk}-what": "replaced",
        f"seat-{mayor.pk}-full_name": "Nils Nyvalgt",
        f"seat-{mayor.pk}-email": "nils@elvestrand.example",
        f"seat-{mayor.pk}-title": "Ordfører",
        **{f"seat-{mayor.pk}-{name}": value for name, value in changes.items()},
    }
    return world.client(Role.POLICE_CONTACT).post(f"/politirad/{world.forum.pk}/konstituering/", words)


def test_after_an_election_the_new_mayor_has_seat_chair_and_promises(world: World):
    old = _seat(world, Role.MAYOR)
    assert _elect(world).status_code == 302
    old.refresh_from_db()
    new = world.forum.seats.get(user__full_name="Nils Nyvalgt")
    assert (old.valid_until, new.valid_from) == (date(2026, 11, 30), date(2026, 12, 1))
    assert (new.role, new.sphere, new.is_chair) == (Role.MAYOR, "political", True)
    assert _responsible(world) == {old.user}
    assert _night_of(date(2026, 12, 1)) == 1
    assert _responsible(world) == {new.user}
    assert Message.objects.filter(recipient=new.user).count() == 2


def test_those_who_stay_stay_and_a_seat_may_end_without_a_successor(world: World):
    assert _elect(world, what="stays").status_code == 302
    assert _seat(world, Role.MAYOR).valid_until is None
    assert _elect(world, what="ends").status_code == 302
    assert _seat(world, Role.MAYOR).valid_until == date(2026, 11, 30)
    assert _night_of(date(2026, 12, 1)) == 1
    assert world.users[Role.MAYOR] not in _responsible(world)


def test_a_new_holder_without_a_name_is_asked_for(world: World):
    answer = _elect(world, full_name="", email="")
    assert answer.status_code == 422
    assert _seat(world, Role.MAYOR).valid_until is None


def test_the_notice_names_whose_turn_it_is_to_lead(world: World):
    order = [_seat(world, Role.MAYOR), _seat(world, Role.UNIT_LEADER)]
    set_chairing(world.forum, model=ChairModel.BY_MEETING, chair=None, order=order, since_on=TODAY)
    meetings = [
        Meeting.objects.get(pk=world.meeting(s).pk) for s in (State.IN_SESSION, State.CALLED, State.DRAFT)
    ]
    led = [chair_of(meeting) for meeting in meetings]
    assert [seat.role for seat in led if seat] == [Role.MAYOR, Role.UNIT_LEADER, Role.MAYOR]
    leader = next_chair(world.forum, list(world.forum.seats.where_open(TODAY)))
    assert leader is not None
