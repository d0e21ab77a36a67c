"""Moving a matter: sending it on, answering, returning or merging it, taking a step back, putting it away."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.changes import advise_on
from politirad.web.fields import is_done
from slt import actions
from slt.forms.ladder import AnswerForm, ReasonForm
from slt.models import Concern, ConcernLink
from slt.views.concerns import answer_form, concern_page, may_withdraw, send_up_form, withdraw_form

_SAID = {
    AnswerForm.ACCEPTED: gettext_lazy("Dere har tatt imot saken."),
    AnswerForm.MERGED: gettext_lazy("Sakene er slått sammen. Svaret på den andre gjelder også denne."),
    AnswerForm.ANSWERED: gettext_lazy("Svaret er sendt tilbake til dem som spurte."),
    AnswerForm.RETURNED: gettext_lazy("Saken er sendt tilbake."),
}


@access(Permission.ARRANGE_MEETINGS, Concern)
@require_POST
def send_up(request: HttpRequest, concern: Concern) -> HttpResponse:
    """Send the matter on to a group above, with a question and a day."""
    form: Any = send_up_form(concern, request.POST)
    said: Any = {"by": request.user}
    if form.is_valid() and is_done(form, lambda: actions.send_up(concern, **form.cleaned_data, **said)):
        advise_on(request, form.cleaned_data["question"])
        messages.success(request, _("Saken er sendt opp."))
        return redirect("slt:concern", pk=concern.pk)
    return concern_page(request, concern, send_up=form)


@access(Permission.ARRANGE_MEETINGS, Concern)
@require_POST
def close_concern(request: HttpRequest, concern: Concern) -> HttpResponse:
    """Put away what the group keeps to itself."""
    form = ReasonForm(request.POST, auto_id="avslutt_%s")
    if form.is_valid() and is_done(form, lambda: actions.close_concern(concern, **form.cleaned_data)):
        messages.success(request, _("Saken er avsluttet."))
        return redirect("slt:concern", pk=concern.pk)
    return concern_page(request, concern, close=form)


@access(Permission.ARRANGE_MEETINGS, ConcernLink)
@require_POST
def answer(request: HttpRequest, link: ConcernLink) -> HttpResponse:
    """Say what the receiver does with the matter."""
    form = answer_form(request.user, link, request.POST)
    if form.is_valid() and is_done(form, lambda: _decide(link, form.cleaned_data, request.user)):
        advise_on(request, form.cleaned_data["answer"])
        messages.success(request, _SAID[form.cleaned_data["decision"]])
        return redirect("slt:concern", pk=link.concern_id)
    return concern_page(request, link.concern, answer=form)


@access(None, ConcernLink)
@require_POST
def withdraw(request: HttpRequest, link: ConcernLink) -> HttpResponse:
    """Take one step back; what stands above it still owes its answer."""
    if not may_withdraw(request.user, link):
        raise PermissionDenied(_("Bare de som sendte saken, kan trekke den."))
    form = withdraw_form(link, request.POST)
    said: Any = {"by": request.user}
    if form.is_valid() and is_done(form, lambda: actions.withdraw_link(link, **form.cleaned_data, **said)):
        messages.success(request, _("Leddet er trukket."))
        return redirect("slt:concern", pk=link.concern_id)
    return concern_page(request, link.concern, **{f"withdraw_{link.pk}": form})


def _decide(link: ConcernLink, said: dict[str, Any], by: Any) -> None:
    decision = said["decision"]
    if decision == AnswerForm.ACCEPTED:
        actions.take_on(link)
    elif decision == AnswerForm.MERGED:
        actions.merge_link(link, said["into"])
    elif decision == AnswerForm.ANSWERED:
        actions.answer_link(link, answer=said["answer"], by=by)
    else:
        actions.return_link(link, reason=said["answer"], by=by)
