"""Pages for what went wrong; they need neither database nor context processors."""

import logging
import uuid

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import get_language
from django.utils.translation import gettext as _

logger = logging.getLogger(__name__)


def _answer(
    request: HttpRequest, status: int, *, message: str = "", reference: str = "", retry_after: int = 0
) -> HttpResponse:
    """The error page, or only its piece when htmx asks."""
    page = render_to_string(
        f"{status}.html",
        {
            "appearance": "auto",
            "demo_mode": settings.DEMO,
            "language": get_language() or settings.LANGUAGE_CODE,
            "message": message,
            "reference": reference,
        },
    )
    response = HttpResponse(page, status=status)
    if retry_after:
        response["Retry-After"] = str(retry_after)
    return response


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the browser sent something that cannot be read."""
    return _answer(request, 400)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form that is too old or comes from elsewhere; what was typed is still in the browser."""
    message = _("Siden var åpen for lenge. Gå tilbake, last siden på nytt og send en gang til.")
    return _answer(request, 403, message=message)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: the reader sees the thing but may not do this; the sentence of the refusal is shown."""
    return _answer(request, 403, message=str(exception or ""))


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: the same words whether the thing does not exist or is not for this reader."""
    return _answer(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our fault, with a number to give to support."""
    reference = getattr(request, "request_id", "") or uuid.uuid4().hex[:12]
    logger.error("The reader saw error page %s", reference)
    return _answer(request, 500, reference=reference)


def unavailable(request: HttpRequest, *, retry_after: int = 60) -> HttpResponse:
    """503: we are down for a moment."""
    return _answer(request, 503, retry_after=retry_after)
