"""How a year of meetings went: how often the leaders were there, and whether deadlines were kept (R082)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from meetings.models import ActionItem, Meeting, Participant
from meetings.rules import InTime, in_time
from politirad.councils.rules import LEADERSHIP, LEADING_ROLES, SPHERE_OF_ROLE, Sphere


@dataclass(frozen=True)
class Attended:
    """In how many meetings a leadership was there itself, through a deputy, and not at all."""

    sphere: Sphere
    itself: int
    by_deputy: int
    away: int


def leadership_at(held: Sequence[Meeting]) -> list[Attended]:
    """How often each leadership was there; who sat in for a leader is a deputy, whatever their own role."""
    came: dict[Sphere, dict[int, bool]] = {sphere: {} for sphere in LEADERSHIP}
    present = Participant.objects.filter(meeting__in=held, attendance__in=Participant.CAME)
    for person in present.select_related("deputy_for"):
        role = person.deputy_for.role if person.deputy_for else person.role
        if role in LEADING_ROLES:
            of_sphere = came[SPHERE_OF_ROLE[role]]
            of_sphere[person.meeting_id] = of_sphere.get(person.meeting_id, False) or not person.is_deputy
    return [
        Attended(sphere, sum(by.values()), len(by) - sum(by.values()), len(held) - len(by))
        for sphere, by in came.items()
    ]


def deadlines_kept(rows: Iterable[ActionItem], today: date) -> Counter[InTime]:
    """How it went with the deadlines of the tasks, read `with_done_at`."""
    return Counter(in_time(row.due_on, _done_on(row), today=today) for row in rows if row.due_on)


def _done_on(row: ActionItem) -> date | None:
    """The day it was done; one that was never reported by anybody counts from its deadline."""
    if row.status != ActionItem.Status.DONE:
        return None
    at = getattr(row, "done_at", None)
    return timezone.localdate(at) if at else row.due_on
