"""Where the pages of the register are: the part of `routes.py` about `contacts`."""

from collections.abc import Callable
from typing import Any

from contacts.models import (
    ApprovalTerm,
    ExcessAssignmentApproval,
    Expectation,
    FunctionAbsence,
    FunctionAssignment,
    Import,
    LibraryDocument,
    Onboarding,
    OnboardingContact,
    OnboardingTask,
    PoliceContactAssignment,
    PresenceDay,
    ProgrammeTask,
)
from politirad.accounts.models import User
from politirad.tenancy.models import Municipality, PoliceDistrict
from politirad.tenancy.permissions import Role
from tests.world import NEIGHBOUR_MARK, World
from tests.world_contacts import (
    HELD,
    PLANNED,
    absence_in,
    assignment_of,
    holding_in,
    import_of,
    presence_of,
)
from tests.world_directory import TOPIC, directory_of
from tests.world_exceptions import application_of, on_terms_of, waiting_of
from tests.world_library import document_in
from tests.world_starts import start_of


def things_of_register(world: World, next_door: bool, by: User) -> dict[type, Callable[[], Any]]:
    """What each page of the register is about, made when first asked for."""
    district = _district(world, next_door)
    mark = _mark(next_door)
    return {
        Municipality: lambda: _town(world, next_door),
        PoliceContactAssignment: lambda: _assignment(world, next_door),
        FunctionAssignment: lambda: holding_in(district, by),
        FunctionAbsence: lambda: absence_in(district, by, mark=mark),
        PresenceDay: lambda: _presence(world, next_door, PLANNED),
        LibraryDocument: lambda: document_in(district, by, mark=mark),
        Import: lambda: import_of(district, by, mark=mark),
        ExcessAssignmentApproval: lambda: application_of(*_exceptional(world, next_door), mark=mark),
        ApprovalTerm: lambda: on_terms_of(*_exceptional(world, next_door), mark=mark).terms.earliest("pk"),
        Expectation: lambda: _start(world, next_door).expectations.earliest("pk"),
        ProgrammeTask: lambda: _start(world, next_door).district.programme_tasks.earliest("pk"),
        Onboarding: lambda: _start(world, next_door).onboarding,
        OnboardingTask: lambda: _start(world, next_door).onboarding.tasks.earliest("pk"),
        OnboardingContact: lambda: _start(world, next_door).onboarding.contacts.earliest("pk"),
    }


def _district(world: World, next_door: bool) -> PoliceDistrict:
    return world.neighbour_district if next_door else world.district


def _mark(next_door: bool) -> str:
    return f"{NEIGHBOUR_MARK} " if next_door else ""


def _assignment(world: World, next_door: bool) -> PoliceContactAssignment:
    """The politikontakt of our municipality or of the neighbour's, made when first asked for."""
    town, contact = (
        (world.neighbour_municipality, world.stranger)
        if next_door
        else (world.municipality, world.users[Role.POLICE_CONTACT])
    )
    return assignment_of(town, contact)


def _start(world: World, next_door: bool) -> PoliceContactAssignment:
    """The same with one of everything that belongs to the start in the role."""
    by = world.users[Role.DISTRICT_ADMINISTRATOR]
    return start_of(_assignment(world, next_door), by, mark=_mark(next_door))


def _presence(world: World, next_door: bool, state: str) -> PresenceDay:
    return presence_of(_assignment(world, next_door), state, mark=_mark(next_door))


def _own_presence(world: World, next_door: bool) -> dict[str, Any]:
    """A page without a thing in its address, which shows what is there."""
    _presence(world, next_door, PLANNED)
    return {}


def _library(world: World, next_door: bool) -> dict[str, Any]:
    """A page without a thing in its address, which shows what is there."""
    by = world.stranger if next_door else world.users[Role.MAYOR]
    document_in(_district(world, next_door), by, mark=_mark(next_door))
    return {}


def _town(world: World, next_door: bool) -> Municipality:
    """The municipality with whom to turn to there, made when first asked for."""
    contact = world.stranger if next_door else world.users[Role.POLICE_CONTACT]
    town, district = (
        (world.neighbour_municipality, world.neighbour_district)
        if next_door
        else (world.municipality, world.district)
    )
    return directory_of(town, district, contact, mark=_mark(next_door))


def _exceptional(world: World, next_door: bool) -> tuple[Municipality, PoliceDistrict, User]:
    """Where somebody is to have more municipalities than the limit, and who asked for it."""
    if next_door:
        return world.neighbour_municipality, world.neighbour_district, world.stranger
    return world.municipality, world.district, world.users[Role.DISTRICT_ADMINISTRATOR]


def _waiting(world: World, next_door: bool) -> dict[str, int]:
    return {"pk": waiting_of(*_exceptional(world, next_door), mark=_mark(next_door)).pk}


def _list_of_units(world: World, next_door: bool) -> dict[str, Any]:
    return {"pk": _district(world, next_door).pk, "kind": "enheter"}


REGISTER: dict[str, Callable[[World, bool], dict[str, Any]]] = {
    # With somebody in the register, so that one row more asks no more.
    "contacts:register": lambda world, next_door: {"pk": _assignment(world, next_door).district_id},
    "contacts:register_file": lambda world, next_door: {"pk": _assignment(world, next_door).district_id},
    "contacts:change_assignment": lambda world, next_door: {
        "pk": _assignment(world, next_door).pk,
        "what": "avslutt",
    },
    "contacts:own_presence": _own_presence,
    "contacts:library": _library,
    "contacts:presence": lambda world, next_door: {"pk": _presence(world, next_door, PLANNED).assignment_id},
    "contacts:take_back_presence": lambda world, next_door: {"pk": _presence(world, next_door, HELD).pk},
    "contacts:apply": _waiting,
    "contacts:start": lambda world, next_door: {"pk": _start(world, next_door).pk},
    "contacts:begin_onboarding": lambda world, next_door: {"pk": _start(world, next_door).pk},
    "contacts:programme": lambda world, next_door: {"pk": _start(world, next_door).district_id},
    "contacts:edit_responsibility": lambda world, next_door: {
        "pk": _district(world, next_door).pk,
        "topic": TOPIC,
    },
    "contacts:town_page": lambda world, next_door: {"code": _town(world, next_door).code},
    "contacts:template_file": _list_of_units,
    "contacts:upload": _list_of_units,
}
