"""The knowledge basis of a meeting: who is asked for what, and how far each answer has come."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from meetings import actions
from meetings.forms.knowledge import AskForm, EditRequestForm, RelevanceForm, UseForm
from meetings.models import KnowledgeRequest, Meeting
from meetings.views.heading import heading_of, reader_of
from meetings.views.knowledge_page import rows_of, shown_answer_of, standing_of
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.changes import refusing
from politirad.web.conflicts import Difference, differences, keep_on_top
from politirad.web.htmx import INVALID, STALE, render, sent
from politirad.web.parts import parts_of

Agency = KnowledgeRequest.Agency


@access(Permission.VIEW_CONTENT, Meeting)
@require_safe
def knowledge(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """A row for each agency that is asked (ux.md 5.8)."""
    rows = rows_of(request, meeting)
    reader = reader_of(request, meeting)
    waiting = sum(row.request.is_undelivered for row in rows)
    context = {
        "meeting": meeting,
        "reader": reader,
        "rows": rows,
        "may_ask": reader.may_arrange and meeting.is_planning,
        "has_released": any(row.request.is_released for row in rows),
        "agencies": Agency.choices,
        "heading": heading_of(request, meeting, "knowledge", knowledge=waiting),
    }
    return render(request, "meetings/knowledge.html", context)


@access(Permission.ARRANGE_MEETINGS, Meeting)
def ask_for_knowledge(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Ask one agency, with the questions it is usually asked (BR33, R098)."""
    if not meeting.is_planning:
        raise PermissionDenied(_("Møtet er begynt. Kunnskapsgrunnlaget kan ikke endres."))
    agency = request.POST.get("agency", request.GET.get("til", ""))
    form = AskForm(sent(request), meeting=meeting, agency=agency, seats=actions.seats_on_the_day(meeting))
    if form.is_valid():
        try:
            asked = actions.ask_for_knowledge(meeting, by=request.user, **form.asked())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            words = {"name": asked.asked_name}
            messages.success(request, _("%(name)s har fått en e-post om hva dere trenger.") % words)
            return redirect("meetings:knowledge", pk=meeting.pk)
    context = {
        "meeting": meeting,
        "form": form,
        "agencies": Agency.choices,
        "chosen": form["agency"].value(),
    }
    return render(request, "meetings/knowledge_ask.html", context, status=INVALID if form.errors else 200)


@access(None, KnowledgeRequest)
@require_safe
def knowledge_request(request: HttpRequest, asked: KnowledgeRequest) -> HttpResponse:
    """One request: its questions, its answer when the reader may read it, and what can be done."""
    return request_page(request, asked)


@access(Permission.ARRANGE_MEETINGS, KnowledgeRequest)
def edit_request(request: HttpRequest, asked: KnowledgeRequest) -> HttpResponse:
    """Change the questions or the deadline while nobody has answered; the person is told."""
    if not (asked.is_undelivered and asked.meeting.is_planning):
        raise PermissionDenied(_("Bestillingen er besvart eller satt bort, og kan ikke endres."))
    form = EditRequestForm(sent(request), asked=asked)
    both: list[Difference] = []
    if form.is_valid():
        try:
            actions.change_request(asked, **form.cleaned_data)
        except actions.RequestConflictError as conflict:
            both = _both_requests(form, conflict.request)
        else:
            words = {"name": asked.asked_name}
            messages.success(request, _("Lagret. %(name)s får e-post hvis noe er endret.") % words)
            return redirect("meetings:knowledge_request", pk=asked.pk)
    context = {"meeting": asked.meeting, "asked": asked, "form": form, "differences": both}
    status = STALE if both else INVALID if form.errors else 200
    return render(request, "meetings/knowledge_edit.html", context, status=status)


@access(Permission.ARRANGE_MEETINGS, KnowledgeRequest)
@require_POST
def remind_of_knowledge(request: HttpRequest, asked: KnowledgeRequest) -> HttpResponse:
    """Remind whoever has not delivered; once a day is enough."""
    stage = f"by_hand:{timezone.localdate():%Y-%m-%d}"
    refusing(lambda: actions.remind_of_knowledge(asked, stage=stage))
    messages.success(request, _("%(name)s har fått en påminnelse.") % {"name": asked.asked_name})
    return redirect("meetings:knowledge", pk=asked.meeting_id)


@access(Permission.ARRANGE_MEETINGS, KnowledgeRequest)
@require_POST
def set_relevance(request: HttpRequest, asked: KnowledgeRequest) -> HttpResponse:
    """Say that no answer is needed after all, or that it is."""
    form = RelevanceForm(request.POST)
    if not form.is_valid():
        messages.error(request, form.errors["is_relevant"][0])
        return request_page(request, asked, status=INVALID)
    is_relevant = form.cleaned_data["is_relevant"]
    refusing(lambda: actions.set_relevance(asked, is_relevant=is_relevant))
    said = _("Bestillingen gjelder igjen.") if is_relevant else _("Bestillingen er satt til «Ikke aktuelt».")
    messages.success(request, said)
    return redirect("meetings:knowledge_request", pk=asked.pk)


@access(Permission.ARRANGE_MEETINGS, KnowledgeRequest)
@require_POST
def use_knowledge(request: HttpRequest, asked: KnowledgeRequest) -> HttpResponse:
    """Say which items the answer belongs to."""
    form = UseForm(request.POST, items=asked.meeting.items.visible_to(request.user).order_by("position"))
    if not form.is_valid():
        return request_page(request, asked, use_form=form, status=INVALID)
    refusing(lambda: actions.use_in_items(asked, form.cleaned_data["items"]))
    messages.success(request, _("Lagret."))
    return redirect("meetings:knowledge_request", pk=asked.pk)


def _both_requests(form: EditRequestForm, now: KnowledgeRequest) -> list[Difference]:
    """What the writer asked for beside what is asked for now; the form is made ready to be kept on top."""
    keep_on_top(form, now.fingerprint)
    names = ("questions", "due_on")
    return differences(
        (form.fields[name].label, form.cleaned_data[name], getattr(now, name)) for name in names
    )


def request_page(
    request: HttpRequest, asked: KnowledgeRequest, *, use_form: UseForm | None = None, status: int = 200
) -> HttpResponse:
    """The page of one request; `use_form` is a choice of items to put right."""
    meeting = asked.meeting
    reader, standing = reader_of(request, meeting), standing_of(request, asked)
    items = list(meeting.items.visible_to(request.user).order_by("position")) if reader.is_insider else []
    used = set(asked.uses.values_list("item", flat=True))
    context = {
        "meeting": meeting,
        "reader": reader,
        "asked": asked,
        "standing": standing,
        "shown": shown_answer_of(request, asked),
        "used": [item for item in items if item.pk in used],
        "use_form": use_form or UseForm(items=items, used=used),
        "may_use": standing.may_arrange and items and not meeting.is_approved,
        "may_remind": standing.may_arrange and asked.is_undelivered and meeting.is_planning,
        "may_reopen": standing.may_arrange
        and asked.state == asked.State.NOT_RELEVANT
        and meeting.is_planning,
        "from_above": parts_of("meetings:knowledge_request", asked, request.user),
    }
    return render(request, "meetings/knowledge_request.html", context, status=status)
