"""Gjort, lært, lurt in a forum, and what councils have shared of it with each other."""

from typing import Any, Self

from django.apps import apps
from django.db.models import Case, Exists, F, Model, OuterRef, Q, QuerySet, Value, When

from politirad.councils.querysets import forum_ids
from politirad.tenancy.permissions import Permission, Scope
from politirad.tenancy.querysets import GuardedQuerySet
from politirad.tenancy.reach import Person, reach_of

_TEXTS = ("done", "learned", "smart", "onward")


def may_read_library(user: Person) -> bool:
    """Whether what councils have shared is for this person: whoever reads one, or looks after many (R155)."""
    reach, looks_after = reach_of(user), Permission.VIEW_METADATA
    is_above = reach.is_national(looks_after) or bool(reach.ids(Scope.DISTRICT, looks_after))
    return is_above or reach.holds_anywhere(Permission.VIEW_CONTENT)


class ReflectionQuerySet[M: Model](GuardedQuerySet[M]):
    """Gjort, lært, lurt: read by whoever reads the forum's content."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Those of forums where the person holds `permission`.

        REPORT_ACTION_ITEMS, which comes with a seat, is to write: in one's own, and as an organiser in all.
        """
        if permission != Permission.REPORT_ACTION_ITEMS:
            return self.filter(forum__in=forum_ids(user, permission))
        own = Q(written_by=user.pk, forum__in=forum_ids(user, permission))
        return self.filter(own | Q(forum__in=forum_ids(user, Permission.ARRANGE_MEETINGS)))

    def visible_to(self, user: Person) -> Self:
        """Those of forums whose content the person may read."""
        return self.where_may(user, Permission.VIEW_CONTENT)

    def whole(self) -> Self:
        """With what the page about one shows."""
        return self.select_related(
            "forum", "meeting__forum", "measure", "written_by", "action_item__responsible"
        )

    def of_forum(self, forum_id: int) -> Self:
        """Those of the forum, the newest first, with whether each is shared."""
        consents: Any = apps.get_model("evaluation", "Sharing").objects
        shared = Exists(consents.standing().filter(reflection=OuterRef("pk")))
        rows = self.filter(forum=forum_id).annotate(is_shared=shared)
        return rows.whole().order_by("-written_at", "-pk")


class SharingQuerySet[M: Model](GuardedQuerySet[M]):
    """What councils have agreed to share; nothing else of them comes with it."""

    def where_may(self, user: Person, permission: Permission) -> Self:  # noqa: ARG002 sharing is for reading
        """All that stands, for whoever may read the library."""
        return self.standing() if may_read_library(user) else self.none()

    def standing(self) -> Self:
        """Those that are not withdrawn."""
        return self.filter(withdrawn_on=None)

    def found(self, words: str, occasion: str) -> QuerySet[Any, dict[str, Any]]:
        """Rows of the library with every word in what is shown, the newest first.

        A name that the council keeps to itself is neither shown nor searched.
        """
        name = Case(When(shows_name=True, then=F("reflection__forum__name")), default=Value(""))
        rows = self.annotate(
            name=name,
            occasion=F("reflection__occasion"),
            **{each: F(f"reflection__{each}") for each in _TEXTS},
        )
        for word in words.split():
            hit = Q(heading__icontains=word) | Q(name__icontains=word)
            for each in _TEXTS:
                hit |= Q(**{f"reflection__{each}__icontains": word})
            rows = rows.filter(hit)
        if occasion:
            rows = rows.filter(reflection__occasion=occasion)
        shown = rows.order_by("-shared_at", "-pk")
        return shown.values("pk", "heading", "name", "occasion", "shared_at", *_TEXTS)
