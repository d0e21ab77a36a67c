"""Answering a request by a personal link: the one request, and nothing else of the forum (R098)."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from meetings import documents
from meetings.models import KnowledgeAnswer, KnowledgeRequest
from meetings.views.knowledge_writing import Writer, autosave, table_preview, writing_page
from politirad.tenancy.access import public
from politirad.web.htmx import INVALID, render

UNKNOWN, GONE = 404, 410
_PAGE = "meetings/knowledge_guest.html"
# The link may be opened on anyone's machine: the page shows nothing of whoever is signed in there.
_SIGNED_OUT: dict[str, Any] = {"shell": None}
_REASON = "the link in the mail answers one request for one person, and opens nothing else"


@public(reason=_REASON)
@never_cache
def guest_knowledge(request: HttpRequest, token: str) -> HttpResponse:
    """The questions put to the person whose link this is, and their own answer."""
    asked = documents.knowledge_request_of(token)
    if asked is None:
        return _over(request, status=UNKNOWN)
    answer = _answer_of(asked)
    refusal = _refusal(asked, answer)
    if refusal:
        return _over(request, refusal)
    context: dict[str, Any] = {**_SIGNED_OUT}
    if asked.has_answer and answer and request.method != "POST" and "endre" not in request.GET:
        shown = documents.shown_answer(answer, is_own=True)
        context |= {"asked": asked, "meeting": asked.meeting, "shown": shown, "is_done": True}
        return render(request, _PAGE, context)
    return writing_page(
        request,
        _writer(asked, answer, token),
        _PAGE,
        context,
        lambda _answer: redirect("meetings:guest_knowledge", token=token),
    )


@public(reason=_REASON)
@never_cache
@require_POST
def save_guest_knowledge(request: HttpRequest, token: str) -> HttpResponse:
    """Keep what is written so far."""
    asked = documents.knowledge_request_of(token)
    if asked is None:
        return JsonResponse({}, status=UNKNOWN)
    answer = _answer_of(asked)
    refusal = _refusal(asked, answer)
    if refusal:
        return JsonResponse({"errors": {"development": [refusal]}}, status=INVALID)
    return autosave(request, _writer(asked, answer, token))


@public(reason=_REASON)
@never_cache
@require_POST
def preview_guest_knowledge(request: HttpRequest, token: str) -> HttpResponse:
    """The table as it will stand."""
    asked = documents.knowledge_request_of(token)
    if asked is None:
        return _over(request, status=UNKNOWN)
    refusal = _refusal(asked, _answer_of(asked))
    return _over(request, refusal) if refusal else table_preview(request)


def _answer_of(asked: KnowledgeRequest) -> KnowledgeAnswer | None:
    return getattr(asked, "answer", None)


def _refusal(asked: KnowledgeRequest, answer: KnowledgeAnswer | None) -> str:
    """Why the link no longer opens the request; empty while it does."""
    meeting = asked.meeting
    if not meeting.is_planning or meeting.starts_at <= timezone.now():
        return _("Møtet er begynt, avlyst eller ferdig.")
    if asked.is_released:
        return _("Svaret er frigitt og kan ikke endres.")
    if not asked.is_answerable:
        return _("Svaret trengs ikke lenger.")
    if answer is not None and answer.saved_by_id is not None:
        # What somebody inside has written since is not for the person with the link.
        return _("En annen hos dere har tatt over svaret.")
    return ""


def _writer(asked: KnowledgeRequest, answer: KnowledgeAnswer | None, token: str) -> Writer:
    address = {"token": token}
    return Writer(
        asked=asked,
        answer=answer,
        user=None,
        url=reverse("meetings:guest_knowledge", kwargs=address),
        save_url=reverse("meetings:save_guest_knowledge", kwargs=address),
        table_url=reverse("meetings:preview_guest_knowledge", kwargs=address),
    )


def _over(request: HttpRequest, refusal: str = "", *, status: int = GONE) -> HttpResponse:
    context = {**_SIGNED_OUT, "refusal": refusal}
    return render(request, "meetings/knowledge_over.html", context, status=status)
