"""Meetings as calendar files that calendars take up, move and cancel by themselves (RFC 5545, 5546)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from icalendar import (
    Calendar,
    Event,
    Timezone,
    TimezoneDaylight,
    TimezoneStandard,
    vCalAddress,
    vDuration,
    vText,
)

OSLO = ZoneInfo("Europe/Oslo")
_PRODUCT = "-//Politiråd//politirad//NO"
_WINTER, _SUMMER = timedelta(hours=1), timedelta(hours=2)


class Part(StrEnum):
    """What the receiver has answered, in the calendar's own words."""

    NOT_ANSWERED = "NEEDS-ACTION"
    COMES = "ACCEPTED"
    STAYS_AWAY = "DECLINED"
    SENDS_ANOTHER = "DELEGATED"


@dataclass(frozen=True)
class Address:
    """Somebody with an e-mail address, as a calendar shows them."""

    email: str
    name: str


@dataclass(frozen=True)
class Entry:
    """A meeting in a calendar; a higher `sequence` replaces what was sent before.

    It never holds the agenda (ux.md 12).
    """

    uid: str
    sequence: int
    starts_at: datetime
    ends_at: datetime
    summary: str
    location: str
    url: str
    changed_at: datetime
    is_cancelled: bool = False


def calendar_event(
    entry: Entry, *, organizer: Address, attendee: Address, part: Part = Part.NOT_ANSWERED
) -> bytes:
    """The invitation of one person to one meeting, or the end of it when the entry is cancelled."""
    calendar = _calendar("CANCEL" if entry.is_cancelled else "REQUEST")
    event = _event(entry)
    event.add("organizer", _address(organizer))
    event.add("attendee", _invited(attendee, part))
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def calendar_feed(entries: Iterable[Entry], *, name: str, refresh: timedelta) -> bytes:
    """Many meetings as one calendar that is read again and again; the same entries give the same bytes."""
    calendar = _calendar("PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("name", name)
    calendar.add("refresh-interval", refresh, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(refresh))
    for entry in entries:
        calendar.add_component(_event(entry))
    return bytes(calendar.to_ical())


def _calendar(method: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    calendar.add_component(_oslo())
    return calendar


def _event(entry: Entry) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.sequence)
    event.add("dtstamp", entry.changed_at.astimezone(UTC))
    event.add("last-modified", entry.changed_at.astimezone(UTC))
    event.add("dtstart", entry.starts_at.astimezone(OSLO))
    event.add("dtend", entry.ends_at.astimezone(OSLO))
    event.add("summary", entry.summary)
    if entry.location:
        event.add("location", entry.location)
    event.add("url", entry.url)
    event.add("status", "CANCELLED" if entry.is_cancelled else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if entry.is_cancelled else "OPAQUE")
    return event


def _oslo() -> Timezone:
    """The clock of Oslo as two yearly rules, the form that every calendar understands."""
    zone = Timezone()
    zone.add("tzid", "Europe/Oslo")
    for kind, name, month, hour, before, after in (
        (TimezoneDaylight, "CEST", 3, 2, _WINTER, _SUMMER),
        (TimezoneStandard, "CET", 10, 3, _SUMMER, _WINTER),
    ):
        rule = kind()
        # The last Sunday of the month in 1996, when the rule began.
        rule.add("dtstart", datetime(1996, month, 31 if month == 3 else 27, hour))  # noqa: DTZ001, PLR2004 local time
        rule.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        rule.add("tzoffsetfrom", before)
        rule.add("tzoffsetto", after)
        rule.add("tzname", name)
        zone.add_component(rule)
    return zone


def _address(of: Address) -> vCalAddress:
    address = vCalAddress(f"mailto:{of.email}")
    # A line break or a quotation mark in a name would end the parameter.
    address.params["CN"] = vText(" ".join(of.name.replace('"', "'").split()))
    return address


def _invited(attendee: Address, part: Part) -> vCalAddress:
    """The receiver; answers come by the link in the mail, so the calendar is not asked for one."""
    address = _address(attendee)
    address.params["CUTYPE"] = vText("INDIVIDUAL")
    address.params["ROLE"] = vText("REQ-PARTICIPANT")
    address.params["PARTSTAT"] = vText(part.value)
    address.params["RSVP"] = vText("FALSE")
    return address
