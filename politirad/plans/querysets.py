"""Plans, measures, processes and by-laws, and who may read them."""

from collections.abc import Collection
from typing import Any, Self

from django.apps import apps
from django.db.models import Count, F, Model, Q, QuerySet
from django.utils import timezone

from politirad.councils.querysets import forum_ids
from politirad.plans.rules import MeasureState
from politirad.tenancy.permissions import Permission, Scope
from politirad.tenancy.querysets import GuardedQuerySet
from politirad.tenancy.reach import Person, reach_of


class OfForumQuerySet[M: Model](GuardedQuerySet[M]):
    """Rows that belong to a forum; what a forum plans is content (BR41)."""

    forum_path = "forum"

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Rows of forums where the person holds `permission`."""
        if reach_of(user).is_national(permission):
            return self
        return self.filter(**{f"{self.forum_path}__in": forum_ids(user, permission)})

    def visible_to(self, user: Person) -> Self:
        """Rows of forums whose content the person may read."""
        return self.where_may(user, Permission.VIEW_CONTENT)


class SharedQuerySet[M: Model](OfForumQuerySet[M]):
    """Rows of plans: read in the plan's forum and where it is shared, written in its own alone."""

    plan_path = "pk"

    def visible_to(self, user: Person) -> Self:
        """Rows of plans that are read in a forum whose content the person may read."""
        own = super().visible_to(user)
        plans = _sharings().filter(forum__in=forum_ids(user, Permission.VIEW_CONTENT)).values("plan")
        return own | self.filter(**{f"{self.plan_path}__in": plans})


class PlanQuerySet[M: Model](SharedQuerySet[M]):
    """Joint action plans."""

    def read_in(self, forum_id: int) -> Self:
        """The plans of the forum, and those shared with it."""
        return self.filter(Q(forum=forum_id) | Q(pk__in=_sharings().filter(forum=forum_id).values("plan")))

    def in_year(self, year: int) -> Self:
        """Plans whose years hold `year`."""
        return self.filter(first_year__lte=year, last_year__gte=year)

    def of_councils_near(self, forum_id: int) -> Self:
        """What the councils of the forum's municipalities do together, still open."""
        near = apps.get_model("councils", "Forum").objects.near(forum_id, timezone.localdate()).councils()
        return self.filter(kind="joint", closed_on=None, forum__in=near.values("pk"))

    def with_counts(self) -> Self:
        """Plans with how many measures they have, and how many of those are done."""
        return self.annotate(
            measure_count=Count("measures"),
            done_count=Count("measures", filter=Q(measures__state=MeasureState.DONE)),
        )


class ProcessQuerySet[M: Model](OfForumQuerySet[M]):
    """The police's processes, as the forum knows them."""

    def newest_first(self) -> Self:
        """Running ones first, then by the day they began."""
        return self.order_by(F("ended_on").desc(nulls_first=True), "-started_on", "-pk")


class InPlanQuerySet[M: Model](SharedQuerySet[M]):
    """Goals and measures: read by whoever may read their plan."""

    forum_path = "plan__forum"
    plan_path = "plan"

    def with_plan(self) -> Self:
        """Rows with the plan they are in and its forum."""
        return self.select_related("plan__forum")


class MeasureQuerySet[M: Model](InPlanQuerySet[M]):
    """The measures of plans."""

    def of_forum(self, forum_id: int) -> Self:
        """Measures in the forum's plans, and those that the forum carries out for another's."""
        return self.filter(Q(plan__forum=forum_id) | Q(group=forum_id))

    def whole(self) -> Self:
        """Measures with what a page about one shows."""
        return self.select_related("plan__forum", "goal", "process", "group")


class BylawsQuerySet[M: Model](GuardedQuerySet[M]):
    """Police by-laws: a municipality's own regulation, known to whoever knows of its councils."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """By-laws of municipalities the person reaches, alone or through a forum there."""
        reach = reach_of(user)
        if reach.is_national(permission):
            return self
        here = Q(municipality__in=reach.ids(Scope.MUNICIPALITY, permission))
        return self.filter(here | Q(municipality__in=_towns_of(forum_ids(user, permission))))

    def of_forum(self, forum_id: int) -> Self:
        """By-laws of the municipalities that share the forum."""
        return self.filter(municipality__in=_towns_of({forum_id}))


def _towns_of(forum_ids: Collection[int]) -> QuerySet[Any, Any]:
    links = apps.get_model("councils", "ForumMunicipality").objects
    return links.filter(forum__in=forum_ids).values("municipality")


def _sharings() -> Any:
    return apps.get_model("plans", "PlanSharing").objects
