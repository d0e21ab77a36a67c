"""A network's year on one page: its plan, what the steering group sees to, and what the levels did (G74)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q

from meetings.models import ActionItem, Meeting
from politirad.councils.models import Forum
from politirad.plans.models import JointActionPlan, Measure
from politirad.plans.querysets import PlanQuerySet
from politirad.plans.rules import Progress, progress_of
from politirad.tenancy.permissions import Permission
from politirad.tenancy.reach import Person
from slt.documents.duties import Duty, duties_of
from slt.documents.picture import groups_of, steering_in
from slt.documents.roll_up import RollUp, roll_up
from slt.models import Concern, Level, NetworkGroup, SltNetwork
from slt.rules import YEAR_OF_STEERING

_DONE = Q(status=ActionItem.Status.DONE)


@dataclass(frozen=True)
class GroupYear:
    """What one group did in the year, in numbers: meetings held, matters sent up, and tasks due in it."""

    place: NetworkGroup
    held: int
    sent_up: int
    tasks: int
    done: int

    @property
    def target(self) -> int:
        """Meetings a year the group aims at, 0 where it aims at none (BR18)."""
        return self.place.forum.meetings_target


@dataclass(frozen=True)
class Year:
    """A network's year, as one reader may see it."""

    network: SltNetwork
    year: int
    groups: Sequence[GroupYear]
    answered: int
    plan: JointActionPlan | None
    measures: Sequence[Measure]
    rolled: RollUp | None
    duties: Sequence[Duty]
    steering: Forum | None

    @property
    def progress(self) -> Progress:
        """How far the measures of the plan have come."""
        return progress_of(measure.state for measure in self.measures)

    @property
    def sent_up(self) -> int:
        """Matters that were raised on a level below the steering one."""
        return sum(group.sent_up for group in self.groups if group.place.level > Level.STEERING)


def year_of(network: SltNetwork, year: int, reader: Person, today: date) -> Year:
    """The network's year with the groups it has today; content only as far as `reader` may read it."""
    places = groups_of(network, today)
    steering = steering_in(places, reader, Permission.VIEW_CONTENT)
    plan = plans_of(network, reader).in_year(year).first()
    ids = [place.forum_id for place in places]
    return Year(
        network=network,
        year=year,
        groups=_groups(places, year),
        answered=Concern.objects.filter(network=network, forum__in=ids, answered_at__year=year).count(),
        plan=plan,
        measures=list(_measures(plan, reader)) if plan else (),
        rolled=roll_up(reader, plan) if plan else None,
        duties=duties_of(steering, year, reader, today, kinds=YEAR_OF_STEERING) if steering else (),
        steering=steering,
    )


def plans_of(network: SltNetwork, reader: Person) -> PlanQuerySet[JointActionPlan]:
    """The network's plans that `reader` may read, the newest first."""
    return JointActionPlan.objects.visible_to(reader).filter(network_plan__network=network)


def _measures(plan: JointActionPlan, reader: Person) -> Any:
    known = Measure.objects.visible_to(reader).filter(plan=plan)
    return known.select_related("goal", "group").order_by("goal", "due_on", "pk")


def _groups(places: Sequence[NetworkGroup], year: int) -> list[GroupYear]:
    """Each group's year, in three queries however many groups there are."""
    ids = [place.forum_id for place in places]
    held = _counted(Meeting.objects.filter(forum__in=ids).held_in(year))
    raised = _counted(Concern.objects.filter(forum__in=ids, raised_at__year=year))
    due = ActionItem.objects.agreed().filter(forum__in=ids, next_date_on__year=year).order_by()
    rows: Any = due.values("forum").annotate(all=Count("pk"), done=Count("pk", filter=_DONE))
    tasks = {row["forum"]: row for row in rows}
    return [
        GroupYear(
            place=place,
            held=held[place.forum_id],
            sent_up=raised[place.forum_id],
            tasks=tasks.get(place.forum_id, {}).get("all", 0),
            done=tasks.get(place.forum_id, {}).get("done", 0),
        )
        for place in places
    ]


def _counted(rows: Any) -> Mapping[int, int]:
    by_forum = rows.order_by().values_list("forum").annotate(count=Count("pk"))
    return Counter(dict(by_forum))
