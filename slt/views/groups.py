"""The groups of a network, and who coordinates it."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from politirad.councils.querysets.people import people_near
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, render, sent
from slt import actions
from slt.documents import coordinators_of, forums_near, groups_of
from slt.forms.networks import CoordinatorForm, GroupForm
from slt.models import Coordinator, Level, NetworkGroup, SltNetwork


@access(Permission.ARRANGE_COUNCIL, SltNetwork)
def add_group(request: HttpRequest, network: SltNetwork) -> HttpResponse:
    """A new group on a level, or a forum there is; whoever makes a new one sits in it as secretary."""
    today = timezone.localdate()
    placed = [group.forum_id for group in groups_of(network, today)]
    own = forums_near(network, today).where_may(request.user, Permission.ARRANGE_COUNCIL)
    form = GroupForm(
        sent(request),
        forums=own.exclude(pk__in=placed),
        initial={"level": request.GET.get("niva", Level.EXECUTING)},
    )
    if form.is_valid() and is_done(form, lambda: _add(network, form.cleaned_data, request.user)):
        messages.success(request, _("Gruppa er med i nettverket. Inviter medlemmer."))
        return redirect("slt:network", pk=network.pk)
    context = {"network": network, "form": form}
    return render(request, "slt/add_group.html", context, status=INVALID if form.errors else 200)


@access(Permission.ARRANGE_COUNCIL, NetworkGroup)
@require_POST
def end_group(request: HttpRequest, group: NetworkGroup) -> HttpResponse:
    """Take a forum out of the network; what it has done there stays."""
    actions.end_group(group, on=timezone.localdate())
    messages.success(request, _("Gruppa er ikke lenger med i nettverket fra i morgen."))
    return redirect("slt:network", pk=group.network_id)


@access(Permission.ARRANGE_COUNCIL, SltNetwork)
def add_coordinator(request: HttpRequest, network: SltNetwork) -> HttpResponse:
    """Say who coordinates the network."""
    today = timezone.localdate()
    places = groups_of(network, today)
    people = people_near(places[0].forum, today) if places else None
    form = CoordinatorForm(
        sent(request), people=people, initial={"title": _("SLT-koordinator"), "valid_from": today}
    )
    if form.is_valid() and is_done(form, lambda: actions.appoint_coordinator(network, **form.cleaned_data)):
        messages.success(request, _("Lagret."))
        return redirect("slt:network", pk=network.pk)
    context = {"network": network, "form": form, "coordinators": coordinators_of(network, today)}
    return render(request, "slt/add_coordinator.html", context, status=INVALID if form.errors else 200)


@access(Permission.ARRANGE_COUNCIL, Coordinator)
@require_POST
def end_coordinator(request: HttpRequest, coordinator: Coordinator) -> HttpResponse:
    """Say that somebody no longer coordinates the network; today is their last day."""
    try:
        actions.end_coordination(coordinator, on=timezone.localdate())
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, _("Lagret. I dag er siste dag."))
    return redirect("slt:network", pk=coordinator.network_id)


def _add(network: SltNetwork, said: dict[str, Any], by: Any) -> None:
    today = timezone.localdate()
    if said["forum"]:
        actions.add_group(network, said["forum"], said["level"], on=today)
    else:
        actions.create_group(network, said["level"], name=said["name"], by=by, on=today)
