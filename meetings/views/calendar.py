"""One's own meetings in one's own calendar: a secret address to make, make anew or stop, and its content."""

import hashlib
from datetime import timedelta

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from meetings import actions, documents
from meetings.models import Meeting
from politirad.web.access import public, signed_in
from politirad.web.htmx import render

_KEPT_BACK = timedelta(days=90)


@signed_in
@require_safe
def own(request: HttpRequest) -> HttpResponse:
    """Whether the person has a calendar address, and the buttons for it."""
    return render(request, "meetings/calendar.html", {"feed": actions.feed_of(request.user), "url": ""})


@signed_in
@require_POST
@never_cache
def renew(request: HttpRequest) -> HttpResponse:
    """A new secret address, shown this once; the one before it is dead from now on."""
    token = actions.renew_feed(request.user)
    url = documents.address("meetings:calendar_feed", token=token)
    context = {
        "feed": actions.feed_of(request.user),
        "url": url,
        "app_url": url.replace("https:", "webcal:", 1),
    }
    return render(request, "meetings/calendar.html", context)


@signed_in
@require_POST
def stop(request: HttpRequest) -> HttpResponse:
    """End the secret address."""
    actions.stop_feed(request.user)
    messages.success(request, _("Lenken er stoppet. Kalendere som bruker den, får ikke flere møter."))
    return redirect("meetings:calendar")


@public(reason="a calendar cannot sign in; the secret address opens when and where, and nothing else")
@require_safe
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """The person's meetings as a calendar: when and where, and no word of what for (G40)."""
    user = actions.owner_of_feed(token)
    if user is None:
        raise Http404
    since = timezone.now() - _KEPT_BACK
    known = Meeting.objects.visible_to(user).filter(ends_at__gte=since)
    meetings = known.in_calendar_of(user).order_by("starts_at", "pk")
    content = documents.own_calendar(user, [(meeting, meeting.changed_at) for meeting in meetings])
    etag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'inline; filename="moter.ics"'
    response["X-Robots-Tag"] = "noindex"
    response["ETag"] = etag
    answer = get_conditional_response(request, etag=etag, response=response)
    # The address is one person's: no proxy keeps what it gives, and the calendar asks again each time.
    answer["Cache-Control"] = "private, max-age=0, must-revalidate"
    return answer
