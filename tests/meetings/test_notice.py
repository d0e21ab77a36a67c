"""The notice: who gets what, that it goes once, and what stops it."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from meetings import actions
from meetings.rules import State
from politirad.councils.actions import end_seat
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Role
from tests.meetings.reading import text_of
from tests.world import CLOSED_MARK, CLOSED_TITLE, FIRST_DAY, NEIGHBOUR_MARK, OPEN_TITLE, SEATED, World


@pytest.fixture
def sent(world: World) -> World:
    """Our world once the draft has been sent as a notice."""
    actions.send_notice(world.meeting(State.DRAFT), by=world.users[Role.POLICE_CONTACT])
    return world


def _url(world: World, state: State = State.DRAFT) -> str:
    return f"/moter/{world.meeting(state).pk}/innkalling/"


def _message_to(world: World, role: Role) -> Message:
    return Message.objects.get(recipient=world.users[role], kind="meeting_notice")


def test_notice_calls_everyone_with_a_seat_on_the_day_and_numbers_the_items(world: World):
    arranger: Client = world.client(Role.POLICE_CONTACT)
    response = arranger.post(_url(world), follow=True)
    meeting = world.meeting(State.DRAFT)
    meeting.refresh_from_db()
    assert "Innkallingen er sendt til 8 personer." in text_of(response)
    assert (meeting.state, meeting.notice_sent_at is not None) == (State.CALLED, True)
    assert set(meeting.participants.values_list("role", flat=True)) == {role.value for role in SEATED}
    assert list(meeting.items.order_by("position").values_list("number", flat=True)) == [63, 64]
    assert Message.objects.filter(kind="meeting_notice").count() == len(SEATED)


def test_notice_sent_twice_goes_once(sent: World):
    response = sent.client(Role.POLICE_CONTACT).post(_url(sent))
    assert response.status_code == 422
    assert Message.objects.filter(kind="meeting_notice").count() == len(SEATED)


def test_draft_mails_nobody(world: World):
    assert Message.objects.filter(kind="meeting_notice").count() == 0


def test_notice_to_main_parties_holds_every_title(sent: World):
    message = _message_to(sent, Role.MAYOR)
    assert message.subject == "Kommer du på møtet 16. desember?"
    for body in (message.text, message.html):
        words = body.replace("\u00a0", " ")
        assert "Hei, Ingrid. Du er innkalt til politirådsmøte 7/2026." in words
        assert "Onsdag 16. desember 2026, kl. 09.30–11.30" in words
        assert words.index(OPEN_TITLE) < words.index(CLOSED_TITLE)
    assert f"1. {OPEN_TITLE}\n2. {CLOSED_TITLE}\n" in message.text


@pytest.mark.parametrize("role", [Role.EXTENDED_MEMBER, Role.GUEST])
def test_notice_to_outsiders_holds_no_trace_of_the_closed_item(sent: World, role: Role):
    message = _message_to(sent, role)
    calendar = bytes(message.attachments.get().content).decode()
    for body in (message.subject, message.text, message.html, calendar):
        assert CLOSED_MARK not in body
    assert f"1. {OPEN_TITLE}\n\n" in message.text


def test_closed_item_that_stands_first_leaves_no_gap_in_the_outsiders_numbers(world: World):
    actions.move_item(world.closed_item(State.DRAFT), to=1)
    actions.send_notice(world.meeting(State.DRAFT), by=world.users[Role.POLICE_CONTACT])
    assert f"\n1. {OPEN_TITLE}\n" in _message_to(world, Role.EXTENDED_MEMBER).text
    assert f"2. {OPEN_TITLE}\n" in _message_to(world, Role.MAYOR).text


def test_notice_carries_a_calendar_file_without_the_agenda(sent: World):
    attachment = _message_to(sent, Role.MAYOR).attachments.get()
    calendar = bytes(attachment.content).decode()
    assert (attachment.name, attachment.media_type) == ("mote.ics", "text/calendar; method=REQUEST")
    assert ("DTSTART;TZID=Europe/Oslo:20261216T093000" in calendar, OPEN_TITLE in calendar) == (True, False)


def test_notice_carries_each_persons_own_link_and_no_papers(sent: World):
    links = {role: _message_to(sent, role).text.split("/svar/")[1].split("/")[0] for role in SEATED}
    assert len(set(links.values())) == len(SEATED)
    assert {_message_to(sent, role).attachments.count() for role in SEATED} == {1}


def test_preview_shows_each_circle_exactly_its_own(world: World):
    circles = world.client(Role.POLICE_CONTACT).get(_url(world)).context["circles"]
    assert [(circle.name, len(circle.seats), CLOSED_TITLE in circle.text) for circle in circles] == [
        ("Kommune og politi", 6, True),
        ("Eksterne", 2, False),
    ]
    actions.send_notice(world.meeting(State.DRAFT), by=world.users[Role.POLICE_CONTACT])
    for circle, role in zip(circles, (Role.MAYOR, Role.EXTENDED_MEMBER), strict=True):
        message = _message_to(world, role)
        before, after = circle.text.split("(personlig lenke)")
        assert (message.subject, message.text.startswith(before)) == (circle.subject, True)
        assert message.text.strip().endswith(after)


def test_notice_asks_for_confirmation_with_number_and_date(world: World):
    text = text_of(world.client(Role.POLICE_CONTACT).get(_url(world)))
    assert "8 personer blir innkalt til møtet onsdag 16. desember 2026." in text


def test_notice_follows_the_language_of_the_council(world: World):
    world.forum.language = "en"
    world.forum.save()
    actions.send_notice(world.meeting(State.DRAFT), by=world.users[Role.POLICE_CONTACT])
    assert "16 December" in _message_to(world, Role.MAYOR).subject


def test_empty_agenda_stops_the_notice_in_words(world: World):
    for item in world.meeting(State.DRAFT).items.all():
        actions.remove_item(item)
    response = world.client(Role.POLICE_CONTACT).post(_url(world))
    assert response.status_code == 422
    assert "Dagsordenen er tom. Legg til minst én sak." in text_of(response)
    assert "Send til" not in text_of(response)


def test_council_without_seats_on_the_day_stops_the_notice(world: World):
    for seat in world.forum.seats.all():
        end_seat(seat, on=FIRST_DAY)
    with pytest.raises(ValidationError, match="Ingen har plass i rådet på møtedagen"):
        actions.send_notice(world.meeting(State.DRAFT), by=world.users[Role.POLICE_CONTACT])


def test_those_whose_seat_has_ended_are_not_called(world: World):
    end_seat(world.forum.seats.get(user=world.users[Role.CHIEF_EXECUTIVE]), on=FIRST_DAY)
    assert actions.send_notice(world.meeting(State.DRAFT), by=world.users[Role.POLICE_CONTACT]) == 7


@pytest.mark.parametrize("role", [Role.MAYOR, Role.RECORDS_MANAGER, Role.UNIT_LEADER])
def test_only_those_who_arrange_may_send(world: World, role: Role):
    client = world.client(role)
    assert [call(_url(world)).status_code for call in (client.get, client.post)] == [403, 403]


def test_nothing_of_the_neighbour_is_in_any_message(sent: World):
    found = Message.objects.filter(text__contains=NEIGHBOUR_MARK) | Message.objects.filter(
        html__contains=NEIGHBOUR_MARK
    )
    assert found.count() == 0


def test_titles_in_mail_are_text_and_not_markup(world: World):
    actions.change_item(world.open_item(State.DRAFT), title="Fest & <b>bråk</b>\u2028i sentrum")
    actions.send_notice(world.meeting(State.DRAFT), by=world.users[Role.POLICE_CONTACT])
    message = _message_to(world, Role.MAYOR)
    assert ("Fest & <b>bråk</b>" in message.text, "Fest &amp; &lt;b&gt;bråk&lt;/b&gt;" in message.html) == (
        True,
        True,
    )
