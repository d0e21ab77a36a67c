"""A meeting's history in words, told from the events the database's triggers keep."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from typing import Any

from django.apps import apps
from django.db.models import F, QuerySet, Value
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import JSONObject

from meetings.models.agenda import AgendaItem
from meetings.models.history_words import COLUMNS, ON_ITEM, Event, nobody_signed_in, told_of
from meetings.models.meeting import Meeting
from politirad.accounts.models import User

# What is read of each event, in the order `_events` takes it apart.
_ROW = (
    "kind", "pgh_obj_id", "pgh_label", "pgh_created_at", "actor", "moved", "pgh_context_id", "now", "is_item",
    "pgh_id",
)  # fmt: skip


@dataclass(frozen=True)
class LogLine:
    """One sentence of the log: «Silje Brekke flyttet «Russetid» til plass 3»."""

    at: datetime
    who: str
    text: str


def log_of(meeting: Meeting, *, sides: Collection[str] = ()) -> list[LogLine]:
    """What happened to the meeting and what hangs on it, newest first, in two queries.

    Of items that are one party's own, only those of `sides` are told of (G85).
    """
    events = _told_to(sides, list(_events(meeting)))
    names = User.objects.in_bulk({int(event.actor) for event in events if event.actor})
    # When the meeting moves on, its items and people are written too; the move says it all.
    quiet = {e.context for e in events if e.kind == "Meeting" and e.has_changed("state") and e.context}
    lines: list[LogLine] = []
    for event in events:
        if event.context in quiet and event.kind in {"AgendaItem", "Participant"}:
            continue
        text = told_of(event)
        who = names[int(event.actor)].full_name if event.actor else nobody_signed_in(event)
        if text and not (lines and (lines[-1].who, lines[-1].text) == (who, text)):
            lines.append(LogLine(at=event.at, who=who, text=text))
    return lines[::-1]


def _told_to(sides: Collection[str], events: list[Event]) -> list[Event]:
    """The events but those of another party's own items, as they were then or are now."""
    of_items = [event for event in events if event.kind == "AgendaItem"]
    now = {event.row_id: event.now["own_party"] for event in of_items}
    # A paper may stand before the item it came with, so each item begins as it was made.
    then = {event.row_id: event.now["own_party"] for event in reversed(of_items)}
    told: list[Event] = []
    for event in events:
        item_id = event.row_id if event.kind == "AgendaItem" else event.now.get("item_id", 0)
        if event.kind == "AgendaItem":
            then[item_id] = event.now["own_party"]
        if {then.get(item_id, ""), now.get(item_id, "")} <= {"", *sides}:
            told.append(event)
    return told


def last_change_of(item: AgendaItem) -> LogLine | None:
    """Who last changed the item, and when."""
    events = apps.get_model("meetings", "AgendaItemEvent").objects.filter(pgh_obj=item)
    last = events.order_by("-pgh_id").values_list("pgh_created_at", "pgh_context__metadata__user").first()
    if last is None or last[1] is None:
        return None
    return LogLine(at=last[0], who=User.objects.get(pk=last[1]).full_name, text="")


def _events(meeting: Meeting) -> Iterator[Event]:
    """Every event, oldest first, each with the row as it was before."""
    rows = list(_rows(meeting))
    last: dict[tuple[str, int], dict[str, Any]] = {}
    # What is written in one transaction has one time: a paper may stand before the item it belongs to.
    titles = {row_id: now["title"] for _kind, row_id, *_, now, is_item, _pgh_id in reversed(rows) if is_item}
    # An item may come from another meeting or go to one; only its time here is this log's.
    places: dict[int, set[int]] = defaultdict(lambda: {meeting.pk})
    for kind, row_id, label, at, actor, moved, context, now, _is_item, _pgh_id in rows:
        before = last.get((kind, row_id), {})
        last[kind, row_id] = now
        item_id = now.get("item_id", row_id)
        if kind == "AgendaItem":
            titles[row_id] = now["title"]
            places[row_id] = {now["meeting_id"], before.get("meeting_id", now["meeting_id"])}
        if meeting.pk in places[item_id] or kind not in {"AgendaItem", *ON_ITEM}:
            yield Event(kind, row_id, label, at, actor, moved, context, now, before, titles.get(item_id, ""))


def _rows(meeting: Meeting) -> QuerySet[Any, tuple[Any, ...]]:
    parts = [_part(kind, columns, meeting) for kind, columns in COLUMNS.items()]
    union = reduce(lambda one, other: one.union(other, all=True), parts)
    # Of what has one time, what hangs on an item comes first: it is judged by how closed the item was before.
    return union.order_by("pgh_created_at", "is_item", "pgh_id")


def _part(kind: str, columns: tuple[str, ...], meeting: Meeting) -> QuerySet[Any, tuple[Any, ...]]:
    items = apps.get_model("meetings", "AgendaItemEvent").objects.filter(meeting=meeting)
    where = {"meeting": meeting}
    if kind == "Meeting":
        where = {"pgh_obj": meeting}
    elif kind == "AgendaItem":
        where = {"pgh_obj__in": items.values("pgh_obj")}  # type: ignore[dict-item]
    elif kind in ON_ITEM:
        where = {"item__in": items.values("pgh_obj")}  # type: ignore[dict-item]
    events = apps.get_model("meetings", f"{kind}Event").objects.filter(**where)
    told = events.annotate(
        kind=Value(kind),
        is_item=Value(kind == "AgendaItem"),
        actor=KeyTextTransform("user", "pgh_context__metadata"),
        moved=KeyTextTransform("moved_item", "pgh_context__metadata"),
        now=JSONObject(**{name: F(name) for name in columns}),
    )
    return told.values_list(*_ROW)
