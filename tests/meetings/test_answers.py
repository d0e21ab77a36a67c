"""Answers to the notice: signed in, and by the personal link that does nothing else."""

import pytest
from django.core import signing
from django.test import Client

from meetings.documents import answer_token
from meetings.models import Participant
from meetings.rules import State
from politirad.councils.actions import end_seat
from politirad.tenancy.permissions import Role
from tests.meetings.reading import text_of
from tests.world import CLOSED_MARK, FIRST_DAY, OPEN_TITLE, World


def _link(world: World, role: Role, state: State = State.CALLED) -> str:
    return f"/svar/{answer_token(world.participant(role, state))}/"


def test_link_shows_meeting_and_the_titles_this_person_may_know(world: World):
    mayor, outsider = (
        text_of(Client().get(_link(world, role))) for role in (Role.MAYOR, Role.EXTENDED_MEMBER)
    )
    assert "Ingrid Solvang, du er innkalt til politirådsmøte 6/2026." in mayor
    assert "Onsdag 9. desember 2026, kl. 09.30–11.30" in mayor
    assert (CLOSED_MARK in mayor, CLOSED_MARK in outsider, OPEN_TITLE in outsider) == (True, False, True)


@pytest.mark.parametrize("answer", ["yes", "video", "no"])
def test_link_answers_without_signing_in_and_may_change_its_mind(world: World, answer: str):
    url, client = _link(world, Role.MAYOR), Client()
    client.post(url, {"answer": "no"})
    response = client.post(url, {"answer": answer}, follow=True)
    participant = world.participant(Role.MAYOR)
    assert (participant.answer, participant.answered_at is not None) == (answer, True)
    assert "Du svarte 24. november 2026 kl. 10.00. Endre svaret" in text_of(response)


def test_opening_the_link_answers_nothing(world: World):
    page = Client().get(f"{_link(world, Role.MAYOR)}?svar=yes")
    assert (page.status_code, world.participant(Role.MAYOR).answer) == (200, Participant.Answer.NONE)


def test_link_opens_no_other_page(world: World):
    client = Client()
    client.post(_link(world, Role.MAYOR), {"answer": "yes"})
    meeting = world.meeting(State.CALLED)
    urls = [
        f"/moter/{meeting.pk}/dagsorden/",
        f"/moter/{meeting.pk}/svar/",
        f"/saker/{world.open_item(State.CALLED).pk}/",
    ]
    assert [client.get(url).status_code for url in urls] == [302, 302, 302]


def test_link_shows_nothing_of_whoever_is_signed_in_on_the_machine(world: World):
    page = world.client(Role.POLICE_CONTACT).get(_link(world, Role.EXTENDED_MEMBER)).content.decode()
    assert ("Silje Brekke" in page.split("<main")[0], CLOSED_MARK in page) == (False, False)


def test_forged_link_is_one_clear_sentence(world: World):
    token = answer_token(world.participant(Role.MAYOR))
    other_salt = signing.dumps(world.participant(Role.MAYOR).pk, salt="other")
    for forged in (token[:-1] + ("a" if token[-1] != "a" else "b"), "1", other_salt, "æøå"):
        response = Client().post(f"/svar/{forged}/", {"answer": "yes"})
        assert (response.status_code, "Lenken virker ikke" in text_of(response)) == (404, True)
    assert world.participant(Role.MAYOR).answer == Participant.Answer.NONE


@pytest.mark.parametrize("state", [State.IN_SESSION, State.APPROVED, State.CANCELLED])
def test_link_is_over_when_the_meeting_has_begun(world: World, state: State):
    response = Client().get(_link(world, Role.MAYOR, state))
    assert (response.status_code, "Det går ikke lenger an å svare" in text_of(response)) == (410, True)


def test_link_is_over_when_the_seat_has_ended(world: World):
    seat = world.forum.seats.get(user=world.users[Role.EXTENDED_MEMBER])
    end_seat(seat, on=FIRST_DAY)
    response = Client().post(_link(world, Role.EXTENDED_MEMBER), {"answer": "yes"})
    assert (response.status_code, OPEN_TITLE in response.content.decode()) == (410, False)
    assert world.participant(Role.EXTENDED_MEMBER).answer == Participant.Answer.NONE


def test_link_of_somebody_who_may_not_sign_in_any_more_is_over(world: World):
    mayor = world.users[Role.MAYOR]
    mayor.is_active = False
    mayor.save()
    assert Client().get(_link(world, Role.MAYOR)).status_code == 410


@pytest.mark.parametrize("typed", [{}, {"answer": "none"}, {"answer": "maybe"}])
def test_answer_that_is_none_is_refused_in_words(world: World, typed: dict[str, str]):
    for response in (
        Client().post(_link(world, Role.MAYOR), typed),
        world.client(Role.MAYOR).post(f"/moter/{world.meeting(State.CALLED).pk}/svar/", typed),
    ):
        assert (
            response.status_code,
            "Velg ja, ja på video, nei eller hvem som møter for deg." in text_of(response),
        ) == (422, True)
    assert world.participant(Role.MAYOR).answer == Participant.Answer.NONE


def test_own_answer_is_given_on_the_agenda_and_counted_there(world: World):
    meeting = world.meeting(State.CALLED)
    world.client(Role.MAYOR).post(f"/moter/{meeting.pk}/svar/", {"answer": "video"})
    text = text_of(world.client(Role.POLICE_CONTACT).get(f"/moter/{meeting.pk}/dagsorden/"))
    assert "1 av 8 kommer, 7 har ikke svart." in text
    piece = world.client(Role.MAYOR).post(
        f"/moter/{meeting.pk}/svar/", {"answer": "no"}, headers={"HX-Request": "true"}
    )
    assert (piece.status_code, "<html" in piece.content.decode()) == (200, False)
    assert "Nei Du svarte" in text_of(piece)


def test_those_who_are_not_called_have_nothing_to_answer(world: World):
    url = f"/moter/{world.meeting(State.CALLED).pk}/svar/"
    response = world.client(Role.RECORDS_MANAGER).post(url, {"answer": "yes"})
    assert (response.status_code, "Du er ikke innkalt til dette møtet." in text_of(response)) == (403, True)


def test_participants_are_listed_side_by_side_for_insiders_alone(world: World):
    url = f"/moter/{world.meeting(State.CALLED).pk}/deltakere/"
    text = text_of(world.client(Role.MAYOR).get(url))
    assert (
        text.index("Kommune")
        < text.index("Ingrid Solvang")
        < text.index("Arne Myklebust")
        < text.index("Áilu Gáski")
    )
    statuses = {
        role: world.client(role).get(url).status_code for role in (Role.EXTENDED_MEMBER, Role.DISTRICT_READER)
    }
    assert statuses == {Role.EXTENDED_MEMBER: 403, Role.DISTRICT_READER: 403}


def test_before_the_notice_the_page_shows_who_will_be_called(world: World):
    text = text_of(
        world.client(Role.SLT_COORDINATOR).get(f"/moter/{world.meeting(State.DRAFT).pk}/deltakere/")
    )
    assert ("Disse blir innkalt" in text, "Ikke svart" in text, "Ingrid Solvang Ordfører" in text) == (
        True,
        False,
        True,
    )


def test_answer_page_is_never_kept_by_the_browser(world: World):
    assert "no-store" in Client().get(_link(world, Role.MAYOR))["Cache-Control"]
