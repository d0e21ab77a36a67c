"""The pages the frame needs: the whole menu for small screens, and help."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from politirad.overview.querysets import desk_of
from politirad.tenancy.access import signed_in
from politirad.web.htmx import render


@signed_in
def menu(request: HttpRequest) -> HttpResponse:
    """Every line of the menu as a page, where there is no room for it at the side."""
    return render(request, "overview/menu.html", {})


@signed_in
def help_page(request: HttpRequest) -> HttpResponse:
    """How to use the product, as far as it concerns this reader."""
    user: Any = request.user
    desk = desk_of(user)
    return render(request, "overview/help.html", {"is_organiser": bool(desk.organised)})
