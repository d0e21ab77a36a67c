"""The page where the minutes are written, whole or as the pieces that change."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from meetings import actions, documents, rules
from meetings.forms.action_items import ActionItemForm
from meetings.forms.minutes import ConclusionForm, SummaryForm
from meetings.models import ActionItem, AgendaItem, Conclusion, ItemGuest, Meeting, Participant
from meetings.views.heading import reader_of
from meetings.views.live_item import beside_text, from_note, from_proposal, written_in_room
from meetings.views.reading import correction_of
from meetings.views.step import address_of, leaders_missing
from politirad.web.fields import person_data_warnings
from politirad.web.htmx import INVALID, render, wants_piece
from politirad.web.rules import whole_number

_WITH_ASIDE = (None, "switched")
"""The pieces that show what stands beside the text; the others come every few seconds, and ask for less."""


@dataclass(frozen=True)
class Place:
    """An item in the list of the meeting, numbered from 1; the state is «ferdig», «naa» or empty."""

    item: AgendaItem
    number: int
    state: str
    url: str
    minutes_used: int


@dataclass(frozen=True)
class Clock:
    """How the meeting keeps to its time; the clock alone stands there on another day than the meeting's.

    `item` is the one dealt with now, and `item_used` the whole minutes spent on it.
    """

    is_running: bool
    used: int
    planned: int
    minutes_over: int
    item: AgendaItem | None
    item_used: int


@dataclass(frozen=True)
class Undo:
    """Something just taken out, and the form that puts it back."""

    text: str
    url: str
    fields: dict[str, str]


def live_page(
    request: HttpRequest,
    meeting: Meeting,
    *,
    item_id: int | None = None,
    partial: str | None = None,
    status: int = 200,
    **changes: Any,
) -> HttpResponse:
    """The page at one item. `changes` are forms to put right, what to announce, what can be undone."""
    items = items_of(request, meeting)
    places = _places(meeting, items, item_id)
    index = next((n for n, place in enumerate(places) if place.state == "naa"), None)
    item = None if index is None else places[index].item
    people = list(meeting.participants.visible_to(request.user).in_party_order().with_stay())
    context = {
        "meeting": meeting,
        "may_write": reader_of(request, meeting).may_arrange and meeting.is_writable,
        "places": places,
        "people": [(person, documents.stay_of(person, items)) for person in people],
        "guests": _guests(request, meeting),
        "present_count": sum(person.is_in_room(item) for person in people),
        "is_quorate": actions.quorum_of(meeting, people, item),
        "leaders_missing": leaders_missing(meeting, people, item),
        "now": timezone.now(),
        "correction": None if partial else correction_of(meeting),
        "place": None,
    }
    if index is not None:
        context |= _around(request, places, index, people)
        context |= written_in_room(request, places[index].item, people)
        if partial in _WITH_ASIDE:
            context |= beside_text(request, places[index].item)
        context["clock"] = clock_of(meeting, [place.item for place in places], index)
    return render(request, "meetings/live.html", context | changes, partial=partial, status=status)


def changed(
    request: HttpRequest, item: AgendaItem, partial: str, *, said: str, **changes: Any
) -> HttpResponse:
    """The list as it is now, or back to the page at the item."""
    if wants_piece(request):
        return live_page(request, item.meeting, item_id=item.pk, partial=partial, said=said, **changes)
    messages.success(request, said)
    for remark in changes.get("remarks", ()):
        messages.warning(request, remark)
    return redirect(address_of(item.meeting, item))


def put_right(
    request: HttpRequest, item: AgendaItem, *, partial: str | None = None, **forms: Any
) -> HttpResponse:
    """The form again with what was typed; minutes that are closed by now refuse it in one sentence."""
    if not item.meeting.is_writable:
        raise PermissionDenied(_("Referatet er sendt til godkjenning og kan ikke endres nå."))
    return live_page(request, item.meeting, item_id=item.pk, partial=partial, status=INVALID, **forms)


def item_id_of(request: HttpRequest) -> int | None:
    """The item the address asks for."""
    return whole_number(request.GET.get("sak", ""))


def items_of(request: HttpRequest, meeting: Meeting) -> list[Any]:
    """The items in order, each with the number of its conclusions and who wrote last."""
    found = meeting.items.visible_to(request.user).select_related("summary_by")
    return list(found.annotate(conclusion_count=Count("conclusions")).order_by("position"))


def clock_of(meeting: Meeting, items: Sequence[AgendaItem], index: int) -> Clock:
    """How far the time has come at the item with this index."""
    now = timezone.now()
    lengths = [item.minutes_planned for item in items]
    used = int((now - meeting.starts_at).total_seconds() // 60)
    running = running_item(items)
    is_today = timezone.localdate(now) == timezone.localdate(meeting.starts_at)
    return Clock(
        is_running=is_today and used >= 0 and meeting.state == Meeting.State.IN_SESSION,
        used=used,
        planned=sum(lengths),
        minutes_over=rules.minutes_over_plan(meeting.starts_at, lengths[: index + 1], now),
        item=running,
        item_used=running.seconds_spent(now) // 60 if running else 0,
    )


def current_index(items: Sequence[Any], item_id: int | None) -> int | None:
    """Where the item asked for stands; else the one dealt with now, the first without text, or the first."""
    by_id = {item.pk: n for n, item in enumerate(items)}
    running = running_item(items)
    for asked in (item_id, running and running.pk):
        if asked in by_id:
            return by_id[asked]
    return next((n for n, item in enumerate(items) if not _has_result(item)), 0 if items else None)


def running_item(items: Sequence[Any]) -> Any:
    """The one of the items that is dealt with now, if any."""
    return next((item for item in items if item.started_at), None)


def _guests(request: HttpRequest, meeting: Meeting) -> list[ItemGuest]:
    found = ItemGuest.objects.visible_to(request.user).filter(item__meeting=meeting)
    return list(found.select_related("user", "item").order_by("item__position", "pk"))


def _places(meeting: Meeting, items: Sequence[Any], item_id: int | None) -> list[Place]:
    current, now = current_index(items, item_id), timezone.now()
    return [
        Place(
            item=item,
            number=n + 1,
            state="naa" if n == current else "ferdig" if _has_result(item) else "",
            url=address_of(meeting, item),
            minutes_used=item.seconds_spent(now) // 60,
        )
        for n, item in enumerate(items)
    ]


def _has_result(item: Any) -> bool:
    return bool(item.summary.strip() or item.conclusion_count)


def _around(
    request: HttpRequest, places: Sequence[Place], index: int, people: Sequence[Participant]
) -> dict[str, Any]:
    """The item being written of, its neighbours, and what already hangs on it."""
    item = places[index].item
    conclusions = Conclusion.objects.visible_to(request.user).filter(item=item)
    action_items = ActionItem.objects.visible_to(request.user).filter(item=item)
    return {
        "place": places[index],
        "item": item,
        "previous": places[index - 1] if index else None,
        "next": places[index + 1] if index + 1 < len(places) else None,
        "conclusions": list(conclusions.order_by("number")),
        "action_items": list(action_items.select_related("responsible").order_by("pk")),
        "summary_form": SummaryForm(
            initial={"summary": item.summary, "version": item.summary_version},
        ),
        "conclusion_form": ConclusionForm(auto_id="konklusjon_%s", initial=from_proposal(request, item)),
        "action_form": ActionItemForm(
            item=item, people=people, auto_id="oppgave_%s", initial=from_note(request, item)
        ),
        "advice": person_data_warnings(item.summary),
    }
