"""Items that were not reached: moved or copied on, with the record of the day whole."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from meetings import actions
from meetings.models import AgendaItem, Proposal
from meetings.rules import State
from politirad.tenancy.permissions import Role
from tests.meetings.reading import text_of, titles_of
from tests.world import OPEN_TITLE, World


@pytest.fixture
def arranger(world: World) -> Client:
    return world.client(Role.POLICE_CONTACT)


def _later(world: World) -> int:
    return world.meeting(State.DRAFT).pk


def test_item_of_a_held_meeting_is_copied_with_its_papers_and_stays(world: World, arranger: Client):
    item = world.open_item(State.IN_REVIEW)
    url = f"/saker/{item.pk}/utsett/"
    assert "how" not in arranger.get(url).context["form"].fields
    for _press in range(2):
        arranger.post(url, {"to": str(_later(world)), "how": "move"})
    copy = AgendaItem.objects.get(carried_from=item)
    assert (copy.meeting_id, copy.number, copy.title, copy.summary) == (_later(world), None, item.title, "")
    assert [paper.file.read() for paper in copy.attachments.all()] == [
        paper.file.read() for paper in item.attachments.all()
    ]
    assert AgendaItem.objects.get(pk=item.pk).meeting_id == item.meeting_id
    assert f"Kommer fra saken {item.title} (Sak {item.case_number})" in text_of(
        arranger.get(f"/saker/{copy.pk}/")
    )


def test_approved_minutes_are_whole_after_a_copy(world: World):
    item = world.open_item(State.APPROVED)
    copy = actions.copy_to_meeting(item, world.meeting(State.DRAFT), by=world.users[Role.POLICE_CONTACT])
    assert (copy.carried_from, AgendaItem.objects.get(pk=item.pk).meeting_id) == (item, item.meeting_id)


def test_item_of_a_called_meeting_moves_with_its_number(world: World, arranger: Client):
    item = world.open_item(State.CALLED)
    arranger.post(f"/saker/{item.pk}/utsett/", {"to": str(_later(world)), "how": "move"})
    moved = AgendaItem.objects.get(pk=item.pk)
    assert (moved.meeting_id, moved.number, moved.position) == (_later(world), item.number, 3)
    left = world.meeting(State.CALLED).items.values_list("position", flat=True)
    assert list(left) == [1]


def test_number_belongs_to_the_year(world: World):
    item, later = world.open_item(State.CALLED), world.meeting(State.DRAFT)
    later.year = 2027
    later.save()
    actions.move_to_meeting(item, later)
    assert AgendaItem.objects.get(pk=item.pk).number is None


def test_both_logs_tell_of_the_move(world: World, arranger: Client):
    item = world.open_item(State.CALLED)
    arranger.post(f"/saker/{item.pk}/utsett/", {"to": str(_later(world)), "how": "move"})
    told = f"tok med saken «{OPEN_TITLE}» til et senere møte"
    for meeting in (world.meeting(State.CALLED), world.meeting(State.DRAFT)):
        assert told in text_of(arranger.get(f"/moter/{meeting.pk}/logg/"))


def test_nothing_moves_to_an_earlier_or_a_begun_meeting(world: World):
    item = world.open_item(State.DRAFT)
    for state in (State.CALLED, State.IN_SESSION, State.WRITING):
        with pytest.raises(ValidationError):
            actions.move_to_meeting(item, world.meeting(state))


def test_item_is_left_among_the_proposals_and_comes_back_from_there(world: World, arranger: Client):
    item = world.open_item(State.WRITING)
    for _press in range(2):
        arranger.post(f"/saker/{item.pk}/utsett/", {"to": "senere"})
    kept = Proposal.objects.get(from_item=item)
    assert (kept.title, kept.state, kept.from_forum) == (item.title, "waiting", None)
    again = actions.take_in_proposal(kept, world.meeting(State.CALLED), by=world.users[Role.POLICE_CONTACT])
    assert (again.carried_from, again.is_late) == (item, True)


def test_copied_item_can_lose_the_draft_it_came_from(world: World):
    item = world.open_item(State.CALLED)
    copy = actions.copy_to_meeting(item, world.meeting(State.DRAFT), by=world.users[Role.POLICE_CONTACT])
    AgendaItem.objects.filter(pk=item.pk).update(number=None)
    meeting = world.meeting(State.CALLED)
    meeting.state = State.DRAFT
    meeting.save()
    actions.remove_item(AgendaItem.objects.get(pk=item.pk))
    assert AgendaItem.objects.get(pk=copy.pk).carried_from is None


def test_item_that_stays_last_stays_last(world: World, arranger: Client):
    meeting = world.meeting(State.DRAFT)
    AgendaItem.objects.filter(pk=world.closed_item(State.DRAFT).pk).update(stays_last=True)
    item = world.open_item(State.CALLED)
    actions.move_to_meeting(item, meeting)
    titles = titles_of(arranger.get(f"/moter/{meeting.pk}/dagsorden/"))
    assert titles[-1] == world.closed_item(State.DRAFT).title
