"""What a closed evaluation showed: the page, every answer, the paper and the spreadsheet (G76, G79)."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from evaluation.documents import (
    Results,
    agreements_to_revise,
    mean_state_of,
    results_of,
    rows_of_improvements,
)
from evaluation.documents.charts import distributions_of, reflections_of, rows_of, tracks_of
from evaluation.documents.report import figures_name, figures_sheet, report_name, report_paper
from evaluation.models import Improvement, Wave
from evaluation.rules import GRID, remarks_go_on
from politirad.councils.querysets import forum_ids
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import render
from politirad.web.paper_files import asked_format, paper_response
from politirad.web.spreadsheet import CSV, FORMATS, sheet_response


def results_page(request: HttpRequest, wave: Wave) -> HttpResponse:
    """Four findings in words, the main questions with the two sides, the years, and what follows."""
    results = results_of(wave)
    user, mean_state = request.user, mean_state_of(wave)
    may_arrange = wave.forum_id in forum_ids(user, Permission.ARRANGE_MEETINGS)
    context = {
        "wave": wave,
        "forum": wave.forum,
        "results": results,
        "rows": rows_of(results),
        "tracks": tracks_of(results),
        "grid": GRID,
        "mean_state": mean_state,
        "beside_nation": mean_state.beside({each.main: each.mean for each in results.compared}),
        "reflections": reflections_of(results),
        "improvements": rows_of_improvements(
            Improvement.objects.visible_to(user).filter(wave=wave).with_outcome(user)
        ),
        "may_arrange": may_arrange,
        "may_revise": may_arrange and agreements_to_revise(wave.forum, user).exists(),
    }
    return render(request, "evaluation/results.html", context)


@access(Permission.VIEW_CONTENT, Wave)
@require_safe
def answers(request: HttpRequest, wave: Wave) -> HttpResponse:
    """How each question was answered, and what was written, without a side and in no order."""
    results = _closed(wave)
    go_on = remarks_go_on(wave.closed_on) if wave.closed_on else None
    context = {
        "wave": wave,
        "forum": wave.forum,
        "results": results,
        "mains": distributions_of(results),
        "texts_go_on": go_on,
        "texts_are_gone": go_on is not None and go_on <= timezone.localdate(),
    }
    return render(request, "evaluation/answers.html", context)


@access(Permission.VIEW_CONTENT, Wave)
@never_cache
@require_safe
def report(request: HttpRequest, wave: Wave) -> HttpResponse:
    """The report in the forum's language, as PDF/A or Word."""
    results = _closed(wave)
    improvements = list(Improvement.objects.visible_to(request.user).filter(wave=wave))
    with override(wave.forum.language):
        paper = report_paper(results, improvements)
        return paper_response(paper, asked_format(request), name=report_name(results))


@access(Permission.VIEW_CONTENT, Wave)
@never_cache
@require_safe
def figures(request: HttpRequest, wave: Wave) -> HttpResponse:
    """The numbers alone, as CSV or XLSX."""
    results = _closed(wave)
    kind = request.GET.get("format", CSV)
    return sheet_response(
        figures_sheet(results), kind if kind in FORMATS else CSV, name=figures_name(results)
    )


def _closed(wave: Wave) -> Results:
    if wave.is_open:
        raise Http404
    return results_of(wave)
