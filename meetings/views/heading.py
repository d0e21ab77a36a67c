"""What stands above every page of a meeting: its name and state, and the tabs this reader may open."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from meetings.models import Meeting, MeetingMove
from politirad.councils.querysets import forum_ids
from politirad.tenancy.permissions import Permission


@dataclass(frozen=True)
class Reader:
    """What the reader may do in this meeting; templates ask these flags and nothing else."""

    is_insider: bool
    may_arrange: bool
    may_see_log: bool


@dataclass(frozen=True)
class Tab:
    """A part of the meeting; `count` stands beside its name when it says something."""

    label: str
    url: str
    is_current: bool
    count: int = 0


@dataclass(frozen=True)
class Action:
    """A button in the heading: a link, or with `is_post` a form with that one button."""

    label: str
    url: str
    icon: str
    is_primary: bool = False
    is_post: bool = False


@dataclass(frozen=True)
class CalledOff:
    """Who called the meeting off, when, and why in the reader's language."""

    move: MeetingMove
    reason: str


@dataclass(frozen=True)
class Heading:
    """Everything `meetings/_heading.html` shows."""

    meeting: Meeting
    tabs: tuple[Tab, ...]
    actions: tuple[Action, ...]
    called_off: CalledOff | None = None


def reader_of(request: HttpRequest, meeting: Meeting) -> Reader:
    """What the reader may do in this meeting, from the grants already read for this request."""

    def may(permission: Permission) -> bool:
        return meeting.forum_id in forum_ids(request.user, permission)

    return Reader(
        is_insider=may(Permission.VIEW_CONTENT),
        may_arrange=may(Permission.ARRANGE_MEETINGS),
        may_see_log=may(Permission.VIEW_LOG) and may(Permission.VIEW_CONTENT),
    )


def heading_of(
    request: HttpRequest,
    meeting: Meeting,
    current: str,
    *,
    people: int = 0,
    knowledge: int = 0,
    actions: Iterable[Action] = (),
) -> Heading:
    """The heading of the tab named `current`, with how many are called and how many answers are missing."""
    reader = reader_of(request, meeting)
    shown = {
        "agenda": (_("Dagsorden"), True),
        "pack": (_("Sakspapirer (PDF)"), True),
        "knowledge": (_("Kunnskapsgrunnlag"), reader.is_insider and not meeting.forum.is_arena),
        "participants": (_("Deltakere"), reader.is_insider),
        "minutes": (_("Referat"), meeting.has_minutes),
        "log": (_("Logg"), reader.may_see_log),
    }
    tabs = tuple(
        Tab(
            label=label,
            url=reverse(f"meetings:{name}", kwargs={"pk": meeting.pk}),
            is_current=name == current,
            count={"participants": people, "knowledge": knowledge}.get(name, 0),
        )
        for name, (label, is_open) in shown.items()
        if is_open
    )
    return Heading(meeting=meeting, tabs=tabs, actions=tuple(actions), called_off=_called_off(meeting))


def _called_off(meeting: Meeting) -> CalledOff | None:
    """That the meeting was called off; those called were told the same by mail."""
    if meeting.state != Meeting.State.CANCELLED:
        return None
    move = meeting.moves.filter(to_state=Meeting.State.CANCELLED).select_related("by").last()
    # The move keeps the words of whoever called it off; the kind of reason is told in the reader's own.
    kept = getattr(meeting, "cancellation", None)
    return CalledOff(move, kept.text if kept else move.reason) if move else None
