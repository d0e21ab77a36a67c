"""The language of each page, and the way back after signing in."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import resolve_url
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation.trans_real import parse_accept_lang_header

type GetResponse = Callable[[HttpRequest], HttpResponse]

_SPOKEN = {"nb": "nb", "no": "nb", "nn": "nn", "en": "en"}
_SAFE = ("GET", "HEAD")


class ReaderLanguageMiddleware:
    """Show a page in its reader's own language; a stranger gets what their browser asks for."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Choose the language, and say so in the answer."""
        language = _language_of(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        patch_vary_headers(response, ("Accept-Language", "Cookie"))
        return response


class SignInMiddleware(LoginRequiredMiddleware):
    """Ask a stranger to sign in, and lead them back to the page they stood on.

    Whoever is signed out while a form is open posts it to an address that cannot be opened with a
    link; the way back is then the page with the form.
    """

    def handle_no_permission(self, request: HttpRequest, view_func: Any) -> HttpResponseBase:
        """Redirect to the sign-in page."""
        if request.method in _SAFE:
            return super().handle_no_permission(request, view_func)
        return redirect_to_login(_page_behind(request), resolve_url(self.get_login_url(view_func)))


def _language_of(request: HttpRequest) -> str:
    if request.user.is_authenticated:
        return request.user.language
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    if chosen in _SPOKEN:
        return _SPOKEN[chosen]
    asked = parse_accept_lang_header(request.headers.get("Accept-Language", "").lower())
    prefixes = (code.split("-")[0] for code, _weight in asked)
    return next((_SPOKEN[prefix] for prefix in prefixes if prefix in _SPOKEN), settings.LANGUAGE_CODE)


def _page_behind(request: HttpRequest) -> str:
    """The page of ours that a request was sent from, else the one everybody starts on."""
    sent_from = request.headers.get("HX-Current-URL") or request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(sent_from, {request.get_host()}, require_https=request.is_secure()):
        page = urlsplit(sent_from)
        return f"{page.path}?{page.query}" if page.query else page.path
    return resolve_url(settings.LOGIN_REDIRECT_URL)
