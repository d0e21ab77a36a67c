"""The invented people of the demo world, and the offices they hold.

Names are an ordinary Norwegian mix; nobody here exists, and no address can receive mail.
"""

from dataclasses import dataclass

from politirad.accounts.models import User
from politirad.demo.world.clock import Clock
from politirad.demo.world.places import Places
from politirad.tenancy.actions import RolePlace, appoint
from politirad.tenancy.models import PoliceDirectorate
from politirad.tenancy.permissions import Role

_LETTERS = str.maketrans("æøåáéíóčđŋšŧžèöäń", "eoaaeiocdnstzeoan")

# A person's key is used wherever the world speaks of them.
_NORWEGIAN = {
    "elvestrand.kommune.example": {
        "e-ordforer": "Marit Haugland",
        "e-vara": "Yusuf Demir",
        "e-direktor": "Per Arne Lunde",
        "e-oppvekst": "Thanh Nguyen Berg",
        "e-samfunn": "Kjersti Moe",
        "e-slt": "Amina Warsame",
        "e-admin": "Rolf Iversen",
        "e-arkiv": "Gunn Tveit",
        "e-leser": "Sanna Eira",
        "e-tidl-vara": "Stein Rønning",
    },
    "storvag.kommune.example": {
        "s-ordforer": "Anne Grethe Lie",
        "s-vara": "Jonas Karlsen",
        "s-direktor": "Marius Ødegaard",
        "s-oppvekst": "Elin Skaar",
        "s-samfunn": "Piotr Nowak",
        "s-slt": "Nils Áilu Somby",
        "s-barnevern": "Dagny Bakken",
        "s-tidl-samfunn": "Tor Egil Aune",
        "s-skole": "Rune Bratlie",
        "s-nav": "Lene Hegg",
        "s-helse": "Ragna Eide",
        "s-miljo": "Jamal Osman",
        "s-ute": "Dag Kvam",
        "s-fritid": "Oda Flaten",
    },
    "granlia.kommune.example": {
        "g-ordforer": "Kåre Lyngstad",
        "g-direktor": "Solveig Nygård",
        "g-slt": "Máret Utsi",
    },
    "kongshavn.kommune.example": {
        "k-ordforer": "Camilla Storm",
        "k-vara": "Rashid Hussain",
        "k-direktor": "Erik Wold",
        "k-oppvekst": "Mei Ling Johansen",
        "k-beredskap": "Vegard Sund",
        "k-slt": "Fatima El-Amin",
    },
    "midtkyst.politi.example": {
        "p-elvestrand": "Jørgen Sandvik",
        "p-storvag": "Hege Myhre",
        "p-kongshavn": "Mohammed Rahimi",
        "p-kontakt": "Ida Brattli",
        "p-kontakt-kongshavn": "Anders Viken",
        "p-kontakt-kyst": "Sigrid Nordbø",
        "p-distrikt": "Øystein Falck",
        "p-leser": "Nora Lindahl",
        "p-forebygger": "Odin Fuglseth",
    },
    "direktoratet.politi.example": {"d-analyse": "Linnéa Åsberg", "d-godkjenner": "Geir Ove Holmen"},
    "drift.example": {"drift": "Farah Hosseini"},
    "handel-elvestrand.example": {"e-handel": "Kamran Ali"},
    "frivilligsentral.example": {"e-frivillig": "Bente Fjeldstad"},
    "handel-storvag.example": {"s-handel": "Olav Strøm"},
    "fylke.example": {"s-vgs": "Grete Sollid"},
    "nattevandrerne.example": {"s-natt": "Bjarne Aas"},
    "skole.example": {"e-skole": "Henrik Aasen"},
    "kollektiv.example": {"e-gjest": "Zofia Kowalska"},
    "revisjon.example": {"e-revisor": "Trude Kvamme"},
}
_NYNORSK = {
    "tindeland.kommune.example": {
        "t-ordforar": "Åshild Tveiten",
        "t-direktor": "Leif Bø",
        "t-slt": "Guro Myklebust",
    },
    "fjellvik.kommune.example": {"f-ordforar": "Oddmund Vereide", "f-direktor": "Ragnhild Eikås"},
    "havneset.kommune.example": {"h-ordforar": "Sigrun Hovland", "h-direktor": "Dawit Tesfaye"},
    "midtkyst.politi.example": {
        "p-tindeland": "Torbjørn Sætre",
        "p-kontakt-tindeland": "Synnøve Hauge",
        "p-tidl-havneset": "Ola Dyrdal",
        "p-stadfortredar": "Eirik Solheim",
    },
    "skule.example": {"t-skule": "Arild Nes"},
}


@dataclass(frozen=True)
class _Office:
    person: str
    role: Role
    place: str
    since: int = -900
    until: int | None = None


