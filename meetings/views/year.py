"""Planning a forum's meetings: a whole year by rule, or the next one with one press."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from meetings import actions, rules
from meetings.forms.planning import suggestion
from meetings.forms.year import NONE, DaysForm, PatternForm, pattern_initial
from meetings.models import Meeting
from meetings.models.clashes import Slot, clashes_of
from meetings.models.year import county_of, pattern_of
from meetings.views.clashes import clash_sentences, warn_of_clashes
from politirad.councils.models import Forum
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web import dates
from politirad.web.htmx import INVALID, render, sent

YEARS_AHEAD = 5
_LATEST = 24


@access(Permission.ARRANGE_MEETINGS, Forum)
def plan_meetings(request: HttpRequest, forum: Forum, year: int) -> HttpResponse:
    """The year's meetings by rule: first the days with what speaks against them, then all as drafts."""
    refuse_year(year)
    sent = request.POST if request.method == "POST" else request.GET
    is_asked = request.method == "POST" or "nth" in sent
    pattern = PatternForm(sent if is_asked else None, initial=pattern_initial(forum, pattern_of(forum, year)))
    days = _days_form(request, forum, year, pattern) if is_asked and pattern.is_valid() else None
    if request.method == "POST" and days is not None and days.is_valid():
        try:
            made = actions.plan_year(
                forum, year, pattern=pattern.cleaned_data, days=days.days(), by=request.user
            )
        except ValidationError as refusal:
            days.add_error(None, " ".join(refusal.messages))
        else:
            _tell(request, len(made))
            return redirect("councils:year", pk=forum.pk, year=year)
    is_wrong = bool(pattern.errors or (days is not None and days.errors))
    context = {
        "forum": forum,
        "year": year,
        "form": pattern,
        "kept": PatternForm(sent, auto_id=False) if days is not None else None,
        "days": days,
        "rows": _rows(request, forum, pattern, days) if days is not None else [],
    }
    return render(request, "meetings/year_meetings.html", context, status=INVALID if is_wrong else 200)


@access(Permission.ARRANGE_MEETINGS, Forum)
@require_POST
def next_meeting(request: HttpRequest, forum: Forum) -> HttpResponse:
    """Make the next meeting as a draft with one press: day by rule, the rest as last time (G24)."""
    filled = suggestion(forum, latest_meetings(request, forum))
    starts_at, ends_at = (moment(filled["held_on"], filled[name]) for name in ("starts", "ends"))
    try:
        meeting = actions.create_meeting(
            forum,
            starts_at=starts_at,
            ends_at=ends_at,
            place=filled["place"],
            video_link=filled["video_link"],
            by=request.user,
        )
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect("meetings:create", pk=forum.pk)
    words = {"day": dates.weekday_day(meeting.starts_at)}
    messages.success(request, _("Møtet %(day)s er laget som kladd. Ingen har fått beskjed ennå.") % words)
    warn_of_clashes(request, meeting)
    return redirect("meetings:agenda", pk=meeting.pk)


def latest_meetings(request: HttpRequest, forum: Forum) -> list[Meeting]:
    """The forum's latest meetings in order, those called off left out."""
    held = forum.meetings.visible_to(request.user).exclude(state=Meeting.State.CANCELLED)
    return list(held.order_by("-starts_at")[:_LATEST])[::-1]


def refuse_year(year: int) -> None:
    """Plan no further than five years ahead, and nothing for a year that is over."""
    today = timezone.localdate()
    if not today.year <= year <= today.year + YEARS_AHEAD:
        raise Http404


def moment(day: date, clock: time) -> datetime:
    """The day at a time of day in Norway."""
    return timezone.make_aware(datetime.combine(day, clock))


def _days_form(request: HttpRequest, forum: Forum, year: int, pattern: PatternForm) -> DaysForm:
    held = forum.meetings.visible_to(request.user).exclude(state=Meeting.State.CANCELLED)
    taken = [timezone.localdate(meeting.starts_at) for meeting in held.filter(year=year)]
    earliest = rules.earliest_meeting_on(timezone.localdate(), forum.notice_days)
    proposed = rules.proposed_days(year, pattern.rule, county=county_of(forum), not_before=earliest)
    data = sent(request)
    return DaysForm(data, proposed=proposed, taken=taken)


def _rows(
    request: HttpRequest, forum: Forum, pattern: PatternForm, days: DaysForm
) -> list[tuple[Any, list[str]]]:
    """Each month's choice with who is expected elsewhere on the days it offers."""
    starts, ends = pattern.cleaned_data["starts"], pattern.cleaned_data["ends"]
    offered = {bound.name: _offered(bound.field.choices) for bound in days}
    slots: dict[date, Slot] = {
        day: (moment(day, starts), moment(day, ends)) for each in offered.values() for day in each
    }
    clashes = clashes_of(forum, list(slots.values()), reader=request.user)
    return [
        (
            bound,
            [
                f"{dates.day_month(day)}: {sentence}"
                for day in offered[bound.name]
                for sentence in clash_sentences(clashes[slots[day]])
            ],
        )
        for bound in days
    ]


def _offered(choices: Sequence[tuple[str, str]]) -> list[date]:
    return [date.fromisoformat(value) for value, _label in choices if value != NONE]


def _tell(request: HttpRequest, count: int) -> None:
    said = ngettext(
        "Ett møte er laget som kladd. Ingen har fått beskjed ennå.",
        "%(count)s møter er laget som kladd. Ingen har fått beskjed ennå.",
        count,
    )
    messages.success(request, said % {"count": count})
