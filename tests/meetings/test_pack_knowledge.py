"""Released knowledge in the papers of a meeting: for those who may read it, and without small numbers."""

from typing import Any

import pytest

from meetings import documents
from meetings.rules import KnowledgeState, State
from politirad.tenancy.permissions import Role
from tests.meetings.test_pack import build, fresh, pdf_of
from tests.papers import texts_of
from tests.world import World


@pytest.fixture(autouse=True)
def own_media(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def test_released_knowledge_follows_the_items_without_small_numbers(world: World):
    meeting = world.meeting(State.CALLED)
    released = meeting.knowledge_requests.get(state=KnowledgeState.RELEASED)
    for role in (Role.MAYOR, Role.UNIT_LEADER):
        plan = documents.pack_for(meeting, fresh(world.users[role]))
        last = plan.parts[-1]
        assert (last.label, last.title) == ("Kunnskap 1", released.agency_label)
        table = last.words["table"]
        assert (table.is_own, table.hidden_count > 0) == (False, True)
    text = "".join(texts_of(pdf_of(build(meeting, world.users[Role.MAYOR]))))
    assert all(words in text for words in (released.agency_label, "under 5", table.caption))


def test_pack_changes_when_an_answer_is_released(world: World):
    meeting = world.meeting(State.CALLED)
    mayor = fresh(world.users[Role.MAYOR])
    before = documents.pack_for(meeting, mayor)
    meeting.knowledge_requests.filter(state=KnowledgeState.DELIVERED).update(state=KnowledgeState.RELEASED)
    after = documents.pack_for(meeting, mayor)
    assert (len(after.parts) - len(before.parts), after.key == before.key) == (1, False)


def test_unreleased_knowledge_is_in_nobodys_pack(world: World):
    meeting = world.meeting(State.CALLED)
    meeting.knowledge_requests.filter(state=KnowledgeState.RELEASED).update(state=KnowledgeState.DELIVERED)
    labels = [
        part.label
        for role in (Role.MAYOR, Role.UNIT_LEADER, Role.EXTENDED_MEMBER)
        for part in documents.pack_for(meeting, fresh(world.users[role])).parts
    ]
    assert [label for label in labels if label.startswith("Kunnskap")] == []
