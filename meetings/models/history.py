"""A meeting's history in words, told from the events the database's triggers keep."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from typing import Any

from django.apps import apps
from django.db.models import F, QuerySet, Value
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import JSONObject
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from meetings.models.action_items import ActionItem
from meetings.models.agenda import AgendaItem
from meetings.models.meeting import Meeting
from meetings.models.participants import Participant
from meetings.rules import State
from politirad.accounts.models import User
from politirad.tenancy.permissions import Party

_COLUMNS = {
    "Meeting": ("state", "starts_at", "ends_at", "place", "video_link"),
    "AgendaItem": (*AgendaItem.SAID_OF_ITSELF, "meeting_id", "position", "is_late", "summary_version"),
    "Attachment": ("item_id", "name"),
    "Conclusion": ("item_id", "text"),
    "ActionItem": ("item_id", "what", "status"),
    "MinutesApproval": ("party",),
    "Participant": ("name", "answer", "attendance"),
    "PersonDataReason": ("reason",),
}
# Who may read it and how long it takes are told in words of their own.
_SAID = tuple(name for name in AgendaItem.SAID_OF_ITSELF if name not in {"audience", "minutes_planned"})
_ON_ITEM = frozenset({"Attachment", "Conclusion", "ActionItem"})

_MOVES = {
    State.CALLED: gettext_lazy("sendte innkallingen"),
    State.IN_SESSION: gettext_lazy("startet møtet"),
    State.WRITING: gettext_lazy("avsluttet møtet"),
    State.IN_REVIEW: gettext_lazy("sendte referatet til godkjenning"),
    State.APPROVED: gettext_lazy("ga den siste godkjenningen, og referatet er låst"),
    State.CANCELLED: gettext_lazy("avlyste møtet"),
}
_ANSWERS = {
    Participant.Answer.YES: gettext_lazy("svarte ja"),
    Participant.Answer.VIDEO: gettext_lazy("svarte ja, på video"),
    Participant.Answer.NO: gettext_lazy("svarte nei"),
    Participant.Answer.DEPUTY: gettext_lazy("sender vara"),
}


@dataclass(frozen=True)
class LogLine:
    """One sentence of the log: «Silje Brekke flyttet «Russetid» til plass 3»."""

    at: datetime
    who: str
    text: str


@dataclass(frozen=True)
class _Event:
    """What one trigger wrote, beside what the row said before."""

    kind: str
    row_id: int
    label: str
    at: datetime
    actor: str | None
    moved: str | None
    context: Any
    now: dict[str, Any]
    before: dict[str, Any]
    title: str

    def has_changed(self, *names: str) -> bool:
        """Whether the change touched one of the columns."""
        return self.label == "update" and any(self.now[name] != self.before.get(name) for name in names)


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
        text = _WORDS[event.kind](event)
        who = names[int(event.actor)].full_name if event.actor else _nobody(event)
        if text and not (lines and (lines[-1].who, lines[-1].text) == (who, text)):
            lines.append(LogLine(at=event.at, who=who, text=text))
    return lines[::-1]


def _told_to(sides: Collection[str], events: list[_Event]) -> list[_Event]:
    """The events but those of another party's own items, as they were then or are now."""
    of_items = [event for event in events if event.kind == "AgendaItem"]
    now = {event.row_id: event.now["own_party"] for event in of_items}
    # A paper may stand before the item it came with, so each item begins as it was made.
    then = {event.row_id: event.now["own_party"] for event in reversed(of_items)}
    told: list[_Event] = []
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


def _nobody(event: _Event) -> str:
    """Who did what nobody signed in did: the person who answered by mail, or the machine."""
    return event.now["name"] if event.kind == "Participant" else _("Systemet")


def _events(meeting: Meeting) -> Iterator[_Event]:
    """Every event, oldest first, each with the row as it was before."""
    rows = list(_rows(meeting))
    last: dict[tuple[str, int], dict[str, Any]] = {}
    # What is written in one transaction has one time: a paper may stand before the item it belongs to.
    titles = {
        row_id: now["title"] for kind, row_id, *_, now, _pgh_id in reversed(rows) if kind == "AgendaItem"
    }
    # An item may come from another meeting or go to one; only its time here is this log's.
    places: dict[int, set[int]] = defaultdict(lambda: {meeting.pk})
    for kind, row_id, label, at, actor, moved, context, now, _pgh_id in rows:
        before = last.get((kind, row_id), {})
        last[kind, row_id] = now
        item_id = now.get("item_id", row_id)
        if kind == "AgendaItem":
            titles[row_id] = now["title"]
            places[row_id] = {now["meeting_id"], before.get("meeting_id", now["meeting_id"])}
        if meeting.pk in places[item_id] or kind not in {"AgendaItem", *_ON_ITEM}:
            yield _Event(kind, row_id, label, at, actor, moved, context, now, before, titles.get(item_id, ""))


def _rows(meeting: Meeting) -> QuerySet[Any, tuple[Any, ...]]:
    parts = [_part(kind, columns, meeting) for kind, columns in _COLUMNS.items()]
    union = reduce(lambda one, other: one.union(other, all=True), parts)
    return union.order_by("pgh_created_at", "pgh_id")


