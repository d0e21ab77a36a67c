"""Two people wrote the same thing: both texts side by side, so that nobody loses a word (ux.md 7.7)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.forms import Form


@dataclass(frozen=True)
class Difference:
    """One field where the texts differ, as `_both_texts.html` shows it."""

    label: Any
    mine: Any
    theirs: Any


def differences(fields: Iterable[tuple[Any, Any, Any]]) -> list[Difference]:
    """Those of `fields` (label, mine, theirs) that do not say the same."""
    return [Difference(*field) for field in fields if field[1] != field[2]]


def form_differences(form: Form, theirs: Mapping[str, Any]) -> list[Difference]:
    """Where the valid `form` and what stands there now (`theirs`, by field) differ, in readers' words."""
    return differences(
        (
            bound.label,
            _words(bound.field, form.cleaned_data[bound.name]),
            _words(bound.field, theirs[bound.name]),
        )
        for bound in form.visible_fields()
        if bound.name in theirs
    )


def keep_on_top(form: Form, seen: object) -> None:
    """Make the form ready to be kept on top of what stands there now, known by its `seen`."""
    form.data = form.data.copy()
    form.data["seen"] = seen


def _words(field: Any, value: Any) -> Any:
    """The value as a reader knows it: a choice by its name, several by theirs."""
    names = {str(key): name for key, name in getattr(field, "choices", ())}
    if isinstance(value, list | tuple):
        return ", ".join(str(names.get(str(each), each)) for each in value)
    return names.get(str(value), value) if value is not None else ""
