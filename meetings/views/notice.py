"""The notice: what each circle of readers gets, the button that sends it, and what is sent after it."""

from collections.abc import Sequence

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from meetings import actions, documents, rules
from meetings.actions.notice import GAP_TEXT
from meetings.forms.person_data import ReasonForm
from meetings.models import AgendaItem, Meeting
from meetings.views.heading import Action, heading_of
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.changes import refusing
from politirad.web.htmx import INVALID, render, sent


@access(Permission.ARRANGE_MEETINGS, Meeting)
def notice(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Exactly what each circle of readers gets, and the button that sends it."""
    if request.method != "POST":
        return _page(request, meeting)
    try:
        count = actions.send_notice(meeting, by=request.user)
    except ValidationError as refusal:
        return _page(request, meeting, problems=refusal.messages)
    said = ngettext(
        "Innkallingen er sendt til %(count)s person.",
        "Innkallingen er sendt til %(count)s personer.",
        count,
    )
    messages.success(request, said % {"count": count})
    return redirect("meetings:agenda", pk=meeting.pk)


@access(Permission.ARRANGE_MEETINGS, Meeting)
@require_POST
def explain(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Keep why the notice may go out although the items show signs of a person (BR22)."""
    form = ReasonForm(sent(request))
    if not form.is_valid():
        return _page(request, meeting, reason=form)
    refusing(lambda: actions.keep_reason(meeting, form.cleaned_data["reason"], by=request.user))
    messages.success(request, _("Begrunnelsen er lagret i møtets logg."))
    return redirect("meetings:notice", pk=meeting.pk)


@access(Permission.ARRANGE_MEETINGS, Meeting)
@require_POST
def send_update(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Tell those who are called of items that came after the notice (G44)."""
    try:
        told = actions.send_update(meeting, by=request.user)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        said = ngettext(
            "Oppdateringen er sendt til %(count)s person.",
            "Oppdateringen er sendt til %(count)s personer.",
            told,
        )
        messages.success(request, said % {"count": told})
    return redirect("meetings:notice", pk=meeting.pk)


def _page(
    request: HttpRequest,
    meeting: Meeting,
    *,
    problems: list[str] | None = None,
    reason: ReasonForm | None = None,
) -> HttpResponse:
    """The page as it stands; `problems` and `reason` are what stopped somebody just now."""
    items = list(meeting.items.visible_to(request.user).order_by("position"))
    is_draft = meeting.state == Meeting.State.DRAFT
    people = actions.people_to_call(meeting) if is_draft else actions.people_called(meeting)
    circles, recipients = documents.notice_circles(meeting, people, items), len(people)
    gaps = rules.notice_gaps(
        items=len(items), invited=recipients, starts_at=meeting.starts_at, now=timezone.now()
    )
    untold = _untold(meeting, items)
    findings = actions.hints_in(meeting) if is_draft or untold else []
    is_unexplained = any(not finding.is_explained for finding in findings)
    context = {
        "meeting": meeting,
        "is_draft": is_draft,
        "heading": heading_of(request, meeting, "notice", people=recipients, actions=_actions(meeting)),
        "circles": circles,
        "recipients": recipients,
        "problems": problems or ([GAP_TEXT[gap] for gap in gaps] if is_draft else []),
        "findings": findings,
        "reason": (reason or ReasonForm()) if is_unexplained else None,
        "may_send": is_draft and not gaps and not problems and not is_unexplained,
        "untold": untold,
        "told_today": bool(untold) and actions.is_updated_today(meeting),
    }
    status = INVALID if problems or reason else 200
    return render(request, "meetings/notice.html", context, status=status)


def _untold(meeting: Meeting, items: Sequence[AgendaItem]) -> list[AgendaItem]:
    """Items sent after the notice that nobody has been told of, while there is somebody to tell."""
    is_called = meeting.state == Meeting.State.CALLED
    return actions.untold_items(meeting) if is_called and any(item.is_late for item in items) else []


def _actions(meeting: Meeting) -> list[Action]:
    if not meeting.is_planning:
        return []

    def to(name: str) -> str:
        return reverse(f"meetings:{name}", kwargs={"pk": meeting.pk})

    is_called = meeting.state == Meeting.State.CALLED
    move = Action(_("Flytt møtet") if is_called else _("Endre tid og sted"), to("edit"), "kalender")
    return [move, Action(_("Avlys møtet"), to("cancel"), "kryss-sirkel")]
