"""The door: every page says who may open it, and finds its object among what the reader may see."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404

from politirad.tenancy.permissions import Permission
from politirad.tenancy.reach import reach_of
from politirad.web.access import Access, View, declare, public, signed_in

__all__ = ["access", "national", "public", "signed_in"]


def access(permission: Permission | None, model: Any, *, by: str = "pk") -> Callable[[View], View]:
    """Open the view for whoever holds `permission` on the object named in the address.

    What the reader may not see answers 404; what they see but may not do answers 403. With no
    permission named, whoever may see the object may open the page.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, /, **kwargs: Any) -> HttpResponseBase:
            visible = model.objects.visible_to(request.user)
            thing = get_object_or_404(visible, **{by: kwargs.pop(by)})
            if permission and not visible.where_may(request.user, permission).filter(pk=thing.pk).exists():
                raise PermissionDenied
            request.place = thing  # type: ignore[attr-defined]
            return view(request, thing, **kwargs)

        return declare(guarded, Access(permission=permission, model=model))

    return decorate


def national(permission: Permission) -> Callable[[View], View]:
    """Open the view for whoever holds `permission` for the whole country; others get 404."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, /, **kwargs: Any) -> HttpResponseBase:
            if not reach_of(request.user).is_national(permission):
                raise Http404
            return view(request, **kwargs)

        return declare(guarded, Access(permission=permission, reason="national"))

    return decorate
