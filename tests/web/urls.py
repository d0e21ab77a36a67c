"""Addresses that show the error pages and the scripts to a browser."""

import time
from dataclasses import dataclass, field

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import URLPattern, include, path
from django.utils.translation import gettext_lazy as _

from politirad.web import errors
from politirad.web.fields import NorwegianDateField
from politirad.web.htmx import STALE, render

ANSWERS = {
    400: errors.bad_request,
    403: errors.permission_denied,
    404: errors.page_not_found,
    500: errors.server_error,
    503: errors.unavailable,
}


@login_not_required
def error_page(request: HttpRequest, status: int) -> HttpResponse:
    """The error page for `status`, as 200 so that the browser's log stays for what is wrong with the page."""
    response = ANSWERS[status](request)
    response.status_code = 200
    return response


@dataclass
class Desk:
    """What the scripts' server side remembers, and how it answers."""

    titles: list[str] = field(default_factory=lambda: ["Rus", "Skole", "Trafikk", "Natt"])
    text: str = "Fra serveren"
    version: int = 1
    fails_with: int = 0
    posts: int = 0


desk = Desk()


class DayForm(forms.Form):
    """One day."""

    on = NorwegianDateField(label="Frist", required=False)


@login_not_required
def scripts(request: HttpRequest) -> HttpResponse:
    """A page with a list to put in order and a text that saves itself."""
    context = {"titles": desk.titles, "text": desk.text, "version": desk.version, "form": DayForm()}
    return render(request, "scripts.html", context, partial="items")


@login_not_required
def move(request: HttpRequest, title: str) -> HttpResponse:
    """Move an item up, down, or to a place."""
    desk.posts += 1
    if desk.fails_with:
        return ANSWERS[desk.fails_with](request)
    at = desk.titles.index(title)
    to = {"up": at - 1, "down": at + 1, "to": int(request.POST.get("position", 1)) - 1}[
        request.POST["direction"]
    ]
    desk.titles.insert(to, desk.titles.pop(at))
    return scripts(request) if request.headers.get("HX-Request") else redirect("/skript/")


@login_not_required
def save(request: HttpRequest) -> HttpResponse:
    """Keep the text when the writer had the newest version."""
    desk.posts += 1
    if desk.fails_with == 422:
        return JsonResponse({"errors": {"summary": ["Kort ned teksten."]}}, status=422)
    if desk.fails_with:
        return HttpResponse(status=desk.fails_with)
    if request.POST["version"] != str(desk.version):
        theirs = {"theirs": {"summary": desk.text}, "by": "Amina", "at": "kl. 09.40", "version": desk.version}
        return JsonResponse(theirs, status=STALE)
    desk.text, desk.version = request.POST["summary"], desk.version + 1
    if "application/json" not in request.headers["Accept"]:
        return redirect("/skript/")
    return JsonResponse({"saved_at": "kl. 09.42", "version": desk.version})


@login_not_required
def send(_request: HttpRequest) -> HttpResponse:
    """Take so long that an impatient reader presses again."""
    desk.posts += 1
    time.sleep(2)
    return redirect("/skript/")


@login_not_required
def empty(_request: HttpRequest) -> HttpResponse:
    """The other end of a link."""
    return HttpResponse(_("Tom side"))


def _accounts() -> list[URLPattern]:
    return [path(f"{name}/", empty, name=name) for name in ("sign_in", "language", "appearance", "sign_out")]


urlpatterns = [
    path("feil/<int:status>/", error_page),
    path("skript/", scripts),
    path("flytt/<str:title>/", move),
    path("lagre/", save),
    path("send/", send),
    path("konto/", include((_accounts(), "accounts"))),
]
