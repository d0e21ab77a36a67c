"""Who is called to a meeting, and what they answer: signed in, or by the link in the mail."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from meetings import actions, documents
from meetings.forms.answers import AnswerForm
from meetings.models import Meeting, Participant
from meetings.views.heading import heading_of, reader_of
from meetings.views.tally import tally_of
from politirad.tenancy.access import access, public
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import INVALID, render, sent, wants_piece

UNKNOWN, GONE = 404, 410
# The link may be opened on anyone's machine: the page shows nothing of whoever is signed in there.
_SIGNED_OUT: dict[str, Any] = {"shell": None}


@access(Permission.VIEW_CONTENT, Meeting)
@require_safe
def participants(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Those who are called, side by side with their answers; before the notice, those who will be."""
    people = list(meeting.participants.visible_to(request.user).in_party_order())
    is_draft = meeting.state == Meeting.State.DRAFT
    seats = list(actions.seats_on_the_day(meeting)) if is_draft else []
    reader = reader_of(request, meeting)
    context = {
        "meeting": meeting,
        "reader": reader,
        "is_draft": is_draft,
        "is_over": meeting.has_minutes,
        "is_answering": _is_open(meeting),
        "people": people,
        "tally": tally_of(people),
        "may_remind": reader.may_arrange and _is_open(meeting),
        "seats": seats,
        "heading": heading_of(request, meeting, "participants", people=len(people) + len(seats)),
    }
    return render(request, "meetings/participants.html", context, partial="answers")


@access(Permission.ARRANGE_MEETINGS, Meeting)
@require_POST
def remind(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Ask those who have not answered once more, by hand (G38)."""
    try:
        asked = actions.remind(meeting)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect("meetings:participants", pk=meeting.pk)
    words = ngettext("%(count)s person er spurt på nytt.", "%(count)s personer er spurt på nytt.", asked) % {
        "count": asked
    }
    nobody = _("Alle som ikke har svart, er alt spurt på nytt i dag.")
    messages.success(request, words if asked else nobody)
    return redirect("meetings:participants", pk=meeting.pk)


@access(Permission.VIEW_ADDRESSED, Meeting)
def own_answer(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """The reader's own answer to the notice."""
    called = meeting.participants.visible_to(request.user)
    participant = (
        called.filter(user=request.user.pk)
        .select_related("meeting__forum__unit", "user", "deputy_for")
        .first()
    )
    if participant is None:
        raise PermissionDenied(_("Du er ikke innkalt til dette møtet."))
    url = reverse("meetings:own_answer", kwargs={"pk": meeting.pk})
    context = {
        "meeting": meeting,
        "reader": reader_of(request, meeting),
        "chosen": _chosen(request),
    }
    return _answering(request, participant, url, "meetings/own_answer.html", context)


@public(reason="the link in the notice answers for one person in one meeting, and opens nothing else")
@never_cache
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """The answer of the person whose personal link this is; reading papers needs signing in."""
    participant = documents.participant_of(token)
    if participant is None:
        return render(
            request, "meetings/answer_over.html", {**_SIGNED_OUT, "is_unknown": True}, status=UNKNOWN
        )
    person, meeting = participant.user, participant.meeting
    if not _is_open(meeting) or not Meeting.objects.visible_to(person).filter(pk=meeting.pk).exists():
        return render(request, "meetings/answer_over.html", {**_SIGNED_OUT, "is_unknown": False}, status=GONE)
    # Only what the person may know on this day: a seat that has ended tells no titles.
    items = list(meeting.items.visible_to(person).order_by("position"))
    url = reverse("meetings:answer", kwargs={"token": token})
    context = {**_SIGNED_OUT, "meeting": meeting, "items": items, "chosen": _chosen(request)}
    return _answering(request, participant, url, "meetings/answer.html", context)


def _chosen(request: HttpRequest) -> str:
    """The answer that was pressed, here or in the mail."""
    return request.POST.get("answer", request.GET.get("svar", ""))


def _answering(
    request: HttpRequest, participant: Participant, url: str, template: str, context: dict[str, Any]
) -> HttpResponse:
    candidates = actions.deputy_candidates(participant) if _is_open(participant.meeting) else []
    named = actions.deputy_of(participant)
    form = AnswerForm(
        sent(request), candidates=candidates, initial={"deputy": named.user_id if named else None}
    )
    if form.is_valid():
        try:
            participant = actions.answer_notice(participant, **form.said())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            if not wants_piece(request):
                return redirect(url)
            named = actions.deputy_of(participant)
    context |= {
        "participant": participant,
        "form": form,
        "url": url,
        "is_open": _is_open(participant.meeting),
        "is_changing": "endre" in request.GET,
        "may_send_deputy": bool(candidates),
        "named": named,
    }
    return render(request, template, context, partial="answer", status=INVALID if form.errors else 200)


def _is_open(meeting: Meeting) -> bool:
    return meeting.state == Meeting.State.CALLED and meeting.ends_at > timezone.now()
