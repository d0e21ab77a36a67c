"""The pages the frame needs: the whole menu for small screens, search, and help."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from politirad.overview.forms import SearchForm
from politirad.overview.querysets import desk_of, found_by
from politirad.tenancy.access import signed_in
from politirad.web.htmx import INVALID, render


@signed_in
def menu(request: HttpRequest) -> HttpResponse:
    """Every line of the menu as a page, where there is no room for it at the side."""
    return render(request, "overview/menu.html", {})


@signed_in
def search(request: HttpRequest) -> HttpResponse:
    """One box over everything the reader may see (ux.md 5.19)."""
    form = SearchForm(request.GET if "q" in request.GET else None)
    found = found_by(request.user, form.cleaned_data["q"]) if form.is_valid() else None
    context = {"form": form, "found": found}
    return render(request, "overview/search.html", context, status=INVALID if form.errors else 200)


@signed_in
def help_page(request: HttpRequest) -> HttpResponse:
    """How to use the product, as far as it concerns this reader."""
    user: Any = request.user
    desk = desk_of(user)
    return render(request, "overview/help.html", {"is_organiser": bool(desk.organised)})
