"""Whoever leaves the council leaves no promise without somebody, and no old meeting changes."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from meetings import actions, rules
from meetings.models import ActionItem, ActionItemMove, Meeting, chair_of, next_chair
from meetings.rules import State
from politirad.accounts.models import User
from politirad.councils.actions import set_chairing
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
    key = f"seat:{mayor.pk}:inherited:{handover.heir.pk}"
    assert Message.objects.get(key=key).recipient == handover.heir


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
    assert f"Personen har {count} åpne oppgaver. De går til" in page
    early = world.client(Role.POLICE_CONTACT).post(url, {"on": "01.01.2023"})
    assert early.status_code == 422


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
    assert _responsible(world) == {new.user}
    assert Message.objects.filter(recipient=new.user).count() == 2


def test_those_who_stay_stay_and_a_seat_may_end_without_a_successor(world: World):
    assert _elect(world, what="stays").status_code == 302
    assert _seat(world, Role.MAYOR).valid_until is None
    assert _elect(world, what="ends").status_code == 302
    assert _seat(world, Role.MAYOR).valid_until == date(2026, 11, 30)
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
