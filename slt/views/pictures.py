"""A network as one drawing with tables that say the same: on a page, and on paper."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from politirad.tenancy.access import access
from politirad.tenancy.models import Municipality
from politirad.web.htmx import render
from slt import documents
from slt.models import SltNetwork
from slt.views.standing import stand_in


@access(None, SltNetwork)
@require_safe
def picture(request: HttpRequest, network: SltNetwork) -> HttpResponse:
    """The drawing, with what it says in tables below it."""
    drawn = documents.drawn_network(network, request.user, timezone.localdate())
    stand_in(request, (group.forum for group in drawn.picture.groups))
    return render(request, "slt/picture.html", {"network": network, "drawn": drawn})


@access(None, SltNetwork)
@never_cache
@require_safe
def picture_pdf(request: HttpRequest, network: SltNetwork) -> HttpResponse:
    """The same as a PDF, in the reader's language, with what the reader may see."""
    today = timezone.localdate()
    drawn = documents.drawn_network(network, request.user, today)
    pdf = documents.picture_pdf(drawn, _places(network), language=get_language() or "nb", today=today)
    response = HttpResponse(pdf, content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{documents.picture_name(drawn)}.pdf"'
    return response


def _places(network: SltNetwork) -> list[Municipality]:
    links = network.municipality_links.valid_on(timezone.localdate())
    return [
        link.municipality for link in links.select_related("municipality").order_by("municipality__sort_key")
    ]
