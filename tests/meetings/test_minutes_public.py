"""The public version of the minutes: nothing closed, placeholders for the exempt, stones for what is gone."""

import pytest
from django.urls import reverse

from meetings import actions, documents
from meetings.models import AgendaItem, LegalBasis, Meeting
from meetings.rules import State
from politirad.tenancy.permissions import Role
from tests.papers import texts_of
from tests.world import CLOSED_MARK, NAMES, OPEN_TITLE, World


def _approved(world: World) -> Meeting:
    meeting = world.meeting(State.IN_REVIEW)
    item = world.closed_item(State.IN_REVIEW)
    AgendaItem.objects.filter(pk=item.pk).update(
        is_exempt=True,
        public_title="Sikring av bygg",
        legal_basis=LegalBasis.objects.earliest("pk"),
        exempt_note="Fare.",
    )
    return actions.approve_minutes(meeting, by=world.users[Role.MAYOR])


def _pdf(world: World, meeting: Meeting, query: str = "") -> str:
    url = reverse("meetings:public_minutes", kwargs={"pk": meeting.pk})
    response = world.client(Role.MAYOR).get(f"{url}{query}")
    assert response.status_code == 200
    return " ".join(texts_of(response.content))


def test_it_holds_open_items_and_a_placeholder_for_the_exempt_one(world: World):
    meeting = _approved(world)
    said = _pdf(world, meeting)
    assert (CLOSED_MARK in said, OPEN_TITLE in said, "Sikring av bygg" in said) == (False, True, True)
    assert "Unntatt offentlighet etter" in said
    responsible = meeting.items.get(title=OPEN_TITLE).action_items.get().responsible.full_name
    assert "Offentlig utgave" in said
    # The chair and the approvers are named by their office; whoever promised something is not.
    content = documents.public_minutes(meeting)
    assert responsible in NAMES.values()
    assert [task.who for item in content.items for task in item.tasks] == ["Kommune"]
    assert [item.number for item in content.items] == ["", ""]


def test_what_is_withdrawn_leaves_a_stone_with_its_day(world: World):
    meeting = _approved(world)
    item = meeting.items.get(title=OPEN_TITLE)
    conclusion, promise = item.conclusions.get(), item.action_items.get()
    by = world.users[Role.POLICE_CONTACT]
    actions.withdraw_conclusion(conclusion, reason="Ny kunnskap.", by=by)
    actions.withdraw_action_item(promise, reason="Ikke lenger aktuelt.", by=by)
    said = _pdf(world, meeting)
    assert (conclusion.text in said, promise.what in said, "Ny kunnskap." in said) == (False, False, False)
    assert said.count("Trukket 24. november 2026.") == 3  # in the list, under the item, and among the tasks


@pytest.mark.parametrize("state", [State.WRITING, State.IN_REVIEW])
def test_there_is_none_before_both_parties_have_approved(world: World, state: State):
    url = reverse("meetings:public_minutes", kwargs={"pk": world.meeting(state).pk})
    assert world.client(Role.MAYOR).get(url).status_code == 404


def test_as_word_it_has_a_name_that_tells_which_meeting_alone(world: World):
    meeting = _approved(world)
    url = reverse("meetings:public_minutes", kwargs={"pk": meeting.pk})
    response = world.client(Role.MAYOR).get(f"{url}?format=docx")
    assert response.headers["Content-Disposition"] == 'attachment; filename="referat-2-2026-offentlig.docx"'
    assert response.content[:2] == b"PK"
