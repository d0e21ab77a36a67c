"""Addresses that show the error pages, and the form pieces, to a browser."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, include, path
from django.utils.translation import gettext_lazy as _

from politirad.web import errors

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


@login_not_required
def empty(_request: HttpRequest) -> HttpResponse:
    """The other end of a link."""
    return HttpResponse(_("Tom side"))


def _accounts() -> list[URLPattern]:
    return [path(f"{name}/", empty, name=name) for name in ("sign_in", "language", "appearance", "sign_out")]


urlpatterns = [
    path("feil/<int:status>/", error_page),
    path("konto/", include((_accounts(), "accounts"))),
]
