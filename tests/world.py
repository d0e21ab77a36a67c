"""A small world for tests: two councils in two districts, everyone in their role, meetings in every state.

`world` is ours; the neighbour holds the same kinds of things, all marked `HEMMELIGNABO`, and `stranger`
may do everything there and nothing here. What only the two main parties may read is marked `LUKKETSAK`.
"""

from dataclasses import dataclass
from datetime import date

from django.test import Client

from meetings.models import AgendaItem, Meeting, Participant
from meetings.rules import State
from politirad.accounts.models import User
from politirad.councils.actions import seat_person
from politirad.councils.models import Forum, ForumMunicipality, Seat
from politirad.tenancy.actions import RolePlace, appoint
from politirad.tenancy.models import (
    Municipality,
    MunicipalityDistrict,
    PoliceDirectorate,
    PoliceDistrict,
    PoliceUnit,
)
from politirad.tenancy.permissions import ROLES, Role, Scope
from tests.world_agenda import proposals_of
from tests.world_archive import archives_of
from tests.world_councils import open_to_others
from tests.world_meetings import CLOSED_MARK, CLOSED_TITLE, DAYS, NOW, OPEN_TITLE, OSLO, SEATED, meetings_of
from tests.world_plans import plans_of
from tests.world_year import year_of

__all__ = [
    "CLOSED_MARK",
    "CLOSED_TITLE",
    "DAYS",
    "FIRST_DAY",
    "NEIGHBOUR_MARK",
    "NOW",
    "OPEN_TITLE",
    "OSLO",
    "SEATED",
    "World",
    "build_world",
]

NEIGHBOUR_MARK = "HEMMELIGNABO"

FIRST_DAY = date(2024, 1, 1)
LAST_GUEST_DAY = date(2027, 1, 31)

NAMES: dict[Role, str] = {
    Role.MAYOR: "Ingrid Solvang",
    Role.DEPUTY_MAYOR: "Knut Moe",
    Role.CHIEF_EXECUTIVE: "Per Lie",
    Role.SECTOR_DIRECTOR: "Tor-Egil Haugen",
    Role.SLT_COORDINATOR: "Amina Yusuf",
    Role.MUNICIPAL_ADMINISTRATOR: "Berit Aas",
    Role.RECORDS_MANAGER: "Liv Strand",
    Role.MUNICIPAL_READER: "Odd Bakke",
    Role.POLICE_CONTACT: "Silje Brekke",
    Role.UNIT_LEADER: "Arne Myklebust",
    Role.DISTRICT_ADMINISTRATOR: "Hanne Krogh",
    Role.DISTRICT_READER: "Jon Vik",
    Role.DIRECTORATE_ANALYST: "Mette Dahl",
    Role.DIRECTORATE_APPROVER: "Geir Foss",
    Role.SLT_MEMBER: "Sara Sandnes",
    Role.EXTENDED_MEMBER: "Maja Lindqvist",
    Role.GUEST: "Áilu Gáski",
    Role.AUDITOR: "Nina Rød",
    Role.SYSTEM_OPERATOR: "Ola Teknes",
}


@dataclass(frozen=True)
class World:
    """Everything the tests ask for by name."""

    district: PoliceDistrict
    municipality: Municipality
    forum: Forum
    neighbour_district: PoliceDistrict
    neighbour_municipality: Municipality
    neighbour_forum: Forum
    users: dict[Role, User]
    stranger: User
    meetings: dict[State, Meeting]
    neighbour_meetings: dict[State, Meeting]

    def meeting(self, state: State) -> Meeting:
        """Our meeting in `state`."""
        return self.meetings[state]

    def neighbour_meeting(self, state: State) -> Meeting:
        """The neighbour's meeting in `state`; nobody of ours may know of it."""
        return self.neighbour_meetings[state]

    def open_item(self, state: State) -> AgendaItem:
        """The item of our meeting that everyone called may read."""
        return self.meetings[state].items.get(audience=AgendaItem.Audience.EVERYONE)

    def closed_item(self, state: State) -> AgendaItem:
        """The item of our meeting that is for the two main parties."""
        return self.meetings[state].items.get(audience=AgendaItem.Audience.MAIN_PARTIES)

    def participant(self, role: Role, state: State = State.CALLED) -> Participant:
        """The person in `role` as called to our meeting in `state`."""
        return self.meetings[state].participants.get(user=self.users[role])

    def client(self, role: Role) -> Client:
        """A browser where the person in `role` is signed in."""
        return self.client_of(self.users[role])

    def client_of(self, user: User) -> Client:
        """A browser where `user` is signed in."""
        client = Client()
        client.force_login(user)
        return client

    def strangers_client(self) -> Client:
        """A browser of somebody with full rights next door."""
        return self.client_of(self.stranger)


