"""Exceptions from the limit in a district: one that waits, one on terms, and an assignment that waits."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from contacts.models import (
    ApprovalTerm,
    ExcessAssignmentApproval,
    ExcessMunicipality,
    PoliceContactAssignment,
)
from politirad.accounts.models import User
from politirad.tenancy.actions import appoint
from politirad.tenancy.models import Municipality, PoliceDistrict
from politirad.tenancy.permissions import Role

FIRST, LAST, DUE = date(2026, 11, 24), date(2027, 11, 23), date(2027, 3, 1)
REASON = "Kommunene er små og ligger tett."
_DECIDED_AT = datetime(2026, 11, 1, 9, tzinfo=ZoneInfo("Europe/Oslo"))


def application_of(
    town: Municipality, district: PoliceDistrict, by: User, *, mark: str
) -> ExcessAssignmentApproval:
    """An application that waits, made the first time it is asked for."""
    person = person_of(district, "soker", f"{mark}Tora Nes")
    there = ExcessAssignmentApproval.objects.undecided().filter(user=person).first()
    return there or an_application(person, town, district, by, mark=mark)


def an_application(
    person: User, town: Municipality, district: PoliceDistrict, by: User, *, mark: str, **decided: Any
) -> ExcessAssignmentApproval:
    """One more application, which waits unless `decided` says otherwise."""
    approval = ExcessAssignmentApproval.objects.create(
        user=person,
        district=district,
        reason=f"{mark}{REASON}",
        max_applied=4,
        applied_by=by,
        valid_from=FIRST,
        valid_until=LAST,
        **decided,
    )
    ExcessMunicipality.objects.create(approval=approval, municipality=town, year=2026, persons=2000)
    return approval


def on_terms_of(
    town: Municipality, district: PoliceDistrict, by: User, *, mark: str
) -> ExcessAssignmentApproval:
    """An exception on a term that is not met, made the first time it is asked for."""
    person = person_of(district, "vilkar", f"{mark}Leif Moe")
    there = ExcessAssignmentApproval.objects.filter(user=person).order_by("pk").first()
    return there or on_terms(person, town, district, by, mark=mark)


def on_terms(
    person: User, town: Municipality, district: PoliceDistrict, by: User, *, mark: str
) -> ExcessAssignmentApproval:
    """One more exception on a term."""
    decided = {"state": "approved_on_terms", "max_municipalities": 4}
    decided |= {"decided_by": by, "decided_at": _DECIDED_AT}
    approval = an_application(person, town, district, by, mark=mark, **decided)
    ApprovalTerm.objects.create(approval=approval, text=f"{mark}Ny vurdering", due_on=DUE)
    return approval


def waiting_of(
    town: Municipality, district: PoliceDistrict, by: User, *, mark: str
) -> PoliceContactAssignment:
    """An assignment that awaits approval, with no application yet, made the first time it is asked for."""
    person = person_of(district, "venter", f"{mark}Kari Vik")
    there = PoliceContactAssignment.objects.filter(user=person).order_by("pk").first()
    return there or a_waiting(person, town, district, by)


def a_waiting(
    person: User, town: Municipality, district: PoliceDistrict, by: User
) -> PoliceContactAssignment:
    """One more assignment that awaits approval."""
    return PoliceContactAssignment.objects.create(
        user=person,
        municipality=town,
        district=district,
        state="awaiting_approval",
        valid_from=FIRST,
        made_by=by,
    )


def an_active(
    person: User, town: Municipality, district: PoliceDistrict, by: User
) -> PoliceContactAssignment:
    """One more municipality the person has, with the role that goes with it."""
    appointment = appoint(person, Role.POLICE_CONTACT, town, valid_from=FIRST)
    return PoliceContactAssignment.objects.create(
        user=person,
        municipality=town,
        district=district,
        appointment=appointment,
        valid_from=FIRST,
        made_by=by,
    )


def person_of(district: PoliceDistrict, key: str, name: str) -> User:
    """Somebody in the district, by key."""
    address = f"{key}@{district.code}.example"
    return User.objects.filter(email=address).first() or User.objects.create_user(address, full_name=name)
