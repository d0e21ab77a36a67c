"""The calendar file: the right clock in winter and summer, read back by icalendar and by a reader of ours."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from politirad.web.calendar_file import Address, Entry, Part, calendar_event, calendar_feed
from tests.web.ics import Line, lines_of, values_of

ENTRY: dict[str, Any] = {
    "uid": "meeting-17@politirad",
    "sequence": 2,
    "starts_at": datetime(2026, 12, 9, 8, 0, tzinfo=UTC),
    "ends_at": datetime(2026, 12, 9, 10, 0, tzinfo=UTC),
    "summary": "Møte i Gállok politiråd",
    "location": "Rådhuset, møterom Fjorden",
    "url": "https://politirad.example/moter/17/dagsorden/",
    "changed_at": datetime(2026, 11, 24, 9, 0, tzinfo=UTC),
}
ORGANIZER = Address("ikke-svar@politirad.example", "Gállok politiråd")
ATTENDEE = Address("ordforer@kommune.example", "Kári Šalldás")


def written(*, part: Part = Part.NOT_ANSWERED, attendee: Address = ATTENDEE, **changes: Any) -> bytes:
    """One person's invitation."""
    return calendar_event(Entry(**ENTRY | changes), organizer=ORGANIZER, attendee=attendee, part=part)


def read(content: bytes) -> tuple[Calendar, Any]:
    """The calendar and its only event, read back by icalendar."""
    calendar = Calendar.from_ical(content)
    (event,) = calendar.walk("VEVENT")
    return calendar, event


def test_a_notice_asks_for_the_meeting_in_norwegian_time() -> None:
    calendar, event = read(written())
    assert (calendar["method"], event["status"]) == ("REQUEST", "CONFIRMED")
    assert (event["uid"], event["sequence"]) == ("meeting-17@politirad", 2)
    assert event["summary"] == "Møte i Gállok politiråd"
    assert event["location"] == "Rådhuset, møterom Fjorden"
    assert event["dtstart"].params["TZID"] == "Europe/Oslo"
    assert (event["dtstart"].dt.hour, event["dtend"].dt.hour) == (9, 11)
    assert event["attendee"] == "mailto:ordforer@kommune.example"


def test_every_line_of_an_invitation_is_as_calendars_ask_for() -> None:
    lines = lines_of(written(part=Part.COMES))
    event = values_of(lines, "VEVENT")
    assert event == {
        "UID": "meeting-17@politirad",
        "SEQUENCE": "2",
        "DTSTAMP": "20261124T090000Z",
        "LAST-MODIFIED": "20261124T090000Z",
        "DTSTART": "20261209T090000",
        "DTEND": "20261209T110000",
        "SUMMARY": "Møte i Gállok politiråd",
        "LOCATION": "Rådhuset, møterom Fjorden",
        "URL": "https://politirad.example/moter/17/dagsorden/",
        "STATUS": "CONFIRMED",
        "TRANSP": "OPAQUE",
        "ORGANIZER": "mailto:ikke-svar@politirad.example",
        "ATTENDEE": "mailto:ordforer@kommune.example",
    }
    named = {line.name: line.parameters for line in lines if line.component == "VEVENT"}
    assert named["DTSTART"] == named["DTEND"] == {"TZID": "Europe/Oslo"}
    assert named["ORGANIZER"] == {"CN": "Gállok politiråd"}
    assert named["ATTENDEE"] == {
        "CN": "Kári Šalldás",
        "CUTYPE": "INDIVIDUAL",
        "ROLE": "REQ-PARTICIPANT",
        "PARTSTAT": "ACCEPTED",
        "RSVP": "FALSE",
    }


def test_lines_are_short_and_end_as_the_standard_says() -> None:
    content = written(summary="Møte " * 40)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert (content.count(b"\n"), content.endswith(b"END:VCALENDAR\r\n")) == (content.count(b"\r\n"), True)


def test_summer_time_is_two_hours_ahead() -> None:
    _, event = read(written(starts_at=datetime(2026, 6, 3, 7, 0, tzinfo=UTC)))
    assert event["dtstart"].dt.hour == 9


