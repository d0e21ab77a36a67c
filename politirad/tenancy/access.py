"""The door: every page says who may open it, and finds its object among what the reader may see."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from politirad.tenancy.permissions import Permission
from politirad.tenancy.reach import reach_of
from politirad.web.access import Access, View, declare, public, signed_in

__all__ = ["access", "national", "public", "signed_in"]


REFUSALS: dict[Permission | None, Promise] = {
    Permission.VIEW_ADDRESSED: _("Du kan se at dette finnes, men ikke lese innholdet."),
    Permission.VIEW_CONTENT: _("Du kan se at dette finnes, men ikke lese innholdet."),
    Permission.ARRANGE_MEETINGS: _(
        "Du kan lese dette, men ikke endre det. Politikontakten eller sekretæren kan."
    ),
    Permission.ARRANGE_COUNCIL: _(
        "Du kan lese dette, men ikke endre det. Politikontakten eller SLT-koordinatoren kan."
    ),
    Permission.REPORT_ACTION_ITEMS: _("Du kan lese dette, men ikke skrive her."),
    Permission.VIEW_LOG: _("Du kan ikke lese loggen."),
    Permission.READ_AGREEMENTS: _("Du kan se at avtalen finnes, men ikke lese teksten."),
    Permission.NEGOTIATE_AGREEMENTS: _(
        "Du kan se avtalen, men ikke endre den. Politikontakten eller ledelsen i kommunen kan."
    ),
    Permission.SIGN_AGREEMENTS: _("Du kan lese avtalen, men ikke signere den. Lederen for parten kan."),
    Permission.MANAGE_CONTACTS: _("Du kan se dette, men ikke endre det. Distriktsadministratoren kan."),
    Permission.DECIDE_EXCEPTIONS: _("Bare Politidirektoratet kan avgjøre dette."),
    Permission.KEEP_PILOTS: _(
        "Du kan lese dette, men ikke endre det. Distriktsadministratoren i et av politidistriktene"
        " eller Politidirektoratet kan."
    ),
    Permission.KEEP_ARCHIVE: _("Du kan ikke se arkivet. Arkivaren eller sekretæren kan."),
}
"""What a reader is told who may see the thing, but not do this."""


def access(permission: Permission | None, model: Any, *, by: str = "pk") -> Callable[[View], View]:
    """Open the view for whoever holds `permission` on the object named in the address.

    What the reader may not see answers 404; what they see but may not do answers 403. With no
    permission named, whoever may see the object may open the page. Somebody who has something to
    do first, such as signing, is led there from everything but that page, which asks for ATTEND.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, /, **kwargs: Any) -> HttpResponseBase:
            named = {by: kwargs.pop(by)}
            visible = model.objects.visible_to(request.user)
            allowed = visible.where_may(request.user, permission) if permission else visible
            thing = allowed.filter(**named).first()
            seen = thing or get_object_or_404(visible, **named)
            first = "" if permission == Permission.ATTEND else visible.first_to_do(request.user, seen)
            if first:
                return redirect(first)
            if thing is None:
                raise PermissionDenied(REFUSALS.get(permission, ""))
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
