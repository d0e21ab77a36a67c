"""The drawing of a network and the tables that say the same, as one reader may see them."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from meetings.models import ActionItem
from politirad.councils.models import Forum, Seat
from politirad.councils.querysets import forum_ids
from politirad.tenancy.permissions import MAIN_PARTIES, Party, Permission
from politirad.tenancy.reach import Person
from politirad.web.sentences import listed
from politirad.web.states import SQUARE_PARTY, avatar_colour
from slt import rules
from slt.documents.picture import Band, Group, Picture, handed_between, picture_of
from slt.models import ConcernLink, SltNetwork


@dataclass(frozen=True)
class GroupRow:
    """A group in the table: its level and how many of its people are from each side."""

    band: Band
    group: Group
    by_party: Counter[str]

    @property
    def from_municipality(self) -> int:
        """People from the municipalities."""
        return self.by_party[Party.MUNICIPALITY]

    @property
    def from_police(self) -> int:
        """People from the police."""
        return self.by_party[Party.POLICE]

    @property
    def from_others(self) -> int:
        """People from everybody else."""
        return self.by_party.total() - sum(self.by_party[party] for party in MAIN_PARTIES)


@dataclass(frozen=True)
class FlowRow:
    """How much has been sent one way and not been done or answered: from whom, to whom, in words."""

    sender: str
    receiver: str
    words: str


@dataclass(frozen=True)
class DrawnNetwork:
    """A network to be drawn, and the rows that say in words what the drawing shows.

    `handed` and `raised` count what the reader may read, by sender and receiver.
    """

    picture: Picture
    shows_names: bool
    handed: Counter[tuple[int, int]]
    raised: Counter[tuple[int, int]]

    @property
    def network(self) -> SltNetwork:
        """The network."""
        return self.picture.network

    @property
    def rows(self) -> list[GroupRow]:
        """The groups, from the steering level down."""
        return [
            GroupRow(band, group, Counter(seat.party for seat in group.seats))
            for band in self.picture.bands
            for group in band.groups
        ]

    @cached_property
    def between_levels(self) -> list[FlowRow]:
        """What goes down and up between each level and the next, whoever reads it."""
        return [row for upper, lower in pairwise(self.picture.bands) for row in _level_rows(upper, lower)]

    @cached_property
    def between_groups(self) -> list[FlowRow]:
        """What goes from one group to another, of what the reader may read; tasks first."""
        names = {group.forum.pk: group.forum for group in self.picture.groups}
        return [*_group_rows(self.handed, names, _tasks), *_group_rows(self.raised, names, _matters)]

    @property
    def words(self) -> str:
        """All of the drawing in a few sentences, for whoever does not see it."""
        said = [f"{row.sender} → {row.receiver}: {row.words}." for row in self.between_levels]
        levels = [_level_words(band) for band in self.picture.bands]
        return " ".join([*levels, *said, self.keeper_words, _("Tabellene har de samme opplysningene.")])

    @property
    def keeper_words(self) -> str:
        """Who coordinates."""
        names = [keeper.user.full_name for keeper in self.picture.coordinators]
        if not names:
            return _("Ingen koordinerer nettverket nå.")
        return _("Koordinator: %(names)s.") % {"names": listed(names)}

    @property
    def on_page(self) -> rules.Drawing:
        """The drawing beside a menu."""
        return self.within(rules.PAGE)

    @property
    def on_phone(self) -> rules.Drawing:
        """The drawing on a narrow screen."""
        return self.within(rules.PHONE)

    def within(self, frame: rules.Frame) -> rules.Drawing:
        """The drawing in the frame."""
        bands = self.picture.bands
        note = _("Binder nivåene sammen og følger oppgavene.")
        keepers = [
            rules.Keeper(each.user.initials, each.user.full_name, _title(each.title, each.percent))
            for each in self.picture.coordinators
        ]
        return rules.drawn(
            [self._tier(band) for band in bands],
            [way for band in bands for way in _ways(band)],
            keepers,
            note if keepers else self.keeper_words,
            frame,
        )

    def _tier(self, band: Band) -> rules.Tier:
        cards = [_card(group, shows_names=self.shows_names) for group in band.groups]
        return rules.Tier(str(band.level.label), str(band.words), cards, _("Ingen grupper her ennå."))


def drawn_network(network: SltNetwork, reader: Person, today: date) -> DrawnNetwork:
    """The network as `reader` may see it today, ready to be drawn."""
    picture = picture_of(network, reader, today)
    levels = {group.forum.pk: group.place.level for group in picture.groups}
    links = ConcernLink.objects.visible_to(reader).open().filter(to_forum__in=levels, from_forum__in=levels)
    handed = handed_between(ActionItem.objects.visible_to(reader), levels)
    return DrawnNetwork(
        picture=picture,
        shows_names=picture.shows_names(forum_ids(reader, Permission.VIEW_CONTENT)),
        handed=Counter(pair for pair in handed if levels[pair[0]] < levels[pair[1]]),
        raised=Counter(links.order_by().values_list("from_forum", "to_forum")),
    )


def _level_rows(upper: Band, lower: Band) -> Iterator[FlowRow]:
    high, low = str(upper.level.label), str(lower.level.label)
    if upper.flow:
        yield FlowRow(high, low, _tasks(upper.flow.down))
        yield FlowRow(low, high, _matters(upper.flow.up))


def _group_rows(
    counts: Counter[tuple[int, int]], forums: dict[int, Forum], words: Callable[[int], str]
) -> list[FlowRow]:
    # In the order of the picture: the senders from the top down, and their receivers so too.
    places = {pk: number for number, pk in enumerate(forums)}
    pairs = sorted(counts, key=lambda pair: (places[pair[0]], places[pair[1]]))
    return [
        FlowRow(forums[sender].name, forums[receiver].name, words(counts[sender, receiver]))
        for sender, receiver in pairs
    ]


def _level_words(band: Band) -> str:
    level = str(band.level.label)
    if not band.groups:
        return _("%(level)s: ingen grupper.") % {"level": level}
    groups = [
        f"{group.forum.name} ({', '.join(filter(None, (_people(group), _open(group), _late(group))))})"
        for group in band.groups
    ]
    return f"{level}: {listed(groups)}."


def _ways(band: Band) -> Iterator[rules.Way]:
    if band.flow:
        down, up = band.flow.down, band.flow.up
        sent_down = ngettext("%(count)s oppgave sendt ned", "%(count)s oppgaver sendt ned", down)
        sent_up = ngettext("%(count)s sak sendt opp", "%(count)s saker sendt opp", up)
        yield rules.Way(sent_down % {"count": down}, sent_up % {"count": up}, down > 0, up > 0)


def _card(group: Group, *, shows_names: bool) -> rules.Card:
    faces = [_face(seat) for seat in group.faces] if shows_names else []
    return rules.Card(group.forum.name, _people(group), _open(group), _late(group), faces)


def _face(seat: Seat) -> rules.Face:
    return rules.Face(seat.user.initials, seat.party == SQUARE_PARTY, avatar_colour(seat.party))


def _people(group: Group) -> str:
    count = group.seat_count
    return ngettext("%(count)s medlem", "%(count)s medlemmer", count) % {"count": count}


def _open(group: Group) -> str:
    count = group.open_count
    return ngettext("%(count)s åpen oppgave", "%(count)s åpne oppgaver", count) % {"count": count}


def _late(group: Group) -> str:
    count = group.overdue_count
    return ngettext("%(count)s over frist", "%(count)s over frist", count) % {"count": count} if count else ""


def _tasks(count: int) -> str:
    return ngettext("%(count)s oppgave", "%(count)s oppgaver", count) % {"count": count}


def _matters(count: int) -> str:
    return ngettext("%(count)s sak", "%(count)s saker", count) % {"count": count}


def _title(title: str, percent: int | None) -> str:
    # A no-break space, so that the number and its sign stay together.
    return f"{title}, {percent}\u00a0%" if percent else title
