"""One's own calendar at a secret address: what it holds, what it never holds, and how it is ended (G40)."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar

from meetings import actions
from meetings.actions import renew_feed
from meetings.models import CalendarFeed, Meeting
from meetings.rules import State
from politirad.councils.actions import end_seat
from politirad.tenancy.permissions import Role
from tests.architecture.growth import grow
from tests.meetings.reading import text_of
from tests.web.ics import lines_of
from tests.world import CLOSED_MARK, FIRST_DAY, NEIGHBOUR_MARK, OPEN_TITLE, World

FEED_QUERIES = 4
HIDDEN = (CLOSED_MARK, OPEN_TITLE, NEIGHBOUR_MARK, "ATTENDEE", "ORGANIZER", "DESCRIPTION", "@elvestrand")


def _feed(world: World, role: Role) -> str:
    return f"/kalender/{renew_feed(world.users[role])}.ics"


def _numbers(content: bytes) -> list[int]:
    """Which meetings stand in the feed, by id."""
    uids = [line.value for line in lines_of(content) if line.name == "UID"]
    return [int(uid.removeprefix("meeting-").removesuffix("@politirad")) for uid in uids]


def _pks(world: World, *states: State) -> list[int]:
    return [world.meeting(state).pk for state in states]


def test_feed_holds_ones_own_meetings_in_order_and_no_drafts(world: World):
    content = Client().get(_feed(world, Role.MAYOR)).content
    shown = (State.IN_REVIEW, State.WRITING, State.IN_SESSION, State.CANCELLED, State.CALLED)
    assert _numbers(content) == _pks(world, *shown)
    assert [str(event["uid"]) for event in Calendar.from_ical(content).walk("VEVENT")] == [
        f"meeting-{pk}@politirad" for pk in _pks(world, *shown)
    ]


def test_feed_holds_when_and_where_and_nothing_of_what_for(world: World):
    for role in (Role.MAYOR, Role.EXTENDED_MEMBER, Role.GUEST):
        content = Client().get(_feed(world, role)).content.decode()
        assert [word for word in HIDDEN if word in content] == []
        assert "Møte i Elvestrand politiråd" in content
        assert "møterom 6" in content


def test_feed_moves_and_cancels_meetings_as_the_mail_does(world: World):
    url, called = _feed(world, Role.MAYOR), world.meeting(State.CALLED)
    client = Client()
    week = timedelta(weeks=2)
    actions.reschedule_meeting(
        called, starts_at=called.starts_at + week, ends_at=called.ends_at + week, place="Stasjonen"
    )
    moved = _event(client.get(url).content, called)
    assert (moved["DTSTART"], moved["LOCATION"], moved["SEQUENCE"], moved["STATUS"]) == (
        "20261223T093000",
        "Stasjonen",
        "1",
        "CONFIRMED",
    )
    actions.cancel_meeting(called, reason="illness", by=world.users[Role.POLICE_CONTACT])
    gone = _event(client.get(url).content, called)
    assert (gone["SEQUENCE"], gone["STATUS"]) == ("2", "CANCELLED")


def _event(content: bytes, meeting: Meeting) -> dict[str, str]:
    events = content.split(b"BEGIN:VEVENT")
    (own,) = [each for each in events if f"UID:meeting-{meeting.pk}@".encode() in each]
    body = b"BEGIN:VEVENT" + own.split(b"END:VEVENT")[0] + b"END:VEVENT\r\n"
    return {line.name: line.value for line in lines_of(body)}


def test_feed_says_when_it_is_the_same_and_is_kept_by_nobody_else(world: World):
    url, client = _feed(world, Role.MAYOR), Client()
    first = client.get(url)
    again = client.get(url, headers={"If-None-Match": first["ETag"]})
    assert (first["Content-Type"], first["Cache-Control"]) == (
        "text/calendar; charset=utf-8",
        "private, max-age=0, must-revalidate",
    )
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    actions.cancel_meeting(world.meeting(State.CALLED), reason="illness", by=world.users[Role.POLICE_CONTACT])
    assert client.get(url, headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_address_is_shown_once_and_only_a_digest_is_kept(world: World):
    client = world.client(Role.MAYOR)
    assert "Lag lenke" in text_of(client.get("/kalender/"))
    page = client.post("/kalender/ny-lenke/").content.decode()
    token = next(part.split(".ics")[0] for part in page.split("/kalender/") if ".ics" in part)
    assert Client().get(f"/kalender/{token}.ics").status_code == 200
    assert token not in client.get("/kalender/").content.decode()
    feed = CalendarFeed.objects.get()
    assert (feed.user, len(feed.token_sha256), token in feed.token_sha256) == (
        world.users[Role.MAYOR],
        64,
        False,
    )
    with connection.cursor() as cursor:
        cursor.execute("SELECT row_to_json(e)::text FROM meetings_calendarfeedevent e")
        assert [feed.token_sha256 in row[0] for row in cursor.fetchall()] == [False]


def test_new_address_ends_the_old_one_and_stopping_ends_both(world: World):
    client, reader = world.client(Role.MAYOR), Client()
    old, new = _feed(world, Role.MAYOR), _feed(world, Role.MAYOR)
    assert [reader.get(url).status_code for url in (old, new)] == [404, 200]
    said = text_of(client.post("/kalender/stopp/", follow=True))
    assert "Lenken er stoppet." in said
    assert [reader.get(url).status_code for url in (old, new)] == [404, 404]


@pytest.mark.parametrize("forged", ["x", "a" * 43, "..%2f", "æøå"])
def test_forged_address_does_not_exist(world: World, forged: str):
    assert Client().get(f"/kalender/{forged}.ics").status_code == 404


def test_feed_of_somebody_who_may_not_sign_in_any_more_is_over(world: World):
    url, mayor = _feed(world, Role.MAYOR), world.users[Role.MAYOR]
    mayor.is_active = False
    mayor.save()
    assert Client().get(url).status_code == 404


def test_feed_empties_when_the_seat_from_outside_has_ended(world: World):
    url = _feed(world, Role.EXTENDED_MEMBER)
    assert len(_numbers(Client().get(url).content)) == 5
    end_seat(world.forum.seats.get(user=world.users[Role.EXTENDED_MEMBER]), on=FIRST_DAY)
    assert _numbers(Client().get(url).content) == []


def test_feed_of_those_who_only_see_that_meetings_are_held_is_empty(world: World):
    assert _numbers(Client().get(_feed(world, Role.DISTRICT_READER)).content) == []


def test_feed_asks_as_often_for_thirty_meetings_as_for_five(world: World):
    url = _feed(world, Role.MAYOR)
    counts = []
    for times in (0, 6):
        grow(world, times=times)
        with CaptureQueriesContext(connection) as queries:
            content = Client().get(url).content
        counts.append((len(queries), len(_numbers(content)) > 20))
    assert counts == [(FEED_QUERIES, False), (FEED_QUERIES, True)]
