"""A district's register of politikontakter on a day: closest to trouble first, and as a file (ux.md 5.14)."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from contacts import actions
from contacts.forms.register import RegisterForm
from contacts.models import PoliceContactAssignment
from contacts.querysets import InRegister, limit_on, people_of, unregistered_on
from contacts.rules import Kind
from contacts.views.reaching import manages
from contacts.views.register_numbers import numbers_of, towns_with_coverage, trouble_of
from contacts.views.register_rows import Starting, rows_of, starting_of
from contacts.views.slots import OVER
from politirad.tenancy.access import access, signed_in
from politirad.tenancy.models import PoliceDistrict
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import INVALID, render
from politirad.web.paging import page_of
from politirad.web.rules import whole_number
from politirad.web.spreadsheet import FORMATS, XLSX, Sheet, sheet_response

_SIZE = 50
MOST_ROWS = 5000
"""Rows in one file: more than all the municipalities of the country."""


@signed_in
@require_safe
def registers(request: HttpRequest) -> HttpResponse:
    """The districts whose politikontakter the reader may see; whoever has one is led right there."""
    page = page_of(request, PoliceDistrict.objects.visible_to(request.user), size=_SIZE)
    if len(page.rows) == 1 and page.number == 1:
        return redirect("contacts:register", pk=page.rows[0].pk)
    return render(request, "contacts/registers.html", {"page": page})


@access(Permission.VIEW_METADATA, PoliceDistrict)
@require_safe
def register(request: HttpRequest, district: PoliceDistrict) -> HttpResponse:
    """Who is politikontakt where in the district, and what lacks."""
    shown, form = _asked(request, district)
    known = _known(request, shown)
    may_manage = manages(request.user, district.pk)
    page = page_of(request, form.narrow(people_of(shown), shown), size=_SIZE)
    rows = rows_of(page.rows, known.filter(user__in=[person.pk for person in page.rows]), shown.day)
    towns = towns_with_coverage(shown)
    uncovered = [town for town in towns if not town.is_covered]
    context = {
        "district": district,
        "limit": limit_on(shown.day),
        "form": form,
        "day": shown.day,
        "is_today": shown.with_coming,
        "page": page,
        "rows": rows,
        "has_over": any(slot.look == OVER for row in rows for slot in row.slots.beyond),
        "numbers": numbers_of(request.user, shown, towns),
        "uncovered": uncovered,
        "trouble": trouble_of(shown, uncovered),
        "long_deputies": known.deputies_over(shown.day),
        "unregistered": unregistered_on(district, shown.day),
        "starting": _starting(known, shown.day) if may_manage else [],
        "query": request.GET.urlencode(),
        "may_manage": may_manage,
    }
    return render(request, "contacts/register.html", context, status=INVALID if form.errors else 200)


@access(Permission.VIEW_METADATA, PoliceDistrict)
@require_safe
def register_file(request: HttpRequest, district: PoliceDistrict) -> HttpResponse:
    """The same as a spreadsheet: a line for each municipality a person has."""
    kind = request.GET.get("format", XLSX)
    shown, form = _asked(request, district)
    people = {person.pk: person for person in form.narrow(people_of(shown), shown)[:MOST_ROWS]}
    found = _known(request, shown).filter(user__in=people).order_by("user__full_name", "valid_from", "pk")
    heads = [
        _("Politikontakt"), _("Driftsenhet"), _("Kommune"), _("Type"), _("Status"), _("Første dag"),
        _("Siste dag"), _("Prosent av stillingen"), _("Reisetid én vei i minutter"), _("Kommuner"),
        _("Grense"), _("Innbyggere"),
    ]  # fmt: skip
    rows = [_cells(each, people[each.user_id]) for each in found[:MOST_ROWS]]
    sheet = Sheet(title=_("Politikontakter"), heads=heads, rows=rows)
    return sheet_response(sheet, kind if kind in FORMATS else XLSX, name=_("politikontakter"))


@access(Permission.MANAGE_CONTACTS, PoliceDistrict)
@require_POST
def adopt(request: HttpRequest, district: PoliceDistrict) -> HttpResponse:
    """Enter in the register a politikontakt who was given the role outside of it."""
    outside = unregistered_on(district, timezone.localdate())
    appointment = outside.filter(pk=whole_number(request.POST.get("rolle", "")) or 0).first()
    if appointment is None:
        messages.info(request, _("Rollen står i registeret, eller er avsluttet."))
        return redirect("contacts:register", pk=district.pk)
    kind = Kind.DEPUTY if request.POST.get("type") == Kind.DEPUTY else Kind.PRIMARY
    try:
        made = actions.adopt_appointment(appointment, kind=kind, by=request.user)
    except ValidationError as refusal:
        messages.warning(request, f"{appointment.user.full_name}: {' '.join(refusal.messages)}")
    else:
        messages.success(request, _("%(name)s står nå i registeret.") % {"name": made.user.full_name})
    return redirect("contacts:register", pk=district.pk)


def _asked(request: HttpRequest, district: PoliceDistrict) -> tuple[InRegister, RegisterForm]:
    today = timezone.localdate()
    form = RegisterForm({**request.GET.dict(), "per": request.GET.get("per") or f"{today:%d.%m.%Y}"})
    form.is_valid()
    day = form.cleaned_data.get("per") or today
    return InRegister(district, day, with_coming=day == today), form


def _known(request: HttpRequest, shown: InRegister) -> Any:
    """The assignments of the register that the reader may see."""
    mine = PoliceContactAssignment.objects.visible_to(request.user)
    here = mine.in_register(shown.district, shown.day, with_coming=shown.with_coming)
    return here.select_related("municipality", "unit", "user").order_by("valid_from", "pk")


def _starting(known: Any, day: date) -> list[Starting]:
    """Those with something of the start left, those who began last first (BR07, BR08)."""
    rows = known.starting_on(day).select_related("onboarding").order_by("-valid_from", "pk")
    return [starting_of(each, day) for each in rows]


def _cells(assignment: PoliceContactAssignment, person: Any) -> list[str | int | date | None]:
    return [
        person.full_name,
        assignment.unit.name if assignment.unit else "",
        assignment.municipality.display_name,
        assignment.get_kind_display(),
        capfirst(assignment.get_state_display()),
        assignment.valid_from,
        assignment.valid_until,
        assignment.percent,
        assignment.travel_minutes,
        person.load,
        person.limit,
        person.population,
    ]
