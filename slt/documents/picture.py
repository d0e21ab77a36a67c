"""The picture of a network: its levels, groups and people, and what goes up and down between them."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from meetings.models import ActionItem
from meetings.querysets import is_late
from politirad.councils.models import Forum, ForumMunicipality, Seat
from politirad.councils.querysets import ForumQuerySet, forum_ids
from politirad.tenancy.permissions import Party, Permission
from politirad.tenancy.reach import Person
from slt.models import ConcernLink, Coordinator, Level, NetworkGroup, SltNetwork

FACES_SHOWN = 6
"""People shown with their initials in a group; the number says how many there are."""


LEVEL_WORDS: Mapping[Level, Promise] = {
    Level.STEERING: _("Setter mål og bestemmer"),
    Level.COORDINATING: _("Planlegger og fordeler"),
    Level.EXECUTING: _("Jobber med barn og unge"),
}
"""What each level does, in a few words."""


@dataclass(frozen=True)
class Group:
    """A group as the picture shows it; people for those who read what it does, else how many."""

    place: NetworkGroup
    is_open_to_reader: bool
    seats: Sequence[Seat]
    open_count: int
    overdue_count: int
    has_police: bool

    @property
    def forum(self) -> Forum:
        """The forum it is."""
        return self.place.forum

    @property
    def faces(self) -> Sequence[Seat]:
        """The first of its people."""
        return self.seats[:FACES_SHOWN]

    @property
    def seat_count(self) -> int:
        """How many have a seat."""
        return len(self.seats)


@dataclass(frozen=True)
class Flow:
    """How much is under way from the level above, and from the one below."""

    down: int = 0
    up: int = 0


@dataclass(frozen=True)
class Band:
    """One level: its groups, and what goes between it and the next level down."""

    level: Level
    groups: Sequence[Group]
    flow: Flow | None

    @property
    def words(self) -> Promise:
        """What the level does."""
        return LEVEL_WORDS[self.level]


@dataclass(frozen=True)
class Picture:
    """A network as one reader may see it."""

    network: SltNetwork
    bands: Sequence[Band]
    coordinators: Sequence[Coordinator] = field(default_factory=tuple)

    @property
    def groups(self) -> list[Group]:
        """All groups, from the steering level down."""
        return [group for band in self.bands for group in band.groups]

    @property
    def steering_council(self) -> Forum | None:
        """The politiråd that is the steering group, where it is (R146)."""
        steering = (group.forum for group in self.bands[0].groups)
        return next((forum for forum in steering if forum.is_council), None)

    def shows_names(self, readable: Collection[int]) -> bool:
        """Whether a reader of the forums with these ids sees who the people are, and not only how many."""
        return any(group.forum.pk in readable for group in self.groups)

    @property
    def without_police(self) -> list[Group]:
        """Groups where nobody from the police has a seat (R149)."""
        return [group for group in self.groups if not group.has_police]


def picture_of(network: SltNetwork, reader: Person, today: date) -> Picture:
    """The network as `reader` may see it today, in five queries however many groups there are."""
    places = groups_of(network, today)
    groups, flows = _groups(places, reader, today), _flows(places)
    bands = [
        Band(level, [group for group in groups if group.place.level == level], flows.get(level))
        for level in Level
    ]
    return Picture(network, bands, coordinators_of(network, today))


def groups_of(network: SltNetwork, day: date) -> list[NetworkGroup]:
    """The network's groups on `day`, from the steering level down, with their forums."""
    return list(network.groups.valid_on(day).in_order())


def steering_in(places: Sequence[NetworkGroup], reader: Person, permission: Permission) -> Forum | None:
    """The first steering group of `places` where `reader` holds `permission`."""
    held = forum_ids(reader, permission)
    steering = (place.forum for place in places if place.level == Level.STEERING)
    return next((forum for forum in steering if forum.pk in held), None)


def forums_near(network: SltNetwork, day: date) -> ForumQuerySet[Forum]:
    """The forums of the network's municipalities on `day`, which may become groups of it; an arena never."""
    towns = network.municipality_links.valid_on(day).values("municipality")
    links = ForumMunicipality.objects.valid_on(day).filter(municipality__in=towns)
    return Forum.objects.filter(pk__in=links.values("forum")).exclude(kind=Forum.Kind.ARENA)


