"""The register of agreements: every one the reader may know of, as a page and as a file."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import chain

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agreements.forms.register import RegisterForm
from agreements.models import Agreement, Offer
from agreements.querysets import AgreementQuerySet
from politirad.tenancy.access import signed_in
from politirad.web.htmx import render
from politirad.web.paging import page_of
from politirad.web.spreadsheet import FORMATS, XLSX, Sheet, sheet_response

_SIZE = 50
MOST_ROWS = 5000
"""Rows in one file: more than the country makes in a decade."""


@signed_in
@require_safe
def register(request: HttpRequest) -> HttpResponse:
    """Every agreement the reader may know of, narrowed by the filters in the address."""
    found, form = _asked(request)
    context = {
        "form": form,
        "page": page_of(request, found, size=_SIZE),
        "query": request.GET.urlencode(),
        "today": timezone.localdate(),
    }
    return render(request, "agreements/register.html", context, partial="rows")


@signed_in
@require_safe
def register_file(request: HttpRequest) -> HttpResponse:
    """The same rows as a spreadsheet; states and dates, never what an agreement says (BR41)."""
    kind = request.GET.get("format", XLSX)
    found, _form = _asked(request)
    heads = [
        _("Politidistrikt"), _("Avtale"), _("Parter"), _("Type"), _("Status"),
        _("Gjelder fra"), _("Gjelder til og med"), _("Revideres innen"),
    ]  # fmt: skip
    sheet = Sheet(title=_("Avtaler"), heads=heads, rows=[_cells(each) for each in found[:MOST_ROWS]])
    return sheet_response(sheet, kind if kind in FORMATS else XLSX, name=_("avtaler"))


@signed_in
@require_safe
def answers(request: HttpRequest) -> HttpResponse:
    """What municipalities have answered, and why some want no agreement now, counted per district (G03)."""
    known = Offer.objects.visible_to(request.user).newest().exclude(answer="")
    rows = known.values_list("agreement__unit__district__name", "answer", "reasons")
    by_district: dict[str, tuple[Counter[str], Counter[str]]] = {}
    for district, answer, reasons in rows.order_by("agreement__unit__district__sort_key"):
        answered, why = by_district.setdefault(district, (Counter(), Counter()))
        answered[answer] += 1
        why.update(reasons)
    tables = [
        (district, _counted(Offer.Answer, answered), _counted(Offer.Reason, why))
        for district, (answered, why) in by_district.items()
    ]
    return render(request, "agreements/answers.html", {"tables": tables})


def _asked(request: HttpRequest) -> tuple[AgreementQuerySet[Agreement], RegisterForm]:
    form = RegisterForm(request.GET)
    form.is_valid()
    today = timezone.localdate()
    known = Agreement.objects.visible_to(request.user).with_parties().by_district().with_renewal_on(today)
    return form.narrow(known, today), form


def _counted(choices: type[Offer.Answer] | type[Offer.Reason], found: Counter[str]) -> list[tuple[str, int]]:
    """Each with how many, in the order of the list; what nobody said is left out."""
    return [(str(each.label), found[each.value]) for each in choices if found[each.value]]


def _cells(agreement: Agreement) -> Iterable[str | date | None]:
    said = [
        agreement.unit.district.name,
        agreement.title,
        agreement.party_names,
        capfirst(agreement.get_kind_display()),
        agreement.get_state_display(),
    ]
    return chain(said, (agreement.valid_from, agreement.valid_until, agreement.revision_due_on))
