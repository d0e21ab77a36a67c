"""Answering an evaluation: a main question a page, saved as it is written, sent when one is done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from evaluation import actions
from evaluation.documents import asked_in, facts_of, measures_of
from evaluation.forms import AnswerForm
from evaluation.models import MAIN_WORDS, Main, Wave, WaveQuestion
from evaluation.rules import COMPARED, may_open
from evaluation.rules import Main as LockedMain
from evaluation.views.waves import may_answer
from politirad.councils.querysets import forum_ids
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.changes import advise_on, refusing
from politirad.web.dates import clock
from politirad.web.htmx import GONE, INVALID, render, sent

_IN_JSON = "application/json"


@dataclass(frozen=True)
class Step:
    """One page of the questionnaire, as the row of steps shows it."""

    main: Main
    is_visited: bool
    is_here: bool

    @property
    def state(self) -> str:
        """The name of its look."""
        return "naa" if self.is_here else "ferdig" if self.is_visited else ""


@access(None, Wave)
def answer_first(request: HttpRequest, wave: Wave) -> HttpResponse:
    """Lead to the first page that has not been seen, or to the last one, where the answers are sent."""
    _refuse(request, wave)
    visited = actions.read_answers(wave, request.user)["visited"]  # type: ignore[arg-type]
    left = [main for main in _mains(_asked(request, wave)) if main not in visited]
    if left:
        return redirect("evaluation:answer", pk=wave.pk, main=left[0].value)
    return redirect("evaluation:send", pk=wave.pk)


@access(None, Wave)
def answer(request: HttpRequest, wave: Wave, main: int) -> HttpResponse:
    """One main question with its sub-questions; the sixth comes after the other five (R154)."""
    if _is_saved_too_late(request, wave):
        return HttpResponse(status=GONE)
    _refuse(request, wave)
    asked = _asked(request, wave)
    mains = _mains(asked)
    if main not in mains:
        raise Http404
    said = actions.read_answers(wave, request.user)  # type: ignore[arg-type]
    # A main question the forum does not ask is not waited for.
    visited = {*said["visited"], *(other for other in LockedMain if other not in mains)}
    if not may_open(LockedMain(main), visited):
        messages.info(request, _("Gå gjennom spørsmål 1 til 5 først. Det siste bygger på dem."))
        return redirect("evaluation:answer_first", pk=wave.pk)
    own = [each for each in asked if each.question.main == main]
    form = AnswerForm(sent(request), asked=own, answers=said["answers"])
    if request.method == "POST":
        if form.is_valid():
            return _saved(request, wave, form, main, mains)
        if _wants_json(request):
            return JsonResponse({"errors": form.errors}, status=INVALID)
    facts = _facts(request, wave, main)
    rows = [
        (each, bound, [line for fact in each.question.facts for line in facts.get(fact, ())])
        for each, bound in form.rows
    ]
    context = {**_page(request, wave, Main(main), mains, said), "form": form, "rows": rows}
    return render(request, "evaluation/answer.html", context, status=INVALID if form.errors else 200)


@access(None, Wave)
def send(request: HttpRequest, wave: Wave) -> HttpResponse:
    """What is not answered, and the button that hands it in; until the wave closes it can be changed."""
    _refuse(request, wave)
    asked = _asked(request, wave)
    user: Any = request.user
    if request.method == "POST":
        refusing(lambda: actions.send_answers(wave, user))
        messages.success(request, _("Takk. Svarene er sendt."))
        if wave.is_together or wave.forum_id in forum_ids(user, Permission.VIEW_CONTENT):
            return redirect("evaluation:wave", pk=wave.pk)
        return redirect("overview:my_page")
    said = actions.read_answers(wave, user)
    lacking = [each for each in asked if not said["answers"].get(str(each.question_id))]
    mains = _mains(asked)
    context = {
        "wave": wave,
        "forum": wave.forum,
        "said": said,
        "steps": _steps(mains, said["visited"], None),
        "lacking": [(main, [each for each in lacking if each.question.main == main]) for main in mains],
        "lacks": len(lacking),
        "has_answered": any(said["answers"].values()),
        "last": mains[-1] if mains else None,
    }
    return render(request, "evaluation/send.html", context)


def _refuse(request: HttpRequest, wave: Wave) -> None:
    if not wave.is_open:
        raise PermissionDenied(_("Evalueringen er avsluttet."))
    if not may_answer(request.user, wave):
        raise PermissionDenied(_("Du er ikke spurt i denne evalueringen."))


def _is_saved_too_late(request: HttpRequest, wave: Wave) -> bool:
    """Whether the script that saves while one writes is to stop: the page it stands on says why."""
    return not wave.is_open and request.method == "POST" and _wants_json(request)


def _asked(request: HttpRequest, wave: Wave) -> Sequence[WaveQuestion]:
    """The wave's questions, as far as they are for the reader."""
    is_insider = wave.forum_id in forum_ids(request.user, Permission.VIEW_CONTENT)
    return asked_in(wave, is_insider=is_insider)


def _mains(asked: Sequence[WaveQuestion]) -> list[Main]:
    return [main for main in Main if any(each.question.main == main for each in asked)]


def _saved(
    request: HttpRequest, wave: Wave, form: AnswerForm, main: int, mains: Sequence[Main]
) -> HttpResponse:
    user: Any = request.user
    try:
        actions.save_answers(wave, user, main, form.said())
    except ValidationError as refusal:
        if _wants_json(request):
            return HttpResponse(status=GONE)
        raise PermissionDenied(" ".join(refusal.messages)) from refusal
    if _wants_json(request):
        return JsonResponse({"saved_at": clock(timezone.now()), "version": 1})
    advise_on(request, "\n".join(str(value) for value in form.said().values() if isinstance(value, str)))
    if "later" in request.POST:
        messages.success(request, _("Svarene er lagret. Du kan fortsette når du vil."))
        return redirect("overview:my_page")
    later = [other for other in mains if other > main]
    if later:
        return redirect("evaluation:answer", pk=wave.pk, main=later[0].value)
    return redirect("evaluation:send", pk=wave.pk)


def _page(
    request: HttpRequest, wave: Wave, main: Main, mains: Sequence[Main], said: dict[str, Any]
) -> dict[str, Any]:
    user: Any = request.user
    earlier = [other for other in mains if other < main]
    reads = wave.forum_id in forum_ids(user, Permission.VIEW_CONTENT)
    return {
        "wave": wave,
        "forum": wave.forum,
        "main": main,
        "words": MAIN_WORDS[main],
        "count": len(COMPARED),
        "is_sent": said["is_sent"],
        "steps": _steps(mains, said["visited"], main),
        "previous": earlier[-1] if earlier else None,
        "measures": measures_of(wave.forum, wave.year, reader=user)
        if reads and main == Main.MEASURES
        else [],
    }


def _facts(request: HttpRequest, wave: Wave, main: int) -> Mapping[str, list[str]]:
    """What is known already, for those who read what the forum writes."""
    user: Any = request.user
    reads = wave.forum_id in forum_ids(user, Permission.VIEW_CONTENT)
    return facts_of(wave.forum, wave.year, reader=user) if reads and main == Main.STATUS else {}


def _steps(mains: Sequence[Main], visited: Sequence[int], here: Main | None) -> list[Step]:
    return [Step(main, main in visited, main == here) for main in mains]


def _wants_json(request: HttpRequest) -> bool:
    return _IN_JSON in request.headers.get("Accept", "")
