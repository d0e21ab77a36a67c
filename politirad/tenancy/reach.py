"""What one person holds today, read once and asked many times."""

from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import Any

from django.apps import apps
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.db.models import F, Model, Value
from django.utils import timezone

from politirad.tenancy.permissions import Party, Permission, Scope

Person = AbstractBaseUser | AnonymousUser

# Stand in for the person and the day in the query that is built once; no row has either.
_SOMEBODY, _SOME_DAY = -1, date.min


@dataclass(frozen=True)
class Grant:
    """One permission at one place, with the side the person stands on there."""

    scope: Scope
    place_id: int
    permission: Permission
    party: Party


@dataclass(frozen=True)
class Reach:
    """Everything a person may do, as sets of ids; an empty reach opens nothing."""

    grants: frozenset[Grant]

    def ids(self, scope: Scope, permission: Permission, party: Party | None = None) -> frozenset[int]:
        """Ids of the places of kind `scope` with `permission`, perhaps only on one side."""
        return frozenset(
            grant.place_id
            for grant in self.grants
            if (grant.scope, grant.permission) == (scope, permission) and party in (None, grant.party)
        )

    def is_national(self, permission: Permission) -> bool:
        """Whether the person holds `permission` for the whole country, so that nothing is filtered."""
        return permission in self._national

    def holds_anywhere(self, permission: Permission) -> bool:
        """Whether the person holds `permission` at any place at all."""
        return any(grant.permission == permission for grant in self.grants)

    @cached_property
    def _national(self) -> frozenset[Permission]:
        return frozenset(grant.permission for grant in self.grants if grant.scope == Scope.DIRECTORATE)


def reach_of(user: Person) -> Reach:
    """The person's grants valid today: one query, kept on the user object for the request."""
    kept: tuple[Any, Reach] | None = getattr(user, "_reach", None)
    today = timezone.localdate()
    if kept is None or kept[0] != today:
        kept = (today, _read_reach(user, today))
        user._reach = kept  # type: ignore[union-attr]  # noqa: SLF001 the request's own user object
    return kept[1]


def _read_reach(user: Person, today: date) -> Reach:
    if not user.is_active or user.pk is None:
        return Reach(frozenset())
    sql, asked = _statement()
    meant = {_SOMEBODY: user.pk, _SOME_DAY: today}
    with connection.cursor() as cursor:
        cursor.execute(sql, [meant.get(value, value) for value in asked])
        rows = cursor.fetchall()
    return Reach(frozenset(Grant(Scope(s), i, Permission(p), Party(side)) for s, i, p, side in rows))


@cache
def _statement() -> tuple[str, tuple[Any, ...]]:
    """The query with its parameters, built once in each process: that takes longer than running it.

    Every request asks it, of another person and perhaps another day; these stand in for both.
    """
    queries = [
        model.objects.of_user(_SOMEBODY, _SOME_DAY).values_list(
            Value(model.scope.value), F("content_object_id"), F("permission__codename"), model.party_path
        )
        for model in _grant_models()
    ]
    union = queries[0].union(*queries[1:], all=True)
    sql, asked = union.query.sql_with_params()
    return sql, asked


def _grant_models() -> list[Any]:
    """Every table of dated grants, also those of apps above this one."""
    return [model for model in apps.get_models() if _is_grant_model(model)]


def _is_grant_model(model: type[Model]) -> bool:
    return hasattr(model, "scope") and hasattr(model, "party_path")
