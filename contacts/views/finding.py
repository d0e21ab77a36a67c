"""The open pages: find a municipality, and see whom to turn to there (R030, R177, G19)."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone, translation
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from contacts.documents import faces_shown, hits_for
from contacts.querysets import (
    absences_in,
    district_of,
    faces_of,
    public_channels_on,
    publication_of,
    town_called,
    towns_by_name,
)
from contacts.rules import EMERGENCY, SWITCHBOARD, Audience
from politirad.tenancy.access import public
from politirad.tenancy.rules import is_municipality_code
from politirad.web.finding import FindForm
from politirad.web.htmx import render

_REASON = "anybody may find whom to turn to; only what each person allows is shown, where the town has opened"
_MOST_HITS = 20
_FIVE_MINUTES = 300


@public(reason=_REASON)
@require_safe
def find(request: HttpRequest) -> HttpResponse:
    """Find a municipality by name in any of its languages, by postal town or by number."""
    form = FindForm(request.GET or None)
    asked = form.cleaned_data["q"] if form.is_valid() else ""
    context = {
        "form": form,
        "asked": asked,
        "hits": hits_for(asked, towns_by_name(timezone.localdate()))[:_MOST_HITS] if asked else [],
        "switchboard": SWITCHBOARD,
        "emergency": EMERGENCY,
    }
    return _cached(request, render(request, "contacts/find.html", context))


@public(reason=_REASON)
@require_safe
def town_page(request: HttpRequest, code: str) -> HttpResponse:
    """Whom to turn to in one municipality, or only the switchboard where it has opened nothing.

    No search engine may keep the page: what a person no longer allows would live on there.
    """
    today = timezone.localdate()
    town = town_called(code, today) if is_municipality_code(code) else None
    if town is None:
        raise Http404
    language = _language_for(request, town)
    with translation.override(language):
        context = {"town": town, "switchboard": SWITCHBOARD, "emergency": EMERGENCY}
        if publication_of(town):
            context |= _opened(town)
        response = render(request, "contacts/town_page.html", context)
    response.headers["Content-Language"] = language
    response.headers["X-Robots-Tag"] = "noindex"
    return _cached(request, response)


def _opened(town: Any) -> dict[str, Any]:
    today = timezone.localdate()
    district = district_of(town, today)
    absent = {absence.function.code: absence for absence in absences_in(district, today)}
    return {
        "faces": faces_shown(faces_of(town, today), Audience.PUBLIC, today),
        "channels": [(channel, absent.get(channel.code)) for channel in public_channels_on(today)],
    }


def _language_for(request: HttpRequest, town: Any) -> str:
    """The language the reader has chosen, or else the municipality's own; English stays English."""
    asked: str = translation.get_language() or settings.LANGUAGE_CODE
    has_chosen = request.user.is_authenticated or settings.LANGUAGE_COOKIE_NAME in request.COOKIES
    if has_chosen or asked == "en":
        return asked
    own: str = town.mail_language
    return own


def _cached(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Let a stranger's own browser keep it for a while; it holds a token, so nobody else's may.

    Whoever is signed in may just have opened or closed the page, and sees what it says now.
    """
    age = 0 if request.user.is_authenticated else _FIVE_MINUTES
    patch_cache_control(response, private=True, max_age=age)
    return response
