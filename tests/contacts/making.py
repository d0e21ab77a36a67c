"""What the tests of the register begin with."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from contacts import actions, rules
from contacts.models import ContactLimit, ExcessAssignmentApproval, PoliceContactAssignment
from politirad.accounts.models import User
from politirad.tenancy.actions import appoint
from politirad.tenancy.models import (
    Municipality,
    MunicipalityDistrict,
    PoliceDirectorate,
    PoliceDistrict,
    PoliceUnit,
)
from politirad.tenancy.permissions import Role

TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)
EARLY = date(2020, 1, 1)
START = date(2026, 12, 1)
END = date(2027, 11, 30)
TOWNS = ("Elvestrand", "Granlia", "Kongshavn", "Tindeland", "Fjellvik", "Havneset", "Lillevik")
DEPUTY, PRIMARY = rules.Kind.DEPUTY, rules.Kind.PRIMARY


@dataclass(frozen=True)
class Register:
    """The places and the people."""

    district: PoliceDistrict
    neighbour: PoliceDistrict
    unit: PoliceUnit
    towns: list[Municipality]
    far_town: Municipality
    manager: User
    second_manager: User
    far_manager: User
    reader: User
    decider: User
    mayor: User
    contact: User
    colleague: User

    def assign(self, town: int, user: User | None = None, **said: Any) -> PoliceContactAssignment:
        """Make the contact, or somebody else, politikontakt of the town from the start."""
        made = {"valid_from": START, "by": self.manager, **said}
        return actions.assign(user or self.contact, self.towns[town], **made)

    def fill(self, **said: Any) -> list[PoliceContactAssignment]:
        """Give the contact as many municipalities as the limit allows."""
        return [self.assign(town, **said) for town in range(3)]

    def apply(self, *towns: int, **said: Any) -> ExcessAssignmentApproval:
        """Ask for more municipalities than the limit, for the contact."""
        asked = {
            "district": self.district,
            "max_municipalities": 3 + len(towns),
            "valid_from": START,
            "valid_until": END,
            "reason": "Kommunene er små.",
            "by": self.manager,
            **said,
        }
        return actions.apply_for_exception(self.contact, [self.towns[town] for town in towns], **asked)

    def grant(self, *towns: int, most: int | None = None, **said: Any) -> ExcessAssignmentApproval:
        """Ask for it, and get it."""
        applied = self.apply(*towns, **said)
        decision = rules.ExceptionState.APPROVED
        return actions.decide_exception(applied, decision, max_municipalities=most, by=self.decider)


def make_register() -> Register:
    """Make it around now; the limit is the one that comes with the program."""
    directorate, _made = PoliceDirectorate.objects.get_or_create(
        pk=1, defaults={"name": "Politidirektoratet", "valid_from": EARLY}
    )
    district, neighbour = _district("midtkyst"), _district("ytrekyst")
    towns = [make_town(name, f"99{n:02}", district) for n, name in enumerate(TOWNS)]
    far_town = make_town("Storvåg", "9950", neighbour)
    people = [
        ("manager", Role.DISTRICT_ADMINISTRATOR, district),
        ("second_manager", Role.DISTRICT_ADMINISTRATOR, district),
        ("far_manager", Role.DISTRICT_ADMINISTRATOR, neighbour),
        ("reader", Role.DISTRICT_READER, district),
        ("decider", Role.DIRECTORATE_APPROVER, directorate),
        ("mayor", Role.MAYOR, towns[0]),
    ]
    unit = PoliceUnit.objects.create(
        district=district, kind=PoliceUnit.Kind.GEOGRAPHIC, name="Midtkyst driftsenhet", valid_from=EARLY
    )
    made = {key: _person(key) for key in ("contact", "colleague")}
    for key, role, place in people:
        made[key] = _person(key)
        appoint(made[key], role, place, valid_from=EARLY)  # type: ignore[arg-type]
    return Register(district=district, neighbour=neighbour, unit=unit, towns=towns, far_town=far_town, **made)


def make_town(name: str, code: str, district: PoliceDistrict, first: date = EARLY) -> Municipality:
    """A municipality in a district, both from the same day."""
    town = Municipality.objects.create(
        code=code, name=name, display_name=name, full_name=name, language_form="nb", valid_from=first
    )
    MunicipalityDistrict.objects.create(municipality=town, district=district, valid_from=first)
    return town


def set_limits(*limits: tuple[int, date, date | None]) -> None:
    """Let exactly these limits hold."""
    ContactLimit.objects.all().delete()
    for limit, first, last in limits:
        ContactLimit.objects.create(limit=limit, valid_from=first, valid_until=last, source="Prøve")


def room_of(user: User) -> rules.Room:
    """What the rules are told of the person's room."""
    approvals = ExcessAssignmentApproval.objects.filter(user=user)
    return rules.Room(ContactLimit.objects.all().numbers(), approvals.numbers())


def claims_of(user: User) -> list[rules.Claim]:
    """What the rules are told of the person's municipalities."""
    return PoliceContactAssignment.objects.active().primaries().filter(user=user).claims()


def _district(code: str) -> PoliceDistrict:
    name = f"{code.title()} politidistrikt"
    return PoliceDistrict.objects.create(
        code=code, name=name, name_nynorsk=name, headquarters="Byen", valid_from=EARLY
    )


def _person(key: str) -> User:
    name = key.replace("_", " ").title()
    return User.objects.create_user(f"{key}@midtkyst.example", full_name=name)
