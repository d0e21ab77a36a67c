"""The boot ring: no page of ours starts without saying who may open it."""

from collections.abc import Iterator
from typing import Any

from django.core.checks import CheckMessage, Error, register
from django.urls import URLResolver, get_resolver

_OURS = ("politirad.", "contacts.", "agreements.", "meetings.", "slt.", "evaluation.")


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


def our_routes() -> Iterator[tuple[str, Any]]:
    """Every route that leads to a view of ours, with its namespaced name."""
    yield from _walk(get_resolver(), "")


def _walk(resolver: URLResolver, prefix: str) -> Iterator[tuple[str, Any]]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from _walk(entry, f"{prefix}{entry.namespace}:" if entry.namespace else prefix)
        elif entry.callback.__module__.startswith(_OURS):
            yield f"{prefix}{entry.name}", entry.callback
