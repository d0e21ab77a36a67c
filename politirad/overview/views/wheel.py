"""A council's year as a picture and as a list: the same entries in the same order (ux.md 5.4)."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from meetings.models import Meeting, Obligation
from meetings.rules import HELD, Standing
from politirad.councils.models import Forum
from politirad.overview import rules
from politirad.overview.querysets import CouncilYear
from politirad.web import dates
from politirad.web.drawing import annual_wheel
from politirad.web.number_words import number_word

_TIMELINE: dict[str, str] = {
    Meeting.State.APPROVED: "ferdig",
    Meeting.State.IN_SESSION: "paagaar",
    Meeting.State.WRITING: "paagaar",
    Meeting.State.IN_REVIEW: "paagaar",
}
_STATE_WORDS: dict[str, Promise] = {
    Meeting.State.DRAFT: gettext_lazy("Kladd"),
    Meeting.State.CALLED: gettext_lazy("Innkalling sendt"),
    Meeting.State.IN_SESSION: gettext_lazy("Møtet pågår"),
    Meeting.State.WRITING: gettext_lazy("Referatet skrives"),
    Meeting.State.IN_REVIEW: gettext_lazy("Referatet venter på godkjenning"),
    Meeting.State.APPROVED: gettext_lazy("Referat godkjent"),
    Meeting.State.CANCELLED: gettext_lazy("Avlyst"),
}
_OBLIGATION_TIMELINE: dict[Standing, str] = {Standing.DONE: "ferdig", Standing.DUE: "paagaar"}


def wheel_of(
    forum: Forum, year: CouncilYear, *, reads_content: bool, may_arrange: bool, lacks_next_year: bool
) -> dict[str, Any]:
    """What the panel of the year shows to this reader."""
    meetings = [_meeting_entry(meeting, year, reads_content=reads_content) for meeting in year.entries]
    on_wheel = [entry for entry in meetings if entry["meeting"].state != Meeting.State.CANCELLED]
    obligations = [_obligation_entry(each, year, forum) for each in year.obligations]
    wheel = annual_wheel(
        year.year,
        [entry["day"] for entry in on_wheel],
        today=year.today,
        lead_days=rules.PREPARATION_DAYS,
        spot_days=[entry["day"] for entry in obligations],
    )
    may_plan = may_arrange and year.year >= year.today.year
    return {
        "year": year,
        "months": [(sector, dates.short_month(sector.first_day)) for sector in wheel.months],
        "marks": list(zip(wheel.marks, on_wheel, strict=True)),
        "spots": list(zip(wheel.spots, obligations, strict=True)),
        "hand": wheel.hand,
        "target_word": number_word(year.target),
        "missing_word": number_word(year.missing),
        "entries": sorted([*meetings, *obligations], key=lambda entry: entry["day"]),
        "reads_content": reads_content,
        "plan_url": reverse("meetings:plan_meetings", args=[forum.pk, year.year]) if may_plan else "",
        "next_year_url": _next_year_url(forum, year.today) if may_arrange and lacks_next_year else "",
        "next_year": year.today.year + 1,
    }


def arrows(year: CouncilYear, address: Any) -> list[dict[str, Any]]:
    """The way to the year before and the year after, where there is one; `address` gives a year's page."""
    before, after = year.year - 1, year.year + 1
    found = [
        {"name": "venstre", "shown": before, "label": _("Forrige år, %(year)s") % {"year": before}},
        {"name": "hoyre", "shown": after, "label": _("Neste år, %(year)s") % {"year": after}},
    ]
    return [
        {**arrow, "url": address(arrow["shown"])}
        for arrow in found
        if rules.is_shown_year(arrow["shown"], today=year.today)
    ]


def _next_year_url(forum: Forum, today: date) -> str:
    return reverse("meetings:plan_meetings", args=[forum.pk, today.year + 1])


def _meeting_entry(meeting: Meeting, year: CouncilYear, *, reads_content: bool) -> dict[str, Any]:
    day = timezone.localdate(meeting.starts_at)
    is_next = meeting == year.next_meeting
    return {
        "meeting": meeting,
        "day": day,
        "is_held": meeting.state in HELD,
        "is_next": is_next,
        "is_forgotten": meeting.is_planning and day < year.today,
        "timeline": "neste" if is_next else _TIMELINE.get(meeting.state, ""),
        "words": _STATE_WORDS[meeting.state],
        "url": reverse("meetings:entry", args=[meeting.pk]) if reads_content else "",
    }


def _obligation_entry(obligation: Obligation, year: CouncilYear, forum: Forum) -> dict[str, Any]:
    standing = obligation.standing(year.today)
    page = reverse("councils:year", args=[forum.pk, year.year])
    return {
        "obligation": obligation,
        "day": obligation.placed_on,
        "when": when(obligation),
        "standing": standing.value,
        "timeline": _OBLIGATION_TIMELINE.get(standing, ""),
        "words": _standing_words(obligation, standing),
        "level": {Standing.LATE: "over", Standing.DUE: "snart"}.get(standing, ""),
        "url": f"{page}#gjoremal-{obligation.pk}",
    }


def when(obligation: Obligation) -> str:
    """«9. des.» for a day, «mars» for a month."""
    if obligation.due_on:
        return dates.short_day(obligation.due_on)
    return dates.month_name(obligation.month or 1)


def _standing_words(obligation: Obligation, standing: Standing) -> str:
    """How it stands, always in words (ux.md 5.4)."""
    last = {"day": dates.day_month(obligation.last_on)}
    words: dict[Standing, str] = {
        Standing.DONE: _("Gjort %(day)s")
        % {"day": dates.day_month(obligation.done_on or obligation.last_on)},
        Standing.LATE: _("Over frist %(day)s") % last,
        Standing.DUE: _("Frist %(day)s") % last,
        Standing.COMING: _("Kommer, frist %(day)s") % last,
    }
    return words[standing]
