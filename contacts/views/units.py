"""The tree of a district's units as of a day, and what is done to it (R026)."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from contacts import actions
from contacts.forms.units import DayForm, EndForm, UnitForm
from contacts.views.branches import branches_of
from contacts.views.reaching import manages
from politirad.councils.models import Forum
from politirad.tenancy.access import access, signed_in
from politirad.tenancy.models import PoliceDistrict, PoliceUnit
from politirad.tenancy.permissions import Permission
from politirad.tenancy.rules import is_valid_on
from politirad.web.conflicts import form_differences, keep_on_top
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, STALE, render, sent
from politirad.web.paging import page_of

_SAID = ("name", "kind", "parent_id", "code", "valid_from", "valid_until")


@signed_in
@require_safe
def districts(request: HttpRequest) -> HttpResponse:
    """The districts whose units the reader may see; whoever has one is led right there."""
    found = PoliceDistrict.objects.visible_to(request.user)
    page = page_of(request, found, size=50)
    if len(page.rows) == 1 and page.number == 1:
        return redirect("contacts:units", pk=page.rows[0].pk)
    return render(request, "contacts/districts.html", {"page": page})


@access(Permission.VIEW_METADATA, PoliceDistrict)
@require_safe
def units(request: HttpRequest, district: PoliceDistrict) -> HttpResponse:
    """The units of the district on a day, each under the one it belongs to."""
    today = timezone.localdate()
    form = DayForm({"per": request.GET.get("per") or f"{today:%d.%m.%Y}"})
    day = form.cleaned_data["per"] if form.is_valid() else today
    found = PoliceUnit.objects.visible_to(request.user).of_district(district).valid_on(day)
    context = {
        "district": district,
        "form": form,
        "day": day,
        "is_today": day == today,
        "branches": branches_of(found),
        "may_manage": manages(request.user, district.pk),
    }
    return render(request, "contacts/units.html", context, status=INVALID if form.errors else 200)


@access(Permission.MANAGE_CONTACTS, PoliceDistrict)
def add_unit(request: HttpRequest, district: PoliceDistrict) -> HttpResponse:
    """A new unit in the tree."""
    initial = {"parent": request.GET.get("under", ""), "valid_from": timezone.localdate()}
    form = _form(request, district, initial=initial)
    made: list[PoliceUnit] = []
    if form.is_valid() and is_done(form, lambda: made.append(actions.add_unit(district, **form.said()))):
        messages.success(request, _("%(name)s er lagt til.") % {"name": made[0].name})
        return _back(made[0])
    return _show(request, _("Ny enhet"), district, form)


@access(Permission.MANAGE_CONTACTS, PoliceUnit)
def edit_unit(request: HttpRequest, unit: PoliceUnit) -> HttpResponse:
    """Change what a unit says of itself."""
    form = _form(request, unit.district, unit=unit, initial=_initial(unit))
    title = _("Rediger enheten")
    try:
        if form.is_valid() and is_done(
            form, lambda: actions.edit_unit(unit, seen=form.cleaned_data["seen"] or 0, **form.said())
        ):
            messages.success(request, _("Lagret."))
            return _back(unit)
    except actions.UnitConflictError as conflict:
        theirs = _initial(conflict.unit)
        keep_on_top(form, conflict.unit.version)
        return _show(request, title, unit.district, form, differences=form_differences(form, theirs))
    return _show(request, title, unit.district, form)


@access(Permission.MANAGE_CONTACTS, PoliceUnit)
def end_unit(request: HttpRequest, unit: PoliceUnit) -> HttpResponse:
    """Say which day is a unit's last."""
    form = EndForm(sent(request), initial={"last_day": unit.valid_until})
    if form.is_valid() and is_done(form, lambda: actions.end_unit(unit, **form.cleaned_data)):
        messages.success(request, _("Den siste dagen er lagret."))
        return _back(unit)
    forums = Forum.objects.visible_to(request.user).filter(unit=unit)
    context = {"unit": unit, "district": unit.district, "form": form, "forums": forums}
    return render(request, "contacts/end_unit.html", context, status=INVALID if form.errors else 200)


def _form(request: HttpRequest, district: PoliceDistrict, **kwargs: Any) -> UnitForm:
    known = PoliceUnit.objects.visible_to(request.user)
    return UnitForm(sent(request), district=district, units=known, **kwargs)


def _initial(unit: PoliceUnit) -> dict[str, Any]:
    said = {name.removesuffix("_id"): getattr(unit, name) for name in _SAID}
    return {**said, "seen": unit.version}


def _show(
    request: HttpRequest, title: str, district: PoliceDistrict, form: UnitForm, *, differences: Any = ()
) -> HttpResponse:
    back_url = reverse("contacts:units", kwargs={"pk": district.pk})
    context = {
        "title": title,
        "district": district,
        "form": form,
        "differences": differences,
        "back_url": back_url,
    }
    status = STALE if differences else INVALID if form.errors else 200
    return render(request, "contacts/unit.html", context, status=status)


def _back(unit: PoliceUnit) -> HttpResponse:
    """To the tree, on a day when the unit stands in it."""
    return redirect(f"{reverse('contacts:units', kwargs={'pk': unit.district_id})}{_day_of(unit)}")


def _day_of(unit: PoliceUnit) -> str:
    day: date = timezone.localdate()
    if is_valid_on(day, valid_from=unit.valid_from, valid_until=unit.valid_until):
        return ""
    return f"?per={unit.valid_from:%d.%m.%Y}"
