"""The notice: what each circle of readers gets, and the button that sends it."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import ngettext

from meetings import actions, documents, rules
from meetings.actions.notice import GAP_TEXT
from meetings.models import Meeting
from meetings.views.heading import heading_of
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import INVALID, render


@access(Permission.ARRANGE_MEETINGS, Meeting)
def notice(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Exactly what each circle of readers gets, and the button that sends it."""
    problems: list[str] = []
    if request.method == "POST":
        try:
            count = actions.send_notice(meeting, by=request.user)
        except ValidationError as refusal:
            problems = refusal.messages
        else:
            sent = ngettext(
                "Innkallingen er sendt til %(count)s person.",
                "Innkallingen er sendt til %(count)s personer.",
                count,
            )
            messages.success(request, sent % {"count": count})
            return redirect("meetings:agenda", pk=meeting.pk)
    items = list(meeting.items.visible_to(request.user).order_by("position"))
    circles = documents.notice_circles(meeting, actions.seats_on_the_day(meeting), items)
    recipients = sum(len(circle.seats) for circle in circles)
    gaps = rules.notice_gaps(
        items=len(items), invited=recipients, starts_at=meeting.starts_at, now=timezone.now()
    )
    context = {
        "meeting": meeting,
        "is_draft": meeting.state == Meeting.State.DRAFT,
        "heading": heading_of(request, meeting, "notice", people=recipients),
        "circles": circles,
        "recipients": recipients,
        "problems": problems or [GAP_TEXT[gap] for gap in gaps],
    }
    return render(request, "meetings/notice.html", context, status=INVALID if problems else 200)
