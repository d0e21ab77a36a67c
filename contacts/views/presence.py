"""The days a politikontakt is present in one municipality, and in all of one's own (R024, R119, F10)."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from contacts import rules
from contacts.models import PoliceContactAssignment, PresenceCancellation, PresenceDay
from contacts.views.reaching import reads_register
from politirad.tenancy.access import access, signed_in
from politirad.tenancy.permissions import Party, Permission, Scope
from politirad.tenancy.reach import reach_of
from politirad.web.htmx import render
from politirad.web.newest import newest

MONTH = "maned"


@dataclass(frozen=True)
class ShownDay:
    """A day of presence as it looks today, and whether the reader may change it."""

    day: PresenceDay
    look: rules.PresenceLook
    is_open: bool


@dataclass(frozen=True)
class CalendarDay:
    """A day of the calendar, with what is there; days of the months beside are empty."""

    on: date
    is_inside: bool
    is_today: bool
    rows: list[ShownDay]


@access(Permission.VIEW_METADATA, PoliceContactAssignment)
@require_safe
def presence(request: HttpRequest, found: PoliceContactAssignment) -> HttpResponse:
    """A month, what is to come, what is still to be recorded, and the numbers of the year."""
    reader, today = request.user, timezone.localdate()
    known = PoliceContactAssignment.objects.visible_to(reader)
    about = known.select_related("user", "municipality", "district").get(pk=found.pk)
    days = PresenceDay.objects.visible_to(reader).filter(assignment=found)
    month = rules.shown_month(request.GET.get(MONTH, ""), today=today)
    keeps = known.presence_kept_by(reader).filter(pk=found.pk).exists()
    context = {
        "assignment": about,
        "keeps": keeps,
        "reads_register": reads_register(reader, about.district_id),
        "year": month.year,
        "count": _count(days, month.year, today),
        "coming": newest(days.coming_on(today).order_by("present_on", "pk")),
        "unrecorded": newest(days.unrecorded_on(today).order_by("present_on", "pk")) if keeps else None,
        **_calendar(request, days, month, {found.pk} if keeps else set()),
    }
    return render(request, "contacts/presence.html", context)


@signed_in
@require_safe
def own_presence(request: HttpRequest) -> HttpResponse:
    """The days of every municipality one is politikontakt in, so that none of them collide."""
    reader, today = request.user, timezone.localdate()
    if not reach_of(reader).ids(Scope.MUNICIPALITY, Permission.VIEW_METADATA, Party.POLICE):
        raise Http404
    known = PoliceContactAssignment.objects.visible_to(reader).filter(user=reader.pk).active()
    mine = list(known.not_over_on(today).select_related("municipality"))
    kept = {each.pk for each in mine if each.span.holds_on(today)}
    days = PresenceDay.objects.visible_to(reader).filter(assignment__in=[each.pk for each in mine])
    days = days.select_related("assignment__municipality")
    month = rules.shown_month(request.GET.get(MONTH, ""), today=today)
    open_days = days.filter(assignment__in=kept).order_by("present_on", "pk")
    context = {
        "assignments": mine,
        "coming": newest(open_days.coming_on(today)),
        "unrecorded": newest(open_days.unrecorded_on(today)),
        **_calendar(request, days, month, kept),
    }
    return render(request, "contacts/own_presence.html", context)


def presence_url(day: PresenceDay) -> str:
    """The page of the day's assignment, with the day's month."""
    url = reverse("contacts:presence", kwargs={"pk": day.assignment_id})
    return f"{url}?{MONTH}={day.present_on:%Y-%m}"


def _count(days: Any, year: int, today: date) -> rules.PresenceCount:
    """The numbers of the year."""
    found = days.between(date(year, 1, 1), date(year + 1, 1, 1))
    rows = found.order_by().values_list("state", "present_on", "is_unplanned")
    return rules.count_presence(
        ((rules.PresenceState(state), on, is_unplanned) for state, on, is_unplanned in rows), today=today
    )


def _calendar(request: HttpRequest, days: Any, month: date, kept: Collection[int]) -> dict[str, Any]:
    """The month with its days, the ways to the months beside it, and why days were cancelled.

    `kept` are the assignments whose days the reader may change.
    """
    today, after = timezone.localdate(), rules.month_beside(month, 1)
    rows = list(days.between(month, after))
    by_day: dict[date, list[ShownDay]] = {}
    for each in rows:
        is_open = each.assignment_id in kept and each.state != PresenceDay.State.CANCELLED
        by_day.setdefault(each.present_on, []).append(ShownDay(each, each.look_on(today), is_open))
    return {
        "month": month,
        "weekdays": rules.weeks_of(month)[0],
        "weeks": [
            [CalendarDay(on, on.month == month.month, on == today, by_day.get(on, [])) for on in week]
            for week in rules.weeks_of(month)
        ],
        "is_empty": not rows,
        "previous_url": _month_url(request, rules.month_beside(month, -1)),
        "next_url": _month_url(request, after),
        "cancelled": _cancelled(request, rows) if kept else [],
    }


def _cancelled(request: HttpRequest, rows: Iterable[PresenceDay]) -> list[PresenceCancellation]:
    """Why days of the month were cancelled, for those who keep them."""
    keys = [each.pk for each in rows if each.state == PresenceDay.State.CANCELLED]
    known = PresenceCancellation.objects.visible_to(request.user).filter(day__in=keys)
    return list(known.select_related("day__assignment__municipality").order_by("day__present_on"))


def _month_url(request: HttpRequest, month: date) -> str:
    return f"{request.path}?{MONTH}={month:%Y-%m}"
