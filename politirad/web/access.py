"""What a page says about who may open it, and the two answers that need no knowledge of places."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.db.models import Model
from django.http import HttpRequest, HttpResponseBase

type View = Callable[..., HttpResponseBase]


@dataclass(frozen=True)
class Access:
    """What a view asks of its reader; the table of roles and pages is made from these."""

    permission: str | None = None
    model: type[Model] | None = None
    reason: str = ""
    is_public: bool = False


def signed_in(view: View) -> View:
    """Open the view for everyone who is signed in; it shows only what is their own."""

    @wraps(view)
    def guarded(request: HttpRequest, /, **kwargs: Any) -> HttpResponseBase:
        return view(request, **kwargs)

    return declare(guarded, Access(reason="signed in"))


def public(*, reason: str) -> Callable[[View], View]:
    """Open the view for the whole world, because of `reason`."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, /, **kwargs: Any) -> HttpResponseBase:
            return view(request, **kwargs)

        return declare(login_not_required(guarded), Access(reason=reason, is_public=True))

    return decorate


def declare(view: View, declared: Access) -> View:
    """Leave a readable `view.access` on the function; the boot check looks for it."""
    view.access = declared  # type: ignore[attr-defined]
    return view
