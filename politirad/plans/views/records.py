"""One process of the police, and one set of by-laws, with what the council has taken up about it."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from politirad.councils.models import Forum
from politirad.councils.querysets import forum_ids
from politirad.plans.models import PoliceBylaws, Process
from politirad.plans.views.about import items_about
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import render


@access(None, Process)
@require_safe
def process(request: HttpRequest, process: Process) -> HttpResponse:
    """One process, the measures that came of it, and the items about it."""
    known = Process.objects.visible_to(request.user).select_related("forum").get(pk=process.pk)
    # The menu around the page asks the opened thing for its forum.
    process.forum = known.forum
    context = {
        "process": known,
        "forum": known.forum,
        "measures": list(known.measures.visible_to(request.user)),
        "items": items_about(request.user, known),
        "may_arrange": known.forum_id in forum_ids(request.user, Permission.ARRANGE_MEETINGS),
    }
    return render(request, "plans/process.html", context)


@access(Permission.VIEW_CONTENT, PoliceBylaws)
@require_safe
def bylaws(request: HttpRequest, bylaws: PoliceBylaws) -> HttpResponse:
    """The by-laws, seen from the forum through which the reader knows them."""
    forum = forum_through(request, bylaws, Permission.VIEW_CONTENT)
    context = {
        "bylaws": bylaws,
        "forum": forum,
        "items": items_about(request.user, bylaws),
        "may_arrange": forum.pk in forum_ids(request.user, Permission.ARRANGE_MEETINGS),
    }
    return render(request, "plans/bylaws.html", context)


def forum_through(request: HttpRequest, bylaws: PoliceBylaws, permission: Permission) -> Forum:
    """The first forum of the municipality where the person holds the permission."""
    own = Forum.objects.visible_to(request.user).filter(
        pk__in=forum_ids(request.user, permission), municipalities=bylaws.municipality_id
    )
    return own.order_by("pk")[:1].get()
