"""Parts of a page that an app above puts there: nothing is imported upwards, so those above register here.

A page is named by its route. What makes a part gets what the page is about and its reader, and judges
itself what that reader may see; whoever renders the page does not.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.module_loading import import_string


@dataclass(frozen=True)
class Part:
    """A piece of a page: its template, and everything that template needs."""

    template: str
    said: Mapping[str, Any]


type Maker = Callable[[Any, Any], Part | None]

_MAKERS: dict[str, list[str]] = {}


def register_part(page: str, maker: str) -> None:
    """Let the function with the full name `maker` put a part on the page of the route `page`."""
    _MAKERS.setdefault(page, []).append(maker)


def parts_of(page: str, thing: Any, user: Any) -> list[Part]:
    """The parts of the page about `thing` that are for this reader, in the order of the apps."""
    makers: list[Maker] = [import_string(name) for name in _MAKERS.get(page, ())]
    return [part for make in makers if (part := make(thing, user)) is not None]
