"""The tasks of all levels on one page, and many of them changed at once."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from meetings.lists import LISTS, Asked, Place, asked_among, list_context
from meetings.models import ActionItem
from politirad.councils.querysets import forum_ids
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.changes import advise_on
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, STALE, render, sent, wants_piece
from politirad.web.rules import whole_number
from slt import actions
from slt.documents import groups_of, sender_in, tasks_in
from slt.forms.tasks import ChangeTasksForm
from slt.models import NetworkGroup, SltNetwork
from slt.views.standing import stand_in

LIST = "slt:tasks"


@access(None, SltNetwork)
@require_safe
def tasks(request: HttpRequest, network: SltNetwork) -> HttpResponse:
    """What all groups of the network have said they will do, as a list or a board."""
    places = groups_of(network, timezone.localdate())
    asked = _asked(request, request.GET, network, places)
    stand_in(request, (group.forum for group in places))
    context = {**list_context(request, asked), "network": network, "sender": sender_in(places, request.user)}
    template = "meetings/action_items.html" if wants_piece(request) else "slt/tasks.html"
    return render(request, template, context, partial="rows")


def _asked_behind(request: HttpRequest, query: QueryDict, named: dict[str, Any]) -> Asked:
    network = SltNetwork.objects.visible_to(request.user).filter(pk=named["pk"]).first()
    if network is None:
        raise Http404
    return _asked(request, query, network, groups_of(network, timezone.localdate()))


LISTS[LIST] = _asked_behind


def _asked(
    request: HttpRequest, query: QueryDict, network: SltNetwork, places: Iterable[NetworkGroup]
) -> Asked:
    """The list the address asks for, for whoever reads what one of the groups does."""
    read = forum_ids(request.user, Permission.VIEW_CONTENT)
    arranged = forum_ids(request.user, Permission.ARRANGE_MEETINGS)
    known = {
        group.forum_id: Place(
            level=group.level,
            level_name=group.get_level_display(),
            name=group.forum.short_name,
            is_arranged=group.forum_id in arranged,
        )
        for group in places
    }
    if not known.keys() & read:
        raise PermissionDenied(_("Du kan se at nettverket finnes, men ikke lese oppgavene."))
    may_change = any(place.is_arranged for place in known.values())
    return asked_among(
        request,
        query,
        tasks_in(network, request.user, timezone.localdate()),
        places=known,
        url=reverse(LIST, args=[network.pk]),
        change_url=reverse("slt:change_tasks", args=[network.pk]) if may_change else "",
    )


@access(Permission.ARRANGE_MEETINGS, SltNetwork)
def change_tasks(request: HttpRequest, network: SltNetwork) -> HttpResponse:
    """Give the tasks that were ticked another day or status, or remind of them, all at once.

    Those that somebody else changed meanwhile are left as they are, and shown as they stand now.
    """
    said = request.POST if request.method == "POST" else request.GET
    seen = _seen(said.getlist("oppgave"))
    rows = _chosen(request, network, seen)
    list_url = _list_url(network, said.get("liste", ""))
    form = ChangeTasksForm(sent(request), asking=request.POST.get("status", ""))
    changed = _change(form, network, seen, request.user) if form.is_valid() else None
    if changed:
        advise_on(request, form.cleaned_data["note"])
    if changed and not changed.left_out:
        messages.success(request, _summary(form, changed))
        return redirect(list_url)
    if not rows:
        messages.error(request, _("Huk av minst én åpen oppgave først."))
        return redirect(list_url)
    shown = changed.left_out if changed else rows
    stand_in(request, (group.forum for group in groups_of(network, timezone.localdate())))
    context = {
        "network": network,
        "rows": shown,
        "may_save": any(each.is_open for each in shown),
        "summary": _summary(form, changed) if changed else "",
        "form": form,
        "list_url": list_url,
        "liste": said.get("liste", ""),
    }
    status = STALE if changed else INVALID if form.errors else 200
    return render(request, "slt/change_tasks.html", context, status=status)


def _seen(values: Sequence[str]) -> dict[int, str]:
    """How each of the ticked tasks stood, by its key: «12:9f3c…», or «12» before anything is shown."""
    found: dict[int, str] = {}
    for value in values:
        key, _colon, stood = value.partition(":")
        number = whole_number(key)
        if number is None:
            raise Http404
        found[number] = stood
    return found


def _chosen(request: HttpRequest, network: SltNetwork, seen: dict[int, str]) -> list[ActionItem]:
    """The tasks that were ticked and are still open, if the reader changes all that were."""
    user: Any = request.user
    found = list(actions.choosable_tasks(network, user).filter(pk__in=seen).nearest_first())
    missing = seen.keys() - {each.pk for each in found}
    if missing:
        known = tasks_in(network, user, timezone.localdate()).filter(pk__in=missing)
        if known.count() < len(missing):
            raise Http404
        raise PermissionDenied(_("Du kan ikke endre alle oppgavene du valgte."))
    return [each for each in found if each.is_open]


def _list_url(network: SltNetwork, query: str) -> str:
    """The list the tasks were ticked in, with its filters."""
    url, filters = reverse(LIST, args=[network.pk]), QueryDict(query).urlencode()
    return f"{url}?{filters}" if filters else url


def _change(
    form: ChangeTasksForm, network: SltNetwork, seen: dict[int, str], by: Any
) -> actions.Changed | None:
    made: list[actions.Changed] = []
    change = actions.Change(**form.cleaned_data)
    is_done(form, lambda: made.append(actions.change_tasks(network, seen, change=change, by=by)))
    return made[0] if made else None


def _summary(form: ChangeTasksForm, changed: actions.Changed) -> str:
    """What was done, in a sentence or two."""
    said, data, count = [], form.cleaned_data, len(changed.done)
    if not count:
        return _("Ingen oppgaver er endret.")
    if data["on"] or data["status"]:
        words = ngettext("%(count)s oppgave er endret.", "%(count)s oppgaver er endret.", count)
        said.append(words % {"count": count})
    if data["reminds"] and changed.told:
        words = ngettext(
            "Påminnelsen er sendt til %(count)s person.",
            "Påminnelsen er sendt til %(count)s personer.",
            changed.told,
        )
        said.append(words % {"count": changed.told})
    elif data["reminds"]:
        said.append(_("Ingen fikk påminnelse: oppgavene er dine egne, eller de hviler."))
    return " ".join(said)
