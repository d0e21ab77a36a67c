"""A small world for tests: two councils in two districts, everyone in their role, meetings in every state.

`world` is ours; the neighbour holds the same kinds of things, all marked `HEMMELIGNABO`, and `stranger`
may do everything there and nothing here. What only the two main parties may read is marked `LUKKETSAK`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.files.base import ContentFile
from django.test import Client

from meetings.models import (
    ActionItem,
    AgendaItem,
    Attachment,
    Conclusion,
    Meeting,
    MeetingMove,
    MinutesApproval,
    Participant,
    SealedMinutes,
)
from meetings.rules import HAS_MINUTES, HELD, State
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
from politirad.tenancy.permissions import ROLES, Party, Role, Scope

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
"""Tuesday 24 November 2026, 10.00 in Oslo."""

NEIGHBOUR_MARK = "HEMMELIGNABO"
CLOSED_MARK = "LUKKETSAK"
OPEN_TITLE = "Trygg russetid"
CLOSED_TITLE = f"{CLOSED_MARK} om utsatte møteplasser"

OSLO = ZoneInfo("Europe/Oslo")
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
    Role.EXTENDED_MEMBER: "Maja Lindqvist",
    Role.GUEST: "Áilu Gáski",
    Role.AUDITOR: "Nina Rød",
    Role.SYSTEM_OPERATOR: "Ola Teknes",
}

SEATED: tuple[Role, ...] = (
    Role.MAYOR,
    Role.CHIEF_EXECUTIVE,
    Role.SECTOR_DIRECTOR,
    Role.SLT_COORDINATOR,
    Role.UNIT_LEADER,
    Role.POLICE_CONTACT,
    Role.EXTENDED_MEMBER,
    Role.GUEST,
)
"""Those with a seat in the council; the others reach it through their place, or not at all."""

DAYS: dict[State, int] = {
    State.APPROVED: -100,
    State.IN_REVIEW: -20,
    State.WRITING: -5,
    State.IN_SESSION: 0,
    State.CANCELLED: 10,
    State.CALLED: 15,
    State.DRAFT: 22,
}
"""When the meeting in each state is held, in days from today."""


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


@pytest.fixture
def world(db: None, settings: pytest.FixtureRequest) -> Iterator[World]:
    """Our world on 24 November 2026; the clock goes on from 10.00."""
    in_memory = {"BACKEND": "django.core.files.storage.InMemoryStorage"}
    settings.STORAGES = {**settings.STORAGES, "default": in_memory}
    with time_machine.travel(NOW, tick=True):
        yield build_world()


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
    seats = [_seat(forum, users[role], role, place) for place, role in enumerate(SEATED)]
    stranger = User.objects.create_user("ukjent@storvag.example", full_name=f"Eva {NEIGHBOUR_MARK}")
    for role, place in ((Role.POLICE_CONTACT, their_town), (Role.UNIT_LEADER, their_district)):
        appoint(stranger, role, place, valid_from=FIRST_DAY)
    their_seats = [_seat(their_forum, stranger, Role.POLICE_CONTACT, 0)]
    return World(
        district=district,
        municipality=town,
        forum=forum,
        neighbour_district=their_district,
        neighbour_municipality=their_town,
        neighbour_forum=their_forum,
        users=users,
        stranger=stranger,
        meetings=_meetings(forum, seats, mark=""),
        neighbour_meetings=_meetings(their_forum, their_seats, mark=f"{NEIGHBOUR_MARK} "),
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


def _meetings(forum: Forum, seats: list[Seat], *, mark: str) -> dict[State, Meeting]:
    return {
        state: _meeting(forum, seats, state, number=number, mark=mark)
        for number, state in enumerate(DAYS, start=1)
    }


def _meeting(forum: Forum, seats: list[Seat], state: State, *, number: int, mark: str) -> Meeting:
    day = (NOW + timedelta(days=DAYS[state])).date()
    starts_at = datetime(day.year, day.month, day.day, 9, 30, tzinfo=OSLO)
    first_state = State.IN_REVIEW if state == State.APPROVED else state
    meeting = Meeting.objects.create(
        forum=forum,
        year=day.year,
        number=number,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=2),
        place=f"{mark}Rådhuset, møterom {number}",
        state=first_state,
        notice_sent_at=None if state == State.DRAFT else NOW - timedelta(days=120),
    )
    by = seats[-1].user if len(seats) == 1 else seats[SEATED.index(Role.POLICE_CONTACT)].user
    MeetingMove.objects.create(meeting=meeting, from_state=State.DRAFT, to_state=first_state, by=by)
    if state != State.DRAFT:
        Participant.objects.bulk_create(_participant(meeting, seat) for seat in seats)
    items = _items(meeting, by, mark)
    if state in HAS_MINUTES:
        _minutes(meeting, items, seats, by, mark)
    if state == State.APPROVED:
        _seal(meeting)
    return meeting


def _participant(meeting: Meeting, seat: Seat) -> Participant:
    is_over = meeting.state in HELD | {State.IN_SESSION}
    return Participant(
        meeting=meeting,
        user=seat.user,
        party=seat.party,
        role=seat.role,
        name=seat.user.full_name,
        title=seat.title,
        is_chair=seat.is_chair,
        is_secretary=seat.is_secretary,
        position=seat.position,
        answer=Participant.Answer.YES if is_over else Participant.Answer.NONE,
        attendance=Participant.Attendance.PRESENT if is_over else Participant.Attendance.UNKNOWN,
    )


def _items(meeting: Meeting, by: User, mark: str) -> list[AgendaItem]:
    audience = AgendaItem.Audience
    kinds = [(OPEN_TITLE, audience.EVERYONE), (CLOSED_TITLE, audience.MAIN_PARTIES)]
    items = AgendaItem.objects.bulk_create(
        AgendaItem(
            meeting=meeting,
            position=position,
            number=None if meeting.state == State.DRAFT else meeting.number * 10 + position,
            title=f"{mark}{title}",
            purpose=AgendaItem.Purpose.DISCUSSION,
            presenter=by.full_name,
            audience=reader,
            description=f"{mark}Dette gjelder: {title}.",
            proposed_by=by,
            is_general=True,
        )
        for position, (title, reader) in enumerate(kinds, start=1)
    )
    if meeting.state in {State.DRAFT, State.CALLED, State.IN_REVIEW}:
        Attachment.objects.bulk_create(_paper(item, by) for item in items)
    return items


def _paper(item: AgendaItem, by: User) -> Attachment:
    name = f"{item.title}.pdf"
    return Attachment(
        item=item,
        file=ContentFile(b"%PDF-1.7 " + item.title.encode(), name=name),
        name=name,
        media_type="application/pdf",
        size=64,
        sha256="0" * 64,
        uploaded_by=by,
    )


def _minutes(meeting: Meeting, items: list[AgendaItem], seats: list[Seat], by: User, mark: str) -> None:
    for item in items:
        item.summary = f"{mark}Rådet snakket om {item.title}."
    AgendaItem.objects.bulk_update(items, ["summary"])
    Conclusion.objects.bulk_create(
        Conclusion(item=item, number=1, text=f"{mark}Enige om {item.title}.", created_by=by) for item in items
    )
    ActionItem.objects.bulk_create(
        ActionItem(
            item=item,
            what=f"{mark}Følge opp {item.title}",
            responsible=seats[0].user,
            party=seats[0].party,
            due_on=(NOW + timedelta(days=30)).date(),
            created_by=by,
        )
        for item in items
    )
    if meeting.state == State.IN_REVIEW:
        _approve(meeting, by)


def _approve(meeting: Meeting, by: User) -> None:
    MinutesApproval.objects.create(
        meeting=meeting, party=Party.POLICE, by=by, name=by.full_name, title="tjenesteenhetsleder"
    )


def _seal(meeting: Meeting) -> None:
    MeetingMove.objects.create(meeting=meeting, from_state=State.IN_REVIEW, to_state=State.APPROVED, by=None)
    meeting.state = State.APPROVED
    meeting.save(update_fields=["state"])
    for edition in SealedMinutes.Edition.values:
        SealedMinutes.objects.create(meeting=meeting, edition=edition, pdf=b"%PDF-1.7", sha256="0" * 64)
