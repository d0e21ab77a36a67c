"""The functions of a district: who holds which, and which it does not have (R028, R029, R134)."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from contacts import actions
from contacts.forms.functions import AbsentForm, GiveForm, LastDayOfAbsenceForm, LastDayOfFunctionForm
from contacts.forms.units import DayForm
from contacts.models import FunctionAbsence, FunctionAssignment, FunctionType
from contacts.querysets import functions_on, people_to_assign
from contacts.rules import CONTACT_CODE
from contacts.views.reaching import manages
from politirad.councils.actions import person_called
from politirad.tenancy.access import access
from politirad.tenancy.models import PoliceDistrict, PoliceUnit
from politirad.tenancy.permissions import Permission
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, render, sent


@dataclass
class Row:
    """A function, who holds it, and whether the district says that it does not have it."""

    function: FunctionType
    holders: list[FunctionAssignment] = field(default_factory=list)
    absence: FunctionAbsence | None = None

    @property
    def is_contact(self) -> bool:
        """Whether its holders stand in the register too, once they have municipalities."""
        return self.function.code == CONTACT_CODE


@access(Permission.VIEW_METADATA, PoliceDistrict)
@require_safe
def functions(request: HttpRequest, district: PoliceDistrict) -> HttpResponse:
    """The catalogue, with what the district has of it on a day."""
    today = timezone.localdate()
    form = DayForm({"per": request.GET.get("per") or f"{today:%d.%m.%Y}"})
    day = form.cleaned_data["per"] if form.is_valid() else today
    context = {
        "district": district,
        "form": form,
        "day": day,
        "is_today": day == today,
        "rows": _rows(request, district, day),
        "may_manage": manages(request.user, district.pk),
    }
    return render(request, "contacts/functions.html", context, status=INVALID if form.errors else 200)


@access(Permission.MANAGE_CONTACTS, PoliceDistrict)
def give_function(request: HttpRequest, district: PoliceDistrict) -> HttpResponse:
    """Let somebody hold a function."""
    today = timezone.localdate()
    form = GiveForm(
        sent(request),
        functions=functions_on(today),
        people=people_to_assign(district, today),
        units=PoliceUnit.objects.visible_to(request.user).of_district(district).valid_on(today),
        initial=_proposed(request, today),
    )
    if form.is_valid() and is_done(form, lambda: _give(form, district, request.user)):
        messages.success(request, _("Funksjonen er ført."))
        return redirect("contacts:functions", pk=district.pk)
    context = {"district": district, "form": form}
    return render(request, "contacts/give_function.html", context, status=INVALID if form.errors else 200)


@access(Permission.MANAGE_CONTACTS, PoliceDistrict)
def mark_absent(request: HttpRequest, district: PoliceDistrict) -> HttpResponse:
    """Say that the district does not have a function."""
    today = timezone.localdate()
    others = functions_on(today).exclude(code=CONTACT_CODE)
    form = AbsentForm(sent(request), functions=others, initial=_proposed(request, today))
    if form.is_valid() and is_done(form, lambda: _mark(form, district, request.user)):
        messages.success(request, _("Det er ført at funksjonen ikke finnes her."))
        return redirect("contacts:functions", pk=district.pk)
    title = _("Funksjonen finnes ikke her")
    lead = _("Kommunene får vite at den ikke finnes, og hvem de kan spørre i stedet.")
    return _show(request, district, form, title, lead)


@access(Permission.MANAGE_CONTACTS, FunctionAssignment)
def end_holding(request: HttpRequest, held: FunctionAssignment) -> HttpResponse:
    """Say which day is somebody's last in a function."""
    form = LastDayOfFunctionForm(sent(request), initial={"on": held.valid_until})
    about = f"{held.user.full_name}, {held.function.label}"
    return _end(request, held, form, _("Avslutt funksjonen"), about)


@access(Permission.MANAGE_CONTACTS, FunctionAbsence)
def end_absence(request: HttpRequest, absence: FunctionAbsence) -> HttpResponse:
    """Say until which day the district did not have a function."""
    form = LastDayOfAbsenceForm(sent(request), initial={"on": absence.valid_until})
    return _end(request, absence, form, _("Funksjonen kommer"), absence.function.label)


def _rows(request: HttpRequest, district: PoliceDistrict, day: date) -> list[Row]:
    rows = {function.pk: Row(function) for function in functions_on(day)}
    held = FunctionAssignment.objects.visible_to(request.user).filter(district=district).valid_on(day)
    holders: defaultdict[int, list[FunctionAssignment]] = defaultdict(list)
    for each in held.select_related("user", "unit").order_by("user__full_name", "pk"):
        holders[each.function_id].append(each)
    absent = FunctionAbsence.objects.visible_to(request.user).filter(district=district).valid_on(day)
    absences = {each.function_id: each for each in absent}
    for key, row in rows.items():
        row.holders, row.absence = holders[key], absences.get(key)
    return list(rows.values())


def _proposed(request: HttpRequest, today: date) -> dict[str, Any]:
    return {"function": request.GET.get("funksjon", ""), "valid_from": today}


@transaction.atomic
def _give(form: GiveForm, district: PoliceDistrict, by: Any) -> None:
    said = form.cleaned_data
    person = said["person"] or person_called(said["email"], said["full_name"])
    names = ("unit", "percent", "valid_from", "valid_until")
    rest = {name: said[name] for name in names}
    actions.give_function(person, said["function"], district=district, by=by, **rest)


def _mark(form: AbsentForm, district: PoliceDistrict, by: Any) -> None:
    said = dict(form.cleaned_data)
    actions.mark_absent(said.pop("function"), district, by=by, **said)


def _end(
    request: HttpRequest, row: FunctionAssignment | FunctionAbsence, form: Any, title: str, about: str
) -> HttpResponse:
    if form.is_valid() and is_done(
        form, lambda: actions.end_function(row, by=request.user, **form.cleaned_data)
    ):
        messages.success(request, _("Den siste dagen er lagret."))
        return redirect("contacts:functions", pk=row.district_id)
    return _show(request, row.district, form, title, about)


def _show(request: HttpRequest, district: PoliceDistrict, form: Any, title: str, lead: str) -> HttpResponse:
    context = {"district": district, "form": form, "title": title, "lead": lead}
    return render(request, "contacts/function_form.html", context, status=INVALID if form.errors else 200)
