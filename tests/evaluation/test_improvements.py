"""What an improvement becomes: a question before a meeting, with the trace both ways, and one thing alone."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from evaluation import actions
from evaluation.documents import outcome_of
from evaluation.models import Improvement, Wave
from meetings.models import KnowledgeRequest, Meeting
from meetings.rules import State
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Party, Role
from politirad.web.states import LOOKS
from tests.meetings.reading import text_of
from tests.world import World
from tests.world_evaluation import ask_of

INVALID = 422
TEXT = "Vite mer om skolefraværet"


@pytest.fixture
def client(world: World) -> Client:
    return world.client(Role.POLICE_CONTACT)


@pytest.fixture
def improvement(wave: Wave, secretary: Any) -> Improvement:
    return actions.add_improvement(wave, main=6, text=TEXT, by=secretary)


def _page(name: str, improvement: Improvement) -> str:
    return reverse(f"evaluation:{name}", args=[improvement.pk])


def _asked(page: Any, **said: Any) -> dict[str, Any]:
    """The form as it stands, and an answerer without a seat."""
    form = page.context["form"]
    shown = {bound.name: bound.value() or "" for bound in form}
    due_on = f"{shown['due_on']:%d.%m.%Y}"
    person = {"member": "guest", "guest_name": "Oda Nes", "guest_email": "oda@skole.example"}
    return {**shown, "due_on": due_on, "agency": "upbringing", **person, "guest_side": "municipality", **said}


def _result(client: Client, wave: Wave) -> str:
    return text_of(client.get(reverse("evaluation:wave", args=[wave.pk])))


def test_it_is_asked_about_before_a_coming_meeting_once_and_both_pages_say_so(
    client: Client, world: World, wave: Wave, improvement: Improvement
):
    address = _page("ask_for_knowledge", improvement)
    page = client.get(address)
    coming = {str(world.meeting(state).pk) for state in (State.DRAFT, State.CALLED)}
    assert coming == {pk for pk, _words in page.context["form"].fields["meeting"].choices}
    assert page.context["form"]["questions"].value() == TEXT
    before = KnowledgeRequest.objects.count()
    for _press in range(2):
        assert client.post(address, _asked(page)).status_code == 302
    improvement.refresh_from_db()
    asked = improvement.knowledge_request
    assert asked
    assert (KnowledgeRequest.objects.count(), asked.questions, asked.asked_name) == (
        before + 1,
        TEXT,
        "Oda Nes",
    )
    assert Message.objects.filter(kind="knowledge_request", address__contains="oda@").count() == 1
    said = _result(client, wave)
    assert "Bedt om kunnskap: Oppvekst" in said
    assert (
        reverse("meetings:knowledge_request", args=[asked.pk])
        in client.get(reverse("evaluation:wave", args=[wave.pk])).content.decode()
    )
    there = text_of(world.client(Role.MAYOR).get(reverse("meetings:knowledge_request", args=[asked.pk])))
    assert f"Kommer fra {wave}" in there
    KnowledgeRequest.objects.filter(pk=asked.pk).update(questions="Hvor mange er borte?")
    mayor = world.client(Role.MAYOR)
    assert TEXT in text_of(mayor.get(reverse("meetings:knowledge_request", args=[asked.pk])))


def test_whoever_is_asked_without_reading_the_forum_is_not_told_where_it_came_from(
    world: World, secretary: Any, improvement: Improvement
):
    guest, meeting = world.users[Role.EXTENDED_MEMBER], world.meeting(State.CALLED)
    asked = ask_of(improvement, meeting, secretary, "Hva ser dere?")
    KnowledgeRequest.objects.filter(pk=asked.pk).update(asked_user=guest, side=Party.EXTERNAL)
    page = text_of(
        world.client(Role.EXTENDED_MEMBER).get(reverse("meetings:knowledge_request", args=[asked.pk]))
    )
    assert "Hva ser dere?" in page
    assert ("Kommer fra" in page, TEXT in page) == (False, False)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"questions": " "}, "questions"),
        ({"due_on": "i morgen"}, "due_on"),
        ({"due_on": "01.01.2020"}, "due_on"),
        ({"due_on": "01.01.2099"}, "due_on"),
        ({"agency": "other"}, "agency_name"),
        ({"agency": "naboen"}, "agency"),
        ({"member": ""}, "member"),
        ({"guest_name": ""}, "guest_name"),
        ({"guest_email": "oda"}, "guest_email"),
        ({"guest_side": ""}, "guest_side"),
        ({"meeting": "0"}, "meeting"),
        ({"questions": "Ring 01819012284"}, "questions"),
    ],
)
def test_careless_questions_are_told_what_to_write(
    client: Client, improvement: Improvement, said: dict[str, str], field: str
):
    address = _page("ask_for_knowledge", improvement)
    page = client.post(address, _asked(client.get(address), **said))
    assert (page.status_code, list(page.context["form"].errors)) == (INVALID, [field])
    improvement.refresh_from_db()
    assert not improvement.has_become_something


def test_a_member_is_asked_as_the_member_and_another_agency_by_its_name(
    client: Client, world: World, improvement: Improvement
):
    address = _page("ask_for_knowledge", improvement)
    seat = world.forum.seats.get(user=world.users[Role.MAYOR])
    said = {"member": seat.pk, "agency": "other", "agency_name": "Ungdomsrådet"}
    assert client.post(address, _asked(client.get(address), **said)).status_code == 302
    improvement.refresh_from_db()
    asked = improvement.knowledge_request
    assert asked
    assert (asked.asked_user, asked.side, asked.agency_label) == (seat.user, seat.party, "Ungdomsrådet")


def test_the_meeting_of_another_forum_cannot_be_asked_for(
    client: Client, world: World, improvement: Improvement
):
    address = _page("ask_for_knowledge", improvement)
    other = world.neighbour_meeting(State.CALLED)
    page = client.post(address, _asked(client.get(address), meeting=other.pk))
    assert (page.status_code, list(page.context["form"].errors)) == (INVALID, ["meeting"])


def test_without_a_coming_meeting_the_page_says_so_and_leads_to_a_new_one(
    client: Client, world: World, improvement: Improvement
):
    now = timezone.now()
    for meeting in Meeting.objects.filter(forum=world.forum, state__in=("draft", "called")):
        Meeting.objects.filter(pk=meeting.pk).update(starts_at=now, ends_at=now + timedelta(hours=2))
    page = client.get(_page("ask_for_knowledge", improvement))
    assert "dere har ikke planlagt noe møte" in text_of(page)
    assert reverse("meetings:create", args=[world.forum.pk]) in page.content.decode()


def test_it_becomes_one_thing_and_the_database_says_so_too(
    world: World, secretary: Any, improvement: Improvement
):
    ask_of(improvement, world.meeting(State.DRAFT), secretary, "Hva vet dere?")
    due_on = timezone.localdate() + timedelta(days=9)
    with pytest.raises(ValidationError):
        actions.make_task(improvement, responsible=secretary, due_on=due_on, by=secretary)
    for refused in (actions.make_proposal, actions.remove_improvement):
        with pytest.raises(ValidationError):
            refused(improvement, **({"by": secretary} if refused is actions.make_proposal else {}))
    other = actions.add_improvement(improvement.wave, main=6, text="Noe annet", by=secretary)
    task = actions.make_task(other, responsible=secretary, due_on=due_on, by=secretary)
    with pytest.raises(IntegrityError), transaction.atomic():
        Improvement.objects.filter(pk=improvement.pk).update(action_item=task)


def test_a_task_says_which_evaluation_it_came_from_and_only_to_its_readers(
    world: World, secretary: Any, improvement: Improvement
):
    due_on = timezone.localdate() + timedelta(days=9)
    task = actions.make_task(improvement, responsible=secretary, due_on=due_on, by=secretary)
    page = world.client(Role.MAYOR).get(reverse("meetings:action_item", args=[task.pk]))
    assert f"Kommer fra {improvement.wave}" in text_of(page)


def test_every_outcome_has_a_look(world: World, secretary: Any, wave: Wave, improvement: Improvement):
    asked = ask_of(improvement, world.meeting(State.DRAFT), secretary, "Hva vet dere?")
    for state in KnowledgeRequest.State.values:
        KnowledgeRequest.objects.filter(pk=asked.pk).update(state=state)
        found = outcome_of(Improvement.objects.visible_to(secretary).with_outcome(secretary).get())
        assert found
        assert found.look in LOOKS
    KnowledgeRequest.objects.filter(pk=asked.pk).update(
        state="asked", due_on=timezone.localdate() - timedelta(days=1)
    )
    assert "Ikke levert" in _result(world.client(Role.MAYOR), wave)
