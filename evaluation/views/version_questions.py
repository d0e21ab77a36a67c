"""The questions of a draft of the national questionnaire: added, changed, moved and taken out (G75)."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from evaluation import actions
from evaluation.documents import earlier_questions, new_code, question_in, version_before
from evaluation.forms import QuestionForm
from evaluation.models import MAIN_WORDS, Main, Question, Questionnaire
from evaluation.rules import Main as LockedMain
from evaluation.rules import kinds_of
from evaluation.views.questionnaires import refuse_published, visible_version
from politirad.tenancy.access import national
from politirad.tenancy.permissions import Permission
from politirad.web.changes import refusing
from politirad.web.conflicts import differences, keep_on_top
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, STALE, render, sent
from politirad.web.rules import whole_number

_PUBLISH = Permission.PUBLISH_EVALUATION


@national(_PUBLISH)
def add_question(request: HttpRequest, pk: int, main: int) -> HttpResponse:
    """Ask one more under a main question."""
    draft = _draft(request, pk)
    if main not in Main:
        raise Http404
    under = Main(main)
    initial = {"code": new_code(draft, under), "kind": kinds_of(LockedMain(main))[0]}
    form = _form(request, draft, under, initial)
    if form.is_valid() and is_done(form, lambda: actions.add_question(draft, main=main, **form.said())):
        messages.success(request, _("Spørsmålet er lagt til."))
        return redirect(_place(draft, under))
    return _page(request, draft, under, form, title=_("Nytt spørsmål"))


@national(_PUBLISH)
def edit_question(request: HttpRequest, pk: int, question: int) -> HttpResponse:
    """Change a question; of two who write at once the second sees both."""
    draft = _draft(request, pk)
    known = _question(draft, question)
    under = Main(known.main)
    form = _form(request, draft, under, QuestionForm.written(known))
    said: dict[str, Any] = {"title": _("Endre spørsmål %(code)s") % {"code": known.code}}
    if not form.is_valid():
        return _page(request, draft, under, form, **said)
    try:
        if not is_done(
            form,
            lambda: actions.change_question(known, seen=form.cleaned_data["seen"], **form.said()),
        ):
            return _page(request, draft, under, form, **said)
    except actions.QuestionConflictError as conflict:
        now = conflict.question
        found = differences(form.in_words(QuestionForm.written(now)))
        keep_on_top(form, now.fingerprint)
        return _page(request, draft, under, form, differences=found, status=STALE, **said)
    messages.success(request, _("Spørsmålet er lagret."))
    return redirect(_place(draft, under))


@national(_PUBLISH)
@require_POST
def remove_question(request: HttpRequest, pk: int, question: int) -> HttpResponse:
    """Ask it no more; pressed twice, it is still gone."""
    draft = _draft(request, pk)
    known = question_in(draft, question)
    if known is not None:
        refusing(lambda: actions.remove_question(known))
    messages.success(request, _("Spørsmålet er fjernet."))
    return redirect(_place(draft, Main(known.main)) if known else _place(draft))


@national(_PUBLISH)
@require_POST
def move_question(request: HttpRequest, pk: int, question: int) -> HttpResponse:
    """Put it at another place under its main question."""
    draft = _draft(request, pk)
    known = _question(draft, question)
    to = whole_number(request.POST.get("to", ""))
    if to is not None:
        refusing(lambda: actions.move_question(known, to=to))
        messages.success(request, _("Spørsmålet er flyttet."))
    return redirect(_place(draft, Main(known.main)))


def _draft(request: HttpRequest, pk: int) -> Questionnaire:
    found = visible_version(request, pk)
    refuse_published(found)
    return found


def _question(draft: Questionnaire, pk: int) -> Question:
    found = question_in(draft, pk)
    if found is None:
        raise Http404
    return found


def _form(request: HttpRequest, draft: Questionnaire, main: Main, initial: dict[str, Any]) -> QuestionForm:
    earlier = earlier_questions(draft, main)
    return QuestionForm(sent(request), main=LockedMain(main), earlier=earlier, initial=initial)


def _page(
    request: HttpRequest, draft: Questionnaire, main: Main, form: QuestionForm, **said: Any
) -> HttpResponse:
    status = said.pop("status", INVALID if form.errors else 200)
    context = {
        "draft": draft,
        "before": version_before(draft),
        "main": main,
        "words": MAIN_WORDS[main],
        "form": form,
        "back_url": _place(draft, main),
        **said,
    }
    return render(request, "evaluation/question_form.html", context, status=status)


def _place(draft: Questionnaire, main: Main | None = None) -> str:
    """The draft's page, at the main question that was worked on."""
    url = reverse("evaluation:questionnaire", args=[draft.pk])
    return f"{url}#main-{main.value}" if main else url
