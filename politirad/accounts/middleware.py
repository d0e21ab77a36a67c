"""The language of each page."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

type GetResponse = Callable[[HttpRequest], HttpResponse]

_SPOKEN = {"nb": "nb", "no": "nb", "nn": "nn", "en": "en"}


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
        return response


def _language_of(request: HttpRequest) -> str:
    if request.user.is_authenticated:
        return request.user.language
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    if chosen in _SPOKEN:
        return _SPOKEN[chosen]
    asked = request.headers.get("Accept-Language", "").lower().split(",")
    prefixes = (each.split(";")[0].strip()[:2] for each in asked)
    return next((_SPOKEN[prefix] for prefix in prefixes if prefix in _SPOKEN), settings.LANGUAGE_CODE)
