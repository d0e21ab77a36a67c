"""The boot ring: no page of ours starts without saying who may open it, and none over half a database."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections
from django.db.migrations.loader import MigrationLoader
from django.urls import URLResolver, get_resolver

_OURS = ("politirad.", "contacts.", "agreements.", "meetings.", "slt.", "evaluation.")
_OLDER = (
    "Databasen mangler noe av {app} som kom før første utgave. Kast den med ./run reset hvis den er til "
    "prøve, eller oppdater den med forrige versjon først."
)


@register("security")
def every_view_declares_its_access(**_kwargs: Any) -> list[CheckMessage]:
    """Report each view of ours that carries no access declaration."""
    return [
        Error(
            f"{view.__module__}.{view.__name__} has no @access, @signed_in, @national or @public",
            id="politirad.E001",
        )
        for _route, view in our_routes()
        if not hasattr(view, "access")
    ]


@register(Tags.database)
def database_is_older_than_the_first_edition(
    databases: Sequence[str] | None = None, **_kwargs: Any
) -> list[CheckMessage]:
    """Report what a database lacks of what a first migration replaces: nothing here can add it any more."""
    errors: list[CheckMessage] = []
    for alias in databases or ():
        loader = MigrationLoader(connections[alias])
        applied = set(loader.applied_migrations)
        for (app, name), migration in loader.replacements.items():
            there = applied & set(migration.replaces)
            if there and (app, name) not in applied and there != set(migration.replaces):
                errors.append(Error(_OLDER.format(app=app), id="politirad.E002"))
    return errors


def our_routes() -> Iterator[tuple[str, Any]]:
    """Every route that leads to a view of ours, with its namespaced name."""
    yield from _walk(get_resolver(), "")


def _walk(resolver: URLResolver, prefix: str) -> Iterator[tuple[str, Any]]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from _walk(entry, f"{prefix}{entry.namespace}:" if entry.namespace else prefix)
        elif entry.callback.__module__.startswith(_OURS):
            yield f"{prefix}{entry.name}", entry.callback
