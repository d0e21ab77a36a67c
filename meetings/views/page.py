"""The agenda page, whole or as the pieces that change with it."""

from collections.abc import Sequence
from dataclasses import replace

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from meetings import actions
from meetings.forms.agenda import MinutesForm, NewItemForm
from meetings.models import AgendaItem, Meeting, Participant
from meetings.querysets.items import party_of
from meetings.querysets.proposals import may_propose
from meetings.views.beside import promises_before, proposals_beside
from meetings.views.heading import Action, Reader, heading_of, reader_of
from meetings.views.knowledge_page import undelivered_of
from meetings.views.plan import Row, readiness_of, rows_of
from meetings.views.tally import tally_of
from politirad.web.htmx import render


def agenda_page(
    request: HttpRequest,
    meeting: Meeting,
    *,
    partial: str | None = None,
    status: int = 200,
    said: str = "",
    new_item: NewItemForm | None = None,
    refused: tuple[AgendaItem, MinutesForm] | None = None,
) -> HttpResponse:
    """The agenda as this reader may see it.

    `said` is announced after a swap; `new_item` and `refused` are forms to put right.
    """
    reader = reader_of(request, meeting)
    may_build = reader.may_arrange and meeting.is_planning
    found = meeting.items.visible_to(request.user).with_clock().order_by("position")
    papers = Count("attachments", filter=Q(attachments__is_current=True))
    items = list(found.annotate(paper_count=papers).select_related("topic"))
    is_draft = meeting.state == Meeting.State.DRAFT
    is_answered = meeting.state not in (Meeting.State.DRAFT, Meeting.State.CANCELLED)
    people = [] if is_draft else list(meeting.participants.visible_to(request.user))
    invited = actions.seats_on_the_day(meeting).count() if is_draft and may_build else len(people)
    waiting = undelivered_of(request, meeting) if reader.is_insider and meeting.is_planning else []
    context = {
        "meeting": meeting,
        "reader": reader,
        "may_build": may_build,
        "is_draft": is_draft,
        "waiting": waiting,
        "rows": _with_refusal(_rows(request, meeting, items, reader), refused),
        "proposals": proposals_beside(request, meeting) if may_build else (),
        "may_propose": may_propose(request.user, meeting.forum_id) and meeting.is_planning,
        "readiness": readiness_of(meeting, items, invited) if may_build and is_draft else None,
        "heading": heading_of(
            request,
            meeting,
            "agenda",
            people=invited,
            knowledge=len(waiting),
            actions=_actions(meeting, reader),
        ),
        "own": _own(people, request),
        "answers": tally_of(people) if reader.is_insider and is_answered else None,
        "new_item": new_item or quick_form(request, meeting),
        "said": said,
    }
    return render(request, "meetings/agenda.html", context, partial=partial, status=status)


def quick_form(request: HttpRequest, meeting: Meeting) -> NewItemForm:
    """The empty form under the agenda, with the writer as the one who presents."""
    writer = {"presenter": request.user.get_full_name()}  # type: ignore[union-attr]
    return NewItemForm(meeting=meeting, party=party_of(request.user, meeting.forum_id), initial=writer)


def _rows(request: HttpRequest, meeting: Meeting, items: Sequence[AgendaItem], reader: Reader) -> list[Row]:
    is_asked = meeting.is_planning and any(item.lists_action_items for item in items)
    follow_up = promises_before(request.user, meeting) if is_asked else None
    return rows_of(meeting, items, with_clock=reader.is_insider, follow_up=follow_up)


def _own(people: Sequence[Participant], request: HttpRequest) -> Participant | None:
    return next((person for person in people if person.user_id == request.user.pk), None)


def _with_refusal(rows: list[Row], refused: tuple[AgendaItem, MinutesForm] | None) -> list[Row]:
    """The rows, one of them with the number of minutes that could not be kept."""
    if refused is None:
        return rows
    item, form = refused
    typed, error = form.data.get("minutes_planned", ""), form.errors["minutes_planned"][0]
    return [
        replace(row, minutes_typed=typed, minutes_error=error) if row.item.pk == item.pk else row
        for row in rows
    ]


def _actions(meeting: Meeting, reader: Reader) -> list[Action]:
    if not reader.may_arrange:
        return []

    def to(name: str) -> str:
        return reverse(f"meetings:{name}", kwargs={"pk": meeting.pk})

    by_state = {
        Meeting.State.DRAFT: [
            Action(_("Endre tid og sted"), to("edit"), "blyant"),
            Action(_("Send innkalling"), to("notice"), "send", is_primary=True),
        ],
        Meeting.State.CALLED: [
            Action(_("Se innkallingen"), to("notice"), "oye"),
            Action(_("Start møtet"), to("open_meeting"), "klokke", is_primary=True, is_post=True),
        ],
        Meeting.State.IN_SESSION: [Action(_("Til referatet"), to("live"), "blyant", is_primary=True)],
        Meeting.State.WRITING: [Action(_("Til referatet"), to("live"), "blyant", is_primary=True)],
    }
    return by_state.get(Meeting.State(meeting.state), [])
