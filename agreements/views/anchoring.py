"""Where an agreement has been treated in both organisations (R045)."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from agreements import actions
from agreements.forms.anchoring import AnchoringForm
from agreements.forms.running import NothingForm
from agreements.models import Agreement, Anchoring
from agreements.views.acting import Act, perform
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import sent

_MAY = Permission.NEGOTIATE_AGREEMENTS


@access(_MAY, Agreement)
def add(request: HttpRequest, agreement: Agreement) -> HttpResponse:
    """Write a decision by a political body, the administration or the police."""
    form = AnchoringForm(sent(request))
    page = Act(
        title=_("Før forankring"),
        words=(_("Skriv hvor avtalen er behandlet, så den står fast når folk bytter jobb."),),
        button=_("Lagre"),
        done=_("Lagret."),
    )
    return perform(request, agreement, page, form, partial(actions.add_anchoring, agreement))


@access(_MAY, Anchoring)
def remove(request: HttpRequest, anchoring: Anchoring) -> HttpResponse:
    """Take out what was written by mistake."""
    page = Act(
        title=_("Fjerne «%(anchoring)s»?") % {"anchoring": anchoring},
        button=_("Fjern"),
        done=_("Fjernet."),
    )
    form = NothingForm(sent(request))
    return perform(
        request, anchoring.agreement, page, form, lambda **_by: actions.remove_anchoring(anchoring)
    )