_R = Role
_TOWN_ROLES = {
    "Elvestrand": {
        "e-ordforer": _R.MAYOR,
        "e-vara": _R.DEPUTY_MAYOR,
        "e-direktor": _R.CHIEF_EXECUTIVE,
        "e-oppvekst": _R.SECTOR_DIRECTOR,
        "e-samfunn": _R.SECTOR_DIRECTOR,
        "e-slt": _R.SLT_COORDINATOR,
        "e-admin": _R.MUNICIPAL_ADMINISTRATOR,
        "e-arkiv": _R.RECORDS_MANAGER,
        "e-leser": _R.MUNICIPAL_READER,
        "p-kontakt": _R.POLICE_CONTACT,
    },
    "Storvåg": {
        "s-ordforer": _R.MAYOR,
        "s-vara": _R.DEPUTY_MAYOR,
        "s-direktor": _R.CHIEF_EXECUTIVE,
        "s-oppvekst": _R.SECTOR_DIRECTOR,
        "s-samfunn": _R.SECTOR_DIRECTOR,
        "s-barnevern": _R.SECTOR_DIRECTOR,
        "s-slt": _R.SLT_COORDINATOR,
        "p-kontakt": _R.POLICE_CONTACT,
    },
    "Granlia": {
        "g-ordforer": _R.MAYOR,
        "g-direktor": _R.CHIEF_EXECUTIVE,
        "g-slt": _R.SLT_COORDINATOR,
        "p-kontakt": _R.POLICE_CONTACT,
    },
    "Kongshavn": {
        "k-ordforer": _R.MAYOR,
        "k-vara": _R.DEPUTY_MAYOR,
        "k-direktor": _R.CHIEF_EXECUTIVE,
        "k-oppvekst": _R.SECTOR_DIRECTOR,
        "k-beredskap": _R.SECTOR_DIRECTOR,
        "k-slt": _R.SLT_COORDINATOR,
        "p-kontakt-kongshavn": _R.POLICE_CONTACT,
    },
    "Tindeland": {
        "t-ordforar": _R.MAYOR,
        "t-direktor": _R.CHIEF_EXECUTIVE,
        "t-slt": _R.SLT_COORDINATOR,
        "p-kontakt-tindeland": _R.POLICE_CONTACT,
    },
    "Fjellvik": {
        "f-ordforar": _R.MAYOR,
        "f-direktor": _R.CHIEF_EXECUTIVE,
        "t-slt": _R.SLT_COORDINATOR,
        "p-kontakt-tindeland": _R.POLICE_CONTACT,
    },
    "Havneset": {
        "h-ordforar": _R.MAYOR,
        "h-direktor": _R.CHIEF_EXECUTIVE,
        "t-slt": _R.SLT_COORDINATOR,
    },
    "Midtkyst": {
        "p-elvestrand": _R.UNIT_LEADER,
        "p-storvag": _R.UNIT_LEADER,
        "p-kongshavn": _R.UNIT_LEADER,
        "p-tindeland": _R.UNIT_LEADER,
        "p-distrikt": _R.DISTRICT_ADMINISTRATOR,
        "p-leser": _R.DISTRICT_READER,
    },
    "Norge": {
        "d-analyse": _R.DIRECTORATE_ANALYST,
        "d-godkjenner": _R.DIRECTORATE_APPROVER,
        "drift": _R.SYSTEM_OPERATOR,
    },
}
_ENDING = (
    _Office("e-tidl-vara", _R.DEPUTY_MAYOR, "Elvestrand", until=-90),
    _Office("s-tidl-samfunn", _R.SECTOR_DIRECTOR, "Storvåg", until=-60),
    _Office("p-tidl-havneset", _R.POLICE_CONTACT, "Havneset", until=-71),
    _Office("e-revisor", _R.AUDITOR, "Elvestrand", since=-14, until=45),
)


def make_people() -> dict[str, User]:
    """Make everyone, each with the language of their workplace; nobody has a password."""
    people: dict[str, User] = {}
    for language, workplaces in (("nb", _NORWEGIAN), ("nn", _NYNORSK)):
        for domain, names in workplaces.items():
            for key, name in names.items():
                address = f"{_mailbox(name)}@{domain}"
                people[key] = User.objects.create_user(address, full_name=name, language=language)
    return people


def give_offices(people: dict[str, User], places: Places, clock: Clock) -> None:
    """Appoint everyone to what they hold outside the councils."""
    directorate = PoliceDirectorate.objects.get()
    where: dict[str, RolePlace] = {**places.towns, "Midtkyst": places.district, "Norge": directorate}
    lasting = [_Office(key, role, town) for town, roles in _TOWN_ROLES.items() for key, role in roles.items()]
    for office in (*lasting, *_ENDING):
        appoint(
            people[office.person],
            office.role,
            where[office.place],
            valid_from=clock.day(office.since),
            valid_until=None if office.until is None else clock.day(office.until),
        )


def _mailbox(name: str) -> str:
    return name.lower().translate(_LETTERS).replace(" ", ".")
