"""Writing a row of a draft: a form, the conflict with somebody else's text, and back to the draft."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from agreements import actions
from agreements.forms.running import NothingForm
from agreements.forms.texts import EditionForm
from agreements.models import AgreementVersion
from agreements.views.acting import Act, advise, perform
from politirad.web.conflicts import form_differences
from politirad.web.htmx import INVALID, STALE, render, sent


@dataclass(frozen=True)
class Desk:
    """Where a row is written: the draft, the heading, and where the text is saved as it is typed, if it is.

    `again` makes the form with what stands there now, for the conflict.
    """

    draft: AgreementVersion
    title: str
    again: Callable[[Any], EditionForm] | None = None
    save_url: str = ""
    key: str = ""

    @property
    def back_url(self) -> str:
        """The whole draft."""
        return draft_url(self.draft)


def write(
    request: HttpRequest, desk: Desk, form: EditionForm, keep: Callable[[dict[str, Any]], Any]
) -> HttpResponse:
    """Show the form, keep what was sent, and go on to the draft."""
    draft_or_refuse(desk.draft)
    if form.is_valid():
        try:
            keep(form.said())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        except actions.DraftConflictError as conflict:
            return _show(request, desk, form, now=conflict.row)
        else:
            advise(request, form)
            messages.success(request, _("Lagret."))
            return redirect(desk.back_url)
    return _show(request, desk, form)


def edit_row(request: HttpRequest, desk: Desk, form: EditionForm, row: Any) -> HttpResponse:
    """Keep what the form says on top of the edition the writer started from."""

    def keep(said: dict[str, Any]) -> Any:
        return actions.write_row(row, seen=form.seen(), by=request.user, **said)

    return write(request, desk, form, keep)


def remove_row(
    request: HttpRequest, draft: AgreementVersion, page: Act, change: Callable[[], None]
) -> HttpResponse:
    """Ask, and leave something out of the draft."""
    draft_or_refuse(draft)
    form = NothingForm(sent(request))
    return perform(request, draft.agreement, page, form, lambda **_by: change())


def draft_or_refuse(version: AgreementVersion) -> None:
    """Refuse, in one sentence, to open a shared text for writing."""
    if version.is_released:
        raise PermissionDenied(actions.SHARED)


def draft_url(version: AgreementVersion) -> str:
    """The page of a draft."""
    return reverse("agreements:draft", kwargs={"pk": version.pk})


def _show(request: HttpRequest, desk: Desk, form: EditionForm, now: Any = None) -> HttpResponse:
    """The page with the form; with `now`, what the other wrote stands beside it."""
    both = form_differences(form, desk.again(now).initial) if now and desk.again else []
    if now:
        # Sent once more, it is kept on top of what stands there now.
        form.data = form.data.copy()
        form.data["version"] = str(now.edition)
    context = {
        "desk": desk,
        "agreement": desk.draft.agreement,
        "form": form,
        "differences": both,
        "theirs": now,
    }
    status = STALE if now else INVALID if form.errors else 200
    return render(request, "agreements/write.html", context, status=status)
