"""Setting a network up, changing what it says of itself, and saying that there is none."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from politirad.councils.models import Forum, places_on
from politirad.tenancy.access import access
from politirad.tenancy.models import Municipality
from politirad.tenancy.permissions import Permission
from politirad.tenancy.querysets import MunicipalityQuerySet
from politirad.web.conflicts import form_differences, keep_on_top
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, STALE, render, sent
from slt import actions
from slt.documents import groups_of
from slt.forms.networks import EditNetworkForm, NewNetworkForm, OtherModelForm
from slt.models import SltNetwork


@access(Permission.ARRANGE_COUNCIL, Forum)
def create(request: HttpRequest, forum: Forum) -> HttpResponse:
    """Make a network for the forum's municipalities, with the forum as steering group where it is that."""
    today = timezone.localdate()
    name = _("SLT i %(place)s") % {"place": forum.short_name}
    form = NewNetworkForm(sent(request), initial={"name": name, "model_name": "SLT"})
    if form.is_valid():
        said = dict(form.cleaned_data)
        steering = forum if said.pop("is_steered") else None
        towns = _towns(request, forum)
        try:
            made = actions.create_network(municipalities=towns, steering=steering, on=today, **said)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Nettverket er laget. Legg til grupper på nivåene."))
            return redirect("slt:network", pk=made.pk)
    context = {"forum": forum, "form": form, "title": _("Nytt SLT-nettverk")}
    return render(request, "slt/network_form.html", context, status=INVALID if form.errors else 200)


@access(Permission.ARRANGE_COUNCIL, SltNetwork)
def edit(request: HttpRequest, network: SltNetwork) -> HttpResponse:
    """Change what the network says of itself."""
    form = EditNetworkForm(sent(request), network=network)
    if not form.is_valid():
        return _edit_page(request, network, form, status=INVALID if form.errors else 200)
    try:
        actions.rewrite(network, **form.cleaned_data)
    except actions.RewrittenError as conflict:
        now = EditNetworkForm(network=conflict.row).initial
        found = form_differences(form, now)
        keep_on_top(form, conflict.row.fingerprint)
        return _edit_page(request, network, form, status=STALE, differences=found)
    messages.success(request, _("Lagret."))
    return redirect("slt:network", pk=network.pk)


def _edit_page(
    request: HttpRequest, network: SltNetwork, form: EditNetworkForm, *, status: int, **more: Any
) -> HttpResponse:
    context = {
        "network": network,
        "form": form,
        "groups": groups_of(network, timezone.localdate()),
        "title": _("Rediger nettverket"),
        "back_url": reverse("slt:network", args=[network.pk]),
        **more,
    }
    return render(request, "slt/network_form.html", context, status=status)


@access(Permission.ARRANGE_COUNCIL, Forum)
def register_other(request: HttpRequest, forum: Forum) -> HttpResponse:
    """Say what one of the forum's municipalities has instead of SLT (R147)."""
    today = timezone.localdate()
    form = OtherModelForm(sent(request), towns=_towns(request, forum))
    if form.is_valid() and is_done(form, lambda: actions.register_other_model(on=today, **form.cleaned_data)):
        messages.success(request, _("Lagret."))
        return redirect("slt:of_forum", pk=forum.pk)
    context = {"forum": forum, "form": form}
    return render(request, "slt/other_model.html", context, status=INVALID if form.errors else 200)


def _towns(request: HttpRequest, forum: Forum) -> MunicipalityQuerySet[Municipality]:
    """Those of the forum's municipalities for which the reader may set something up."""
    there = [town.pk for town in places_on(forum, timezone.localdate())]
    return Municipality.objects.where_may(request.user, Permission.ARRANGE_COUNCIL).filter(pk__in=there)
