"""Who negotiates, answers and signs an agreement on each side today, and is told of it."""

from collections.abc import Collection, Iterable
from datetime import date

from django.utils.text import capfirst

from agreements.models import Agreement, AgreementParty, AgreementVersion, Approval
from politirad.accounts.models import User
from politirad.councils.models import Seat
from politirad.tenancy.models import Municipality, RoleAppointment
from politirad.tenancy.permissions import ROLES, Party, Permission, Role
from politirad.tenancy.querysets import DatedQuerySet

type Appointments = list[RoleAppointment]

_SIGNING = [role for role, rights in ROLES.items() if Permission.SIGN_AGREEMENTS in rights.at_place]
_ANSWERING = (Role.MAYOR, Role.CHIEF_EXECUTIVE)


def negotiators(agreement: Agreement, side: Party, today: date) -> Appointments:
    """Whose daily work the agreement is on that side; without an owner it goes to the leader (G06)."""
    towns = towns_of(agreement, today)
    if side == Party.MUNICIPALITY:
        return [
            each
            for town in towns
            for each in _held(town, [Role.SLT_COORDINATOR], today)
            or _held(town, [Role.CHIEF_EXECUTIVE], today)
        ]
    contacts = [_held(town, [Role.POLICE_CONTACT], today) for town in towns]
    leaders = _unit_leaders(agreement, today) if not all(contacts) or not contacts else []
    return [*(each for found in contacts for each in found), *leaders]


def both_sides(agreement: Agreement, today: date) -> Appointments:
    """Those who negotiate, the municipalities' and the police's."""
    return [
        each for side in (Party.MUNICIPALITY, Party.POLICE) for each in negotiators(agreement, side, today)
    ]


def who_answer(agreement: Agreement, today: date) -> Appointments:
    """The leaders who answer an offer for their municipality."""
    return [each for town in towns_of(agreement, today) for each in _held(town, _ANSWERING, today)]


def who_may_sign(agreement: Agreement, today: date) -> Appointments:
    """Those who may sign for a party."""
    towns = [each for town in towns_of(agreement, today) for each in _held(town, _SIGNING, today)]
    return [*towns, *_unit_leaders(agreement, today)]


def who_signed(agreement: Agreement, version: AgreementVersion, today: date) -> Appointments:
    """Those who signed the text, or registered that a party did, as far as they still work there."""
    approved = version.signatures.filter(answer=Approval.Answer.APPROVED)
    people = set(approved.values_list("by", flat=True))
    places = RoleAppointment.objects.filter(municipality__in=towns_of(agreement, today))
    district = RoleAppointment.objects.filter(district=agreement.unit.district_id)
    return [each for each in _on(places | district, today) if each.user_id in people]


def leaders_of(parties: Iterable[AgreementParty], today: date) -> dict[int, RoleAppointment]:
    """Who most likely signs for each party, by its id: the mayor, or the leader of the police unit."""
    found: dict[int, RoleAppointment] = {}
    for party in parties:
        if party.municipality:
            leaders = _held(party.municipality, [Role.MAYOR], today)
        else:
            leaders = _unit_leaders(party.agreement, today) if party.unit else []
        if leaders:
            found[party.pk] = leaders[0]
    return found


def signing_title(user: User, party: AgreementParty, today: date) -> str:
    """The role in which somebody signs for the party, «Ordfører»; empty for who has none."""
    held = RoleAppointment.objects.valid_on(today).filter(user=user, role__in=_SIGNING)
    if party.municipality:
        own = held.filter(municipality=party.municipality)
    else:
        own = held.filter(district=party.agreement.unit.district_id)
    role = own.first()
    return capfirst(role.get_role_display()) if role else ""


def towns_of(agreement: Agreement, today: date) -> list[Municipality]:
    """The municipalities that are party to it; one that is over stands as the one that took over (G10)."""
    found = Municipality.objects.filter(agreement_parties__agreement=agreement).select_related("successor")
    now = [
        town.successor if town.successor and town.valid_until and town.valid_until < today else town
        for town in found
    ]
    return list(dict.fromkeys(now))


def _unit_leaders(agreement: Agreement, today: date) -> Appointments:
    """The leaders who sit in a council of the unit; in a district where none does, all of its leaders."""
    leaders = RoleAppointment.objects.filter(district=agreement.unit.district_id, role=Role.UNIT_LEADER)
    seats = Seat.objects.valid_on(today).filter(forum__unit=agreement.unit_id, role=Role.UNIT_LEADER)
    seated = _on(leaders.filter(user__in=seats.values("user")), today)
    return seated or _on(leaders, today)


def _held(town: Municipality, roles: Collection[str], today: date) -> Appointments:
    return _on(town.appointments.filter(role__in=roles), today)


def _on(appointments: DatedQuerySet[RoleAppointment], today: date) -> Appointments:
    there = appointments.valid_on(today).filter(user__is_active=True)
    return list(there.select_related("user", "municipality").order_by("pk"))
