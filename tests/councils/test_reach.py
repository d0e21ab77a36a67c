"""Which forums show themselves to whom, and what opens their own pages."""

import pytest

from politirad.accounts.models import User
from politirad.councils.actions import seat_person
from politirad.councils.models import Forum
from politirad.tenancy.permissions import Permission, Role
from tests.world import FIRST_DAY, World


def forums_of(user: User, permission: Permission | None = None) -> set[Forum]:
    """What a new request of the person reaches."""
    reader = User.objects.get(pk=user.pk)
    found = Forum.objects.where_may(reader, permission) if permission else Forum.objects.visible_to(reader)
    return set(found)


@pytest.mark.parametrize(
    "role", [role for role in Role if role not in {Role.SYSTEM_OPERATOR, Role.SLT_MEMBER}]
)
def test_a_forums_own_page_opens_for_whoever_it_shows_itself_to(world: World, role: Role):
    user = world.users[role]
    is_national = role in {Role.DIRECTORATE_ANALYST, Role.DIRECTORATE_APPROVER}
    expected = {world.forum, world.neighbour_forum} if is_national else {world.forum}
    assert forums_of(user) == expected
    assert forums_of(user, Permission.VIEW_ADDRESSED) == expected


def test_the_operator_sees_no_forum(world: World):
    assert forums_of(world.users[Role.SYSTEM_OPERATOR]) == set()
    assert forums_of(world.users[Role.SYSTEM_OPERATOR], Permission.VIEW_ADDRESSED) == set()


def test_an_arena_without_a_municipality_shows_itself_to_its_seats_and_its_district(world: World):
    arena = Forum.objects.create(
        name="Arena for politikontakter", short_name="Arena", kind=Forum.Kind.ARENA, unit=world.forum.unit
    )
    contact = world.users[Role.POLICE_CONTACT]
    seat_person(arena, contact, Role.POLICE_CONTACT, title="politikontakt", valid_from=FIRST_DAY)
    assert forums_of(contact, Permission.VIEW_CONTENT) == {world.forum, arena}
    assert forums_of(world.users[Role.DISTRICT_READER]) == {world.forum, arena}
    assert forums_of(world.users[Role.MUNICIPAL_READER]) == {world.forum}
    assert forums_of(world.stranger) == {world.neighbour_forum}
