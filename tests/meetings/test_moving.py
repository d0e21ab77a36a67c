"""Moving a called meeting, and calling it off: who is told, what calendars get, and who is asked anew."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from icalendar import Calendar

from meetings import actions
from meetings.documents import answer_token
from meetings.models import Cancellation, Meeting, Participant
from meetings.rules import State
from politirad.councils.actions import end_seat, seat_person
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Role
from tests.meetings.reading import errors_of, text_of
from tests.web.ics import lines_of, values_of
from tests.world import CLOSED_TITLE, FIRST_DAY, OPEN_TITLE, OSLO, SEATED, World

Answer = Participant.Answer
LATER = {"held_on": "17.12.2026", "starts": "12.00", "ends": "14.00", "place": "Stasjonen", "video_link": ""}
STARTS = datetime(2026, 12, 17, 12, 0, tzinfo=OSLO)


def _called(world: World) -> Meeting:
    meeting = world.meeting(State.CALLED)
    meeting.refresh_from_db()
    return meeting


def _move(world: World, starts_at: datetime = STARTS) -> Meeting:
    return actions.reschedule_meeting(
        _called(world), starts_at=starts_at, ends_at=starts_at + timedelta(hours=2), place="Stasjonen"
    )


def _files(kind: str) -> list[dict[str, str]]:
    messages = Message.objects.filter(kind=kind).order_by("pk")
    return [values_of(lines_of(bytes(m.attachments.get().content)), "VEVENT") for m in messages]


def _url(world: World, part: str) -> str:
    return f"/moter/{world.meeting(State.CALLED).pk}/{part}/"


def test_move_says_who_will_be_told_before_anything_happens(world: World):
    client = world.client(Role.SLT_COORDINATOR)
    response = client.post(_url(world, "rediger"), LATER)
    text = text_of(response)
    assert (
        "Fra onsdag 9. desember 2026 kl. 09.30–11.30 til torsdag 17. desember 2026 kl. 12.00–14.00." in text
    )
    assert "8 personer får e-post med en gang." in text
    assert "Alle må svare på nytt." in text
    assert (_called(world).place, Message.objects.filter(kind="meeting_moved").count()) == (
        "Rådhuset, møterom 6",
        0,
    )
    form = response.context["step"].form
    confirmed = {bound.html_name: bound.value() for bound in form}
    again = client.post(_url(world, "rediger"), confirmed)
    assert (again.status_code, _called(world).starts_at, _called(world).place) == (302, STARTS, "Stasjonen")
    assert Message.objects.filter(kind="meeting_moved").count() == len(SEATED)


def test_nothing_changed_tells_nobody(world: World):
    meeting = _called(world)
    client = world.client(Role.POLICE_CONTACT)
    form = client.get(_url(world, "rediger")).context["form"]
    same = {bound.html_name: bound.subwidgets[0].data["value"] or "" for bound in form}
    assert client.post(_url(world, "rediger"), same).status_code == 302
    actions.reschedule_meeting(
        meeting, starts_at=meeting.starts_at, ends_at=meeting.ends_at, place=meeting.place
    )
    assert (_called(world).calendar_sequence, Message.objects.filter(kind="meeting_moved").count()) == (0, 0)


def test_moved_meeting_moves_in_every_calendar(world: World):
    _move(world)
    files = _files("meeting_moved")
    assert {
        (f["UID"], f["SEQUENCE"], f["DTSTART"], f["DTEND"], f["LOCATION"], f["STATUS"]) for f in files
    } == {
        (
            f"meeting-{_called(world).pk}@politirad",
            "1",
            "20261217T120000",
            "20261217T140000",
            "Stasjonen",
            "CONFIRMED",
        )
    }
    message = Message.objects.filter(kind="meeting_moved").first()
    assert message is not None
    assert message.subject.replace("\u00a0", " ") == "Nytt tidspunkt: kommer du på møtet 17. desember?"
    calendar: Any = Calendar.from_ical(bytes(message.attachments.get().content))
    assert (calendar["method"], message.attachments.get().media_type) == (
        "REQUEST",
        "text/calendar; method=REQUEST",
    )


def test_another_time_asks_everyone_anew_and_the_link_still_works(world: World):
    link = f"/svar/{answer_token(world.participant(Role.MAYOR))}/"
    actions.answer_notice(world.participant(Role.MAYOR), Answer.YES)
    _move(world)
    mayor = world.participant(Role.MAYOR)
    assert (mayor.answer, mayor.answered_at) == (Answer.NONE, None)
    Client().post(link, {"answer": "video"})
    assert world.participant(Role.MAYOR).answer == Answer.VIDEO


def test_another_place_keeps_the_answers(world: World):
    actions.answer_notice(world.participant(Role.MAYOR), Answer.YES)
    meeting = _called(world)
    actions.reschedule_meeting(
        meeting, starts_at=meeting.starts_at, ends_at=meeting.ends_at, place="Stasjonen"
    )
    assert (world.participant(Role.MAYOR).answer, _called(world).calendar_sequence) == (Answer.YES, 1)
    mail = Message.objects.filter(kind="meeting_moved", recipient=world.users[Role.MAYOR]).get()
    assert "Tiden er den samme, og svaret ditt gjelder fortsatt." in mail.text
    assert values_of(lines_of(bytes(mail.attachments.get().content)), "VEVENT")["LOCATION"] == "Stasjonen"


def test_list_of_those_called_is_drawn_anew_from_the_seats_of_the_new_day(world: World):
    leaving = world.users[Role.CHIEF_EXECUTIVE]
    actions.answer_notice(
        world.participant(Role.CHIEF_EXECUTIVE), Answer.DEPUTY, deputy=world.users[Role.MUNICIPAL_READER]
    )
    end_seat(world.forum.seats.get(user=leaving), on=datetime(2026, 12, 10, tzinfo=OSLO).date())
    seat_person(
        world.forum,
        world.users[Role.DEPUTY_MAYOR],
        Role.DEPUTY_MAYOR,
        title="varaordfører",
        valid_from=datetime(2026, 12, 11, tzinfo=OSLO).date(),
        position=30,
    )
    _move(world)
    names = set(_called(world).participants.values_list("name", flat=True))
    assert ("Knut Moe" in names, "Per Lie" in names, "Odd Bakke" in names) == (True, False, False)
    told = {
        (m.kind, m.recipient.full_name)
        for m in Message.objects.filter(kind__in=("meeting_released", "meeting_notice")).select_related(
            "recipient"
        )
        if m.key.split(":")[0] in {"released", "notice"} and m.recipient
    }
    assert told == {
        ("meeting_released", "Per Lie"),
        ("meeting_released", "Odd Bakke"),
        ("meeting_notice", "Odd Bakke"),
        ("meeting_notice", "Knut Moe"),
    }
    assert {f["STATUS"] for f in _files("meeting_released")} == {"CANCELLED"}


def test_meeting_moved_to_another_year_is_numbered_there_with_its_items(world: World):
    moved = _move(world, datetime(2027, 1, 13, 9, 0, tzinfo=OSLO))
    assert moved.title == "Politirådsmøte 1/2027"
    assert list(moved.items.order_by("position").values_list("number", flat=True)) == [1, 2]


@pytest.mark.parametrize("state", [State.IN_SESSION, State.WRITING, State.APPROVED, State.CANCELLED])
def test_meeting_that_has_begun_is_neither_moved_nor_called_off(world: World, state: State):
    meeting = world.meeting(state)
    client = world.client(Role.POLICE_CONTACT)
    for part in ("rediger", "avlys"):
        assert client.get(f"/moter/{meeting.pk}/{part}/").status_code == 403
    with pytest.raises(ValidationError):
        actions.cancel_meeting(meeting, reason="illness", by=world.users[Role.POLICE_CONTACT])
    with pytest.raises(ValidationError):
        actions.reschedule_meeting(
            meeting, starts_at=STARTS, ends_at=STARTS + timedelta(hours=1), place="Rådhuset"
        )
    assert Message.objects.filter(kind__in=("meeting_cancelled", "meeting_moved")).count() == 0


def test_meeting_called_off_is_cancelled_in_every_calendar(world: World):
    client = world.client(Role.POLICE_CONTACT)
    assert "8 personer får e-post med en gang" in text_of(client.get(_url(world, "avlys")))
    typed = {"reason": "operative", "words": "Vi finner en ny dag."}
    response = client.post(_url(world, "avlys"), typed, follow=True)
    assert "Møtet er avlyst, og 8 personer får beskjed." in text_of(response)
    meeting = _called(world)
    move = meeting.moves.last()
    assert move is not None
    reason = "Operativ årsak: politiet måtte rykke ut. Vi finner en ny dag."
    assert (meeting.state, meeting.cancellation.reason, move.reason) == (State.CANCELLED, "operative", reason)
    files = _files("meeting_cancelled")
    assert {(f["UID"], f["SEQUENCE"], f["STATUS"]) for f in files} == {
        (f"meeting-{meeting.pk}@politirad", "1", "CANCELLED")
    }
    assert len(files) == len(SEATED)
    message = Message.objects.filter(kind="meeting_cancelled").first()
    assert message is not None
    assert reason in message.text
    assert b"METHOD:CANCEL" in bytes(message.attachments.get().content)
    assert Meeting.objects.held_in(2026).filter(pk=meeting.pk).count() == 0


def test_meeting_called_off_twice_tells_each_person_once(world: World):
    client = world.client(Role.POLICE_CONTACT)
    answers = [client.post(_url(world, "avlys"), {"reason": "illness"}).status_code for _press in range(2)]
    assert answers == [302, 403]
    assert Message.objects.filter(kind="meeting_cancelled").count() == len(SEATED)


def test_draft_called_off_tells_nobody(world: World):
    before = Message.objects.count()
    url = f"/moter/{world.meeting(State.DRAFT).pk}/avlys/"
    response = world.client(Role.POLICE_CONTACT).post(url, {"reason": "no_items"}, follow=True)
    assert "Møtet er avlyst." in text_of(response)
    assert Message.objects.count() == before


@pytest.mark.parametrize(
    ("typed", "sentences"),
    [
        ({}, ["Velg hvorfor møtet er avlyst."]),
        ({"reason": "x"}, ["Velg en grunn fra lista."]),
        ({"reason": "other"}, ["Skriv kort hvorfor møtet er avlyst."]),
    ],
)
def test_calling_off_needs_a_reason(world: World, typed: dict[str, str], sentences: list[str]):
    response = world.client(Role.POLICE_CONTACT).post(_url(world, "avlys"), typed)
    assert (response.status_code, errors_of(response)) == (422, sentences)
    assert _called(world).state == State.CALLED


def test_other_reason_without_words_is_refused_by_the_database_too(world: World):
    with pytest.raises(IntegrityError), transaction.atomic():
        Cancellation.objects.create(meeting=_called(world), reason=Cancellation.Reason.OTHER)


def test_reason_is_told_in_the_language_of_the_council(world: World):
    world.forum.language = "en"
    world.forum.save()
    actions.cancel_meeting(_called(world), reason="other", words="Snø", by=world.users[Role.POLICE_CONTACT])
    message = Message.objects.filter(kind="meeting_cancelled").first()
    assert message is not None
    assert (message.language, "Snø" in message.text) == ("en", True)


def test_seats_are_those_of_the_day_and_not_of_today(world: World):
    end_seat(world.forum.seats.get(user=world.users[Role.GUEST]), on=FIRST_DAY)
    _move(world)
    assert _called(world).participants.filter(user=world.users[Role.GUEST]).count() == 0


def test_page_of_a_cancelled_meeting_says_who_when_and_why(world: World):
    meeting = _called(world)
    actions.cancel_meeting(meeting, reason="other", words="Snø", by=world.users[Role.POLICE_CONTACT])
    name = world.users[Role.POLICE_CONTACT].full_name
    for role in (Role.MAYOR, Role.EXTENDED_MEMBER):
        page = text_of(world.client(role).get(reverse("meetings:agenda", kwargs={"pk": meeting.pk})))
        assert f"{name} avlyste møtet 24. november 2026. Grunn: Snø" in page
    nynorsk = world.users[Role.MAYOR]
    nynorsk.language = "nn"
    nynorsk.save(update_fields=["language"])
    meeting.cancellation.reason, meeting.cancellation.words = "illness", ""
    meeting.cancellation.save()
    page = text_of(world.client(Role.MAYOR).get(reverse("meetings:agenda", kwargs={"pk": meeting.pk})))
    assert "Grunn: Sjukdom" in page
    district = world.client(Role.DISTRICT_READER).get(reverse("meetings:of_forum", args=[world.forum.pk]))
    assert ("Avlyst" in text_of(district), "Snø" in text_of(district)) == (True, False)


def test_guest_of_one_item_is_told_of_a_new_time_and_of_a_cancellation(world: World):
    item, by = world.open_item(State.CALLED), world.users[Role.POLICE_CONTACT]
    called = {"name": "Nils Gáski", "email": "nils@gjest.example", "title": "rektor"}
    guest = actions.call_guest(item, by=by, **called).user
    _move(world)
    actions.cancel_meeting(_called(world), reason="illness", by=by)
    mails = Message.objects.filter(recipient=guest).order_by("pk")
    assert list(mails.values_list("kind", flat=True)) == ["item_guest", "item_guest", "meeting_cancelled"]
    moved, cancelled = mails[1], mails[2]
    assert "17. desember" in moved.subject.replace("\u00a0", " ")
    assert ("Sykdom" in cancelled.text, cancelled.attachments.count()) == (True, 0)
    assert "fordi du er invitert til saken" in cancelled.text
    assert [word for word in (CLOSED_TITLE, OPEN_TITLE) if word in cancelled.text + cancelled.html] == []
