"""The personal link in a reminder: how one action item goes, said without signing in."""

from typing import Any

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache

from meetings import actions, documents
from meetings.forms.action_items import ReportForm
from meetings.models import ActionItem
from politirad.accounts.models import User
from politirad.tenancy.access import public
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, render, sent

UNKNOWN, GONE = 404, 410
# The link may be opened on anyone's machine: the page shows nothing of whoever is signed in there.
_SIGNED_OUT: dict[str, Any] = {"shell": None}


@public(reason="the link in a reminder reports on one action item for one person, and opens nothing else")
@never_cache
def report_by_link(request: HttpRequest, token: str) -> HttpResponse:
    """Say how it goes; reading more needs signing in, and opening the link changes nothing."""
    try:
        named = documents.promise_of(token)
    except signing.SignatureExpired:
        return _over(request, GONE)
    if named is None:
        return _over(request, UNKNOWN)
    action_item_id, user = named
    found = _theirs(user, action_item_id) if user else None
    if user is None or found is None:
        return _over(request, GONE)
    return _answering(request, token, found, user)


def _theirs(user: User, action_item_id: int) -> ActionItem | None:
    """The action item, if it still is this person's, or promised to them, and they may still see it."""
    visible = ActionItem.objects.visible_to(user).whole().agreed()
    found: ActionItem | None = visible.filter(pk=action_item_id, withdrawn_at__isnull=True).first()
    if found is None or user.pk not in {found.responsible_id, found.receiver_id}:
        return None
    return found


def _answering(request: HttpRequest, token: str, found: ActionItem, user: User) -> HttpResponse:
    url = reverse("meetings:report_by_link", kwargs={"token": token})
    asking = request.POST.get("status", found.status)
    form = ReportForm(sent(request), asking=asking, said=found.result)
    if (
        found.is_open
        and form.is_valid()
        and is_done(form, lambda: actions.report_progress(found, by=user, **form.cleaned_data))
    ):
        return redirect(f"{url}?lagret=1")
    context = {
        **_SIGNED_OUT,
        "action_item": found,
        "what": documents.shown_promise(found),
        "forum": found.forum,
        "person": user,
        "is_receiver": found.receiver_id == user.pk,
        "form": form,
        "url": url,
        "is_saved": "lagret" in request.GET,
    }
    status = INVALID if form.errors else 200
    return render(request, "meetings/action_item_link.html", context, status=status)


def _over(request: HttpRequest, status: int) -> HttpResponse:
    context = {**_SIGNED_OUT, "is_unknown": status == UNKNOWN}
    return render(request, "meetings/action_item_link_over.html", context, status=status)
