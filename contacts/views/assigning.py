"""Making somebody politikontakt or deputy; one municipality too many is said before it is done (BR02)."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from contacts import actions
from contacts.documents import load_words
from contacts.forms.assigning import AssignForm, first_day
from contacts.models import PoliceContactAssignment
from contacts.querysets import known_at, people_to_assign, person_with_load, towns_of
from contacts.rules import Kind
from politirad.accounts.models import User
from politirad.councils.actions import person_called
from politirad.tenancy.access import access
from politirad.tenancy.models import PoliceDistrict, PoliceUnit
from politirad.tenancy.permissions import Permission
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, render, sent

_JUST_NOW = timedelta(minutes=2)


@access(Permission.MANAGE_CONTACTS, PoliceDistrict)
def assign(request: HttpRequest, district: PoliceDistrict) -> HttpResponse:
    """Choose who, where and from when; what must await approval is asked about once more."""
    today = timezone.localdate()
    units = PoliceUnit.objects.visible_to(request.user).of_district(district).valid_on(today)
    form = AssignForm(
        sent(request),
        people=people_to_assign(district, today),
        towns=towns_of(district, today),
        units=units.filter(kind=PoliceUnit.Kind.GEOGRAPHIC),
        initial={
            "municipality": request.GET.get("kommune", ""),
            "valid_from": first_day(request.GET.get("fra", ""), today),
        },
    )
    waiting = _waiting(form) if form.is_valid() else None
    if form.is_valid() and not waiting:
        made: list[PoliceContactAssignment] = []
        # What is refused at its field is no longer among the cleaned data.
        said = dict(form.cleaned_data)
        if is_done(form, lambda: made.append(_assign(form, request.user))):
            _say(request, made[0])
            return redirect("contacts:assignment", pk=made[0].pk)
        twin = _just_made(said, request.user)
        if twin:
            return redirect("contacts:assignment", pk=twin.pk)
    context = {"district": district, "form": form, "waiting": waiting}
    return render(request, "contacts/assign.html", context, status=INVALID if form.errors else 200)


def _waiting(form: AssignForm) -> dict[str, Any] | None:
    """What to say before an assignment that must await approval is made; None where there is nothing to."""
    said = form.cleaned_data
    person = said["person"] or known_at(said["email"])
    if person is None or said["confirmed"] == form.signature:
        return None
    when = {"valid_from": said["valid_from"], "valid_until": said["valid_until"]}
    if not actions.needs_approval(person, said["municipality"], kind=Kind(said["kind"]), **when):
        return None
    form.data = form.data.copy()
    form.data["confirmed"] = form.signature
    burden = load_words(person_with_load(person.pk, said["valid_from"]))
    return {"person": person, "town": said["municipality"], "burden": burden}


@transaction.atomic
def _assign(form: AssignForm, by: User) -> PoliceContactAssignment:
    said = form.cleaned_data
    person = said["person"] or person_called(said["email"], said["full_name"])
    return actions.assign(person, said["municipality"], by=by, **form.said())


def _just_made(said: dict[str, Any], by: User) -> PoliceContactAssignment | None:
    """What the first of two presses of the button made."""
    who = {"user": said["person"]} if said["person"] else {"user__email": said["email"].lower()}
    names = ("municipality", "kind", "valid_from", "valid_until")
    same = {name: said[name] for name in names} | who
    since = timezone.now() - _JUST_NOW
    made = PoliceContactAssignment.objects.visible_to(by).filter(made_by=by, made_at__gte=since, **same)
    return made.first()


def _say(request: HttpRequest, made: PoliceContactAssignment) -> None:
    words = {"name": made.user.full_name, "town": made.municipality.display_name}
    if not made.is_active:
        said = _("%(name)s venter på godkjenning for %(town)s.")
    elif made.kind == Kind.DEPUTY:
        said = _("%(name)s er stedfortreder i %(town)s.")
    else:
        said = _("%(name)s er politikontakt i %(town)s.")
    messages.success(request, said % words)
