"""One page, two answers: the whole page for a browser, the named piece of it for htmx; and what was sent."""

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render as render_page
from django.utils.cache import patch_vary_headers

INVALID = 422
STALE = 409
GONE = 410


def wants_piece(request: HttpRequest) -> bool:
    """Whether htmx asks for a piece; boosted links and restored history want the whole page."""
    details: Any = getattr(request, "htmx", False)
    return bool(details and not details.boosted and not details.history_restore_request)


def sent(request: HttpRequest) -> QueryDict | None:
    """What was sent; nothing when the page is only read, and an empty form when it is sent empty."""
    return request.POST if request.method == "POST" else None


def render(
    request: HttpRequest,
    template: str,
    context: dict[str, Any],
    *,
    partial: str | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render `template`, or its `partial` when htmx asks. Give `status=INVALID` for a form to put right."""
    name = f"{template}#{partial}" if partial and wants_piece(request) else template
    response = render_page(request, name, context, status=status)
    patch_vary_headers(response, ["HX-Request"])
    return response
