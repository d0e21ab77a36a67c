"""Answering a request as a member, releasing the answer to the other party, and its file."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from meetings import actions
from meetings.forms.knowledge import ReleaseForm
from meetings.models import KnowledgeAnswer, KnowledgeRequest
from meetings.views.heading import reader_of
from meetings.views.knowledge_page import standing_of
from meetings.views.knowledge_writing import Writer, advice_on, autosave, table_preview, writing_page
from meetings.views.step import Step, show_step
from politirad.tenancy.access import access
from politirad.web.changes import refusing
from politirad.web.downloads import download_of
from politirad.web.htmx import INVALID, sent

_PAGE = "meetings/knowledge_answer.html"


@access(None, KnowledgeRequest)
def answer_knowledge(request: HttpRequest, asked: KnowledgeRequest) -> HttpResponse:
    """Write the answer and hand it in."""
    writer = _writer(request, asked)

    def delivered(answer: KnowledgeAnswer) -> HttpResponse:
        for advice in advice_on(answer):
            messages.warning(request, advice)
        messages.success(request, _("Svaret er levert. Bare egen part ser det til det er frigitt."))
        return redirect("meetings:knowledge_request", pk=asked.pk)

    context = {"is_insider": reader_of(request, asked.meeting).is_insider}
    return writing_page(request, writer, _PAGE, context, delivered)


@access(None, KnowledgeRequest)
@require_POST
def save_knowledge(request: HttpRequest, asked: KnowledgeRequest) -> HttpResponse:
    """Keep what is written so far."""
    return autosave(request, _writer(request, asked))


@access(None, KnowledgeRequest)
@require_POST
def preview_knowledge(request: HttpRequest, asked: KnowledgeRequest) -> HttpResponse:
    """The table as it will stand."""
    _refuse_other_writers(request, asked)
    return table_preview(request)


@access(None, KnowledgeRequest)
def release_knowledge(request: HttpRequest, asked: KnowledgeRequest) -> HttpResponse:
    """Ask whether the answer has been judged fit to share; then the other party may read it (R097)."""
    if not standing_of(request, asked).may_release:
        raise PermissionDenied(
            _("Bare den som leder eller forbereder møtet for parten som svarer, kan frigi et levert svar.")
        )
    form = ReleaseForm(sent(request), is_extended=asked.meeting.forum.is_extended)
    if form.is_valid():
        everyone = form.is_meant_for_everyone
        refusing(lambda: actions.release_answer(asked, is_for_everyone=everyone, by=request.user))
        messages.success(request, _("Svaret er frigitt."))
        return redirect("meetings:knowledge_request", pk=asked.pk)
    back_url = reverse("meetings:knowledge_request", kwargs={"pk": asked.pk})
    step = Step(
        title=_("Frigi svaret fra %(agency)s?") % {"agency": asked.agency_label},
        words=(
            _("Den andre parten kan lese svaret når det er frigitt. Det kan ikke trekkes tilbake."),
            _("Tall under fem i tabellen skjules. Filer deles slik de er."),
        ),
        button=_("Frigi svaret"),
        url=reverse("meetings:release_knowledge", kwargs={"pk": asked.pk}),
        back_url=back_url,
        form=form,
    )
    return show_step(request, asked.meeting, step, status=INVALID if form.errors else 200)


@access(None, KnowledgeAnswer)
@never_cache
@require_safe
def knowledge_file(_request: HttpRequest, answer: KnowledgeAnswer) -> FileResponse:
    """The file of an answer, to save and never shown as a page of ours."""
    if not answer.file:
        raise Http404
    return download_of(answer.file, name=answer.file_name, media_type=answer.media_type)


def _writer(request: HttpRequest, asked: KnowledgeRequest) -> Writer:
    _refuse_other_writers(request, asked)
    address = {"pk": asked.pk}
    return Writer(
        asked=asked,
        answer=KnowledgeAnswer.objects.visible_to(request.user).filter(request=asked).first(),
        user=request.user,  # type: ignore[arg-type]
        url=reverse("meetings:answer_knowledge", kwargs=address),
        save_url=reverse("meetings:save_knowledge", kwargs=address),
        table_url=reverse("meetings:preview_knowledge", kwargs=address),
    )


def _refuse_other_writers(request: HttpRequest, asked: KnowledgeRequest) -> None:
    if not standing_of(request, asked).may_write:
        raise PermissionDenied(_("Bare den som er spurt eller svarer for parten, kan skrive svaret."))
