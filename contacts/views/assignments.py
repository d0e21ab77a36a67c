"""The page of one assignment, and what the district may do to it (BR02, BR06)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from contacts import actions
from contacts.documents import load_words
from contacts.forms.assigning import ChangeKindForm, LastDayForm, ProlongForm, TravelForm
from contacts.models import PoliceContactAssignment
from contacts.models.history import changes_of
from contacts.querysets import percents_on, person_with_load
from contacts.rules import Kind, is_overbooked, total_percent
from contacts.views.reaching import manages, reads_register
from politirad.accounts.models import User
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, render, sent

END, PROLONG, KIND, TRAVEL, CANCEL = "avslutt", "forleng", "type", "reisetid", "trekk"


@dataclass(frozen=True)
class Deed:
    """One thing done to an assignment: its words, its form, and the action."""

    title: Promise
    words: Promise
    done: Promise
    form: type[forms.Form]
    change: Callable[..., PoliceContactAssignment | None]
    is_danger: bool = False


def _change_kind(assignment: PoliceContactAssignment, *, on: date, by: User) -> PoliceContactAssignment:
    other = Kind.DEPUTY if assignment.kind == Kind.PRIMARY else Kind.PRIMARY
    return actions.change_kind(assignment, other, on=on, by=by)


DEEDS: dict[str, Deed] = {
    END: Deed(
        title=_("Sett siste dag"),
        words=_("Rettighetene gjelder til og med siste dag. Finn en ny politikontakt fra dagen etter."),
        done=_("Siste dag er lagret."),
        form=LastDayForm,
        change=actions.end_assignment,
    ),
    PROLONG: Deed(
        title=_("Forleng"),
        words=_("De nye dagene teller med i grensen som om tildelingen var ny."),
        done=_("Tildelingen er forlenget."),
        form=ProlongForm,
        change=actions.prolong_assignment,
    ),
    KIND: Deed(
        title=_("Endre type"),
        words=_("Politikontakten blir stedfortreder, og kommunen teller ikke lenger med i grensen."),
        done=_("Typen er endret."),
        form=ChangeKindForm,
        change=_change_kind,
    ),
    TRAVEL: Deed(
        title=_("Før reisetid"),
        words=_("Reisetiden vises ved siden av grensen, sammen med innbyggertallet."),
        done=_("Reisetiden er lagret."),
        form=TravelForm,
        change=actions.set_travel,
    ),
    CANCEL: Deed(
        title=_("Trekk tildelingen"),
        words=_("Tildelingen blir borte fra registeret. Den har ikke gitt noen rettigheter."),
        done=_("Tildelingen er trukket."),
        form=forms.Form,
        change=actions.cancel_assignment,
        is_danger=True,
    ),
}
"""What the district may do, by the last part of the address."""
_BECOMES_PRIMARY = _("Stedfortrederen blir politikontakt, og kommunen teller med i grensen.")


@access(Permission.VIEW_METADATA, PoliceContactAssignment)
@require_safe
def assignment(request: HttpRequest, found: PoliceContactAssignment) -> HttpResponse:
    """Who is politikontakt where and how long, what the person has in all, and what has been changed."""
    today = timezone.localdate()
    rows = PoliceContactAssignment.objects.visible_to(request.user).with_answer()
    about = rows.select_related("user", "municipality", "district", "unit", "made_by").get(pk=found.pk)
    reads_all = reads_register(request.user, about.district_id)
    may_manage = manages(request.user, about.district_id)
    percents = percents_on(about.user.pk, today) if may_manage else []
    context = {
        "assignment": about,
        "sign": _sign(about, today),
        # What the person has elsewhere, and what waited for an answer, is no business of a municipality.
        "burden": _burden(about, today) if reads_all else "",
        "overbooked": total_percent(percents) if is_overbooked(percents) else 0,
        "changes": changes_of(about) if reads_all else [],
        "deeds": _open_deeds(about, today) if may_manage else [],
        "reads_register": reads_all,
    }
    return render(request, "contacts/assignment.html", context)


@access(Permission.MANAGE_CONTACTS, PoliceContactAssignment)
def change_assignment(request: HttpRequest, found: PoliceContactAssignment, *, what: str) -> HttpResponse:
    """Do one thing to it; a refusal stands at its field, with what was typed."""
    deed = DEEDS.get(what)
    if deed is None:
        raise Http404
    form = deed.form(sent(request), initial={"travel_minutes": found.travel_minutes})
    made: list[PoliceContactAssignment | None] = []
    if form.is_valid() and is_done(
        form, lambda: made.append(deed.change(found, by=request.user, **form.cleaned_data))
    ):
        messages.success(request, str(deed.done))
        if made[0] is None:
            return redirect("contacts:register", pk=found.district_id)
        return redirect("contacts:assignment", pk=made[0].pk)
    words = _BECOMES_PRIMARY if what == KIND and found.kind == Kind.DEPUTY else deed.words
    context = {"assignment": found, "district": found.district, "deed": deed, "words": words, "form": form}
    return render(request, "contacts/change_assignment.html", context, status=INVALID if form.errors else 200)


def _burden(about: PoliceContactAssignment, today: date) -> str:
    person: Any = person_with_load(about.user.pk, today)
    return load_words(person)


def _sign(about: PoliceContactAssignment, today: date) -> str:
    """The look of where it stands today."""
    if not about.is_active:
        return "contact_awaiting"
    if about.valid_from > today:
        return "contact_coming"
    return "assignment_running" if about.span.holds_on(today) else "assignment_over"


def _open_deeds(about: PoliceContactAssignment, today: date) -> list[tuple[str, Deed]]:
    """What may be done to it now."""
    last = about.valid_until
    is_open = about.is_active and (last is None or last >= today)
    can = {
        END: is_open,
        PROLONG: last is not None and (is_open or not about.is_active),
        KIND: is_open,
        TRAVEL: is_open or not about.is_active,
        CANCEL: not about.is_active or about.valid_from > today,
    }
    return [(what, deed) for what, deed in DEEDS.items() if can[what]]
