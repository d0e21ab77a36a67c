"""What the parties work on together, written in a draft and shown with since when (R058, R059)."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from agreements import actions
from agreements.forms.focus_areas import FocusAreaForm
from agreements.models import AgreementVersion, FocusArea
from agreements.views.acting import Act
from agreements.views.writing import Desk, draft_url, edit_row, remove_row, write
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import sent

_MAY = Permission.NEGOTIATE_AGREEMENTS


def focus_areas_of(request: HttpRequest, version: AgreementVersion) -> list[FocusArea]:
    """The focus areas of `version`, each with the first day of the oldest text it stands in, as `since`."""
    readable = FocusArea.objects.visible_to(request.user)
    return list(readable.filter(version=version).with_since(readable))


@access(_MAY, AgreementVersion)
def add_focus_area(request: HttpRequest, version: AgreementVersion) -> HttpResponse:
    """One more thing the parties work on together."""
    desk = Desk(version, _("Nytt satsingsområde"))
    form = FocusAreaForm(sent(request))
    return write(request, desk, form, lambda said: actions.add_focus_area(version, **said))


@access(_MAY, FocusArea)
def edit_focus_area(request: HttpRequest, area: FocusArea) -> HttpResponse:
    """Change a focus area, its goal or what it builds upon."""
    form = FocusAreaForm(sent(request), row=area)
    desk = Desk(area.version, _("Rediger satsingsområdet"), again=lambda row: FocusAreaForm(row=row))
    return edit_row(request, desk, form, area)


@access(_MAY, FocusArea)
def remove_focus_area(request: HttpRequest, area: FocusArea) -> HttpResponse:
    """Leave a focus area out of the draft."""
    page = Act(
        title=_("Fjerne satsingsområdet?"),
        words=(area.title,),
        button=_("Fjern satsingsområdet"),
        done=_("Satsingsområdet er fjernet."),
        back_url=draft_url(area.version),
    )
    return remove_row(request, area.version, page, lambda: actions.remove_focus_area(area))
