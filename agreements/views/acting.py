"""One thing done to an agreement: what it means, what must be said, and the button (ux.md 7.6)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from agreements.models import Agreement, AgreementParty
from politirad.tenancy.permissions import Party, Permission
from politirad.web.fields import person_data_warnings
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
    request: HttpRequest, agreement: Agreement, act: Act, form: Form, change: Callable[[], Any]
) -> HttpResponse:
    """Show the page, do the thing, and go back; a refusal stands at its field, with what was typed."""
    back_url = act.back_url or address_of(agreement)
    # A page with nothing to write is sent with an empty form, which is bound all the same.
    if request.method == "POST" and form.is_valid() and is_done_here(form, change):
        advise(request, form)
        messages.success(request, act.done)
        return redirect(back_url)
    context = {"agreement": agreement, "act": act, "form": form, "back_url": back_url}
    return render(request, "agreements/act.html", context, status=INVALID if form.errors else 200)


def advise(request: HttpRequest, form: Form) -> None:
    """Signs of a person in the text: the writer is told, and decides (BR22)."""
    text = "\n".join(value for value in form.cleaned_data.values() if isinstance(value, str))
    for advice in person_data_warnings(text):
        messages.warning(request, advice)


def address_of(agreement: Agreement) -> str:
    """The agreement's own page."""
    return reverse("agreements:agreement", kwargs={"pk": agreement.pk})


def side_of(
    request: HttpRequest, agreement: Agreement, permission: Permission = Permission.NEGOTIATE_AGREEMENTS
) -> Party:
    """The side on which the reader holds the permission; the door has seen to it that there is one."""
    found = Agreement.objects.visible_to(request.user).with_sides_of(request.user).get(pk=agreement.pk)
    is_signing = permission == Permission.SIGN_AGREEMENTS
    return Party(found.signs_for if is_signing else found.negotiates_for)


def spoken_for(request: HttpRequest, agreement: Agreement, permission: Permission) -> list[AgreementParty]:
    """The parties the reader may answer for in this agreement."""
    found = AgreementParty.objects.visible_to(request.user).filter(agreement=agreement)
    return list(
        found.spoken_for_by(request.user, permission).select_related("municipality", "unit", "county")
    )


def refusing[Made](change: Callable[[], Made]) -> Made:
    """Make the change; an agreement in another state by now refuses it in one sentence."""
    try:
        return change()
    except ValidationError as refusal:
        raise PermissionDenied(" ".join(refusal.messages)) from refusal


def is_done_here(form: Form, change: Callable[[], Any]) -> bool:
    """A refusal goes to its field, if the form has it, and to the whole form otherwise."""
    try:
        change()
    except ValidationError as refusal:
        said = refusal.message_dict if hasattr(refusal, "error_dict") else {"": refusal.messages}
        for name, sentences in said.items():
            form.add_error(name if name in form.fields else None, sentences)
        return False
    return True