def build_world() -> World:
    """Make the world around now."""
    directorate, _made = PoliceDirectorate.objects.get_or_create(
        pk=1, defaults={"name": "Politidirektoratet", "valid_from": FIRST_DAY}
    )
    district, town, forum = _place("Elvestrand", "9901", "midtkyst")
    their_district, their_town, their_forum = _place(f"Storvåg {NEIGHBOUR_MARK}", "9902", "ytrekyst")
    users = _people()
    places: dict[Scope, RolePlace] = {
        Scope.MUNICIPALITY: town,
        Scope.DISTRICT: district,
        Scope.DIRECTORATE: directorate,
    }
    for role, user in users.items():
        if ROLES[role].scope in places:
            until = LAST_GUEST_DAY if ROLES[role].needs_end else None
            appoint(user, role, places[ROLES[role].scope], valid_from=FIRST_DAY, valid_until=until)
    outsiders = [users[Role.EXTENDED_MEMBER], users[Role.GUEST]]
    open_to_others(forum, users[Role.POLICE_CONTACT], outsiders, mark="")
    seats = [_seat(forum, users[role], role, place) for place, role in enumerate(SEATED)]
    stranger = User.objects.create_user("ukjent@storvag.example", full_name=f"Eva {NEIGHBOUR_MARK}")
    for role, place in ((Role.POLICE_CONTACT, their_town), (Role.UNIT_LEADER, their_district)):
        appoint(stranger, role, place, valid_from=FIRST_DAY)
    open_to_others(their_forum, stranger, [], mark=f"{NEIGHBOUR_MARK} ")
    their_seats = [_seat(their_forum, stranger, Role.POLICE_CONTACT, 0)]
    year_of(forum, users[Role.POLICE_CONTACT], mark="")
    year_of(their_forum, stranger, mark=f"{NEIGHBOUR_MARK} ")
    proposals_of(forum, users[Role.POLICE_CONTACT], mark="")
    proposals_of(their_forum, stranger, mark=f"{NEIGHBOUR_MARK} ")
    archives_of(forum, town, mark="")
    archives_of(their_forum, their_town, mark=f"{NEIGHBOUR_MARK} ")
    plans_of(forum, town, mark="")
    plans_of(their_forum, their_town, mark=f"{NEIGHBOUR_MARK} ")
    return World(
        district=district,
        municipality=town,
        forum=forum,
        neighbour_district=their_district,
        neighbour_municipality=their_town,
        neighbour_forum=their_forum,
        users=users,
        stranger=stranger,
        meetings=meetings_of(forum, seats, mark=""),
        neighbour_meetings=meetings_of(their_forum, their_seats, mark=f"{NEIGHBOUR_MARK} "),
    )


def _place(name: str, code: str, district_code: str) -> tuple[PoliceDistrict, Municipality, Forum]:
    district = PoliceDistrict.objects.create(
        code=district_code,
        name=f"{district_code.title()} politidistrikt",
        name_nynorsk=f"{district_code.title()} politidistrikt",
        headquarters=name,
        valid_from=FIRST_DAY,
    )
    town = Municipality.objects.create(
        code=code,
        name=name,
        display_name=name,
        full_name=name,
        language_form=Municipality.LanguageForm.BOKMAL,
        valid_from=FIRST_DAY,
    )
    MunicipalityDistrict.objects.create(municipality=town, district=district, valid_from=FIRST_DAY)
    unit = PoliceUnit.objects.create(
        district=district, kind=PoliceUnit.Kind.SERVICE, name=f"{name} politistasjon", valid_from=FIRST_DAY
    )
    forum = Forum.objects.create(
        name=f"{name} politiråd",
        short_name=name,
        unit=unit,
        is_extended=True,
        agreed_meetings=4,
        usual_place=f"{name} rådhus",
    )
    ForumMunicipality.objects.create(forum=forum, municipality=town, valid_from=FIRST_DAY)
    return district, town, forum


def _people() -> dict[Role, User]:
    return {
        role: User.objects.create_user(f"{role.value}@elvestrand.example", full_name=name)
        for role, name in NAMES.items()
    }


def _seat(forum: Forum, user: User, role: Role, position: int) -> Seat:
    return seat_person(
        forum,
        user,
        role,
        title=str(role.label),
        valid_from=FIRST_DAY,
        valid_until=LAST_GUEST_DAY if ROLES[role].needs_end else None,
        is_chair=role == Role.MAYOR,
        is_secretary=role == Role.POLICE_CONTACT,
        position=position,
    )
