"""Giving people roles, and ending them."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.apps import apps as installed
from django.contrib.auth.models import Permission as StoredPermission
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from politirad.accounts.models import User
from politirad.tenancy.models import (
    DatedGrant,
    DirectorateGrant,
    DistrictGrant,
    Municipality,
    MunicipalityGrant,
    PoliceDirectorate,
    PoliceDistrict,
    RoleAppointment,
)
from politirad.tenancy.permissions import ROLES, Permission, Role, Scope

type RolePlace = Municipality | PoliceDistrict | PoliceDirectorate

_GRANTS: dict[Scope, tuple[str, type[Model], type[DatedGrant]]] = {
    Scope.MUNICIPALITY: ("municipality", Municipality, MunicipalityGrant),
    Scope.DISTRICT: ("district", PoliceDistrict, DistrictGrant),
    Scope.DIRECTORATE: ("directorate", PoliceDirectorate, DirectorateGrant),
}


@transaction.atomic
def appoint(
    user: User, role: Role, place: RolePlace, *, valid_from: date, valid_until: date | None = None
) -> RoleAppointment:
    """Give `user` the role at `place` from a day, to a day where the role needs one."""
    rights = ROLES[role]
    if rights.scope not in _GRANTS or not isinstance(place, _GRANTS[rights.scope][1]):
        raise ValidationError(_("Rollen kan ikke gis på dette stedet."))
    if rights.needs_end and valid_until is None:
        raise ValidationError(_("Skriv hvilken dag tilgangen slutter."))
    field, _model, grant_model = _GRANTS[rights.scope]
    appointment = RoleAppointment.objects.create(
        user=user,
        role=role,
        party=rights.party,
        valid_from=valid_from,
        valid_until=valid_until,
        **{field: place},
    )
    grant(grant_model, user=user, place=place, source=appointment, permissions=rights.at_place)
    return appointment


@transaction.atomic
def end_appointment(appointment: RoleAppointment, *, on: date) -> RoleAppointment:
    """End the role; `on` is its last day, and the grants end with it."""
    appointment.valid_until = on
    appointment.save(update_fields=["valid_until"])
    return appointment


@transaction.atomic
def renew_grants(*, using: str, apps: Any = installed, **_signal: Any) -> None:
    """Let every appointment hold exactly what the table of roles says, also those made before it changed.

    Django calls it after `migrate`; where all is as it should be, nothing is written.
    """
    is_there = "roleappointment" in apps.all_models["tenancy"]
    appointments = RoleAppointment.objects.using(using)
    if not is_there or not appointments.exists():
        return
    for role, rights in ROLES.items():
        if rights.scope in _GRANTS:
            field, place_model, model = _GRANTS[rights.scope]
            grants: Any = model.objects.using(using)
            stored = _stored(place_model, rights.at_place)
            grants.filter(source__role=role).exclude(permission__in=stored).delete()
            held = appointments.filter(role=role).values_list("user_id", f"{field}_id", "pk")
            grants.bulk_create(
                [
                    model(user_id=user, content_object_id=place, source_id=source, permission=permission)  # type: ignore[misc]
                    for user, place, source in held
                    for permission in stored
                ],
                ignore_conflicts=True,
            )


def grant(
    model: type[DatedGrant], *, user: User, place: Any, source: Any, permissions: Iterable[Permission]
) -> None:
    """Write one row a permission in guardian's table `model`, following the dates of `source`."""
    model.objects.bulk_create(
        model(user=user, content_object=place, source=source, permission=permission)  # type: ignore[misc]
        for permission in _stored(type(place), permissions)
    )


def _stored(place: type[Model], permissions: Iterable[Permission]) -> list[StoredPermission]:
    """The permissions as guardian's tables know them, on that kind of place."""
    found = StoredPermission.objects.filter(
        content_type=ContentType.objects.get_for_model(place),
        codename__in=[permission.value for permission in permissions],
    )
    return list(found)
