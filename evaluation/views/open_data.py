"""What is published of evaluations, open to everybody: a page, and the same as files (G81)."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from evaluation.documents import published
from evaluation.documents.open_data import FIELDS, FILE_NAME, open_data, open_sheet
from evaluation.views.national import table_context
from politirad.tenancy.access import public
from politirad.web.htmx import render
from politirad.web.spreadsheet import CSV, FORMATS, sheet_response

_REASON = "what is published is for everybody: means of at least five councils, and how many have evaluated"
_JSON = "json"


@public(reason=_REASON)
@require_safe
def open_page(request: HttpRequest) -> HttpResponse:
    """The figures of a year with what they mean, and where the files are."""
    context = {"fields": list(FIELDS.items()), **table_context(request, published())}
    return render(request, "evaluation/open_data.html", context)


@public(reason=_REASON)
@require_safe
def open_file(request: HttpRequest) -> HttpResponse:
    """Every published figure of every year as JSON, CSV or XLSX."""
    kind = request.GET.get("format", CSV)
    if kind == _JSON:
        response = JsonResponse(open_data(), json_dumps_params={"ensure_ascii": False, "indent": 1})
        response["Content-Disposition"] = f'attachment; filename="{FILE_NAME}.{_JSON}"'
        return response
    return sheet_response(open_sheet(), kind if kind in FORMATS else CSV, name=FILE_NAME)
