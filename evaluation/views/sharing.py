"""Sharing what was learned with other councils, and the library of what councils have shared (R155)."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from evaluation import actions
from evaluation.documents import heading_of
from evaluation.forms.reflections import LibraryForm, ShareForm
from evaluation.models import Reflection, Sharing
from evaluation.querysets import may_read_library
from politirad.tenancy.access import access, signed_in
from politirad.tenancy.permissions import Permission
from politirad.web.changes import advise_on
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, render, sent
from politirad.web.paging import page_of

_SIZE = 10


@access(Permission.ARRANGE_MEETINGS, Reflection)
def share(request: HttpRequest, reflection: Reflection) -> HttpResponse:
    """Say that the forum has agreed to share, and see what others then read."""
    user: Any = request.user
    known = Reflection.objects.visible_to(user).whole().get(pk=reflection.pk)
    reflection.forum = known.forum
    initial = {"seen": known.version, "heading": heading_of(known), "agreed_on": timezone.localdate()}
    form = ShareForm(sent(request), initial=initial)
    if form.is_valid() and is_done(form, lambda: actions.share(known, by=user, **form.said())):
        advise_on(request, form.cleaned_data["heading"])
        messages.success(request, _("Andre råd kan lese dette i biblioteket nå."))
        return redirect("evaluation:reflection", pk=known.pk)
    context = {"form": form, "reflection": known, "forum": known.forum}
    return render(
        request, "evaluation/reflection_share.html", context, status=INVALID if form.errors else 200
    )


@access(Permission.ARRANGE_MEETINGS, Reflection)
@require_POST
def withdraw_sharing(request: HttpRequest, reflection: Reflection) -> HttpResponse:
    """Take it out of the library at once."""
    actions.withdraw_sharing(reflection)
    messages.success(request, _("Delingen er trukket tilbake. Andre råd kan ikke lese teksten lenger."))
    return redirect("evaluation:reflection", pk=reflection.pk)


@signed_in
@require_safe
def library(request: HttpRequest) -> HttpResponse:
    """What councils have agreed to share, to search and narrow; others than those it is for find nothing."""
    if not may_read_library(request.user):
        raise Http404
    form = LibraryForm(request.GET)
    page = page_of(request, Sharing.objects.visible_to(request.user).found(*form.asked()), size=_SIZE)
    names = dict(Reflection.Occasion.choices)
    for row in page.rows:
        row["occasion_name"] = names[row["occasion"]]
    context = {"form": form, "page": page}
    return render(request, "evaluation/library.html", context, partial="rows")
