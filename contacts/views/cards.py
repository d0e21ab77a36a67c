"""«Kontaktkortet mitt»: what a person lets be shown, where it is shown, and since when (G19)."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from contacts import actions
from contacts.documents import shown_card
from contacts.forms.directory import CardForm
from contacts.models.history import card_saved_at
from contacts.querysets import card_of, faces_held_by, functions_held_by
from contacts.rules import Audience
from politirad.tenancy.access import signed_in
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, render, sent


@signed_in
def card(request: HttpRequest) -> HttpResponse:
    """One's own card; nobody else can open or change it."""
    person: Any = request.user
    today = timezone.localdate()
    stands = card_of(person)
    form = CardForm(sent(request), initial=_initial(stands))
    if form.is_valid() and is_done(form, lambda: actions.save_card(person, **form.cleaned_data)):
        messages.success(request, _("Lagret."))
        return redirect("contacts:card")
    context = {
        "form": form,
        "inside": shown_card(person, stands, "", Audience.INTERNAL, day=today),
        "openly": shown_card(person, stands, "", Audience.PUBLIC, day=today),
        "faces": faces_held_by(person, today),
        "functions": functions_held_by(person, today),
        "saved_at": card_saved_at(person),
    }
    return render(request, "contacts/card.html", context, status=INVALID if form.errors else 200)


def _initial(stands: Any) -> dict[str, Any]:
    """What is allowed now; whoever has chosen nothing shows phone, e-mail and place inside."""
    if stands:
        return {name: getattr(stands, name) for name in CardForm.base_fields}
    return {"shows_phone": True, "shows_email": True, "shows_workplace": True}
