"""Networks, and which of them a person may reach."""

from datetime import date
from typing import Self

from django.apps import apps
from django.db.models import Exists, Model, OuterRef, Q
from django.utils import timezone

from politirad.councils.querysets import forum_ids
from politirad.tenancy.permissions import Permission
from politirad.tenancy.querysets import DatedQuerySet, GuardedQuerySet
from politirad.tenancy.reach import Person, reach_of
from slt.rules import Level


class NetworkQuerySet[M: Model](GuardedQuerySet[M]):
    """Networks: known where one works, and on the two levels that see the others.

    Whoever sits on the executing level alone knows their own group, and of the network no more than what
    comes to them (G73).
    """

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Networks of the person's municipalities and districts, and those they steer or coordinate."""
        if reach_of(user).is_national(permission):
            return self
        today = timezone.localdate()
        towns = apps.get_model("tenancy", "Municipality").objects.where_may(user, permission).values("pk")
        served = apps.get_model("slt", "NetworkMunicipality").objects.valid_on(today)
        groups = apps.get_model("slt", "NetworkGroup").objects.valid_on(today)
        seated = groups.filter(
            network=OuterRef("pk"), forum__in=forum_ids(user, permission), level__lt=Level.EXECUTING
        )
        own = served.filter(network=OuterRef("pk"), municipality__in=towns)
        return self.filter(Q(Exists(own)) | Q(Exists(seated)))

    def running_on(self, day: date) -> Self:
        """Networks that had begun and not ended on `day`; one without a first day has always been there."""
        begun = Q(established_on__isnull=True) | Q(established_on__lte=day)
        return self.filter(begun, Q(ended_on__isnull=True) | Q(ended_on__gt=day))


class InNetworkQuerySet[M: Model](GuardedQuerySet[M], DatedQuerySet[M]):  # type: ignore[override]  # one as_manager
    """What belongs to a network and is reached as the network is."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Rows of the networks where the person holds `permission`."""
        networks = apps.get_model("slt", "SltNetwork").objects.where_may(user, permission)
        return self.filter(network__in=networks.values("pk"))


class GroupQuerySet[M: Model](InNetworkQuerySet[M]):  # type: ignore[override]  # one as_manager
    """The places of forums in networks."""

    def below(self, level: int) -> Self:
        """Groups on lower levels than `level`."""
        return self.filter(level__gt=level)

    def above(self, level: int) -> Self:
        """Groups on higher levels than `level`."""
        return self.filter(level__lt=level)

    def in_order(self) -> Self:
        """From the steering level down, by name, with their forums."""
        return self.select_related("forum").order_by("level", "forum__sort_key", "pk")


class TemplateQuerySet[M: Model](GuardedQuerySet[M]):
    """The texts a network uses again, known where the network is."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Texts of the networks where the person holds `permission`."""
        networks = apps.get_model("slt", "SltNetwork").objects.where_may(user, permission)
        return self.filter(network__in=networks.values("pk"))

    def letters(self) -> Self:
        """Those a level is written to with."""
        return self.filter(kind="letter")

    def tasks(self) -> Self:
        """Those tasks are sent down with."""
        return self.filter(kind="task")

    def in_order(self) -> Self:
        """Tasks before letters, by name."""
        return self.order_by("-kind", "sort_key", "pk")


class OtherModelQuerySet[M: Model](DatedQuerySet[M], GuardedQuerySet[M]):  # type: ignore[override]  # one as_manager
    """What municipalities have instead of SLT: neutral facts, known with the municipality."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Answers of the municipalities where the person holds `permission`."""
        towns = apps.get_model("tenancy", "Municipality").objects.where_may(user, permission)
        return self.filter(municipality__in=towns.values("pk"))
