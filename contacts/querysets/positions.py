"""What one person's roles in the police take of a position on a day (BR09, R132, R134)."""

from datetime import date
from typing import Any

from django.apps import apps

from contacts.rules import CONTACT_CODE


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
