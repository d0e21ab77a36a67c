"""The councils of the demo world, and who has a seat in them from when to when (domain.md 8.2)."""

from dataclasses import dataclass
from datetime import date, time

from politirad.accounts.models import User
from politirad.councils.actions import give_assent, seat_person, set_chairing, sign_declaration
from politirad.councils.models import Forum, ForumMunicipality, PartnerMapping, Seat
from politirad.demo.world.clock import Clock
from politirad.demo.world.places import Places
from politirad.tenancy.permissions import Party, Role

_SINCE = -850
CHAIR_ROTATES = -181
"""The last day Fjellvik led the regional council; Tindeland has led it since."""

_R = Role


@dataclass(frozen=True)
class _Seating:
    person: str
    role: Role
    title: str
    organisation: str = ""
    since: int = _SINCE
    until: int | None = None
    is_chair: bool = False
    is_secretary: bool = False
    sphere: str = ""
    deputy: str = ""


_S = _Seating

SEATS: dict[str, tuple[_Seating, ...]] = {
    "elvestrand": (
        _S("e-ordforer", _R.MAYOR, "Ordfører", is_chair=True, deputy="e-vara"),
        _S("e-tidl-vara", _R.DEPUTY_MAYOR, "Varaordfører", until=-90),
        _S("e-vara", _R.DEPUTY_MAYOR, "Varaordfører", since=-89),
        _S("e-direktor", _R.CHIEF_EXECUTIVE, "Kommunedirektør"),
        _S("e-oppvekst", _R.SECTOR_DIRECTOR, "Kommunalsjef oppvekst"),
        _S("e-samfunn", _R.SECTOR_DIRECTOR, "Kommunalsjef samfunn"),
        _S("e-slt", _R.SLT_COORDINATOR, "SLT-koordinator"),
        _S("p-elvestrand", _R.UNIT_LEADER, "Politistasjonssjef"),
        _S("p-kontakt", _R.POLICE_CONTACT, "Politikontakt", is_secretary=True),
        _S("e-handel", _R.EXTENDED_MEMBER, "Daglig leder", "Elvestrand handelsforening", sphere="business"),
        _S("e-frivillig", _R.EXTENDED_MEMBER, "Leder", "Elvestrand frivilligsentral", sphere="voluntary"),
        _S("e-skole", _R.EXTENDED_MEMBER, "Rektor", "Elvestrand videregående skole", sphere="school"),
        _S(
            "e-gjest", _R.GUEST, "Prosjektleder", "Midtkyst kollektiv", since=-30, until=30, sphere="business"
        ),
    ),
    "storvag": (
        _S("s-ordforer", _R.MAYOR, "Ordfører", is_chair=True),
        _S("s-vara", _R.DEPUTY_MAYOR, "Varaordfører"),
        _S("s-direktor", _R.CHIEF_EXECUTIVE, "Kommunedirektør"),
        _S("s-oppvekst", _R.SECTOR_DIRECTOR, "Kommunalsjef oppvekst"),
        _S("s-barnevern", _R.SECTOR_DIRECTOR, "Barnevernleder"),
        _S("s-tidl-samfunn", _R.SECTOR_DIRECTOR, "Kommunalsjef samfunn", until=-60),
        _S("s-samfunn", _R.SECTOR_DIRECTOR, "Kommunalsjef samfunn", since=-45),
        _S("s-slt", _R.SLT_COORDINATOR, "SLT-koordinator", is_secretary=True),
        _S("p-storvag", _R.UNIT_LEADER, "Politistasjonssjef"),
        _S("p-kontakt", _R.POLICE_CONTACT, "Politikontakt"),
        _S("s-handel", _R.EXTENDED_MEMBER, "Leder", "Storvåg handelsstand", since=-20, sphere="business"),
    ),
    "granlia": (
        _S("g-ordforer", _R.MAYOR, "Ordfører", is_chair=True),
        _S("g-slt", _R.SLT_COORDINATOR, "SLT-koordinator", is_secretary=True),
        _S("p-storvag", _R.UNIT_LEADER, "Politistasjonssjef"),
        _S("p-kontakt", _R.POLICE_CONTACT, "Politikontakt"),
    ),
    "kongshavn": (
        _S("k-ordforer", _R.MAYOR, "Ordfører", is_chair=True),
        _S("k-vara", _R.DEPUTY_MAYOR, "Varaordfører"),
        _S("k-direktor", _R.CHIEF_EXECUTIVE, "Kommunedirektør"),
        _S("k-oppvekst", _R.SECTOR_DIRECTOR, "Kommunalsjef oppvekst"),
        _S("k-beredskap", _R.SECTOR_DIRECTOR, "Beredskapssjef"),
        _S("k-slt", _R.SLT_COORDINATOR, "SLT-koordinator", is_secretary=True),
        _S("p-kongshavn", _R.UNIT_LEADER, "Politistasjonssjef"),
        _S("p-kontakt-kongshavn", _R.POLICE_CONTACT, "Politikontakt"),
    ),
    "region": (
        _S("t-ordforar", _R.MAYOR, "Ordførar i Tindeland", until=CHAIR_ROTATES),
        _S("t-ordforar", _R.MAYOR, "Ordførar i Tindeland", since=CHAIR_ROTATES + 1, is_chair=True),
        _S("f-ordforar", _R.MAYOR, "Ordførar i Fjellvik", until=CHAIR_ROTATES, is_chair=True),
        _S("f-ordforar", _R.MAYOR, "Ordførar i Fjellvik", since=CHAIR_ROTATES + 1),
        _S("h-ordforar", _R.MAYOR, "Ordførar i Havneset"),
        _S("t-direktor", _R.CHIEF_EXECUTIVE, "Kommunedirektør i Tindeland"),
        _S("f-direktor", _R.CHIEF_EXECUTIVE, "Kommunedirektør i Fjellvik"),
        _S("h-direktor", _R.CHIEF_EXECUTIVE, "Kommunedirektør i Havneset"),
        _S("t-slt", _R.SLT_COORDINATOR, "SLT-koordinator", is_secretary=True),
        _S("p-tindeland", _R.UNIT_LEADER, "Tenesteeiningsleiar"),
        _S("p-kontakt-tindeland", _R.POLICE_CONTACT, "Politikontakt i Tindeland og Fjellvik"),
        _S("p-tidl-havneset", _R.POLICE_CONTACT, "Politikontakt i Havneset", until=-71),
        _S("p-stadfortredar", _R.POLICE_CONTACT, "Stadfortredande politikontakt i Havneset", since=-70),
        _S("t-skule", _R.EXTENDED_MEMBER, "Rektor", "Tindeland vidaregåande skule", sphere="school"),
    ),
    "uteliv": (
        _S("e-direktor", _R.CHIEF_EXECUTIVE, "Kommunedirektør", is_chair=True),
        _S("e-samfunn", _R.SECTOR_DIRECTOR, "Kommunalsjef samfunn"),
        _S("e-slt", _R.SLT_COORDINATOR, "SLT-koordinator", is_secretary=True),
        _S("p-elvestrand", _R.UNIT_LEADER, "Politistasjonssjef"),
        _S("e-handel", _R.EXTENDED_MEMBER, "Daglig leder", "Elvestrand handelsforening", sphere="business"),
    ),
    "vinr": (
        _S("k-direktor", _R.CHIEF_EXECUTIVE, "Kommunedirektør", is_chair=True),
        _S("k-oppvekst", _R.SECTOR_DIRECTOR, "Kommunalsjef oppvekst"),
        _S("k-slt", _R.SLT_COORDINATOR, "SLT-koordinator", is_secretary=True),
        _S("p-kongshavn", _R.UNIT_LEADER, "Politistasjonssjef"),
    ),
    **{
        f"bydel-{place}": (
            _S("k-slt", _R.SLT_COORDINATOR, "SLT-koordinator", is_chair=True, is_secretary=True),
            _S("p-kongshavn", _R.UNIT_LEADER, "Politistasjonssjef"),
            _S("p-kontakt-kongshavn", _R.POLICE_CONTACT, "Politikontakt"),
        )
        for place in ("sentrum", "nordby", "fjordsiden", "asen")
    },
}

