"""Planning, recording, moving and cancelling days of presence: a page each (R024, R119)."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from contacts import actions
from contacts.forms.presence import CancelDayForm, DayForm, SeriesForm
from contacts.models import PoliceContactAssignment, PresenceDay
from contacts.rules import may_be_held
from contacts.views.presence import presence_url
from contacts.views.reaching import person_of
from politirad.tenancy.access import access
from politirad.web.changes import advise_on, refusing
from politirad.web.conflicts import form_differences, keep_on_top
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, STALE, render, sent

OWN = "own"
"""What a button on the page of all one's own municipalities sends along, to come back there."""
_STATE = PresenceDay.State


@access(None, PoliceContactAssignment)
def plan(request: HttpRequest, found: PoliceContactAssignment) -> HttpResponse:
    """Plan one day."""
    assignment = _kept(request, found.pk)
    form = DayForm(sent(request), initial=_as_last_time(request, assignment))
    words = {"title": _("Planlegg en dag"), "button": _("Planlegg"), "done": _("Dagen er planlagt.")}
    return _write(request, assignment, form, actions.plan_day, words)


@access(None, PoliceContactAssignment)
def record(request: HttpRequest, found: PoliceContactAssignment) -> HttpResponse:
    """Record a day that was held, planned or not."""
    assignment = _kept(request, found.pk)
    initial = _as_last_time(request, assignment) | {"present_on": timezone.localdate()}
    form = DayForm(sent(request), initial=initial)
    words = {"title": _("Før en dag"), "button": _("Lagre"), "done": _("Dagen er ført som gjennomført.")}
    return _write(request, assignment, form, actions.record_day, words)


@access(None, PoliceContactAssignment)
def plan_series(request: HttpRequest, found: PoliceContactAssignment) -> HttpResponse:
    """Plan a day every week or every second week; the days are shown and chosen among first."""
    assignment = _kept(request, found.pk)
    known = PresenceDay.objects.visible_to(request.user).filter(assignment=assignment).standing()
    taken = set(known.values_list("present_on", flat=True))
    initial = _as_last_time(request, assignment) | {"first": timezone.localdate()}
    form = SeriesForm(sent(request), span=assignment.span, taken=taken, initial=initial)
    days = form.days_form() if form.is_valid() else None
    made: list[PresenceDay] = []
    if (
        days is not None
        and days.is_valid()
        and is_done(
            form,
            lambda: made.extend(
                actions.plan_series(assignment, days.cleaned_data["days"], by=request.user, **form.said())
            ),
        )
    ):
        count = len(made)
        words = ngettext("%(count)s dag er planlagt.", "%(count)s dager er planlagt.", count)
        messages.success(request, words % {"count": count})
        advise_on(request, _texts(form.said()))
        return redirect("contacts:presence", pk=assignment.pk)
    is_wrong = bool(form.errors or (days is not None and days.errors))
    # Counted here: a field that is counted in the template is drawn before it has its look.
    day_count = len(days.fields["days"].choices) if days else 0
    context = {"assignment": assignment, "form": form, "days": days, "day_count": day_count}
    return render(request, "contacts/presence_series.html", context, status=INVALID if is_wrong else 200)


@access(None, PresenceDay)
def edit(request: HttpRequest, day: PresenceDay) -> HttpResponse:
    """Move a day, or change what is said of it."""
    assignment = _kept(request, day.assignment_id)
    if day.state == _STATE.CANCELLED:
        raise PermissionDenied(_("Dagen er avlyst. Planlegg en ny i stedet."))
    form = DayForm(sent(request), initial=_said_of(day) | {"seen": day.edition})
    may_mark = may_be_held(day.present_on, today=timezone.localdate())
    context = {"day": day, "assignment": assignment, "form": form, "may_mark": may_mark}
    context |= {"back_url": presence_url(day)}
    try:
        if form.is_valid() and is_done(
            form,
            lambda: actions.edit_day(
                day, seen=form.cleaned_data["seen"] or 0, by=person_of(request), **form.said()
            ),
        ):
            messages.success(request, _("Lagret."))
            advise_on(request, _texts(form.said()))
            return redirect(presence_url(day))
    except actions.PresenceConflictError as conflict:
        keep_on_top(form, conflict.day.edition)
        context |= {"differences": form_differences(form, _said_of(conflict.day))}
        return render(request, "contacts/presence_edit.html", context, status=STALE)
    return render(request, "contacts/presence_edit.html", context, status=INVALID if form.errors else 200)


