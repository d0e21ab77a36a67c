"""Who reads a task without a meeting, and who does something with it."""

from collections.abc import Callable

import pytest
from django.urls import reverse

from meetings.models import ActionItem, Conclusion
from meetings.rules import State
from politirad.accounts.models import User
from politirad.councils.models import Forum, Seat
from politirad.tenancy.permissions import Party, Permission, Role
from tests.meetings.reading import text_of
from tests.world import CLOSED_MARK, OPEN_TITLE, World
from tests.world_agenda import own_item_of
from tests.world_tasks import group_in, member_of, task_in

CLOSED_TEXT = "Bare politiet vet dette"


@pytest.fixture
def group(world: World) -> Forum:
    return group_in(world, "Natt")


@pytest.fixture
def other_group(world: World) -> Forum:
    return group_in(world, "Skole")


@pytest.fixture
def conclusion(world: World) -> Conclusion:
    """What the council agreed on under an item that is for the two main parties."""
    return world.closed_item(State.APPROVED).conclusions.earliest("pk")


def _sees(user: User, task: ActionItem) -> bool:
    # Anew, as in a new request: what one may reach is kept on the person.
    fresh = User.objects.get(pk=user.pk)
    return ActionItem.objects.visible_to(fresh).filter(pk=task.pk).exists()


def _may(user: User, task: ActionItem, permission: Permission) -> bool:
    return ActionItem.objects.where_may(user, permission).filter(pk=task.pk).exists()


def _readers(world: World, task: ActionItem, *groups: Forum) -> set[str]:
    people = {str(role): user for role, user in world.users.items()} | {"stranger": world.stranger}
    people |= {group.short_name: member_of(group) for group in groups}
    return {name for name, user in people.items() if _sees(user, task)}


OF_THE_MUNICIPALITY = {Role.RECORDS_MANAGER, Role.MUNICIPAL_READER, Role.AUDITOR}
OF_THE_COUNCIL = OF_THE_MUNICIPALITY | {
    Role.MAYOR,
    Role.CHIEF_EXECUTIVE,
    Role.SECTOR_DIRECTOR,
    Role.SLT_COORDINATOR,
    Role.POLICE_CONTACT,
    Role.UNIT_LEADER,
}


def test_a_task_of_a_group_is_read_by_its_own_insiders(world: World, group: Forum, other_group: Forum):
    task = task_in(group)
    assert _readers(world, task, group, other_group) == {"Natt"} | OF_THE_MUNICIPALITY


@pytest.mark.parametrize(
    "above",
    [
        lambda world: {"conclusion": world.closed_item(State.APPROVED).conclusions.earliest("pk")},
        lambda world: {"parent": world.closed_item(State.APPROVED).action_items.earliest("pk")},
        lambda world: {"parent": task_in(world.forum)},
    ],
)
def test_what_is_handed_down_is_read_by_insiders_of_the_group_and_of_the_council(
    world: World, group: Forum, other_group: Forum, above: Callable[[World], dict[str, object]]
):
    task = task_in(group, **above(world))
    assert _readers(world, task, group, other_group) == {"Natt"} | OF_THE_COUNCIL


def test_a_council_does_not_share_its_own_tasks_with_the_group(world: World, group: Forum):
    assert _readers(world, task_in(world.forum), group) == OF_THE_COUNCIL


def test_what_comes_from_one_partys_own_item_is_followed_on_that_side(world: World, group: Forum):
    meeting, by = world.meeting(State.WRITING), world.users[Role.POLICE_CONTACT]
    own = own_item_of(meeting, CLOSED_TEXT, party=Party.POLICE, by=by)
    said = Conclusion.objects.create(item=own, number=1, text=CLOSED_TEXT, created_by=by)
    task = task_in(group, conclusion=said)
    assert (
        _readers(world, task, group) == {"Natt", Role.POLICE_CONTACT, Role.UNIT_LEADER} | OF_THE_MUNICIPALITY
    )


