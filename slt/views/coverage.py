"""SLT in the country: how much of it works by SLT, what others have instead, and the same as a file."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from politirad.tenancy.access import signed_in
from politirad.web.htmx import render
from politirad.web.paging import page_of
from politirad.web.spreadsheet import FORMATS, XLSX, Cell, Sheet, sheet_response
from slt.querysets import (
    by_district,
    total_of,
    towns_looked_after_by,
    with_standing_on,
    without_networks,
)
from slt.rules import Standing

_SIZE = 50
MOST_ROWS = 5000
"""Rows in one file: more than all the municipalities of the country."""

STANDING_WORDS: Mapping[Standing, Promise] = {
    Standing.SLT: gettext_lazy("SLT"),
    Standing.OTHER: gettext_lazy("Annen modell"),
    Standing.NONE: gettext_lazy("Ikke SLT eller annen modell"),
    Standing.UNANSWERED: gettext_lazy("Ikke svart"),
}
"""What a municipality counts as, as readers know it."""


@signed_in
@require_safe
def coverage(request: HttpRequest) -> HttpResponse:
    """The figures of the districts the reader looks after, and their municipalities without SLT."""
    today = timezone.localdate()
    towns = with_standing_on(towns_looked_after_by(request.user, today), today)
    districts = by_district(towns)
    page = page_of(request, without_networks(towns), size=_SIZE)
    context = {
        "districts": districts,
        "total": total_of(districts),
        "page": page,
        "rows": [(town, STANDING_WORDS[Standing(town.standing)]) for town in page.rows],
        "today": today,
    }
    return render(request, "slt/coverage.html", context)


@signed_in
@require_safe
def coverage_file(request: HttpRequest) -> HttpResponse:
    """Every municipality of the districts the reader looks after, with what it has, as a spreadsheet."""
    kind = request.GET.get("format", XLSX)
    today = timezone.localdate()
    towns = with_standing_on(towns_looked_after_by(request.user, today), today)
    rows = towns.values_list(
        *("link__district__name", "code", "display_name", "persons", "persons_year"),
        *("standing", "instead", "is_steered"),
    ).order_by("link__district__sort_key", "sort_key", "pk")
    heads = [
        _("Politidistrikt"), _("Kommunenummer"), _("Kommune"), _("Innbyggere"), _("Folketall 1. januar"),
        _("Har kommunen SLT?"), _("Navn på annen modell"), _("Politiråd er styrende nivå"), _("Dato"),
    ]  # fmt: skip
    sheet = Sheet(title=_("SLT"), heads=heads, rows=[_cells(row, today) for row in rows[:MOST_ROWS]])
    return sheet_response(sheet, kind if kind in FORMATS else XLSX, name="slt")


def _cells(row: Iterable[Any], today: date) -> list[Cell]:
    *said, standing, instead, is_steered = row
    has_slt = standing == Standing.SLT
    steered = (_("Ja") if is_steered else _("Nei")) if has_slt else ""
    return [*said, str(STANDING_WORDS[Standing(standing)]), "" if has_slt else instead, steered, today]