def _part(kind: str, columns: tuple[str, ...], meeting: Meeting) -> QuerySet[Any, tuple[Any, ...]]:
    items = apps.get_model("meetings", "AgendaItemEvent").objects.filter(meeting=meeting)
    where = {"meeting": meeting}
    if kind == "Meeting":
        where = {"pgh_obj": meeting}
    elif kind == "AgendaItem":
        where = {"pgh_obj__in": items.values("pgh_obj")}  # type: ignore[dict-item]
    elif kind in _ON_ITEM:
        where = {"item__in": items.values("pgh_obj")}  # type: ignore[dict-item]
    events = apps.get_model("meetings", f"{kind}Event").objects.filter(**where)
    return events.annotate(
        kind=Value(kind),
        actor=KeyTextTransform("user", "pgh_context__metadata"),
        moved=KeyTextTransform("moved_item", "pgh_context__metadata"),
        now=JSONObject(**{name: F(name) for name in columns}),
    ).values_list(
        "kind",
        "pgh_obj_id",
        "pgh_label",
        "pgh_created_at",
        "actor",
        "moved",
        "pgh_context_id",
        "now",
        "pgh_id",
    )


def _of_meeting(event: _Event) -> str:
    if event.label == "insert":
        return _("laget møtet")
    if event.has_changed("state"):
        is_back = (event.before["state"], event.now["state"]) == (State.IN_REVIEW, State.WRITING)
        return _("ba om rettelse i referatet") if is_back else str(_MOVES[State(event.now["state"])])
    return _("endret tid eller sted") if event.has_changed(*_COLUMNS["Meeting"]) else ""


def _of_item(event: _Event) -> str:
    words = {"title": event.title}
    if event.label == "insert":
        is_late = event.now["is_late"]
        return (_("ettersendte saken «%(title)s»") if is_late else _("satte opp saken «%(title)s»")) % words
    return _("fjernet saken «%(title)s»") % words if event.label == "delete" else _of_changed_item(event)


def _of_changed_item(event: _Event) -> str:
    words = {"title": event.title, "place": event.now["position"], "minutes": event.now["minutes_planned"]}
    if event.has_changed("meeting_id"):
        return _("tok med saken «%(title)s» til et senere møte") % words
    if event.has_changed("summary_version"):
        return _("skrev i referatet til «%(title)s»") % words
    if event.has_changed("audience"):
        words["audience"] = AgendaItem.Audience(event.now["audience"]).label
        return _("endret hvem som kan lese «%(title)s»: %(audience)s") % words
    if event.has_changed(*_SAID):
        return _("endret saken «%(title)s»") % words
    if event.has_changed("minutes_planned"):
        return _("satte av %(minutes)s minutter til «%(title)s»") % words
    is_moved = event.has_changed("position") and event.moved == str(event.row_id)
    return _("flyttet «%(title)s» til plass %(place)s") % words if is_moved else ""


def _of_paper(event: _Event) -> str:
    words = {"name": event.now["name"], "title": event.title}
    if event.label == "delete":
        return _("tok bort vedlegget «%(name)s» fra «%(title)s»") % words
    return _("la ved «%(name)s» til «%(title)s»") % words if event.label == "insert" else ""


def _of_conclusion(event: _Event) -> str:
    words = {"title": event.title}
    if event.label == "delete":
        return _("tok bort en konklusjon under «%(title)s»") % words
    return _("skrev en konklusjon under «%(title)s»") % words if event.label == "insert" else ""


def _of_action_item(event: _Event) -> str:
    words = {"what": event.now["what"], "status": ActionItem.Status(event.now["status"]).label}
    if event.label == "insert":
        return _("la til oppgaven «%(what)s»") % words
    if event.label == "delete":
        return _("tok bort oppgaven «%(what)s»") % words
    return _("meldte oppgaven «%(what)s»: %(status)s") % words if event.has_changed("status") else ""


def _of_approval(event: _Event) -> str:
    if event.label != "insert":
        return ""
    sides = {
        Party.MUNICIPALITY: _("godkjente referatet for kommunen"),
        Party.POLICE: _("godkjente referatet for politiet"),
    }
    return sides.get(Party(event.now["party"]), "")


def _of_participant(event: _Event) -> str:
    if event.has_changed("answer"):
        return str(_ANSWERS.get(Participant.Answer(event.now["answer"]), ""))
    if event.has_changed("attendance"):
        words = {"name": event.now["name"], "how": Participant.Attendance(event.now["attendance"]).label}
        return _("førte oppmøte for %(name)s: %(how)s") % words
    return ""


def _of_reason(event: _Event) -> str:
    words = {"reason": event.now["reason"]}
    told = _("begrunnet hvorfor sakene kan stå med tegn på personopplysninger: «%(reason)s»") % words
    return told if event.label == "insert" else ""


_WORDS: dict[str, Callable[[_Event], str]] = {
    "Meeting": _of_meeting,
    "AgendaItem": _of_item,
    "Attachment": _of_paper,
    "Conclusion": _of_conclusion,
    "ActionItem": _of_action_item,
    "MinutesApproval": _of_approval,
    "Participant": _of_participant,
    "PersonDataReason": _of_reason,
}
