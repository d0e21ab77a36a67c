"""The notice: who gets what, that it goes once, and what stops it."""

from datetime import date, timedelta

import pytest
import time_machine
from django.conf import settings
from django.core.exceptions import ValidationError
from django.test import Client
from icalendar import Calendar

from meetings import actions
from meetings.models import AgendaItem, LegalBasis, Meeting, Participant
from meetings.rules import State, may_send_update
from politirad.councils.actions import end_seat
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Role
from tests.meetings.parallel import at_once
from tests.meetings.reading import text_of
from tests.web.ics import lines_of, values_of
from tests.world import (
    CLOSED_MARK,
    CLOSED_TITLE,
    FIRST_DAY,
    NEIGHBOUR_MARK,
    NOW,
    OPEN_TITLE,
    SEATED,
    World,
)


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
    actions.move_item(world.closed_item(State.DRAFT), to=1, by=world.users[Role.POLICE_CONTACT])
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
    assert [(circle.name, len(circle.people), CLOSED_TITLE in circle.text) for circle in circles] == [
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
    with pytest.raises(ValidationError, match="Ingen har plass her på møtedagen"):
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


LATE = {
    "title": "Flom i sentrum",
    "purpose": "information",
    "presenter": "Amina Yusuf",
    "audience": "everyone",
    "is_general": True,
}


def _late_item(world: World, **changes: object) -> AgendaItem:
    meeting = world.meeting(State.DRAFT)
    meeting.refresh_from_db()
    return actions.add_item(meeting, by=world.users[Role.SLT_COORDINATOR], **LATE | changes)


def test_late_item_is_told_of_by_a_button_and_marked_as_new(sent: World):
    _late_item(sent)
    client = sent.client(Role.POLICE_CONTACT)
    text = text_of(client.get(_url(sent)))
    assert "Nytt siden innkallingen Flom i sentrum ettersendt" in text
    assert "Oppdateringen er sendt til 8 personer." in text_of(
        client.post(f"{_url(sent)}oppdatering/", follow=True)
    )
    mails = Message.objects.filter(kind="notice_update")
    assert mails.count() == len(SEATED)
    mail = mails.get(recipient=sent.users[Role.MAYOR])
    assert mail.subject.replace("\u00a0", " ") == "Nye saker til møtet 16. desember"
    assert "3. Flom i sentrum (ny, ettersendt)\n" in mail.text
    assert mails.get(recipient=sent.users[Role.GUEST]).text.count("2. Flom i sentrum (ny, ettersendt)") == 1
    assert "Nytt siden innkallingen" not in text_of(client.get(_url(sent)))


def test_late_item_that_outsiders_may_not_know_of_sends_them_nothing(sent: World):
    _late_item(sent, title=f"{CLOSED_MARK} ettersendt", audience="main_parties")
    assert actions.send_update(sent.meeting(State.DRAFT), by=sent.users[Role.POLICE_CONTACT]) == 6
    told = Message.objects.filter(kind="notice_update", recipient=sent.users[Role.EXTENDED_MEMBER])
    assert told.count() == 0


def test_update_goes_once_a_day_and_only_when_there_is_news(sent: World):
    meeting, by = sent.meeting(State.DRAFT), sent.users[Role.POLICE_CONTACT]
    with pytest.raises(ValidationError, match="Ingen saker er kommet til siden sist"):
        actions.send_update(meeting, by=by)
    _late_item(sent)
    actions.send_update(meeting, by=by)
    _late_item(sent, title="Ras")
    with pytest.raises(ValidationError, match="Det er alt sendt en oppdatering i dag"):
        actions.send_update(meeting, by=by)
    with time_machine.travel(NOW + timedelta(days=1), tick=True):
        actions.send_update(meeting, by=by)
    mails = Message.objects.filter(kind="notice_update", recipient=sent.users[Role.MAYOR]).order_by("pk")
    assert [(m.text.count("(ny, ettersendt)"), m.text.count("(ettersendt)")) for m in mails] == [
        (1, 0),
        (1, 1),
    ]


@pytest.mark.parametrize(
    ("last", "expected"), [(None, True), (date(2026, 11, 23), True), (date(2026, 11, 24), False)]
)
def test_update_may_be_sent_once_a_day(last: date | None, *, expected: bool):
    assert may_send_update(last, today=date(2026, 11, 24)) is expected


def test_exempt_item_is_told_of_by_its_public_title(world: World):
    exempt = {
        "is_exempt": True,
        "public_title": "Sak unntatt offentlighet",
        "legal_basis": LegalBasis.objects.earliest("pk"),
        "exempt_note": "Gjelder sikkerhetstiltak.",
    }
    AgendaItem.objects.filter(pk=world.open_item(State.DRAFT).pk).update(**exempt)
    actions.send_notice(world.meeting(State.DRAFT), by=world.users[Role.POLICE_CONTACT])
    for role in SEATED:
        mail = _message_to(world, role)
        assert OPEN_TITLE not in mail.text + mail.html + mail.subject
        assert "1. Sak unntatt offentlighet\n" in mail.text
    link = _message_to(world, Role.MAYOR).text.split(settings.SITE_URL)[1].split()[0]
    assert OPEN_TITLE not in text_of(Client().get(link))


def test_signs_of_a_person_ask_for_a_reason_before_the_notice_goes(world: World):
    actions.change_item(world.open_item(State.DRAFT), description="Gjelder sak 12345678 6789/20-21.")
    client, url = world.client(Role.POLICE_CONTACT), _url(world)
    assert client.get(url).context["may_send"] is False
    assert client.post(url).status_code == 422
    assert Message.objects.filter(kind="meeting_notice").count() == 0
    assert client.post(f"{url}begrunnelse/", {"reason": ""}).status_code == 422
    client.post(f"{url}begrunnelse/", {"reason": "Tallet er et arkivnummer."})
    assert client.get(url).context["may_send"] is True
    assert client.post(url).status_code == 302


def test_deputy_is_offered_in_the_mail_to_those_who_have_somebody_to_send(sent: World):
    offered = {role: "?svar=deputy" in _message_to(sent, role).html for role in (Role.MAYOR, Role.GUEST)}
    assert offered == {Role.MAYOR: True, Role.GUEST: False}


def test_invitation_is_read_back_by_icalendar_and_by_a_reader_of_ours(sent: World):
    content = bytes(_message_to(sent, Role.MAYOR).attachments.get().content)
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    read = values_of(lines_of(content), "VEVENT")
    mayor = sent.users[Role.MAYOR]
    assert (str(event["uid"]), event["sequence"]) == (read["UID"], int(read["SEQUENCE"]))
    assert (read["ATTENDEE"], read["DTSTART"], read["SEQUENCE"], read["STATUS"]) == (
        f"mailto:{mayor.email}",
        "20261216T093000",
        "0",
        "CONFIRMED",
    )


@pytest.mark.django_db(transaction=True)
def test_notice_pressed_twice_at_once_sends_each_person_one(world: World):
    meeting, by = world.meeting(State.DRAFT), world.users[Role.POLICE_CONTACT]

    def press() -> int:
        return actions.send_notice(Meeting.objects.get(pk=meeting.pk), by=by)

    answers = at_once(press, press)
    assert sorted(map(str, answers)) == sorted(
        ["8", "Møtet er i mellomtiden blitt endret av en annen. Last siden på nytt."]
    )
    assert Message.objects.filter(kind="meeting_notice").count() == len(SEATED)
    assert meeting.participants.count() == len(SEATED)


@pytest.mark.django_db(transaction=True)
def test_two_deputies_named_at_once_leave_one(world: World):
    mayor = world.participant(Role.MAYOR)

    def send(deputy: Role) -> Participant:
        return actions.answer_notice(mayor, Participant.Answer.DEPUTY, deputy=world.users[deputy])

    at_once(lambda: send(Role.DEPUTY_MAYOR), lambda: send(Role.MUNICIPAL_READER))
    called = world.meeting(State.CALLED).participants.exclude(deputy_for=None)
    assert called.count() == 1
