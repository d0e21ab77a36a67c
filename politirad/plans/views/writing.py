"""Writing a record: a form, the conflict with somebody else's text, and back to where it is read."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from politirad.councils.models import Forum
from politirad.plans.actions import WrittenConflictError, write_record
from politirad.plans.forms import RecordForm
from politirad.plans.models import Written
from politirad.web.changes import advise_on
from politirad.web.conflicts import Difference, form_differences, keep_on_top
from politirad.web.htmx import INVALID, STALE, render


@dataclass(frozen=True)
class Desk:
    """Where a record is written: the forum, the heading, and the page it is read on afterwards."""

    forum: Forum
    title: str
    back_url: str
    back_words: str


def write(
    request: HttpRequest, desk: Desk, form: RecordForm, *, address_of: Callable[[Any], str]
) -> HttpResponse:
    """Show the form, keep what was sent, and go on to where it is read."""
    if form.is_valid():
        try:
            kept = write_record(form.record, seen=form.cleaned_data["seen"] or 0, **form.said())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        except WrittenConflictError as conflict:
            keep_on_top(form, conflict.record.version)
            return _show(request, desk, form, conflict.record)
        else:
            advise_on(request, "\n".join(value for value in form.said().values() if isinstance(value, str)))
            messages.success(request, _("Lagret."))
            return redirect(address_of(kept))
    return _show(request, desk, form)


def _show(request: HttpRequest, desk: Desk, form: RecordForm, now: Written | None = None) -> HttpResponse:
    """The page with the form; with `now`, what the other wrote stands beside it."""
    context = {
        "desk": desk,
        "forum": desk.forum,
        "form": form,
        "differences": _both(form, now) if now else [],
    }
    status = STALE if now else INVALID if form.errors else 200
    return render(request, "plans/write.html", context, status=status)


def _both(form: RecordForm, now: Written) -> list[Difference]:
    """What the two texts say differently, field by field."""
    return form_differences(form, type(form)(record=now, **form.choices).initial)
