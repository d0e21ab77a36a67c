"""The SLT networks of the demo world, and what goes up and down in one of them (domain.md 8.2, 8.9)."""

from dataclasses import dataclass

from politirad.accounts.models import User
from politirad.councils.actions import create_forum, seat_person, sign_declaration
from politirad.councils.models import Forum
from politirad.councils.rules import Sphere
from politirad.demo.world.clock import Clock
from politirad.demo.world.meetings import make_meetings
from politirad.demo.world.places import Places
from politirad.demo.world.slt_concerns import make_concerns
from politirad.demo.world.slt_matters import SLT_PLANS
from politirad.demo.world.slt_plans import make_slt_plans
from politirad.demo.world.slt_tasks import share_tasks
from politirad.tenancy.permissions import Role
from slt.actions import (
    add_group,
    appoint_coordinator,
    create_network,
    register_other_model,
    take_in_template,
)
from slt.models import Level, SltNetwork

_SINCE = -620
_R = Role


@dataclass(frozen=True)
class _Member:
    person: str
    title: str
    sphere: Sphere = Sphere.ADMINISTRATIVE
    organisation: str = ""


@dataclass(frozen=True)
class _Group:
    key: str
    name: str
    level: Level
    members: tuple[_Member, ...]


_M = _Member
_POLICE = Sphere.POLICE
STORVAG_GROUPS = (
    _Group(
        "slt-forum",
        "SLT-forum",
        Level.COORDINATING,
        (
            _M("s-skole", "Rådgiver hos skoleeier"),
            _M("s-barnevern", "Barnevernleder"),
            _M("s-nav", "Leder for ungdomsteamet, Nav"),
            _M("p-forebygger", "Forebyggende politi", _POLICE),
            _M("s-vgs", "Rådgiver, videregående opplæring", Sphere.COUNTY, "Fylkeskommunen"),
        ),
    ),
    _Group(
        "slt-skole",
        "Skole og fravær",
        Level.EXECUTING,
        (
            _M("s-helse", "Helsesykepleier"),
            _M("s-miljo", "Miljøterapeut, ungdomsskolen"),
            _M("p-forebygger", "Forebyggende politi", _POLICE),
        ),
    ),
    _Group(
        "slt-ute",
        "Uteteamet",
        Level.EXECUTING,
        (
            _M("s-ute", "Leder for uteteamet"),
            _M("s-fritid", "Leder for fritidsklubben"),
            _M("p-forebygger", "Forebyggende politi", _POLICE),
        ),
    ),
    _Group(
        "slt-natt",
        "Nattevandrerne",
        Level.EXECUTING,
        (_M("s-natt", "Leder", Sphere.VOLUNTARY, "Storvåg nattevandrere"),),
    ),
)
_BOROUGHS = {
    "bydel-sentrum": "Sentrum",
    "bydel-nordby": "Nordby",
    "bydel-fjordsiden": "Fjordsiden",
    "bydel-asen": "Åsen",
}


def make_networks(forums: dict[str, Forum], places: Places, people: dict[str, User], clock: Clock) -> None:
    """Storvåg's three levels with what goes between them, one network a borough, and what others have."""
    network = _storvag(forums, places, people, clock)
    for key, area in _BOROUGHS.items():
        _borough(forums["kongshavn"], forums[key], area, places, people, clock)
    said = {"name": "Ungdomsteam Fjellvik", "contact": "Leiaren for oppvekst"}
    register_other_model(places.towns["Fjellvik"], on=clock.day(_SINCE), answer="other", **said)
    register_other_model(places.towns["Havneset"], on=clock.day(_SINCE), answer="none")
    make_concerns(forums, people, clock)
    make_meetings({key: forums[key] for key in SLT_PLANS}, people, {}, clock)
    share_tasks(forums, people, clock)
    make_slt_plans(network, forums, clock)


def _storvag(forums: dict[str, Forum], places: Places, people: dict[str, User], clock: Clock) -> SltNetwork:
    on = clock.day(_SINCE)
    network = create_network(
        municipalities=[places.towns["Storvåg"]],
        steering=forums["storvag"],
        on=on,
        name="SLT i Storvåg",
        target_group="Barn og unge, og de voksne rundt dem",
        age_from=6,
        age_to=23,
        established_on=on,
    )
    _coordinated_by(network, people["s-slt"], clock, percent=100)
    for key in ("gathering", "trends"):
        take_in_template(network, key)
    for group in STORVAG_GROUPS:
        forums[group.key] = _make_group(network, forums["storvag"], group, people, clock)
    return network


def _borough(
    council: Forum, group: Forum, area: str, places: Places, people: dict[str, User], clock: Clock
) -> None:
    """A borough has a network of its own, and the city's politiråd steers them all (R142)."""
    on = clock.day(_SINCE)
    network = create_network(
        municipalities=[places.towns["Kongshavn"]],
        steering=council,
        on=on,
        name=f"SLT {area}",
        area=area,
        target_group="Ungdom",
        age_from=12,
        age_to=25,
    )
    add_group(network, group, Level.COORDINATING, on=on)
    _coordinated_by(network, people["k-slt"], clock, percent=25)


def _coordinated_by(network: SltNetwork, user: User, clock: Clock, *, percent: int) -> None:
    appoint_coordinator(network, user, title="SLT-koordinator", percent=percent, valid_from=clock.day(_SINCE))


def _make_group(
    network: SltNetwork, council: Forum, group: _Group, people: dict[str, User], clock: Clock
) -> Forum:
    """A group with its members."""
    on = clock.day(_SINCE)
    towns = [link.municipality for link in network.municipality_links.select_related("municipality")]
    forum = create_forum(
        municipalities=towns,
        by=people["s-slt"],
        on=on,
        kind=Forum.Kind.SLT_LEVEL,
        name=group.name,
        short_name=group.name,
        unit=council.unit,
        secretariat=Forum.Secretariat.MUNICIPALITY,
        usual_place=council.usual_place,
    )
    add_group(network, forum, group.level, on=on)
    _seat_members(forum, group, people, clock)
    return forum


def _seat_members(forum: Forum, group: _Group, people: dict[str, User], clock: Clock) -> None:
    """The coordinator leads and writes; those from outside have signed."""
    on = clock.day(_SINCE)
    leads = {"title": "SLT-koordinator", "is_chair": True, "is_secretary": True, "position": 1}
    seat_person(forum, people["s-slt"], _R.SLT_COORDINATOR, valid_from=on, **leads)
    for member in group.members:
        seat = seat_person(
            forum,
            people[member.person],
            _R.SLT_MEMBER,
            sphere=member.sphere,
            title=member.title,
            organisation=member.organisation,
            valid_from=on,
        )
        if seat.must_declare:
            sign_declaration(forum, by=seat.user)
