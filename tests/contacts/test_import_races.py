"""Two who press at the very same time: each list is taken in once, and undone once (G92)."""

from functools import partial

import pytest

from contacts.actions import add_unit, take_in, undo_import
from contacts.actions.importing import LOOK_AGAIN
from contacts.models import Import
from contacts.rules import State
from politirad.tenancy.models import PoliceUnit
from politirad.tenancy.permissions import Role
from tests.contacts.lists import FIRST, GDE
from tests.contacts.test_importing import previewed
from tests.meetings.parallel import at_once
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True)


def units_of(world: World) -> int:
    return PoliceUnit.objects.filter(district=world.district).count()


def test_two_who_take_in_the_same_list_and_two_who_undo_it(world: World):
    found, by = previewed(world), world.users[Role.DISTRICT_ADMINISTRATOR]
    once = at_once(*[partial(take_in, found, seen=1, by=by)] * 2)
    assert ([each.state for each in once], units_of(world)) == ([State.IMPORTED] * 2, 4)
    back = at_once(*[partial(undo_import, found, by=by)] * 2)
    assert ([each.state for each in back], units_of(world)) == ([State.UNDONE] * 2, 1)


def test_the_same_file_from_two_people_is_taken_in_by_one(world: World):
    by = world.users[Role.DISTRICT_ADMINISTRATOR]
    lists = [previewed(world), previewed(world)]
    answers = at_once(*[partial(take_in, found, seen=1, by=by) for found in lists])
    assert (LOOK_AGAIN in answers, units_of(world)) == (True, 4)
    assert sorted(Import.objects.values_list("state", flat=True)) == [State.IMPORTED, State.PREVIEWED]


def test_a_list_and_a_unit_of_the_same_name_at_once(world: World):
    found, by = previewed(world), world.users[Role.DISTRICT_ADMINISTRATOR]
    said = {
        "code": "",
        "name": "GDE Nord",
        "kind": GDE,
        "parent_id": None,
        "valid_from": FIRST,
        "valid_until": None,
    }
    at_once(partial(take_in, found, seen=1, by=by), partial(add_unit, world.district, **said))
    assert PoliceUnit.objects.filter(name="GDE Nord").count() == 1
