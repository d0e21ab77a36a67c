"""Who answers for an agreement on each side: those who negotiate it from day to day, and those who sign."""

from collections.abc import Collection, Iterable

from django.utils import timezone

from agreements.models import Agreement
from politirad.accounts.models import User
from politirad.councils.models import Seat
from politirad.tenancy.models import RoleAppointment
from politirad.tenancy.permissions import Party, Role

_MUNICIPAL_NEGOTIATORS = (Role.MAYOR, Role.CHIEF_EXECUTIVE, Role.SLT_COORDINATOR)
_MUNICIPAL_SIGNERS = (Role.MAYOR, Role.CHIEF_EXECUTIVE)


def negotiators(agreement: Agreement, party: Party) -> list[User]:
    """Those who look after the agreement on that side.

    Where a municipality has no politikontakt, it is the leader of the unit (G06).
    """
    if party == Party.MUNICIPALITY:
        return _in_towns(agreement, _MUNICIPAL_NEGOTIATORS)
    return _in_towns(agreement, [Role.POLICE_CONTACT]) or signers(agreement, party)


def signers(agreement: Agreement, party: Party) -> list[User]:
    """Those who sign on that side: of the police the leaders in the unit's councils, else its district."""
    if party == Party.MUNICIPALITY:
        return _in_towns(agreement, _MUNICIPAL_SIGNERS)
    today = timezone.localdate()
    seats = Seat.objects.valid_on(today).filter(forum__unit=agreement.unit_id, role=Role.UNIT_LEADER)
    held = RoleAppointment.objects.valid_on(today).filter(
        district=agreement.unit.district_id, role=Role.UNIT_LEADER
    )
    return _people(seats.values_list("user_id", flat=True)) or _people(held.values_list("user_id", flat=True))


def _in_towns(agreement: Agreement, roles: Collection[Role]) -> list[User]:
    towns = agreement.parties.filter(municipality__isnull=False).values("municipality")
    held = RoleAppointment.objects.valid_on(timezone.localdate())
    return _people(held.filter(municipality__in=towns, role__in=roles).values_list("user_id", flat=True))


def _people(ids: Iterable[int]) -> list[User]:
    return list(User.objects.filter(pk__in=ids, is_active=True).order_by("pk"))