@access(None, PresenceDay)
def cancel(request: HttpRequest, day: PresenceDay) -> HttpResponse:
    """Cancel a planned day, and say why to one's own side."""
    assignment = _kept(request, day.assignment_id)
    if day.state != _STATE.PLANNED:
        raise PermissionDenied(_("Bare dager som er planlagt, kan avlyses."))
    form = CancelDayForm(sent(request))
    if form.is_valid() and is_done(
        form, lambda: actions.cancel_day(day, by=person_of(request), **form.cleaned_data)
    ):
        messages.success(request, _("Dagen er avlyst."))
        advise_on(request, form.cleaned_data["reason"])
        return redirect(presence_url(day))
    context = {"day": day, "assignment": assignment, "form": form, "back_url": presence_url(day)}
    return render(request, "contacts/presence_cancel.html", context, status=INVALID if form.errors else 200)


@access(None, PresenceDay)
@require_POST
def mark_held(request: HttpRequest, day: PresenceDay) -> HttpResponse:
    """Say that a planned day was held."""
    _kept(request, day.assignment_id)
    refusing(lambda: actions.mark_held(day, by=person_of(request)))
    messages.success(request, _("Dagen er ført som gjennomført."))
    return redirect("contacts:own_presence") if OWN in request.POST else redirect(presence_url(day))


@access(None, PresenceDay)
@require_POST
def take_back(request: HttpRequest, day: PresenceDay) -> HttpResponse:
    """Take back that a day was held."""
    _kept(request, day.assignment_id)
    refusing(lambda: actions.take_back(day, by=person_of(request)))
    messages.success(request, _("Dagen er ikke lenger ført som gjennomført."))
    return redirect(presence_url(day))


def _write(
    request: HttpRequest,
    assignment: PoliceContactAssignment,
    form: DayForm,
    change: Callable[..., PresenceDay],
    words: dict[str, str],
) -> HttpResponse:
    """Show the form of one day, do it, and go back to its month."""
    made: list[PresenceDay] = []
    if form.is_valid() and is_done(
        form, lambda: made.append(change(assignment, by=person_of(request), **form.said()))
    ):
        messages.success(request, words["done"])
        advise_on(request, _texts(form.said()))
        return redirect(presence_url(made[0]))
    back_url = reverse("contacts:presence", kwargs={"pk": assignment.pk})
    context = {"assignment": assignment, "form": form, "back_url": back_url, **words}
    return render(request, "contacts/presence_day.html", context, status=INVALID if form.errors else 200)


def _as_last_time(request: HttpRequest, assignment: PoliceContactAssignment) -> dict[str, Any]:
    """Place and hours of the day that was written last: most days are like the one before."""
    known = PresenceDay.objects.visible_to(request.user).filter(assignment=assignment)
    last = known.order_by("-pk").first()
    return {name: getattr(last, name) for name in ("place", "starts", "ends")} if last else {}


def _kept(request: HttpRequest, pk: int) -> PoliceContactAssignment:
    """The assignment with its person and place, for those who keep its days."""
    known = PoliceContactAssignment.objects.visible_to(request.user).presence_kept_by(request.user)
    found: PoliceContactAssignment | None = known.select_related("user", "municipality").filter(pk=pk).first()
    if found is None:
        raise PermissionDenied(
            _("Du kan lese dagene, men ikke endre dem. Politikontakten og politidistriktet kan.")
        )
    return found


def _said_of(day: PresenceDay) -> dict[str, Any]:
    return {name: getattr(day, name) for name in PresenceDay.SAID_OF_ITSELF}


def _texts(said: dict[str, Any]) -> str:
    return "\n".join((said["place"], said["note"]))