def coordinators_of(network: SltNetwork, day: date) -> tuple[Coordinator, ...]:
    """Who coordinates the network on `day`, the one who has done it longest first."""
    found = network.coordinators.valid_on(day).select_related("user")
    return tuple(found.order_by("valid_from", "pk"))


def seats_of(groups: Sequence[NetworkGroup], day: date) -> list[Seat]:
    """Everybody seated in the groups on `day`, side by side in each, in one query."""
    return list(Seat.objects.where_open(day).filter(forum__in=[group.forum_id for group in groups]))


def reports_up(forum: Forum, day: date) -> bool:
    """Whether the forum is a group below the steering level of a network, which sends matters up."""
    return NetworkGroup.objects.valid_on(day).filter(forum=forum).below(Level.STEERING).exists()


def handed_between(tasks: Any, ids: Collection[int]) -> list[tuple[int, int]]:
    """Sender and receiver of each open task of `tasks` that one of the forums handed to another."""
    parts = tasks.open().filter(forum__in=ids).order_by()
    handed = parts.filter(Q(parent__forum__in=ids) | Q(conclusion__item__meeting__forum__in=ids))
    senders = ("parent__forum", "conclusion__item__meeting__forum")
    found = handed.values_list("forum", *senders)
    return [(parent or concluded, receiver) for receiver, parent, concluded in found]


def _groups(places: Sequence[NetworkGroup], reader: Person, today: date) -> list[Group]:
    ids = [place.forum_id for place in places]
    seated: dict[int, list[Seat]] = {pk: [] for pk in ids}
    for seat in seats_of(places, today):
        seated[seat.forum_id].append(seat)
    tasks = _task_counts(ids, today)
    known, readable = (forum_ids(reader, p) for p in (Permission.VIEW_METADATA, Permission.VIEW_CONTENT))
    return [
        Group(
            place=place,
            is_open_to_reader=place.forum_id in known | readable,
            seats=seated[place.forum_id],
            open_count=tasks.get(place.forum_id, {}).get("open", 0),
            overdue_count=tasks.get(place.forum_id, {}).get("overdue", 0),
            has_police=any(seat.party == Party.POLICE for seat in seated[place.forum_id]),
        )
        for place in places
    ]


@dataclass(frozen=True)
class HandedDown:
    """A task on its way from a forum above to a group below."""

    task: ActionItem
    sender: Forum
    key: str


def handed_down(reader: Person, picture: Picture, today: date, *, most: int) -> list[HandedDown]:
    """The first open tasks that were handed down in the network and that `reader` may read."""
    ids = [group.forum.pk for group in picture.groups]
    known = ActionItem.objects.visible_to(reader).open().filter(forum__in=ids)
    found = known.filter(Q(parent__isnull=False) | Q(conclusion__isnull=False)).nearest_first()
    rows = found.select_related("forum", "parent__forum", "conclusion__item__meeting__forum")
    return [HandedDown(task, _sender_of(task), task.look(today)) for task in rows[:most]]


def _sender_of(task: ActionItem) -> Forum:
    if task.parent is not None:
        return task.parent.forum
    conclusion: Any = task.conclusion
    forum: Forum = conclusion.item.meeting.forum
    return forum


def _task_counts(ids: Sequence[int], today: date) -> dict[int, dict[str, int]]:
    """How many tasks each forum has open, and over their deadline."""
    rows: Any = (
        ActionItem.objects.agreed()
        .filter(forum__in=ids)
        .order_by()
        .values("forum")
        .annotate(open=Count("pk", filter=Q(is_open=True)), overdue=Count("pk", filter=is_late(today)))
    )
    return {row["forum"]: row for row in rows}


def _flows(places: Sequence[NetworkGroup]) -> dict[Level, Flow]:
    """What goes between each level and the next one down; what passes a level by counts at both borders."""
    levels = {place.forum_id: place.level for place in places}
    up, down = Counter[int](), Counter[int]()
    links = ConcernLink.objects.open().filter(to_forum__in=levels, from_forum__in=levels)
    for sender, receiver in links.values_list("from_forum", "to_forum"):
        up.update(range(levels[receiver], levels[sender]))
    for sender, receiver in handed_between(ActionItem.objects.all(), levels):
        down.update(range(levels[sender], levels[receiver]))
    return {level: Flow(down=down[level], up=up[level]) for level in (Level.STEERING, Level.COORDINATING)}
