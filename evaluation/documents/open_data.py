"""Every published figure of evaluations as data: counts and means, with what each of them means (G81)."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from django.db.models import F
from django.utils.formats import localize
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from evaluation.models import Main, PublishedMean, PublishedShare, PublishedYear
from politirad.web.spreadsheet import Cell, Sheet

FILE_NAME = "evalueringer"
FIELDS = {
    "year": gettext_lazy("Året som er evaluert"),
    "police_district": gettext_lazy("Politidistriktet, eller null for hele landet"),
    "main_question": gettext_lazy("Hovedspørsmålet, fra 1 til 6"),
    "mean": gettext_lazy("Snitt på skalaen fra 1 til 5, med én desimal"),
    "councils": gettext_lazy("Hvor mange råd som står bak snittet"),
    "evaluated_in_time": gettext_lazy("Råd som hadde evaluert innen fristen"),
    "late": gettext_lazy("Råd som var over fristen"),
    "published_on": gettext_lazy("Dagen tallene ble publisert"),
    "measured_on": gettext_lazy("Dagen andelen gjelder for"),
    "fewest_councils": gettext_lazy("Færrest råd som må stå bak et tall"),
}
"""The fields of the file for machines, and what each of them means."""
_NATION_FIRST = F("district__sort_key").asc(nulls_first=True)
LICENCE = "https://data.norge.no/nlod/no/2.0"
"""Norsk lisens for offentlige data, the licence of the state's open data."""


def open_data() -> dict[str, Any]:
    """All of it for a machine; a place that is hidden is not among the rows."""
    return {
        "title": _("Evaluering av politirådsarbeidet"),
        "licence": LICENCE,
        "definitions": {"means": _definition_of_mean(), "shares": _definition_of_share()},
        "years": [_year(each) for each in PublishedYear.objects.order_by("year")],
        "means": [_mean(each) for each in _means()],
        "shares": [_share(each) for each in _shares()],
    }


def open_sheet() -> Sheet:
    """The same as one list, a figure in each row."""
    heads = [_("År"), _("Politidistrikt"), _("Hva tallet er"), _("Tall"), _("Råd bak tallet")]
    return Sheet(_("Evalueringer"), heads, list(chain(_mean_rows(), _share_rows())))


def _definition_of_mean() -> str:
    """What a mean is of."""
    return _(
        "Snitt på en skala fra 1 til 5 for rådene som har samtykket. Hvert råd teller likt. "
        "Et tall vises bare når nok råd står bak det, og bak det som er igjen når det trekkes fra helheten."
    )


def _definition_of_share() -> str:
    """What a share is of."""
    return _(
        "Politiråd som ved utgangen av året hadde evaluert innen fristen i avtalen, av dem som hadde gjort "
        "det eller skulle ha gjort det."
    )


def _year(each: PublishedYear) -> dict[str, Any]:
    return {
        "year": each.year,
        "published_on": each.published_on.isoformat(),
        "measured_on": each.measured_on.isoformat(),
        "fewest_councils": each.limit,
    }


def _mean(each: PublishedMean) -> dict[str, Any]:
    return {
        "year": each.published_year.year,
        "police_district": each.district.name if each.district else None,
        "main_question": each.main,
        "councils": each.councils,
        "mean": float(each.mean),
    }


def _share(each: PublishedShare) -> dict[str, Any]:
    return {
        "year": each.published_year.year,
        "police_district": each.district.name if each.district else None,
        "evaluated_in_time": each.in_time,
        "late": each.late,
    }


def _means() -> Iterator[PublishedMean]:
    rows = PublishedMean.objects.select_related("published_year", "district")
    return rows.order_by("published_year__year", _NATION_FIRST, "main").iterator()


def _shares() -> Iterator[PublishedShare]:
    rows = PublishedShare.objects.select_related("published_year", "district")
    return rows.order_by("published_year__year", _NATION_FIRST).iterator()


def _mean_rows() -> Iterator[list[Cell]]:
    for each in _means():
        what = _("Snitt: %(main)s") % {"main": Main(each.main).label}
        yield [each.published_year.year, _place(each), what, str(localize(each.mean)), each.councils]


def _share_rows() -> Iterator[list[Cell]]:
    for each in _shares():
        due = each.in_time + each.late
        for what, count in ((_("Råd evaluert i tide"), each.in_time), (_("Råd over fristen"), each.late)):
            yield [each.published_year.year, _place(each), what, count, due]


def _place(each: PublishedMean | PublishedShare) -> str:
    return each.district.name if each.district else _("Hele landet")
