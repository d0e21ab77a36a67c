"""Changing what an agency is asked: the person is told once, and nobody's text is lost."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from meetings.models import KnowledgeRequest
from meetings.rules import KnowledgeState, State
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Role
from tests.meetings.reading import errors_of, text_of
from tests.world import World


@pytest.fixture
def asked(world: World) -> KnowledgeRequest:
    return world.meeting(State.CALLED).knowledge_requests.filter(state=KnowledgeState.ASKED).earliest("pk")


@pytest.fixture
def writer(world: World) -> Client:
    return world.client(Role.POLICE_CONTACT)


def _url(asked: KnowledgeRequest) -> str:
    return reverse("meetings:edit_request", kwargs={"pk": asked.pk})


def _sent(asked: KnowledgeRequest, **other: str) -> dict[str, str]:
    said = {"questions": asked.questions, "due_on": f"{asked.due_on:%d.%m.%Y}", "seen": asked.fingerprint}
    return {**said, **other}


def _told() -> int:
    return Message.objects.filter(kind="knowledge_changed").count()


def test_person_is_told_once_of_what_is_changed(writer: Client, asked: KnowledgeRequest):
    sent = _sent(asked, questions="Hvordan går det på skolene?")
    assert [writer.post(_url(asked), sent).status_code for _twice in range(2)] == [302, 302]
    asked.refresh_from_db()
    message = Message.objects.get(kind="knowledge_changed")
    assert (asked.questions, _told()) == ("Hvordan går det på skolene?", 1)
    assert "Hvordan går det på skolene?" not in message.text


def test_nothing_changed_tells_nobody(writer: Client, asked: KnowledgeRequest):
    assert writer.post(_url(asked), _sent(asked)).status_code == 302
    assert _told() == 0


def test_second_writer_sees_both_texts(writer: Client, asked: KnowledgeRequest):
    stale = _sent(asked, questions="Mitt spørsmål")
    writer.post(_url(asked), _sent(asked, questions="Ditt spørsmål"))
    response = writer.post(_url(asked), stale)
    page = text_of(response)
    assert (response.status_code, "Mitt spørsmål" in page, "Ditt spørsmål" in page) == (409, True, True)
    stale["seen"] = str(response.context["form"].data["seen"])
    assert writer.post(_url(asked), stale).status_code == 302
    asked.refresh_from_db()
    assert (asked.questions, _told()) == ("Mitt spørsmål", 2)


def test_new_deadline_is_before_the_meeting_and_not_over(writer: Client, asked: KnowledgeRequest):
    meeting_on = timezone.localdate(asked.meeting.starts_at)
    late = writer.post(_url(asked), _sent(asked, due_on=f"{meeting_on:%d.%m.%Y}"))
    over = writer.post(
        _url(asked), _sent(asked, due_on=f"{timezone.localdate() - timedelta(days=1):%d.%m.%Y}")
    )
    assert errors_of(late) == ["Fristen må være før møtet."]
    assert errors_of(over) == ["Fristen er passert. Velg en dag fram i tid."]


def test_answered_request_is_not_changed(world: World, writer: Client):
    released = world.meeting(State.CALLED).knowledge_requests.get(state=KnowledgeState.RELEASED)
    assert writer.get(_url(released)).status_code == 403
