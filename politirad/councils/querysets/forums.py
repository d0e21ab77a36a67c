"""Forums, and which of them a person may reach."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any, Self

from django.apps import apps
from django.db.models import FilteredRelation, Model, Q
from django.urls import reverse
from django.utils import timezone

from politirad.councils.rules import COUNCIL_KINDS
from politirad.tenancy.permissions import Party, Permission, Scope
from politirad.tenancy.querysets import GuardedQuerySet, valid_on
from politirad.tenancy.reach import Person, reach_of

# A forum shows itself to whoever may know that it meets, and to outsiders invited to it.
_VISIBLE_WITH = (Permission.VIEW_METADATA, Permission.VIEW_ADDRESSED, Permission.ATTEND)

type _Held = tuple[Permission, Party | None]


class ForumQuerySet[M: Model](GuardedQuerySet[M]):
    """Forums, and which of them a person may reach."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Forums of the person's municipalities and districts, and those where they have a seat.

        VIEW_ADDRESSED is the least that opens a forum's own page: whoever the forum shows itself
        to may open it, and the page shows each reader what their deeper permissions allow.
        """
        if permission == Permission.VIEW_ADDRESSED:
            return self.visible_to(user)
        if reach_of(user).is_national(permission):
            return self
        return self.filter(pk__in=forum_ids(user, permission))

    def visible_to(self, user: Person) -> Self:
        """Forums whose existence the person may know of."""
        if reach_of(user).is_national(Permission.VIEW_METADATA):
            return self
        return self.filter(pk__in=frozenset().union(*(forum_ids(user, p) for p in _VISIBLE_WITH)))

    def first_to_do(self, user: Person, thing: Any) -> str:
        """The taushetserklæring, for an outsider who has not signed it here (R096)."""
        return declaration_url(user, thing.pk)

    def near(self, forum_id: int, day: date) -> Self:
        """The forum and the others that serve one of its municipalities on `day`."""
        links = apps.get_model("councils", "ForumMunicipality").objects.valid_on(day)
        towns = links.filter(forum=forum_id).values("municipality")
        return self.filter(pk__in=links.filter(municipality__in=towns).values("forum"))

    def councils(self) -> Self:
        """The politiråd among them, local and regional."""
        return self.filter(kind__in=COUNCIL_KINDS)

    def groups(self) -> Self:
        """Groups of SLT networks and thematic forums, by name."""
        return self.filter(kind__in=("slt_level", "thematic_forum")).order_by("sort_key", "pk")

    def with_places(self) -> Self:
        """Forums with what a heading shows, in two more queries."""
        return self.select_related("unit__district").prefetch_related("municipalities")


def declaration_url(user: Person, forum_id: int) -> str:
    """Where the person signs before anything of the forum opens; empty when nothing is left to sign."""
    is_unsigned = forum_id in forum_ids(user, Permission.ATTEND) - forum_ids(user, Permission.VIEW_ADDRESSED)
    if not is_unsigned or forum_id in forum_ids(user, Permission.VIEW_METADATA):
        return ""
    return reverse("forums:declaration", args=[forum_id])


def forum_ids(user: Person, permission: Permission, party: Party | None = None) -> frozenset[int]:
    """Ids of the forums where the person holds `permission` otherwise than for the whole country.

    With `party`, those where they hold it on that side. Read once a request and kept on the user
    object: rows are then filtered by plain ids, which is several times faster than a subquery
    (performance.md 1).
    """
    kept: tuple[Any, dict[_Held, frozenset[int]]] | None = getattr(user, "_forum_ids", None)
    today = timezone.localdate()
    if kept is None or kept[0] != today:
        kept = (today, _read_forum_ids(user))
        user._forum_ids = kept  # type: ignore[union-attr]  # noqa: SLF001 the request's own user object
    return kept[1].get((permission, party), frozenset())


def _read_forum_ids(user: Person) -> dict[_Held, frozenset[int]]:
    places: dict[tuple[Scope, int], set[_Held]] = defaultdict(set)
    for grant in reach_of(user).grants:
        places[grant.scope, grant.place_id] |= {(grant.permission, None), (grant.permission, grant.party)}
    found: dict[_Held, set[int]] = defaultdict(set)
    for forum_id, municipality_id, district_id in _forums_at(places):
        for place in (
            (Scope.FORUM, forum_id),
            (Scope.MUNICIPALITY, municipality_id),
            (Scope.DISTRICT, district_id),
        ):
            for held in places.get(place, ()):
                found[held].add(forum_id)
    return {held: frozenset(ids) for held, ids in found.items()}


def _forums_at(places: Iterable[tuple[Scope, int]]) -> Any:
    """Rows (forum, municipality, district) of every forum at one of the places."""
    by_scope: dict[Scope, set[int]] = defaultdict(set)
    for scope, place_id in places:
        by_scope[scope].add(place_id)
    # A forum of a whole district, such as an arena, may have no municipality of its own.
    link = FilteredRelation(
        "municipality_links", condition=valid_on(timezone.localdate(), "municipality_links__")
    )
    return (
        apps.get_model("councils", "Forum")
        .objects.annotate(link=link)
        .filter(
            Q(pk__in=by_scope[Scope.FORUM])
            | Q(link__municipality__in=by_scope[Scope.MUNICIPALITY])
            | Q(unit__district__in=by_scope[Scope.DISTRICT])
        )
        .values_list("pk", "link__municipality", "unit__district")
    )
