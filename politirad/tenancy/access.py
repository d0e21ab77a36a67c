"""The door: every page says who may open it, and finds its object among what the reader may see."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404

from politirad.tenancy.permissions import Permission
from politirad.tenancy.reach import reach_of

type View = Callable[..., HttpResponseBase]


@dataclass(frozen=True)
class Access:
    """What a view asks of its reader; the table of roles and pages is made from these."""

    permission: Permission | None = None
    model: type[Model] | None = None
    reason: str = ""
    is_public: bool = False


def access(permission: Permission, model: Any, *, by: str = "pk") -> Callable[[View], View]:
    """Open the view for whoever holds `permission` on the object named in the address.

    What the reader may not see answers 404; what they see but may not do answers 403.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, /, **kwargs: Any) -> HttpResponseBase:
            visible = model.objects.visible_to(request.user)
            thing = get_object_or_404(visible, **{by: kwargs.pop(by)})
            if not model.objects.where_may(request.user, permission).filter(pk=thing.pk).exists():
                raise PermissionDenied
            return view(request, thing, **kwargs)

        return _marked(guarded, Access(permission=permission, model=model))

    return decorate


def national(permission: Permission) -> Callable[[View], View]:
    """Open the view for whoever holds `permission` for the whole country; others get 404."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, /, **kwargs: Any) -> HttpResponseBase:
            if not reach_of(request.user).is_national(permission):
                raise Http404
            return view(request, **kwargs)

        return _marked(guarded, Access(permission=permission, reason="national"))

    return decorate


def signed_in(view: View) -> View:
    """Open the view for everyone who is signed in; it shows only what is their own."""

    @wraps(view)
    def guarded(request: HttpRequest, /, **kwargs: Any) -> HttpResponseBase:
        return view(request, **kwargs)

    return _marked(guarded, Access(reason="signed in"))


def public(*, reason: str) -> Callable[[View], View]:
    """Open the view for the whole world, because of `reason`."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, /, **kwargs: Any) -> HttpResponseBase:
            return view(request, **kwargs)

        return _marked(login_not_required(guarded), Access(reason=reason, is_public=True))

    return decorate


def _marked(view: View, declared: Access) -> View:
    view.access = declared  # type: ignore[attr-defined]
    return view
