"""Who holds which function in a district, and which functions it does not have (R028, R029, R134)."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from contacts import rules
from contacts.actions.judging import lock_district, locked_person, require_manager
from contacts.models import FunctionAbsence, FunctionAssignment, FunctionType
from politirad.accounts.models import User
from politirad.tenancy.models import PoliceDistrict, PoliceUnit

_WRONG_ORDER = _("Siste dag kan ikke være før første dag.")


@transaction.atomic
def give_function(
    user: User,
    function: FunctionType,
    *,
    district: PoliceDistrict,
    unit: PoliceUnit | None = None,
    percent: int | None = None,
    valid_from: date,
    valid_until: date | None = None,
    by: User,
) -> FunctionAssignment:
    """Let `user` hold a function in the district from a day; one person may hold several (R134)."""
    require_manager(by, district)
    lock_district(district)
    span = _span(valid_from, valid_until)
    if unit and unit.district_id != district.pk:
        raise ValidationError({"unit": _("Velg en enhet i politidistriktet.")})
    held = FunctionAssignment.objects.filter(user=locked_person(user), function=function, district=district)
    if any(_days(each).overlaps(span) for each in held):
        raise ValidationError(_("Personen har allerede funksjonen i tiden du har valgt."))
    absent = FunctionAbsence.objects.filter(function=function, district=district)
    if any(_days(each).overlaps(span) for each in absent):
        raise ValidationError(
            _("Dere har skrevet at funksjonen ikke finnes i distriktet. Avslutt det først.")
        )
    return FunctionAssignment.objects.create(
        user=user,
        function=function,
        district=district,
        unit=unit,
        percent=percent,
        valid_from=valid_from,
        valid_until=valid_until,
        made_by=by,
    )


@transaction.atomic
def mark_absent(
    function: FunctionType,
    district: PoliceDistrict,
    *,
    valid_from: date,
    valid_until: date | None = None,
    instead: str = "",
    by: User,
) -> FunctionAbsence:
    """Say that the function does not exist in the district; whom to ask instead may be said too (R029)."""
    require_manager(by, district)
    lock_district(district)
    span = _span(valid_from, valid_until)
    if function.code == rules.CONTACT_CODE:
        # R122: there is one for every municipality.
        raise ValidationError({"function": _("Alle kommuner skal ha en politikontakt.")})
    there = FunctionAssignment.objects.filter(function=function, district=district)
    said = FunctionAbsence.objects.filter(function=function, district=district)
    if any(_days(each).overlaps(span) for each in there):
        raise ValidationError({"function": _("Noen har funksjonen i tiden du har valgt. Avslutt det først.")})
    if any(_days(each).overlaps(span) for each in said):
        raise ValidationError(_("Det står allerede at funksjonen ikke finnes i denne tiden."))
    return FunctionAbsence.objects.create(
        function=function,
        district=district,
        valid_from=valid_from,
        valid_until=valid_until,
        instead=instead,
        made_by=by,
    )


@transaction.atomic
def end_function(row: FunctionAssignment | FunctionAbsence, *, on: date, by: User) -> None:
    """End that somebody holds a function, or that it does not exist; `on` is the last day."""
    require_manager(by, row.district)
    if on < row.valid_from:
        raise ValidationError({"on": _WRONG_ORDER})
    row.valid_until = on
    row.save(update_fields=["valid_until"])


def _span(first: date, last: date | None) -> rules.Span:
    if last is not None and last < first:
        raise ValidationError({"valid_until": _WRONG_ORDER})
    return rules.Span(first, last)


def _days(row: FunctionAssignment | FunctionAbsence) -> rules.Span:
    return rules.Span(row.valid_from, row.valid_until)
