"""What a council of the test world has learned, and what it has shared of it."""

from datetime import date
from typing import Any

from evaluation.actions import add_reflection, share
from evaluation.models import Reflection
from meetings.rules import State
from politirad.accounts.models import User
from politirad.councils.models import Forum
from politirad.tenancy.permissions import Role
from tests.world import CLOSED_MARK, NEIGHBOUR_MARK, World

AGREED_ON = date(2026, 11, 2)


def reflection_of(world: World, *, next_door: bool = False) -> Reflection:
    """What was learned in our last meeting, or the neighbour's; made the first time somebody asks."""
    forum = world.neighbour_forum if next_door else world.forum
    by = world.stranger if next_door else world.users[Role.POLICE_CONTACT]
    meeting = world.neighbour_meeting(State.APPROVED) if next_door else world.meeting(State.APPROVED)
    mark = f"{NEIGHBOUR_MARK} {CLOSED_MARK}" if next_door else CLOSED_MARK
    found = forum.reflections.filter(meeting=meeting).first()
    return found or add_reflection(
        forum, occasion="meeting", by=by, meeting_id=meeting.pk, **texts(f"{mark} samlet innsats")
    )


def exercise(forum: Forum, by: User, title: str = "Øvelse på skolen", **said: Any) -> Reflection:
    """What a council learned from an exercise, closed to others until it is shared."""
    return add_reflection(forum, occasion="exercise", by=by, title=title, **texts() | said)


def shared(forum: Forum, by: User, title: str = "Øvelse på skolen", **said: Any) -> Reflection:
    """What a council has agreed to share."""
    agreed: dict[str, Any] = {"heading": title, "agreed_on": AGREED_ON, "shows_name": False}
    for name in agreed.keys() & said.keys():
        agreed[name] = said.pop(name)
    made = exercise(forum, by, title, **said)
    share(made, seen=made.version, by=by, **agreed)
    return made


def texts(done: str = "Vi gikk natteravn sammen.") -> dict[str, Any]:
    """The four texts."""
    return {
        "done": done,
        "learned": "Ungdommene kjenner oss igjen.",
        "smart": "Å gå to og to.",
        "onward": "Gå oftere i juni.",
        "is_joint": False,
    }
