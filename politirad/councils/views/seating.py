"""Giving somebody a seat, and changing it; ending one lies with the meetings, which know its promises."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from politirad.councils import actions
from politirad.councils.forms.seating import NewSeatForm, SeatForm
from politirad.councils.models import Forum, Seat
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission, Role
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, render, sent

_KINDS = (
    (gettext_lazy("Medlemmer fra kommune og politi"), Role.SECTOR_DIRECTOR),
    (gettext_lazy("Ledere, i tillegg"), Role.MAYOR),
    (gettext_lazy("Politikontakt og SLT-koordinator, i tillegg"), Role.SLT_COORDINATOR),
    (gettext_lazy("Medlemmer av utvidet råd og gjester"), Role.EXTENDED_MEMBER),
)
_KINDS_IN_ARENA = (
    (gettext_lazy("Alle medlemmer"), Role.DISTRICT_READER),
    (gettext_lazy("Politikontakter og distriktsadministratorer, i tillegg"), Role.POLICE_CONTACT),
)
_KINDS_IN_SLT = (
    (gettext_lazy("Alle medlemmer"), Role.SLT_MEMBER),
    (gettext_lazy("SLT-koordinator og politikontakt, i tillegg"), Role.SLT_COORDINATOR),
)


@access(Permission.ARRANGE_COUNCIL, Forum)
def add_seat(request: HttpRequest, forum: Forum) -> HttpResponse:
    """Invite somebody we know, or by name and address somebody new."""
    form = NewSeatForm(sent(request), forum=forum, today=timezone.localdate())
    if form.is_valid():
        try:
            seat = _invite(form, forum, request.user)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            _say_invited(request, seat)
            return redirect("councils:members", pk=forum.pk)
    context = {"forum": forum, "form": form, "opened": _opened(forum)}
    return render(request, "councils/add_seat.html", context, status=INVALID if form.errors else 200)


@access(Permission.ARRANGE_COUNCIL, Seat)
def edit_seat(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Change a seat's title, dates and deputy."""
    form = SeatForm(sent(request), seat=seat, today=timezone.localdate())
    if form.is_valid() and is_done(form, lambda: actions.change_seat(seat, **form.cleaned_data)):
        messages.success(request, _("Plassen er lagret."))
        return redirect("councils:members", pk=seat.forum_id)
    context = {"forum": seat.forum, "seat": seat, "form": form}
    return render(request, "councils/edit_seat.html", context, status=INVALID if form.errors else 200)


def _opened(forum: Forum) -> list[tuple[Promise, list[Promise]]]:
    """What each kind of seat opens: first what all insiders get, then what others get besides."""
    said = partial(actions.opened_by, forum=forum)
    first, *others = _kinds(forum)
    known = said(first[1])
    besides = [(title, [words for words in said(role) if words not in known]) for title, role in others]
    return [(first[0], known), *besides]


def _kinds(forum: Forum) -> tuple[tuple[Promise, Role], ...]:
    if forum.is_slt_level:
        return _KINDS_IN_SLT
    return _KINDS_IN_ARENA if forum.is_arena else _KINDS


@transaction.atomic
def _invite(form: NewSeatForm, forum: Forum, by: Any) -> Seat:
    data = form.cleaned_data
    person = data["person"] or actions.person_called(data["email"], data["full_name"])
    return actions.invite(forum, person, Role(data["role"]), by=by, **form.seat_fields())


def _say_invited(request: HttpRequest, seat: Seat) -> None:
    words = {"name": seat.user.full_name}
    if seat.awaits_assent:
        said = _("%(name)s har fått plass, og kommer inn når kommunen og politiet har samtykket.")
    else:
        said = _("%(name)s har fått plass, og en e-post som sier hva den åpner.")
    messages.success(request, said % words)
