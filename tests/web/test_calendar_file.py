"""The calendar file: the right clock in winter and summer, and a cancellation that cancels."""

from datetime import UTC, datetime
from typing import Any

import pytest
from icalendar import Calendar

from politirad.web.calendar_file import calendar_event

NOTICE: dict[str, Any] = {
    "uid": "meeting-17@politirad",
    "sequence": 2,
    "starts_at": datetime(2026, 12, 9, 8, 0, tzinfo=UTC),
    "ends_at": datetime(2026, 12, 9, 10, 0, tzinfo=UTC),
    "summary": "Møte i Gállok politiråd",
    "location": "Rådhuset, møterom Fjorden",
    "url": "https://politirad.example/moter/17/dagsorden/",
    "organizer": "ikke-svar@politirad.example",
    "attendee": "ordforer@kommune.example",
}


def read(**changes: Any) -> tuple[Calendar, Any]:
    """The calendar and its only event, read back."""
    calendar = Calendar.from_ical(calendar_event(**NOTICE | changes))
    (event,) = calendar.walk("VEVENT")
    return calendar, event


def test_a_notice_asks_for_the_meeting_in_norwegian_time() -> None:
    calendar, event = read()
    assert (calendar["method"], event["status"]) == ("REQUEST", "CONFIRMED")
    assert (event["uid"], event["sequence"]) == ("meeting-17@politirad", 2)
    assert event["summary"] == "Møte i Gállok politiråd"
    assert event["location"] == "Rådhuset, møterom Fjorden"
    assert event["dtstart"].params["TZID"] == "Europe/Oslo"
    assert (event["dtstart"].dt.hour, event["dtend"].dt.hour) == (9, 11)
    assert event["attendee"] == "mailto:ordforer@kommune.example"


def test_summer_time_is_two_hours_ahead() -> None:
    _, event = read(starts_at=datetime(2026, 6, 3, 7, 0, tzinfo=UTC))
    assert event["dtstart"].dt.hour == 9


def test_the_time_zone_travels_with_the_file() -> None:
    calendar, _ = read()
    assert [str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Oslo"]


def test_a_cancellation_carries_the_same_uid() -> None:
    calendar, event = read(cancelled=True, sequence=3)
    assert (calendar["method"], event["status"]) == ("CANCEL", "CANCELLED")
    assert (event["uid"], event["sequence"]) == ("meeting-17@politirad", 3)


@pytest.mark.parametrize("value", ["Møte\r\nATTENDEE:mailto:ond@example.org", "Møte; komma, og \\"])
def test_text_cannot_add_lines(value: str) -> None:
    _, event = read(summary=value)
    assert event["attendee"] == "mailto:ordforer@kommune.example"
    assert event["summary"] == value.replace("\r\n", "\n")
