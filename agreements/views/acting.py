"""One thing done to an agreement: what it means, what must be said, and the button (ux.md 7.6)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from agreements.models import Agreement, AgreementParty
from politirad.councils.models import Forum
from politirad.councils.querysets import forum_ids
from politirad.tenancy.permissions import Party, Permission
from politirad.web.changes import advise_on
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, render


@dataclass(frozen=True)
class Act:
    """What the page says; without `back_url` it leads back to the agreement."""

    title: str
    button: str
    done: str
    words: tuple[str, ...] = ()
    back_url: str = ""
    is_danger: bool = False


def perform(
    request: HttpRequest, agreement: Agreement, act: Act, form: Form, change: Callable[..., Any]
) -> HttpResponse:
    """Show the page, do the thing, and go back; a refusal stands at its field, with what was typed.

    `change` is called with what the form says, and with `by`, the reader.
    """
    back_url = act.back_url or address_of(agreement)
    if form.is_valid() and is_done(form, lambda: change(by=request.user, **form.cleaned_data)):
        advise(request, form)
        messages.success(request, act.done)
        return redirect(back_url)
    context = {"agreement": agreement, "act": act, "form": form, "back_url": back_url}
    return render(request, "agreements/act.html", context, status=INVALID if form.errors else 200)


def advise(request: HttpRequest, form: Form) -> None:
    """Signs of a person in the text: the writer is told, and decides (BR22)."""
    advise_on(request, "\n".join(value for value in form.cleaned_data.values() if isinstance(value, str)))


def address_of(agreement: Agreement) -> str:
    """The agreement's own page."""
    return reverse("agreements:agreement", kwargs={"pk": agreement.pk})


def police_of_forum_or_refuse(request: HttpRequest, forum: Forum, words: str) -> None:
    """Refuse with `words` whoever does not negotiate for the police in this council."""
    no_arena(forum)
    if forum.pk not in forum_ids(request.user, Permission.NEGOTIATE_AGREEMENTS, Party.POLICE):
        raise PermissionDenied(words)


def no_arena(forum: Forum) -> None:
    """An agreement is made with municipalities, and an arena has none (R131)."""
    if forum.is_arena:
        raise Http404


def side_of(request: HttpRequest, agreement: Agreement) -> Party:
    """The side on which the reader negotiates; the door has seen to it that there is one."""
    return Party(with_sides(request, agreement.pk).negotiates_for)


def with_sides(request: HttpRequest, pk: int) -> Any:
    """The agreement, with the sides on which the reader negotiates and signs."""
    return Agreement.objects.visible_to(request.user).with_sides_of(request.user).get(pk=pk)


def spoken_for(request: HttpRequest, agreement: Agreement, permission: Permission) -> list[AgreementParty]:
    """The parties the reader may answer for in this agreement."""
    found = AgreementParty.objects.visible_to(request.user).filter(agreement=agreement)
    return list(
        found.spoken_for_by(request.user, permission).select_related("municipality", "unit", "county")
    )
