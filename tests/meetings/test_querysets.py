"""Who may know of which meetings, items, papers and people: one definition for lists and pages."""

from typing import Any

import pytest

from meetings.models import ActionItem, AgendaItem, Attachment, Conclusion, Meeting, Participant
from meetings.rules import State
from politirad.councils.actions import end_seat
from politirad.tenancy.permissions import Permission, Role
from tests.world import FIRST_DAY, World

EVERY_STATE = set(State)
INSIDERS = (
    Role.MAYOR,
    Role.CHIEF_EXECUTIVE,
    Role.SECTOR_DIRECTOR,
    Role.SLT_COORDINATOR,
    Role.UNIT_LEADER,
    Role.POLICE_CONTACT,
    Role.RECORDS_MANAGER,
    Role.MUNICIPAL_READER,
    Role.AUDITOR,
)
OUTSIDERS = (Role.EXTENDED_MEMBER, Role.GUEST)
METADATA_READERS = (
    Role.DEPUTY_MAYOR,
    Role.MUNICIPAL_ADMINISTRATOR,
    Role.DISTRICT_ADMINISTRATOR,
    Role.DISTRICT_READER,
)
NATIONAL = (Role.DIRECTORATE_ANALYST, Role.DIRECTORATE_APPROVER)


def _states(rows: Any) -> set[State]:
    return {State(meeting.state) for meeting in rows}


@pytest.mark.parametrize("role", INSIDERS)
def test_insiders_see_every_meeting_of_their_council_and_all_of_it(world: World, role: Role):
    user = world.users[role]
    assert _states(Meeting.objects.visible_to(user)) == EVERY_STATE
    assert set(Meeting.objects.visible_to(user)) == set(world.meetings.values())
    assert AgendaItem.objects.visible_to(user).count() == 2 * len(State)


@pytest.mark.parametrize("role", OUTSIDERS)
def test_outsiders_see_meetings_they_are_called_to_and_the_open_items(world: World, role: Role):
    user = world.users[role]
    assert _states(Meeting.objects.visible_to(user)) == EVERY_STATE - {State.DRAFT}
    items = AgendaItem.objects.visible_to(user)
    assert {item.audience for item in items} == {"everyone"}
    assert _states(item.meeting for item in items) == EVERY_STATE - {State.DRAFT}
    for model in (Attachment, Conclusion, ActionItem):
        assert {row.item.audience for row in model.objects.visible_to(user)} == {"everyone"}
    assert {person.user_id for person in Participant.objects.visible_to(user)} == {user.pk}


@pytest.mark.parametrize("role", METADATA_READERS)
def test_metadata_readers_see_that_meetings_are_and_nothing_in_them(world: World, role: Role):
    user = world.users[role]
    assert set(Meeting.objects.visible_to(user)) == set(world.meetings.values()) - {
        world.meeting(State.DRAFT)
    }
    assert Meeting.objects.where_may(user, Permission.VIEW_ADDRESSED).count() == 0
    assert _counts(user) == [0, 0, 0, 0, 0]


@pytest.mark.parametrize("role", NATIONAL)
def test_the_directorate_sees_that_meetings_are_everywhere_and_nothing_in_them(world: World, role: Role):
    user = world.users[role]
    assert Meeting.objects.visible_to(user).count() == 2 * (len(State) - 1)
    assert _counts(user) == [0, 0, 0, 0, 0]


def test_the_operator_and_the_stranger_see_nothing_of_ours(world: World):
    operator, stranger = world.users[Role.SYSTEM_OPERATOR], world.stranger
    assert (Meeting.objects.visible_to(operator).count(), _counts(operator)) == (0, [0, 0, 0, 0, 0])
    assert set(Meeting.objects.visible_to(stranger)) == set(world.neighbour_meetings.values())
    assert {item.meeting.forum for item in AgendaItem.objects.visible_to(stranger)} == {world.neighbour_forum}


def test_outsider_who_is_not_called_knows_nothing_of_the_meeting(world: World):
    outsider, called = world.users[Role.EXTENDED_MEMBER], world.meeting(State.CALLED)
    called.participants.filter(user=outsider).delete()
    assert State.CALLED not in _states(Meeting.objects.visible_to(outsider))
    assert AgendaItem.objects.visible_to(outsider).filter(meeting=called).count() == 0


@pytest.mark.parametrize("role", [Role.EXTENDED_MEMBER, Role.POLICE_CONTACT])
def test_access_ends_with_the_seat(world: World, role: Role):
    end_seat(world.forum.seats.get(user=world.users[role]), on=FIRST_DAY)
    assert AgendaItem.objects.visible_to(world.users[role]).count() == 0


def test_arranging_follows_the_seat_that_gives_it(world: World):
    may = {
        role
        for role, user in world.users.items()
        if Meeting.objects.where_may(user, Permission.ARRANGE_MEETINGS).exists()
    }
    assert may == {Role.POLICE_CONTACT, Role.SLT_COORDINATOR}


def test_reading_an_item_asks_for_no_more_than_knowing_of_it(world: World):
    for role in (Role.MAYOR, Role.EXTENDED_MEMBER):
        user = world.users[role]
        readable = AgendaItem.objects.where_may(user, Permission.VIEW_ADDRESSED)
        assert set(readable) == set(AgendaItem.objects.visible_to(user))


def test_meeting_that_runs_late_is_not_over(world: World):
    running = world.meeting(State.IN_SESSION)
    now = running.ends_at.replace(hour=23)
    assert (running in Meeting.objects.upcoming(now), running in Meeting.objects.past(now)) == (True, False)


def _counts(user: Any) -> list[int]:
    models = (AgendaItem, Attachment, Conclusion, ActionItem, Participant)
    return [model.objects.visible_to(user).count() for model in models]
