"""Writing the answer to a request, the same for a member who is signed in and for a personal link."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse

from meetings import actions, documents
from meetings.forms.knowledge_answer import DeliverForm, DraftForm
from meetings.models import KnowledgeAnswer, KnowledgeRequest
from politirad.accounts.models import User
from politirad.web.conflicts import Difference, differences
from politirad.web.dates import clock
from politirad.web.fields import person_data_warnings
from politirad.web.htmx import INVALID, STALE, render, sent


@dataclass(frozen=True)
class Writer:
    """Who writes the answer to which request, and where the page, its saving and its table are.

    `user` is None for a person without a seat.
    """

    asked: KnowledgeRequest
    answer: KnowledgeAnswer | None
    user: User | None
    url: str
    save_url: str
    table_url: str


def writing_page(
    request: HttpRequest,
    writer: Writer,
    template: str,
    context: dict[str, Any],
    delivered: Callable[[KnowledgeAnswer], HttpResponse],
) -> HttpResponse:
    """The answer as a form; `delivered` says where to go when it is handed in."""
    form = DeliverForm(sent(request), request.FILES or None, answer=writer.answer)
    status, theirs = 200, None
    if form.is_bound and form.is_valid():
        try:
            return delivered(_deliver(writer, form))
        except ValidationError as refusal:
            form.add_error(None, refusal)
        except actions.KnowledgeConflictError as conflict:
            status, theirs = STALE, conflict.answer
            form.data = form.data.copy()
            form.data["version"] = str(theirs.version)
    if form.errors:
        status = INVALID
    page = {
        "asked": writer.asked,
        "meeting": writer.asked.meeting,
        "writer": writer,
        "form": form,
        "answer": writer.answer,
        "table": _table_of(form["table_text"].value() or ""),
        "differences": _both(form, theirs) if theirs else [],
        "theirs": theirs,
    }
    return render(request, template, {**page, **context}, status=status)


def autosave(request: HttpRequest, writer: Writer) -> HttpResponse:
    """Keep what is written so far, and answer as `static/js/autosave.js` expects."""
    form = DraftForm(request.POST, answer=writer.answer)
    if not form.is_valid():
        return JsonResponse({"errors": form.errors}, status=INVALID)
    try:
        kept = actions.save_answer(writer.asked, version=form.seen(), by=writer.user, **form.said())
    except ValidationError as refusal:
        return JsonResponse({"errors": {"development": refusal.messages}}, status=INVALID)
    except actions.KnowledgeConflictError as conflict:
        theirs = conflict.answer
        said = {
            "theirs": {name: getattr(theirs, name) for name in KnowledgeAnswer.TEXTS},
            "by": theirs.saved_by_name,
            "at": clock(theirs.saved_at),
            "version": theirs.version,
        }
        return JsonResponse(said, status=STALE)
    return JsonResponse({"saved_at": clock(kept.saved_at), "version": kept.version})


def table_preview(request: HttpRequest) -> HttpResponse:
    """The table as it will stand, with what others will not see marked (BR34); the text is not kept.

    It is a piece for the page that asks, and never a page of its own.
    """
    form = DeliverForm(request.POST, answer=None)
    form.is_valid()
    problem = form.errors.get("table_text", [""])[0]
    table = None if problem else _table_of(form.cleaned_data.get("table_text", ""))
    return render(request, "meetings/knowledge_answer.html#preview", {"table": table, "problem": problem})


def advice_on(answer: KnowledgeAnswer) -> list[Any]:
    """Signs of a person in what was written: the writer is told, and decides (BR22)."""
    return person_data_warnings("\n".join(getattr(answer, name) for name in KnowledgeAnswer.TEXTS))


def _deliver(writer: Writer, form: DeliverForm) -> KnowledgeAnswer:
    return actions.deliver_answer(
        writer.asked,
        version=form.seen(),
        by=writer.user,
        file=form.cleaned_data["file"],
        media_type=form.media_type(),
        has_no_persons=form.cleaned_data["has_no_persons"],
        **form.said(),
    )


def _both(form: DeliverForm, now: KnowledgeAnswer) -> list[Difference]:
    """What the writer wrote beside what stands there now."""
    said = form.said()
    return differences((form.fields[name].label, said[name], getattr(now, name)) for name in said)


def _table_of(text: str) -> documents.ShownTable | None:
    return documents.shown_table(KnowledgeAnswer(table_text=text), is_own=True) if text else None
