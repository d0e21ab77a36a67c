"""Asking for answers once more: only those who have not answered, once a day, not in quiet times (G38)."""

from datetime import date, datetime, timedelta

import pytest
import time_machine

from meetings import actions
from meetings.models import Meeting, Participant
from meetings.rules import ANSWER_REMINDER_DAYS, State, reminds_on
from meetings.tasks import remind_of_answers
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Role
from tests.meetings.reading import text_of
from tests.world import CLOSED_MARK, OSLO, SEATED, World


@pytest.fixture(autouse=True)
def quiet_neighbour(world: World) -> None:
    """The neighbour's meeting is off, so that the clock counts ours alone."""
    neighbour = Meeting.objects.filter(pk=world.neighbour_meeting(State.CALLED).pk)
    neighbour.update(state=State.CANCELLED)


def _reminders() -> int:
    return Message.objects.filter(kind="answer_reminder").count()


def _on(day: int, hour: int = 9) -> time_machine.travel:
    return time_machine.travel(datetime(2026, 12, day, hour, tzinfo=OSLO), tick=True)


@pytest.mark.parametrize(
    ("day", "meeting_on", "expected"),
    [
        (date(2026, 12, 4), date(2026, 12, 9), True),
        (date(2026, 12, 7), date(2026, 12, 9), True),
        (date(2026, 12, 8), date(2026, 12, 9), False),
        (date(2026, 12, 9), date(2026, 12, 9), False),
        (date(2026, 7, 30), date(2026, 8, 4), False),  # July
        (date(2026, 8, 2), date(2026, 8, 4), True),
        (date(2027, 1, 6), date(2027, 1, 11), False),  # Christmas
        (date(2027, 1, 9), date(2027, 1, 11), True),
    ],
)
def test_clock_reminds_on_the_days_of_the_rule_and_never_in_quiet_times(
    day: date, meeting_on: date, *, expected: bool
):
    assert reminds_on(day, meeting_on=meeting_on) is expected


def test_days_are_those_the_readme_tells_of():
    assert ANSWER_REMINDER_DAYS == (5, 2)


def test_only_those_who_have_not_answered_are_asked_and_each_once_a_day(world: World):
    actions.answer_notice(world.participant(Role.MAYOR), "yes")
    actions.answer_notice(world.participant(Role.GUEST), "no")
    asked = {}
    for day, hour in ((3, 9), (4, 8), (4, 9), (7, 8), (8, 8)):
        with _on(day, hour):
            asked[day, hour] = remind_of_answers()
    assert asked == {(3, 9): 0, (4, 8): 6, (4, 9): 0, (7, 8): 6, (8, 8): 0}
    reminded = set(Message.objects.filter(kind="answer_reminder").values_list("recipient", flat=True))
    assert (world.users[Role.MAYOR].pk in reminded, len(reminded)) == (False, len(SEATED) - 2)


def test_reminder_asks_for_the_answer_and_tells_each_what_they_may_know(world: World):
    actions.remind(world.meeting(State.CALLED))
    mails = {
        role: Message.objects.get(kind="answer_reminder", recipient=world.users[role])
        for role in (Role.MAYOR, Role.EXTENDED_MEMBER)
    }
    assert (
        mails[Role.MAYOR].subject.replace("\u00a0", " ") == "Vi mangler svar fra deg: kommer du 9. desember?"
    )
    assert {role: CLOSED_MARK in mail.text + mail.html for role, mail in mails.items()} == {
        Role.MAYOR: True,
        Role.EXTENDED_MEMBER: False,
    }
    assert "/svar/" in mails[Role.MAYOR].text


def test_reminder_by_hand_and_by_the_clock_on_one_day_is_one(world: World):
    with _on(4, 8):
        assert actions.remind(world.meeting(State.CALLED)) == len(SEATED)
        assert remind_of_answers() == 0
    assert _reminders() == len(SEATED)


def test_button_asks_those_who_have_not_answered_and_says_how_many(world: World):
    url = f"/moter/{world.meeting(State.CALLED).pk}/deltakere/"
    client = world.client(Role.POLICE_CONTACT)
    assert "Purr de som ikke har svart" in text_of(client.get(url))
    said = [text_of(client.post(f"{url}purr/", follow=True)) for _press in range(2)]
    assert "8 personer er spurt på nytt." in said[0]
    assert "Alle som ikke har svart, er alt spurt på nytt i dag." in said[1]
    assert _reminders() == len(SEATED)


@pytest.mark.parametrize("state", [State.DRAFT, State.IN_SESSION, State.CANCELLED])
def test_nobody_is_asked_about_a_meeting_they_are_not_called_to(world: World, state: State):
    url = f"/moter/{world.meeting(state).pk}/deltakere/purr/"
    said = text_of(world.client(Role.POLICE_CONTACT).post(url, follow=True))
    assert "Det er ingen innkalt til dette møtet nå." in said
    assert _reminders() == 0


def test_button_is_gone_when_everyone_has_answered(world: World):
    for participant in world.meeting(State.CALLED).participants.all():
        actions.answer_notice(participant, Participant.Answer.YES)
    url = f"/moter/{world.meeting(State.CALLED).pk}/deltakere/"
    text = text_of(world.client(Role.POLICE_CONTACT).get(url))
    assert ("Purr" in text, "8 av 8 kommer. Alle har svart." in text) == (False, True)


def test_whoever_was_called_today_is_left_in_peace(world: World):
    with _on(4, 8):
        Meeting.objects.filter(pk=world.meeting(State.CALLED).pk).update(
            notice_sent_at=datetime(2026, 12, 4, 7, tzinfo=OSLO)
        )
        assert remind_of_answers() == 0


def test_answers_are_asked_for_anew_by_the_page_itself_while_people_answer(world: World):
    client = world.client(Role.POLICE_CONTACT)
    pages = {
        state: client.get(f"/moter/{world.meeting(state).pk}/deltakere/").content.decode()
        for state in (State.CALLED, State.DRAFT, State.IN_SESSION)
    }
    assert {state: 'hx-trigger="every 10s"' in page for state, page in pages.items()} == {
        State.CALLED: True,
        State.DRAFT: False,
        State.IN_SESSION: False,
    }
    url = f"/moter/{world.meeting(State.CALLED).pk}/deltakere/"
    actions.answer_notice(world.participant(Role.MAYOR), "yes")
    piece = client.get(url, headers={"HX-Request": "true"})
    is_page, is_told = "<html" in piece.content.decode(), "1 av 8 kommer. 7 har ikke svart." in text_of(piece)
    assert (is_page, is_told) == (False, True)


def test_meeting_that_has_begun_reminds_nobody(world: World):
    meeting = world.meeting(State.CALLED)
    with time_machine.travel(meeting.starts_at + timedelta(minutes=5), tick=True):
        assert remind_of_answers() == 0