_KIND = Forum.Kind
_FORUMS: dict[str, dict[str, object]] = {
    "elvestrand": {"short_name": "Elvestrand", "is_extended": True, "agreed_meetings": 3},
    "storvag": {"short_name": "Storvåg", "is_slt_steering": True, "agreed_meetings": 4},
    "granlia": {"short_name": "Granlia"},
    "kongshavn": {"short_name": "Kongshavn", "agreed_meetings": 4, "usual_starts_at": time(12, 0)},
    "region": {
        "name": "Felles politiråd for Tindeland, Fjellvik og Havneset",
        "short_name": "Tindeland, Fjellvik og Havneset",
        "kind": _KIND.REGIONAL,
        "language": "nn",
        "agreed_meetings": 4,
        "is_extended": True,
        "usual_place": "Tindeland kommunehus",
        "usual_starts_at": time(10, 0),
        "secretariat": "municipality",
        "rationale": ["area", "cooperation", "digital"],
        "counts_for_local": True,
    },
    "bydel-sentrum": {"short_name": "Kongshavn sentrum", "kind": _KIND.SLT_LEVEL},
    "bydel-nordby": {"short_name": "Nordby", "kind": _KIND.SLT_LEVEL},
    "bydel-fjordsiden": {"short_name": "Fjordsiden", "kind": _KIND.SLT_LEVEL},
    "bydel-asen": {"short_name": "Åsen", "kind": _KIND.SLT_LEVEL},
    "uteliv": {
        "name": "Temaforum Uteliv",
        "short_name": "Uteliv",
        "kind": _KIND.THEMATIC,
        "is_extended": True,
        "usual_place": "Elvestrand rådhus",
        "usual_starts_at": time(13, 0),
    },
    "vinr": {
        "name": "Temaforum Vold i nære relasjoner",
        "short_name": "Vold i nære relasjoner",
        "kind": _KIND.THEMATIC,
        "usual_place": "Kongshavn rådhus",
    },
}
_UNITS = {
    "elvestrand": "Elvestrand politistasjon",
    "uteliv": "Elvestrand politistasjon",
    "storvag": "Storvåg politistasjon",
    "granlia": "Storvåg politistasjon",
    "region": "Tindeland tenesteeining",
}
_TOWNS = {
    "elvestrand": ("Elvestrand",),
    "uteliv": ("Elvestrand",),
    "storvag": ("Storvåg",),
    "granlia": ("Granlia",),
    "region": ("Tindeland", "Fjellvik", "Havneset"),
}


