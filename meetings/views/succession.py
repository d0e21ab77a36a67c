"""Ending a seat, and «Konstituering»: the political seats after an election, on one page (R041, BR28)."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from meetings import actions
from meetings.actions.succession import Handover
from meetings.forms.succession import ENDS, REPLACED, ConstitutionForm, EndSeatForm, political_forms
from politirad.councils.models import Forum, Seat, Sphere
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.dates import day
from politirad.web.htmx import INVALID, render, sent


@access(Permission.ARRANGE_COUNCIL, Seat)
def end_seat(request: HttpRequest, seat: Seat) -> HttpResponse:
    """End a seat on a day; its open action items go to somebody who stays."""
    user: Any = request.user
    form = EndSeatForm(sent(request), seat=seat, today=timezone.localdate())
    if form.is_valid():
        try:
            handover = actions.end_seat(seat, on=form.cleaned_data["on"], by=user)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            done = _("Plassen er avsluttet.")
            messages.success(request, f"{done} {_told([handover])}".strip())
            return redirect("councils:members", pk=seat.forum_id)
    count = actions.open_promises(seat).count()
    context = {
        "forum": seat.forum,
        "seat": seat,
        "form": form,
        "count": count,
        "heir": actions.likely_heir(seat, on=timezone.localdate()) if count else None,
    }
    return render(request, "meetings/end_seat.html", context, status=INVALID if form.errors else 200)


@access(Permission.ARRANGE_COUNCIL, Forum)
def constitution(request: HttpRequest, forum: Forum) -> HttpResponse:
    """Who stays, who goes and who comes among the politicians, from one day."""
    user: Any = request.user
    today = timezone.localdate()
    seated = forum.seats.visible_to(user).where_open(today).filter(sphere=Sphere.POLITICAL)
    form = ConstitutionForm(sent(request), initial={"on": today})
    rows = political_forms(sent(request), forum=forum, seats=list(seated), today=today)
    # Each form is asked, so that every fault shows at once.
    answers = [each.is_valid() for each in (form, *rows)]
    if all(answers):
        try:
            handovers = actions.constitute(
                forum,
                on=form.cleaned_data["on"],
                replaced={row.seat: row.holder() for row in rows if row.cleaned_data["what"] == REPLACED},
                ended=[row.seat for row in rows if row.cleaned_data["what"] == ENDS],
                by=user,
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            done = _("De politiske plassene er oppdatert.")
            messages.success(request, f"{done} {_told(handovers)}".strip())
            return redirect("councils:members", pk=forum.pk)
    is_wrong = form.is_bound and any(each.errors for each in (form, *rows))
    context = {"forum": forum, "form": form, "rows": rows}
    return render(request, "meetings/constitution.html", context, status=INVALID if is_wrong else 200)


def _told(handovers: list[Handover]) -> str:
    """Where the promises went, or will go and when, one sentence for each who gets some."""
    return " ".join(_one_told(handover) for handover in handovers if handover.heir)


def _one_told(handover: Handover) -> str:
    if handover.on > timezone.localdate():
        words = ngettext(
            "%(count)s oppgave går til %(name)s natt til %(day)s.",
            "%(count)s oppgaver går til %(name)s natt til %(day)s.",
            handover.count,
        )
    else:
        words = ngettext(
            "%(count)s oppgave gikk til %(name)s.", "%(count)s oppgaver gikk til %(name)s.", handover.count
        )
    return words % {"count": handover.count, "name": handover.heir.full_name, "day": day(handover.on)}
