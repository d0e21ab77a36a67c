"""The register of a district of the test world: who is politikontakt, their days, and lists on their way."""

from datetime import date, timedelta

from contacts.actions import ReadRow, preview_import
from contacts.models import (
    FunctionAbsence,
    FunctionAssignment,
    FunctionType,
    Import,
    PoliceContactAssignment,
    PresenceCancellation,
    PresenceDay,
)
from politirad.accounts.models import User
from politirad.tenancy.actions import appoint
from politirad.tenancy.models import (
    Municipality,
    MunicipalityDistrict,
    PoliceDistrict,
    PoliceUnit,
    RoleAppointment,
)
from politirad.tenancy.permissions import Role
from tests.world_meetings import NOW

PLANNED, HELD, CANCELLED = PresenceDay.State.PLANNED, PresenceDay.State.HELD, PresenceDay.State.CANCELLED


def import_of(district: PoliceDistrict, by: User, *, mark: str) -> Import:
    """A list that waits to be taken in, made the first time it is asked for."""
    return Import.objects.filter(district=district).first() or an_import(district, by, mark=mark)


def an_import(district: PoliceDistrict, by: User, *, mark: str) -> Import:
    """One more list that waits to be taken in."""
    name = f"{mark}GDE Nord"
    said = {"code": "", "name": name, "kind": PoliceUnit.Kind.GEOGRAPHIC.value, "parent": ""}
    said |= {"valid_from": "2024-01-01", "valid_until": None}
    rows = [ReadRow(2, name, said)]
    return preview_import(district, Import.Kind.UNITS, rows, file_name=f"{mark}enheter.csv", by=by)


def assignment_of(town: Municipality, contact: User) -> PoliceContactAssignment:
    """The politikontakt of the municipality, entered in the register the first time it is asked for."""
    found = PoliceContactAssignment.objects.filter(municipality=town, user=contact).first()
    return found or enter(
        RoleAppointment.objects.get(municipality=town, user=contact, role=Role.POLICE_CONTACT)
    )


def enter(appointment: RoleAppointment, **said: str) -> PoliceContactAssignment:
    """A row of the register for a role that was given outside of it."""
    town, contact = appointment.municipality, appointment.user
    district = MunicipalityDistrict.objects.get(municipality=town).district
    return PoliceContactAssignment.objects.create(
        user=contact,
        municipality=town,
        district=district,
        appointment=appointment,
        valid_from=appointment.valid_from,
        made_by=contact,
        **said,
    )


def holding_in(district: PoliceDistrict, user: User) -> FunctionAssignment:
    """That the user holds a function of the district, made the first time it is asked for."""
    found = FunctionAssignment.objects.filter(district=district, user=user).first()
    return found or a_holding(district, user)


def a_holding(district: PoliceDistrict, user: User) -> FunctionAssignment:
    """One more who holds a function of the district."""
    function = FunctionType.objects.get(code="business_contact")
    return FunctionAssignment.objects.create(
        user=user, function=function, district=district, valid_from=date(2024, 1, 1), made_by=user
    )


def absence_in(district: PoliceDistrict, by: User, *, mark: str) -> FunctionAbsence:
    """That the district lacks a function, said the first time it is asked for."""
    function = FunctionType.objects.get(code="diversity_coordinator")
    said = {"valid_from": date(2024, 1, 1), "instead": f"{mark}Spør enheten", "made_by": by}
    return FunctionAbsence.objects.get_or_create(function=function, district=district, defaults=said)[0]


def some_contacts(district: PoliceDistrict, town: Municipality, number: int, first: date) -> None:
    """One more politikontakt, deputy, and one who is not in the register; each with a function."""
    for name in ("Kontakt", "Stedfortreder", "Utenfor"):
        user = User.objects.create_user(f"{name}{number}@midtkyst.example", full_name=f"{name} {number}")
        role = appoint(user, Role.POLICE_CONTACT, town, valid_from=first)
        a_holding(district, user)
        if name != "Utenfor":
            enter(role, kind="primary" if name == "Kontakt" else "deputy")


def presence_of(assignment: PoliceContactAssignment, state: str, *, mark: str) -> PresenceDay:
    """A day of presence in `state`, with the others beside it, made the first time one is asked for."""
    if not assignment.presence_days.exists():
        some_presence(assignment, 0, mark=mark)
    return assignment.presence_days.filter(state=state).earliest("pk")


def some_presence(assignment: PoliceContactAssignment, number: int, *, mark: str) -> None:
    """A day that is planned for today or later, one that nobody has recorded, a held and a cancelled one."""
    today, by = NOW.date(), assignment.made_by
    for state, days in ((PLANNED, 0), (PLANNED, -1), (HELD, -2), (CANCELLED, -3)):
        day = PresenceDay.objects.create(
            assignment=assignment,
            present_on=today + timedelta(days=4 * number if days == 0 else days - 4 * number),
            place=f"{mark}Rådhuset",
            note=f"{mark}Åpen dør",
            state=state,
            recorded_on=today if state == HELD else None,
            made_by=by,
        )
        if state == CANCELLED:
            PresenceCancellation.objects.create(day=day, reason=f"{mark}Kurs", made_by=by)