@pytest.mark.parametrize(
    ("moment", "clock"),
    [
        (datetime(2026, 3, 29, 0, 30, tzinfo=UTC), "20260329T013000"),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "20260329T030000"),
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "20261025T023000"),
        (datetime(2026, 10, 25, 2, 0, tzinfo=UTC), "20261025T030000"),
    ],
)
def test_the_clock_is_right_on_the_days_it_changes(moment: datetime, clock: str) -> None:
    content = written(starts_at=moment, ends_at=moment + timedelta(hours=2))
    assert values_of(lines_of(content), "VEVENT")["DTSTART"] == clock


def test_the_time_zone_travels_with_the_file_as_two_yearly_rules() -> None:
    lines = lines_of(written())
    assert values_of(lines, "VTIMEZONE") == {"TZID": "Europe/Oslo"}
    assert values_of(lines, "DAYLIGHT") == {
        "DTSTART": "19960331T020000",
        "RRULE": "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "TZNAME": "CEST",
        "TZOFFSETFROM": "+0100",
        "TZOFFSETTO": "+0200",
    }
    assert values_of(lines, "STANDARD") == {
        "DTSTART": "19961027T030000",
        "RRULE": "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        "TZNAME": "CET",
        "TZOFFSETFROM": "+0200",
        "TZOFFSETTO": "+0100",
    }


def test_a_cancellation_carries_the_same_uid() -> None:
    calendar, event = read(written(is_cancelled=True, sequence=3))
    assert (calendar["method"], event["status"]) == ("CANCEL", "CANCELLED")
    assert (event["uid"], event["sequence"]) == ("meeting-17@politirad", 3)


@pytest.mark.parametrize("value", ["Møte\r\nATTENDEE:mailto:ond@example.org", "Møte; komma, og \\"])
def test_text_cannot_add_lines(value: str) -> None:
    content = written(summary=value, location=value)
    _, event = read(content)
    assert event["attendee"] == "mailto:ordforer@kommune.example"
    assert event["summary"] == value.replace("\r\n", "\n")
    assert values_of(lines_of(content), "VEVENT")["SUMMARY"] == value.replace("\r\n", "\n")


@pytest.mark.parametrize(
    "name", ['Kari "Kai" Lie', "Lie; Kari: mailto", "Kari\r\nATTENDEE:mailto:ond@example.org"]
)
def test_a_name_cannot_end_its_parameter(name: str) -> None:
    lines = lines_of(written(attendee=Address(ATTENDEE.email, name)))
    attendees = [line for line in lines if line.name == "ATTENDEE"]
    assert [line.value for line in attendees] == ["mailto:ordforer@kommune.example"]
    assert attendees[0].parameters["CN"] == " ".join(name.replace('"', "'").split())


def test_a_feed_holds_every_meeting_once_and_asks_to_be_read_again() -> None:
    entries = [Entry(**ENTRY), Entry(**ENTRY | {"uid": "meeting-18@politirad", "is_cancelled": True})]
    content = calendar_feed(entries, name="Mine møter", refresh=timedelta(hours=1))
    lines = lines_of(content)
    assert values_of(lines, "VCALENDAR") == {
        "VERSION": "2.0",
        "PRODID": "-//Politiråd//politirad//NO",
        "CALSCALE": "GREGORIAN",
        "METHOD": "PUBLISH",
        "NAME": "Mine møter",
        "X-WR-CALNAME": "Mine møter",
        "REFRESH-INTERVAL": "PT1H",
        "X-PUBLISHED-TTL": "PT1H",
    }
    told = [(line.name, line.value) for line in lines if line.name in {"UID", "STATUS"}]
    assert told == [
        ("UID", "meeting-17@politirad"),
        ("STATUS", "CONFIRMED"),
        ("UID", "meeting-18@politirad"),
        ("STATUS", "CANCELLED"),
    ]
    assert [str(event["uid"]) for event in Calendar.from_ical(content).walk("VEVENT")] == [
        "meeting-17@politirad",
        "meeting-18@politirad",
    ]
    assert content == calendar_feed(entries, name="Mine møter", refresh=timedelta(hours=1))


def test_the_reader_of_ours_reads_folded_and_escaped_lines() -> None:
    folded = b'BEGIN:VEVENT\r\nSUMMARY;X="a:b;c":Ett\\, \r\n to\\nTre\r\nEND:VEVENT\r\n'
    assert lines_of(folded) == [Line("VEVENT", "SUMMARY", {"X": "a:b;c"}, "Ett, to\nTre")]
