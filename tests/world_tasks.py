"""Groups below a council, and tasks they have without a meeting."""

from datetime import date
from typing import Any

from meetings.actions import add_task, report_progress
from meetings.models import ActionItem
from politirad.accounts.models import User
from politirad.councils.actions import seat_person
from politirad.councils.models import Forum, ForumMunicipality
from politirad.tenancy.permissions import Role
from tests.world import FIRST_DAY, World

DUE_ON = date(2026, 12, 10)


def group_in(world: World, name: str) -> Forum:
    """A group of an SLT level in our municipality, where its leader arranges and one more sits."""
    kind = Forum.Kind.SLT_LEVEL
    group = Forum.objects.create(name=f"{name}gruppa", short_name=name, unit=world.forum.unit, kind=kind)
    ForumMunicipality.objects.create(forum=group, municipality=world.municipality, valid_from=FIRST_DAY)
    for role in (Role.SLT_COORDINATOR, Role.SECTOR_DIRECTOR):
        user = User.objects.create_user(f"{role.value}@{name}.example".lower(), full_name=f"{name} {role}")
        seat_person(group, user, role, title=str(role.label), valid_from=FIRST_DAY)
    return group


def member_of(group: Forum, role: Role = Role.SECTOR_DIRECTOR) -> User:
    """Who sits in the group in the role, and nowhere else."""
    return group.seats.get(role=role).user


def task_in(forum: Forum, what: str = "Lage plan", **said: Any) -> ActionItem:
    """A task without a meeting, for whoever sits there first."""
    first = forum.seats.earliest("pk").user
    details = {"responsible": first, "by": first, "due_on": DUE_ON, "review_on": None, **said}
    return add_task(forum, what=what, **details)


def divided_task(world: World) -> ActionItem:
    """A task of the mayor's that two groups have carried out parts of."""
    mayor = world.users[Role.MAYOR]
    above = task_in(world.forum, what="Lage plan for høsten", responsible=mayor)
    for name in ("Natt", "Skole"):
        part = task_in(group_in(world, name), what=f"Ringe alle i {name}", parent=above)
        report_progress(part, status="done", note="Ringt.", by=mayor)
    return above
