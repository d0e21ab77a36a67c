"""Two parties approve the minutes: sending, approving, asking for a correction, and who may do which."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from meetings import actions
from meetings.models import Meeting
from meetings.rules import State
from politirad.accounts.models import User
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Role
from tests.meetings.parallel import at_once
from tests.meetings.reading import errors_of, text_of
from tests.world import CLOSED_MARK, OPEN_TITLE, World

HTMX = {"HX-Request": "true"}
REASON = "Navnet på skolen i den første saken er skrevet galt."


def _to(name: str, meeting: Meeting) -> str:
    return reverse(f"meetings:{name}", kwargs={"pk": meeting.pk})


def _state(meeting: Meeting) -> str:
    return Meeting.objects.get(pk=meeting.pk).state


@pytest.fixture
def writer(world: World) -> Client:
    return world.client(Role.POLICE_CONTACT)


def test_minutes_are_sent_to_the_two_who_approve(world: World, writer: Client):
    meeting = world.meeting(State.WRITING)
    asked = text_of(writer.get(_to("send_for_approval", meeting)))
    assert "Ingrid Solvang og Arne Myklebust får e-post og skal godkjenne." in asked
    assert "Referatet fra et tidligere møte er ikke godkjent." in asked
    sent = writer.post(_to("send_for_approval", meeting), {"reason": "Det forrige tas i neste møte."})
    assert sent.headers["Location"] == _to("minutes", meeting)
    assert _state(meeting) == State.IN_REVIEW
    told = {m.recipient: m for m in Message.objects.filter(kind="minutes_approve")}
    assert told.keys() == {world.users[Role.MAYOR], world.users[Role.UNIT_LEADER]}
    mail = told[world.users[Role.MAYOR]]
    assert mail.subject == "Godkjenner du referatet fra 19. november?"
    words = mail.text + mail.html
    assert (_to("minutes", meeting) in words, OPEN_TITLE in words, CLOSED_MARK in words) == (
        True,
        False,
        False,
    )


def test_minutes_with_gaps_are_not_sent_and_each_gap_has_its_link(world: World, writer: Client):
    meeting, item = world.meeting(State.WRITING), world.open_item(State.WRITING)
    item.conclusions.all().delete()
    meeting.items.filter(pk=item.pk).update(summary="")
    meeting.participants.update(attendance="absent")
    for response in (
        writer.get(_to("send_for_approval", meeting)),
        writer.post(_to("send_for_approval", meeting)),
    ):
        page = response.content.decode()
        assert f"{item.title} Saken mangler tekst." in text_of(response)
        assert "Ingen er ført som til stede. Før oppmøtet først." in text_of(response)
        assert f'href="{_to("live", meeting)}?sak={item.pk}"' in page
        assert '<button class="ds-button" type="submit">Send til godkjenning' not in page
    assert _state(meeting) == State.WRITING


def test_minutes_are_not_sent_to_a_side_without_its_leader(world: World, writer: Client):
    world.forum.seats.filter(role=Role.UNIT_LEADER).delete()
    meeting = world.meeting(State.WRITING)
    response = writer.post(_to("send_for_approval", meeting))
    assert response.status_code == 422
    assert "En av partene har ingen som kan godkjenne." in text_of(response)
    assert _state(meeting) == State.WRITING


def test_signs_of_a_person_are_shown_before_sending(world: World, writer: Client):
    meeting, item = world.meeting(State.WRITING), world.open_item(State.WRITING)
    meeting.items.filter(pk=item.pk).update(summary="Kari Nordmann, 14 år, ble nevnt.")
    meeting.participants.filter(role=Role.UNIT_LEADER).update(attendance="absent")
    page = text_of(writer.get(_to("send_for_approval", meeting)))
    assert f"{item.title} Det ser ut som navn" in page
    assert "Se over dette Ingen leder fra politiet er til stede." in page


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (State.IN_SESSION, "Avslutt møtet før du sender referatet til godkjenning."),
        (State.IN_REVIEW, "Referatet er alt sendt til godkjenning."),
        (State.APPROVED, "Referatet er godkjent og kan ikke endres."),
    ],
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_minutes_in_another_state_are_not_sent(
    world: World, writer: Client, state: State, sentence: str, method: str
):
    response = getattr(writer, method)(_to("send_for_approval", world.meeting(state)))
    assert (response.status_code, sentence in text_of(response)) == (403, True)


def test_both_sides_approve_and_the_minutes_are_approved(world: World):
    meeting = world.meeting(State.IN_REVIEW)
    meeting.approvals.all().delete()
    leader, mayor = world.client(Role.UNIT_LEADER), world.client(Role.MAYOR)
    asked = text_of(leader.get(_to("approve", meeting)))
    assert "Du godkjenner for politiet. Når begge parter har godkjent, låses referatet." in asked
    assert leader.post(_to("approve", meeting)).status_code == 302
    after_one = text_of(leader.get(_to("minutes", meeting)))
    assert "Du har godkjent for politiet. Nå venter referatet på Ingrid Solvang." in after_one
    assert (_state(meeting), "Godkjenn referatet" in after_one) == (State.IN_REVIEW, False)
    reading = text_of(mayor.get(_to("minutes", meeting)))
    assert "Arne Myklebust har godkjent for politiet. Nå mangler bare du." in reading
    mayor.post(_to("approve", meeting))
    assert _state(meeting) == State.APPROVED
    assert list(meeting.approvals.values_list("party", "name", "title")) == [
        ("police", "Arne Myklebust", "tjenesteenhetsleder"),
        ("municipality", "Ingrid Solvang", "ordfører"),
    ]
    assert mayor.post(_to("approve", meeting)).headers["Location"] == _to("minutes", meeting)


@pytest.mark.parametrize(
    ("role", "sentence"),
    [
        (Role.CHIEF_EXECUTIVE, "Det gjør Ingrid Solvang og Arne Myklebust."),
        (Role.POLICE_CONTACT, "Du kan lese siden, men ikke gjøre denne endringen."),
        (Role.SECTOR_DIRECTOR, "Du kan lese siden, men ikke gjøre denne endringen."),
    ],
)
@pytest.mark.parametrize("name", ["approve", "ask_for_correction"])
def test_whoever_may_read_but_not_approve_is_told_so(world: World, role: Role, sentence: str, name: str):
    meeting, client = world.meeting(State.IN_REVIEW), world.client(role)
    for response in (client.get(_to(name, meeting)), client.post(_to(name, meeting), {"reason": REASON})):
        assert (response.status_code, sentence in text_of(response)) == (403, True)
    assert _state(meeting) == State.IN_REVIEW


def test_the_stranger_and_the_outsider_approve_nothing(world: World):
    url = _to("approve", world.meeting(State.IN_REVIEW))
    assert world.strangers_client().post(url).status_code == 404
    assert world.client(Role.EXTENDED_MEMBER).post(url).status_code == 403


def test_a_correction_sends_the_minutes_back_with_its_reason(world: World, writer: Client):
    meeting, mayor = world.meeting(State.IN_REVIEW), world.client(Role.MAYOR)
    asked = mayor.get(_to("ask_for_correction", meeting))
    assert "Begge parter godkjenner på nytt etterpå." in text_of(asked)
    mayor.post(_to("ask_for_correction", meeting), {"reason": REASON})
    assert (_state(meeting), meeting.approvals.count()) == (State.WRITING, 0)
    told = Message.objects.get(kind="minutes_correction")
    assert told.recipient == world.users[Role.POLICE_CONTACT]
    assert told.subject == "Referatet fra 4. november må rettes"
    assert (REASON in told.text + told.html, _to("live", meeting) in told.text) == (False, True)
    for page in (writer.get(_to("live", meeting)), writer.get(_to("minutes", meeting))):
        assert f"Ingrid Solvang skrev hvorfor referatet rettes: {REASON}" in text_of(page)
    actions.send_for_approval(meeting, reason="Rettet.", by=world.users[Role.POLICE_CONTACT])
    assert Message.objects.filter(kind="minutes_approve").count() == 2


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        ("", "Skriv hva som må rettes."),
        ("a" * 301, "Teksten er på 301 tegn. Kort den ned til 300."),
        (
            "Om 13097248022",
            "Teksten inneholder et fødselsnummer. Ta det bort: enkeltsaker hører ikke hjemme her.",
        ),
    ],
)
def test_a_correction_without_a_reason_that_can_stand_is_refused(world: World, reason: str, sentence: str):
    meeting = world.meeting(State.IN_REVIEW)
    response = world.client(Role.MAYOR).post(_to("ask_for_correction", meeting), {"reason": reason})
    assert (response.status_code, errors_of(response)) == (422, [sentence])
    assert (_state(meeting), meeting.approvals.count()) == (State.IN_REVIEW, 1)


@pytest.mark.parametrize("state", [State.IN_SESSION, State.WRITING, State.APPROVED])
def test_a_correction_is_asked_for_only_while_the_minutes_wait(world: World, state: State):
    meeting, mayor = world.meeting(state), world.users[Role.MAYOR]
    assert world.client(Role.MAYOR).post(_to("ask_for_correction", meeting)).status_code == 403
    with pytest.raises(ValidationError, match="Referatet venter ikke på godkjenning lenger"):
        actions.ask_for_correction(meeting, reason=REASON, by=mayor)
    assert _state(meeting) == state


def test_a_meeting_is_ended_only_while_it_is_held(world: World):
    meeting = world.meeting(State.IN_REVIEW)
    with pytest.raises(ValidationError, match="Møtet er alt avsluttet"):
        actions.close_meeting(meeting, by=world.users[Role.POLICE_CONTACT])
    assert (_state(meeting), meeting.approvals.count()) == (State.IN_REVIEW, 1)


def test_a_dialog_holds_the_step_alone(world: World):
    response = world.client(Role.MAYOR).get(_to("approve", world.meeting(State.IN_REVIEW)), headers=HTMX)
    page = response.content.decode()
    assert ("<html" in page, 'id="steg-tittel"' in page, 'commandfor="meetings-step"' in page) == (
        False,
        True,
        True,
    )


def _approve(meeting: Meeting, by: User) -> Any:
    return actions.approve_minutes(Meeting.objects.get(pk=meeting.pk), by=by)


@pytest.mark.django_db(transaction=True)
def test_approving_from_both_sides_at_once_ends_approved_once(world: World):
    meeting = world.meeting(State.IN_REVIEW)
    meeting.approvals.all().delete()
    mayor, leader = world.users[Role.MAYOR], world.users[Role.UNIT_LEADER]
    at_once(lambda: _approve(meeting, mayor), lambda: _approve(meeting, leader))
    assert _state(meeting) == State.APPROVED
    assert meeting.moves.filter(to_state=State.APPROVED).count() == 1
    assert sorted(meeting.approvals.values_list("party", flat=True)) == ["municipality", "police"]


@pytest.mark.django_db(transaction=True)
def test_approving_and_asking_for_a_correction_at_once_does_one_of_them(world: World):
    meeting = world.meeting(State.IN_REVIEW)
    mayor, leader = world.users[Role.MAYOR], world.users[Role.UNIT_LEADER]

    def correct() -> Meeting:
        fresh = Meeting.objects.get(pk=meeting.pk)
        return actions.ask_for_correction(fresh, reason=REASON, by=leader)

    answers = at_once(lambda: _approve(meeting, mayor), correct)
    refused = [answer for answer in answers if isinstance(answer, str)]
    assert refused == ["Referatet venter ikke på godkjenning lenger."]
    assert _state(meeting) in {State.APPROVED, State.WRITING}
