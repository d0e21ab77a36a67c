"""The police's processes, and the municipalities' by-laws: each written on one page."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from politirad.councils.models import Forum, places_on
from politirad.plans.forms import BylawsForm, ProcessForm
from politirad.plans.models import PoliceBylaws, Process
from politirad.plans.views.records import forum_through
from politirad.plans.views.writing import Desk, write
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import sent


@access(Permission.ARRANGE_MEETINGS, Forum)
def add_process(request: HttpRequest, forum: Forum) -> HttpResponse:
    """A process the police have begun (R101)."""
    form = ProcessForm(sent(request), record=Process(forum=forum))
    return write(request, _desk(forum, _("Ny prosess")), form, address_of=lambda _kept: _list_of(forum.pk))


@access(Permission.ARRANGE_MEETINGS, Process)
def edit_process(request: HttpRequest, process: Process) -> HttpResponse:
    """Change what is said of a process."""
    form = ProcessForm(sent(request), record=process)
    back = reverse("plans:process", kwargs={"pk": process.pk})
    desk = Desk(process.forum, _("Rediger prosessen"), back, process.title)
    return write(request, desk, form, address_of=lambda _kept: desk.back_url)


@access(Permission.ARRANGE_MEETINGS, Forum)
def add_bylaws(request: HttpRequest, forum: Forum) -> HttpResponse:
    """The politivedtekter of one of the forum's municipalities (R075)."""
    form = BylawsForm(
        sent(request), record=PoliceBylaws(), municipalities=places_on(forum, timezone.localdate())
    )
    desk = _desk(forum, _("Nye politivedtekter"))
    return write(request, desk, form, address_of=lambda _kept: desk.back_url)


@access(Permission.ARRANGE_MEETINGS, PoliceBylaws)
def edit_bylaws(request: HttpRequest, bylaws: PoliceBylaws) -> HttpResponse:
    """Change what is said of by-laws, from the forum through which the writer may."""
    forum = forum_through(request, bylaws, Permission.ARRANGE_MEETINGS)
    form = BylawsForm(sent(request), record=bylaws, municipalities=[bylaws.municipality])
    back = reverse("plans:bylaws", kwargs={"pk": bylaws.pk})
    desk = Desk(forum, _("Rediger politivedtektene"), back, bylaws.title)
    return write(request, desk, form, address_of=lambda _kept: desk.back_url)


def _desk(forum: Forum, title: str) -> Desk:
    return Desk(forum, title, _list_of(forum.pk), _("Planer"))


def _list_of(forum_id: int) -> str:
    return reverse("plans:of_forum", kwargs={"pk": forum_id})
