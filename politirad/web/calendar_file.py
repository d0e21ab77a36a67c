"""A meeting as a calendar file that calendars take up, move and cancel by themselves (RFC 5545, 5546)."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vCalAddress, vText

OSLO = ZoneInfo("Europe/Oslo")


def calendar_event(
    *,
    uid: str,
    sequence: int,
    starts_at: datetime,
    ends_at: datetime,
    summary: str,
    location: str,
    url: str,
    organizer: str,
    attendee: str,
    cancelled: bool = False,
) -> bytes:
    """The calendar file for one person; a higher `sequence` replaces what was sent before.

    `organizer` and `attendee` are e-mail addresses. The file never holds the agenda.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Politiråd//politirad//NO")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if cancelled else "REQUEST")
    event = Event()
    event.add("uid", uid)
    event.add("sequence", sequence)
    event.add("dtstamp", datetime.now(UTC))
    event.add("dtstart", starts_at.astimezone(OSLO))
    event.add("dtend", ends_at.astimezone(OSLO))
    event.add("summary", summary)
    if location:
        event.add("location", location)
    event.add("url", url)
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    event.add("organizer", vCalAddress(f"mailto:{organizer}"))
    event.add("attendee", _invited(attendee))
    calendar.add_component(event)
    calendar.add_missing_timezones()
    content: bytes = calendar.to_ical()
    return content


def _invited(address: str) -> vCalAddress:
    """The receiver; answers come by the link in the mail, so the calendar is not asked for one."""
    attendee = vCalAddress(f"mailto:{address}")
    attendee.params["ROLE"] = vText("REQ-PARTICIPANT")
    attendee.params["PARTSTAT"] = vText("NEEDS-ACTION")
    attendee.params["RSVP"] = vText("FALSE")
    return attendee
