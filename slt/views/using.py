"""A form that begins with one of the network's texts, named in its address."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest

from politirad.web.rules import whole_number
from slt.models import TextTemplate


def chosen_template(request: HttpRequest, known: Iterable[TextTemplate]) -> TextTemplate | None:
    """The one of `known` that the address names; nothing for any other."""
    key = whole_number(request.GET.get("mal", ""))
    return next((each for each in known if each.pk == key), None)


def task_words(chosen: TextTemplate | None, today: date) -> dict[str, Any]:
    """What a task says at first, with its deadline counted from `today`."""
    if chosen is None:
        return {}
    due_on = today + timedelta(days=chosen.due_days) if chosen.due_days else None
    return {"what": chosen.title, "due_on": due_on}


def letter_words(chosen: TextTemplate | None) -> dict[str, Any]:
    """What a letter says at first."""
    return {"subject": chosen.title, "text": chosen.text} if chosen else {}
