"""The test world itself is whole."""

from meetings.rules import State
from politirad.accounts.models import User
from politirad.tenancy.permissions import Role
from tests.world import World


def test_world_holds_a_person_in_each_role_and_a_meeting_in_each_state(world: World) -> None:
    assert set(world.users) == set(Role)
    assert {state: meeting.state for state, meeting in world.meetings.items()} == {s: s.value for s in State}
    assert set(world.neighbour_meetings) == set(State)
    assert User.objects.count() == len(Role) + 1
