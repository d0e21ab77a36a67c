"""What a person's roles take of a position, and who held which role in a municipality (BR09, R134, G20)."""

from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import Case, Value, When

from contacts.rules import CONTACT_CODE, Kind
from politirad.tenancy.querysets import valid_on


def percents_on(user_id: int, day: date) -> list[int | None]:
    """What each assignment and function of the person takes; None for one without a number."""
    return [percent for rows in _roles(user_id, day) for percent in rows.values_list("percent", flat=True)]


def other_functions_on(user_id: int, day: date) -> int:
    """How many functions the person holds besides being politikontakt (BR09)."""
    _assignments, functions = _roles(user_id, day)
    held: int = functions.count()
    return held


def _roles(user_id: int, day: date) -> tuple[Any, Any]:
    assignments = apps.get_model("contacts", "PoliceContactAssignment").objects
    functions = apps.get_model("contacts", "FunctionAssignment").objects
    others = functions.valid_on(day).filter(user=user_id).exclude(function__code=CONTACT_CODE)
    return assignments.active_on(day).filter(user=user_id), others


def functions_on(day: date) -> Any:
    """The catalogue of functions on `day`, in its own order (R029)."""
    return apps.get_model("contacts", "FunctionType").objects.valid_on(day)


def roles_in(town: Any, day: date) -> Any:
    """Roles that are or were held in the municipality: those of `day` first, then the newest (G20).

    `is_held` says whether the role is held on `day`, and `assignment_kind` what the register calls a
    politikontakt there.
    """
    appointments = apps.get_model("tenancy", "RoleAppointment").objects
    kinds = [When(contact_assignment__kind=kind.value, then=Value(kind.value)) for kind in Kind]
    rows = appointments.filter(municipality=town).select_related("user")
    known = rows.annotate(
        is_held=Case(When(valid_on(day), then=Value(True)), default=Value(False)),  # noqa: FBT003
        assignment_kind=Case(*kinds, default=Value("")),
    )
    return known.order_by("-is_held", "-valid_from", "role", "pk")