# Which sides have assented to extending the council; in Storvåg one of them has not yet.
_ASSENTS = {
    "elvestrand": {Party.MUNICIPALITY: "e-ordforer", Party.POLICE: "p-elvestrand"},
    "region": {Party.MUNICIPALITY: "t-ordforar", Party.POLICE: "p-tindeland"},
    "storvag": {Party.POLICE: "p-storvag"},
    "uteliv": {Party.MUNICIPALITY: "e-direktor", Party.POLICE: "p-elvestrand"},
}
_PARTNERS = (
    ("Elvestrand idrettsråd", "voluntary", "Når mange barn og unge på fritiden", "some_items"),
    ("Elvestrand taxi", "business", "Er ute når utestedene stenger", "some_items"),
    ("Elvestrand kjøpesenter", "business", "Har vektere og oversikt på dagtid", "undecided"),
    ("Elvestrand moské", "voluntary", "Kjenner familier andre ikke når", "member"),
)


def make_forums(places: Places, people: dict[str, User], clock: Clock) -> dict[str, Forum]:
    """Make every council with its municipalities and its seats."""
    forums = {}
    for key, fields in _FORUMS.items():
        forum = forums[key] = _make_forum(key, dict(fields), places)
        ForumMunicipality.objects.bulk_create(
            ForumMunicipality(forum=forum, municipality=places.towns[town], valid_from=clock.day(_SINCE))
            for town in _TOWNS.get(key, ("Kongshavn",))
        )
        for party, person in _ASSENTS.get(key, {}).items():
            give_assent(forum, party, by=people[person], on=clock.day(_SINCE))
        for position, seat in enumerate(SEATS[key], start=1):
            _seat(forum, people, seat, clock, position)
        for seat in Seat.objects.filter(forum=forum, role__in=(Role.EXTENDED_MEMBER, Role.GUEST)):
            sign_declaration(forum, by=seat.user)
    PartnerMapping.objects.bulk_create(
        PartnerMapping(
            forum=forums["elvestrand"], organisation=name, sphere=sphere, relevance=why, decision=decision
        )
        for name, sphere, why, decision in _PARTNERS
    )
    return forums


def let_the_chair_go_round(forums: dict[str, Forum], people: dict[str, User], clock: Clock) -> None:
    """Let the mayors of the regional council lead a year each; Tindeland leads this year."""
    today = clock.day(0)
    seated = {seat.user: seat for seat in forums["region"].seats.valid_on(today)}
    order = [seated[people[key]] for key in ("t-ordforar", "f-ordforar", "h-ordforar")]
    set_chairing(forums["region"], model="by_year", chair=None, order=order, since_on=date(today.year, 1, 1))


def _make_forum(key: str, fields: dict[str, object], places: Places) -> Forum:
    short = fields["short_name"]
    is_level = fields.get("kind") == _KIND.SLT_LEVEL
    defaults = {
        "name": f"SLT-nettverk {short}" if is_level else f"{short} politiråd",
        "usual_place": f"Bydelshuset {short}" if is_level else f"{short} rådhus",
    }
    unit = places.units[_UNITS.get(key, "Kongshavn politistasjon")]
    return Forum.objects.create(unit=unit, **(defaults | fields))


def _seat(forum: Forum, people: dict[str, User], seat: _Seating, clock: Clock, position: int) -> None:
    seat_person(
        forum,
        people[seat.person],
        seat.role,
        sphere=seat.sphere,
        deputy=people.get(seat.deputy),
        title=seat.title,
        organisation=seat.organisation,
        valid_from=clock.day(seat.since),
        valid_until=None if seat.until is None else clock.day(seat.until),
        is_chair=seat.is_chair,
        is_secretary=seat.is_secretary,
        position=position,
    )
