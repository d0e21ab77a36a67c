"""A change that a page asks for: refused in a sentence where it cannot be made, and advised on (BR22)."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest

from politirad.web.fields import person_data_warnings


def refusing[Made](change: Callable[[], Made]) -> Made:
    """Make the change; a thing that is in another state by now refuses it in one sentence."""
    try:
        return change()
    except ValidationError as refusal:
        raise PermissionDenied(" ".join(refusal.messages)) from refusal


def advise_on(request: HttpRequest, text: str) -> None:
    """Tell the writer of signs of a person in the text, on the next page; they decide."""
    for advice in person_data_warnings(text):
        messages.warning(request, advice)
