"""Who reads a page of the register, and what they may know and do in its district."""

from typing import Any

from django.http import HttpRequest

from politirad.tenancy.permissions import Permission, Scope
from politirad.tenancy.reach import Person, reach_of


def person_of(request: HttpRequest) -> Any:
    """The one who is signed in, as actions take them."""
    return request.user


def reads_register(reader: Person, district_id: int) -> bool:
    """Whether they know of everything in the district's register, or in everyone's."""
    reach, permission = reach_of(reader), Permission.VIEW_METADATA
    return reach.is_national(permission) or district_id in reach.ids(Scope.DISTRICT, permission)


def manages(reader: Person, district_id: int) -> bool:
    """Whether they look after the district's politikontakter, units and functions."""
    return district_id in reach_of(reader).ids(Scope.DISTRICT, Permission.MANAGE_CONTACTS)
