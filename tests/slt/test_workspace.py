"""What the coordinator does with a network: hands tasks down, writes to a level, and hands it all over."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from meetings.actions import report_progress
from meetings.models import ActionItem
from politirad.accounts.models import User
from politirad.councils.models import Seat
from politirad.councils.rules import PARTY_OF_SPHERE, Sphere
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Role
from slt import actions
from slt.models import Level, NetworkGroup, OtherModel
from tests.world import World
from tests.world_slt import Network, network_of, seat_slt


@pytest.fixture
def found(world: World) -> Network:
    return network_of(world)


def _hand_down(found: Network, takers: list[Seat]) -> list[ActionItem]:
    due_on = timezone.localdate() + timedelta(days=10)
    return actions.hand_down(
        found.council, takers, what="Sette opp vakter", due_on=due_on, by=found.coordinator
    )


def _takers(found: Network) -> list[Seat]:
    return [found.executing.seats.get(user=found.member), found.other.seats.get(user=found.coordinator)]


def test_a_task_shared_on_two_groups_is_seen_from_above_as_it_goes(found: Network):
    one, _two = _hand_down(found, _takers(found))
    assert {each.forum for each in (one, _two)} == {found.executing, found.other}
    report_progress(one, status="done", note="Gjort", by=found.member)
    above = ActionItem.objects.with_parts().get(forum=found.council, item=None)
    assert (above.parts_done, above.part_count) == (1, 2)


def test_sent_twice_it_is_kept_once_in_each_group(found: Network):
    _hand_down(found, _takers(found))
    _hand_down(found, _takers(found))
    assert ActionItem.objects.filter(what="Sette opp vakter").count() == 3


def test_whoever_gets_a_task_is_told_and_whoever_gives_it_is_not(found: Network):
    _hand_down(found, _takers(found))
    told = Message.objects.filter(kind="task_handed_down")
    assert [each.recipient for each in told] == [found.member]
    assert "vakter" not in told[0].subject + told[0].text


def test_tasks_go_down_and_never_up_or_to_another_network(found: Network, world: World):
    their = network_of(world, next_door=True)
    above = found.council.seats.get(user=world.users[Role.MAYOR])
    for seat in (above, their.executing.seats.first()):
        with pytest.raises(ValidationError):
            _hand_down(found, [seat])


def test_everybody_on_the_level_is_written_to_once_each(found: Network):
    said = {"subject": "Samling", "text": "Vi møtes onsdag.", "by": found.coordinator}
    for _time in range(2):
        actions.write_to_level(found.network, Level.EXECUTING, on=timezone.localdate(), **said)
    letters = Message.objects.filter(kind="slt_letter")
    assert [each.recipient for each in letters] == [found.member]


def test_a_new_coordinator_takes_over_seats_and_tasks_the_day_after(found: Network, world: World):
    _hand_down(found, _takers(found))
    new = User.objects.create_user("ny@elvestrand.example", full_name="Nora Ny")
    today = timezone.localdate()
    coordinator = found.network.coordinators.get()
    actions.hand_over(coordinator, new, on=today, by=world.users[Role.POLICE_CONTACT])
    tomorrow = today + timedelta(days=1)
    for forum in (found.coordinating, found.executing, found.other):
        assert forum.seats.valid_on(tomorrow).get(user=new).is_chair
        assert not forum.seats.valid_on(tomorrow).filter(user=found.coordinator).exists()
    assert found.network.coordinators.valid_on(tomorrow).get().user == new
    seat = found.other.seats.get(user=found.coordinator)
    assert seat.successor == new


def test_nobody_hands_a_network_over_to_themselves(found: Network, world: World):
    contact = world.users[Role.POLICE_CONTACT]
    coordinator = found.network.coordinators.get()
    for to, by in ((found.coordinator, contact), (contact, contact)):
        with pytest.raises(ValidationError):
            actions.hand_over(coordinator, to, on=timezone.localdate(), by=by)


def test_a_council_knows_whether_it_steers_and_aims_at_four_meetings(found: Network):
    found.council.refresh_from_db()
    assert found.council.is_slt_steering
    assert found.council.meetings_target == 4
    actions.end_group(NetworkGroup.objects.get(forum=found.council), on=timezone.localdate())
    found.council.refresh_from_db()
    assert not found.council.is_slt_steering


def test_a_group_below_the_steering_level_is_in_one_network(found: Network, world: World):
    their = network_of(world, next_door=True)
    with pytest.raises(ValidationError, match="annet nettverk"):
        actions.add_group(their.network, found.executing, Level.EXECUTING, on=timezone.localdate())


def test_a_network_ends_the_answer_that_a_municipality_has_something_else(found: Network, world: World):
    today = timezone.localdate()
    town = world.municipality
    actions.register_other_model(town, on=today - timedelta(days=9), answer="other", name="Ungdomsteam")
    actions.register_other_model(town, on=today - timedelta(days=4), answer="none")
    actions.create_network(municipalities=[town], on=today, name="Nytt")
    held = OtherModel.objects.filter(municipality=town).order_by("valid_from")
    assert [each.valid_until for each in held] == [today - timedelta(days=5), today - timedelta(days=1)]


def test_a_member_of_a_group_stands_on_the_side_they_speak_for(found: Network):
    for sphere in Sphere:
        user = User.objects.create_user(f"{sphere}@elvestrand.example", full_name=f"Medlem {sphere}")
        seat_slt(found.other, user, sphere)
        assert found.other.seats.get(user=user).party == PARTY_OF_SPHERE.get(sphere, "external")
