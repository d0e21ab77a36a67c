"""The agenda as a plan of time and a list of what must be in place before the notice goes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from meetings import rules
from meetings.models import AgendaItem, Meeting
from politirad.councils.rules import notice_due_on

SOON_DAYS = 7


@dataclass(frozen=True)
class Promises:
    """How many action items of earlier meetings are still open, and how many are late (BR27)."""

    count: int
    late: int


@dataclass(frozen=True)
class Row:
    """An item as it stands on the agenda; outsiders get no clock, which would tell of items between."""

    item: AgendaItem
    place: int
    starts_at: datetime | None = None
    is_over_time: bool = False
    minutes_typed: str = ""
    minutes_error: str = ""
    follow_up: Promises | None = None


@dataclass(frozen=True)
class Check:
    """A line of the checklist: what, and whether it is ready («ok») or missing («mangler»)."""

    text: str
    state: str
    word: str
    url: str = ""


@dataclass(frozen=True)
class Readiness:
    """The panel «Klar til å sende?»."""

    checks: tuple[Check, ...]
    is_ready: bool
    planned: int
    available: int
    percent: int
    send_by_on: date
    urgency: str


def rows_of(
    meeting: Meeting, items: Sequence[Any], *, with_clock: bool, follow_up: Promises | None = None
) -> list[Row]:
    """The items, read `with_clock`, in order and numbered from 1 for this reader."""
    rows: list[Row] = []
    for place, item in enumerate(items, start=1):
        row = Row(item=item, place=place, follow_up=follow_up if item.lists_action_items else None)
        if with_clock:
            start = meeting.starts_at + timedelta(minutes=item.minutes_before)
            row = replace(row, starts_at=start, is_over_time=_passes_end(meeting, item, start))
        rows.append(row)
    return rows


def readiness_of(meeting: Meeting, items: Sequence[Any], invited: int) -> Readiness:
    """What is in place, how much of the time is spoken for, and when the notice should be out."""
    now = timezone.now()
    gaps = rules.notice_gaps(items=len(items), invited=invited, starts_at=meeting.starts_at, now=now)
    planned = items[0].minutes_in_all if items else 0
    day = timezone.localdate(meeting.starts_at)
    send_by_on = notice_due_on(day, meeting.forum.notice_days)
    return Readiness(
        checks=_checks(
            meeting, gaps, items=len(items), invited=invited, spare=meeting.minutes_long - planned
        ),
        is_ready=not gaps,
        planned=planned,
        available=meeting.minutes_long,
        percent=min(round(100 * planned / meeting.minutes_long), 100),
        send_by_on=send_by_on,
        urgency=_urgency(send_by_on),
    )


def _passes_end(meeting: Meeting, item: AgendaItem, start: datetime) -> bool:
    return start + timedelta(minutes=item.minutes_planned) > meeting.ends_at


def _checks(
    meeting: Meeting, gaps: Sequence[rules.Gap], *, items: int, invited: int, spare: int
) -> tuple[Check, ...]:
    address: dict[str, Any] = {"pk": meeting.pk}
    people = ngettext("%(count)s deltaker", "%(count)s deltakere", invited) % {"count": invited}
    matters = ngettext("%(count)s sak", "%(count)s saker", items) % {"count": items}
    checks = [
        _check(_("Tid og sted"), rules.Gap.IN_THE_PAST in gaps, reverse("meetings:edit", kwargs=address)),
        _check(people, rules.Gap.NOBODY_INVITED in gaps, reverse("meetings:participants", kwargs=address)),
        _check(matters, rules.Gap.NO_ITEMS in gaps, ""),
    ]
    if spare < 0:
        over = ngettext("%(count)s minutt for mye", "%(count)s minutter for mye", -spare) % {"count": -spare}
        checks.append(Check(text=over, state="mangler", word=_("Se over")))
    return tuple(checks)


def _check(text: str, is_missing: bool, url: str) -> Check:  # noqa: FBT001 the answer to the question before it
    if is_missing:
        return Check(text=text, state="mangler", word=_("Mangler"), url=url)
    return Check(text=text, state="ok", word=_("Klart"))


def _urgency(send_by_on: date) -> str:
    left = (send_by_on - timezone.localdate()).days
    return "over" if left < 0 else "snart" if left <= SOON_DAYS else ""
