"""Dated role appointments, and the grants that carry them to the door."""

from typing import ClassVar

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _
from guardian.models import UserObjectPermissionBase

from politirad.tenancy.models.dating import Dated
from politirad.tenancy.models.places import Municipality, PoliceDirectorate, PoliceDistrict
from politirad.tenancy.permissions import ROLES, Party, Role, Scope
from politirad.tenancy.querysets import DatedQuerySet, GrantQuerySet

_ONE_PLACE = (
    Q(municipality__isnull=False, district__isnull=True, directorate__isnull=True)
    | Q(municipality__isnull=True, district__isnull=False, directorate__isnull=True)
    | Q(municipality__isnull=True, district__isnull=True, directorate__isnull=False)
)
_ENDING_ROLES = [role for role, rights in ROLES.items() if rights.needs_end]


@pghistory.track()
class RoleAppointment(Dated):
    """A person in a role at exactly one place, from a day and perhaps to a day."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="appointments")
    role = models.CharField(_("rolle"), max_length=30, choices=Role)
    party = models.CharField(_("part"), max_length=12, choices=Party)
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, null=True, blank=True, related_name="appointments"
    )
    district = models.ForeignKey(
        PoliceDistrict, models.PROTECT, null=True, blank=True, related_name="appointments"
    )
    directorate = models.ForeignKey(
        PoliceDirectorate, models.PROTECT, null=True, blank=True, related_name="appointments"
    )

    objects = DatedQuerySet.as_manager()

    class Meta(Dated.Meta):
        verbose_name = _("rolle")
        verbose_name_plural = _("roller")
        constraints = [
            *Dated.Meta.constraints,
            CheckConstraint(name="role_is_held_at_one_place", condition=_ONE_PLACE),
            CheckConstraint(
                name="auditors_and_guests_have_an_end",
                condition=~Q(role__in=_ENDING_ROLES) | Q(valid_until__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.get_role_display()}"

    @property
    def place(self) -> Municipality | PoliceDistrict | PoliceDirectorate | None:
        """Where the role is held."""
        return self.municipality or self.district or self.directorate


class DatedGrant(UserObjectPermissionBase):
    """A permission on one place, held as long as the appointment or seat it comes from.

    A subclass names `scope`, and the foreign keys `content_object` (the place) and `source`
    (the dated row). The dates are read through `source` at query time, so access ends on the
    day the role ends even if no job ran.
    """

    scope: ClassVar[Scope]
    party_path: ClassVar[F] = F("source__party")

    # Guardian's own manager knows no dates.
    objects = GrantQuerySet.as_manager()  # type: ignore[assignment, misc]

    class Meta:
        abstract = True
        default_permissions = ()
        constraints = [
            UniqueConstraint(
                fields=["source", "permission", "content_object"], name="%(app_label)s_%(class)s_once"
            )
        ]


class MunicipalityGrant(DatedGrant):
    """A permission in a municipality."""

    scope = Scope.MUNICIPALITY
    content_object = models.ForeignKey(Municipality, models.CASCADE)
    source = models.ForeignKey(RoleAppointment, models.CASCADE, related_name="municipality_grants")


class DistrictGrant(DatedGrant):
    """A permission in a police district and its municipalities."""

    scope = Scope.DISTRICT
    content_object = models.ForeignKey(PoliceDistrict, models.CASCADE)
    source = models.ForeignKey(RoleAppointment, models.CASCADE, related_name="district_grants")


class DirectorateGrant(DatedGrant):
    """A permission for the whole country."""

    scope = Scope.DIRECTORATE
    content_object = models.ForeignKey(PoliceDirectorate, models.CASCADE)
    source = models.ForeignKey(RoleAppointment, models.CASCADE, related_name="directorate_grants")
