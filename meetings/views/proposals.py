"""Proposals for items: what members want, and what became of it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from meetings import actions, rules
from meetings.forms.proposals import ProposalAnswerForm, ProposalForm
from meetings.models import AgendaItem, Meeting, Proposal
from meetings.querysets import MeetingQuerySet
from meetings.querysets.items import party_of
from meetings.querysets.proposals import may_propose
from politirad.councils.models import Forum
from politirad.councils.querysets import forum_ids
from politirad.councils.rules import proposals_due_on
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import INVALID, render, sent
from politirad.web.paging import page_of


@access(Permission.VIEW_ADDRESSED, Forum)
@require_safe
def of_forum(request: HttpRequest, forum: Forum) -> HttpResponse:
    """The proposals this reader may read: those that wait, and what became of the others."""
    is_member = may_propose(request.user, forum.pk)
    is_insider = forum.pk in forum_ids(request.user, Permission.VIEW_CONTENT)
    if not (is_member or is_insider):
        raise PermissionDenied(_("Du kan se at dette finnes, men ikke lese innholdet."))
    found = Proposal.objects.visible_to(request.user).filter(forum=forum).with_people()
    context = {
        "forum": forum,
        "proposals": page_of(request, found.newest_waiting_first()),
        "may_propose": is_member,
        "is_insider": is_insider,
        **_deadline(request, forum),
    }
    return render(request, "meetings/proposals.html", context)


@access(Permission.VIEW_ADDRESSED, Forum)
def propose(request: HttpRequest, forum: Forum) -> HttpResponse:
    """A member's proposal (G26)."""
    if not may_propose(request.user, forum.pk):
        raise PermissionDenied(_("Bare medlemmer kan foreslå saker."))
    form = ProposalForm(sent(request), forum=forum, party=party_of(request.user, forum.pk))
    if form.is_valid():
        proposal = actions.propose(forum, by=request.user, **form.said())
        messages.success(request, _("Forslaget er sendt. Du får beskjed når det er besvart."))
        return redirect("meetings:proposal", pk=proposal.pk)
    context = {"form": form, "forum": forum, **_deadline(request, forum)}
    return render(request, "meetings/propose.html", context, status=INVALID if form.errors else 200)


@access(None, Proposal)
@require_safe
def proposal(request: HttpRequest, proposal: Proposal) -> HttpResponse:
    """One proposal and its answer; for organisers the ways to answer."""
    return _proposal_page(request, proposal)


@access(Permission.ARRANGE_MEETINGS, Proposal)
@require_POST
def answer_proposal(request: HttpRequest, proposal: Proposal) -> HttpResponse:
    """Take the proposal in, leave it for later, or say no; whoever made it is told."""
    form = ProposalAnswerForm(request.POST, meetings=_open_meetings(request, proposal.forum))
    if form.is_valid():
        try:
            said = _answered(request, proposal, form)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, said)
            meeting = form.cleaned_data["meeting"]
            if form.cleaned_data["decision"] == Proposal.State.TAKEN_IN:
                return redirect("meetings:agenda", pk=meeting)
            return redirect("meetings:proposal", pk=proposal.pk)
    return _proposal_page(request, proposal, form=form)


def _answered(request: HttpRequest, proposal: Proposal, form: ProposalAnswerForm) -> str:
    decision, answer = form.cleaned_data["decision"], form.cleaned_data["answer"]
    words = {"title": proposal.title}
    if decision == Proposal.State.TAKEN_IN:
        actions.take_in_proposal(proposal, form.offered[form.cleaned_data["meeting"]], by=request.user)
        return _("Saken «%(title)s» står nå på dagsordenen.") % words
    if decision == Proposal.State.KEPT:
        actions.keep_proposal(proposal, answer=answer, by=request.user)
        return _("«%(title)s» ligger til senere. Den som foreslo saken, får svaret.") % words
    actions.decline_proposal(proposal, answer=answer, by=request.user)
    return _("«%(title)s» blir ikke tatt opp. Den som foreslo saken, får svaret.") % words


def _proposal_page(
    request: HttpRequest, proposal: Proposal, *, form: ProposalAnswerForm | None = None
) -> HttpResponse:
    may_arrange = proposal.forum_id in forum_ids(request.user, Permission.ARRANGE_MEETINGS)
    may_answer = may_arrange and proposal.is_open
    meetings = list(_open_meetings(request, proposal.forum)) if may_answer and not form else []
    readable = AgendaItem.objects.visible_to(request.user).select_related("meeting")
    linked = {item.pk: item for item in readable.filter(pk__in=[proposal.item_id, proposal.from_item_id])}
    context = {
        "proposal": proposal,
        "forum": proposal.forum,
        "may_answer": may_answer,
        "item": linked.get(proposal.item_id or 0),
        "from_item": linked.get(proposal.from_item_id or 0),
        "form": form or ProposalAnswerForm(meetings=meetings),
    }
    return render(request, "meetings/proposal.html", context, status=INVALID if form else 200)


def _open_meetings(request: HttpRequest, forum: Forum) -> MeetingQuerySet[Meeting]:
    """The meetings whose agenda can still be changed, nearest first."""
    planned = Meeting.objects.visible_to(request.user).filter(forum=forum, state__in=rules.PLANNING)
    return planned.filter(ends_at__gte=timezone.now()).select_related("forum").order_by("starts_at", "pk")


def _deadline(request: HttpRequest, forum: Forum) -> dict[str, object]:
    """The next meeting this reader knows of, and until when one may propose for it (BR20)."""
    meeting = _open_meetings(request, forum).first()
    if meeting is None:
        return {"next_meeting": None}
    due_on = proposals_due_on(timezone.localdate(meeting.starts_at), forum.proposal_days)
    return {"next_meeting": meeting, "due_on": due_on, "is_late": due_on < timezone.localdate()}
