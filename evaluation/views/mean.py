"""A council takes part in the mean of district and nation, or takes that back (BR41)."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from evaluation import actions
from evaluation.documents import may_take_part
from evaluation.forms.national import MeanConsentForm
from evaluation.models import Wave
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.changes import refusing
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, render, sent


@access(Permission.ARRANGE_MEETINGS, Wave)
def take_part(request: HttpRequest, wave: Wave) -> HttpResponse:
    """Say that the council has agreed to take part, told what leaves it and when it is too late."""
    if not may_take_part(wave):
        raise PermissionDenied(_("Dette rådet kan ikke være med i snittet for dette året."))
    form = MeanConsentForm(sent(request), initial={"agreed_on": timezone.localdate()})
    user: Any = request.user

    def agree() -> None:
        actions.give_mean_consent(wave, agreed_on=form.cleaned_data["agreed_on"], by=user)

    if form.is_valid() and is_done(form, agree):
        messages.success(request, _("Dere er med i snittet når tallene for året blir publisert."))
        return redirect("evaluation:wave", pk=wave.pk)
    context = {"wave": wave, "forum": wave.forum, "form": form}
    return render(request, "evaluation/take_part.html", context, status=INVALID if form.errors else 200)


@access(Permission.ARRANGE_MEETINGS, Wave)
@require_POST
def step_out(request: HttpRequest, wave: Wave) -> HttpResponse:
    """Take back that the council takes part; what is published stays as it is."""
    refusing(lambda: actions.withdraw_mean_consent(wave))
    messages.success(request, _("Dere er ikke med i snittet lenger."))
    return redirect("evaluation:wave", pk=wave.pk)
