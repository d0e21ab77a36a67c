"""The tasks of all levels of a network, who changes them, and who sends more of them down."""

from collections.abc import Sequence
from datetime import date

from meetings.models import ActionItem
from meetings.querysets import ActionItemQuerySet
from politirad.councils.models import Forum
from politirad.councils.querysets import forum_ids
from politirad.tenancy.permissions import Permission
from politirad.tenancy.reach import Person
from slt.models import NetworkGroup, SltNetwork


def tasks_in(network: SltNetwork, reader: Person, day: date) -> ActionItemQuerySet[ActionItem]:
    """What `reader` may know of the tasks of the network's groups on `day`, and can be acted on."""
    groups = network.groups.valid_on(day).values("forum")
    return ActionItem.objects.visible_to(reader).agreed().filter(forum__in=groups)


def sender_in(places: Sequence[NetworkGroup], reader: Person) -> Forum | None:
    """The highest of the groups whose meetings `reader` arranges and that has groups below it."""
    arranged = forum_ids(reader, Permission.ARRANGE_MEETINGS)
    lowest = max((place.level for place in places), default=0)
    above = (place.forum for place in places if place.level < lowest)
    return next((forum for forum in above if forum.pk in arranged), None)