def test_who_handed_it_down_reads_it_and_does_nothing_with_it(
    world: World, group: Forum, conclusion: Conclusion
):
    task = task_in(group, conclusion=conclusion)
    above, leader = world.users[Role.POLICE_CONTACT], member_of(group, Role.SLT_COORDINATOR)
    asked = (Permission.ARRANGE_MEETINGS, Permission.REPORT_ACTION_ITEMS)
    assert [_may(above, task, each) for each in asked] == [False, False]
    assert [_may(leader, task, each) for each in asked] == [True, True]
    names = ("action_item", "edit_action_item", "report", "withdraw_action_item")
    urls = [reverse(f"meetings:{name}", args=[task.pk]) for name in names]
    client = world.client(Role.POLICE_CONTACT)
    assert [client.get(url).status_code for url in urls[:2]] == [200, 403]
    assert [client.post(url, {"reason": "x"}).status_code for url in urls[2:]] == [403, 403]


def test_an_outsider_reads_their_own_task_while_they_have_a_seat(world: World):
    own = task_in(world.forum)
    ActionItem.objects.filter(pk=own.pk).update(responsible=world.users[Role.EXTENDED_MEMBER])
    outsider = world.users[Role.EXTENDED_MEMBER]
    assert (_sees(outsider, own), _sees(world.users[Role.GUEST], own)) == (True, False)
    Seat.objects.filter(user=outsider).update(valid_until="2026-11-01")
    assert not _sees(outsider, own)


def test_the_group_sees_which_forum_it_comes_from_and_nothing_more(
    world: World, group: Forum, conclusion: Conclusion
):
    above = world.closed_item(State.APPROVED).action_items.earliest("pk")
    task = task_in(group, conclusion=conclusion, parent=above)
    client = world.client_of(member_of(group))
    pages = [
        client.get(reverse("meetings:action_item", args=[task.pk])),
        client.get(reverse("meetings:action_items", args=[group.pk])),
        client.get(reverse("meetings:action_items", args=[group.pk]), {"visning": "tavle"}),
    ]
    assert ["Fra Elvestrand politiråd" in text_of(page) for page in pages] == [True] * 3
    assert [CLOSED_MARK in page.content.decode() for page in pages] == [False] * 3
    assert "Del av oppgaven" not in text_of(pages[0])


def test_whoever_handed_it_down_finds_both_ways(world: World, group: Forum, conclusion: Conclusion):
    above = world.open_item(State.APPROVED).action_items.earliest("pk")
    task = task_in(group, what="Gå natteravn", conclusion=conclusion, parent=above)
    mayor = world.client(Role.MAYOR)
    page = text_of(mayor.get(reverse("meetings:action_item", args=[task.pk])))
    assert (conclusion.text in page, f"Del av oppgaven Følge opp {OPEN_TITLE}" in page) == (True, True)
    page = text_of(mayor.get(reverse("meetings:action_item", args=[above.pk])))
    assert "Deloppgaver Deloppgaven er ikke fullført ennå Gå natteravn Natt" in page


def test_a_part_somebody_may_not_read_is_counted_and_not_shown(world: World):
    above = world.open_item(State.APPROVED).action_items.earliest("pk")
    task_in(world.forum, what="Noe for de to", parent=above)
    page = text_of(world.client(Role.EXTENDED_MEMBER).get(reverse("meetings:action_item", args=[above.pk])))
    assert "Deloppgaven er ikke fullført ennå Deloppgavene er i fora du ikke leser." in page
    assert "Noe for de to" not in page


def test_a_task_in_a_forum_one_does_not_know_of_leads_nowhere_closed(world: World):
    above = world.open_item(State.APPROVED).action_items.earliest("pk")
    task = task_in(world.neighbour_forum, parent=above)
    mayor = world.client(Role.MAYOR)
    markup = mayor.get(reverse("meetings:action_item", args=[task.pk])).content.decode()
    assert "Lage plan" in markup
    assert f'href="/politirad/{world.neighbour_forum.pk}/' not in markup
