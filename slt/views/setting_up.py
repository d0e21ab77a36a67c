"""Setting a network up, changing what it says of itself, and saying that there is none."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from politirad.councils.models import Forum, places_on
from politirad.tenancy.access import access
from politirad.tenancy.models import Municipality
from politirad.tenancy.permissions import Permission
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, render, sent
from slt import actions
from slt.documents import groups_of
from slt.forms.networks import NetworkForm, NewNetworkForm, OtherModelForm
from slt.models import SltNetwork


@access(Permission.ARRANGE_COUNCIL, Forum)
def create(request: HttpRequest, forum: Forum) -> HttpResponse:
    """Make a network for the forum's municipalities, with the forum as steering group where it is that."""
    today = timezone.localdate()
    towns = places_on(forum, today)
    name = _("SLT i %(place)s") % {"place": forum.short_name}
    form = NewNetworkForm(sent(request), initial={"name": name, "model_name": "SLT"})
    if form.is_valid():
        said = dict(form.cleaned_data)
        steering = forum if said.pop("is_steered") else None
        made = actions.create_network(municipalities=towns, steering=steering, on=today, **said)
        messages.success(request, _("Nettverket er laget. Legg til grupper på nivåene."))
        return redirect("slt:network", pk=made.pk)
    context = {"forum": forum, "form": form, "title": _("Nytt SLT-nettverk")}
    return render(request, "slt/network_form.html", context, status=INVALID if form.errors else 200)


@access(Permission.ARRANGE_COUNCIL, SltNetwork)
def edit(request: HttpRequest, network: SltNetwork) -> HttpResponse:
    """Change what the network says of itself."""
    form = NetworkForm(sent(request), initial=NetworkForm.saying(network))
    if form.is_valid():
        for name, value in form.cleaned_data.items():
            setattr(network, name, value)
        network.save(update_fields=list(form.cleaned_data))
        messages.success(request, _("Lagret."))
        return redirect("slt:network", pk=network.pk)
    groups = groups_of(network, timezone.localdate())
    context = {"network": network, "form": form, "groups": groups, "title": _("Rediger nettverket")}
    return render(request, "slt/network_form.html", context, status=INVALID if form.errors else 200)


@access(Permission.ARRANGE_COUNCIL, Forum)
def register_other(request: HttpRequest, forum: Forum) -> HttpResponse:
    """Say what one of the forum's municipalities has instead of SLT (R147)."""
    today = timezone.localdate()
    towns = Municipality.objects.where_may(request.user, Permission.ARRANGE_COUNCIL).filter(
        pk__in=[town.pk for town in places_on(forum, today)]
    )
    form = OtherModelForm(sent(request), towns=towns)
    if form.is_valid() and is_done(form, lambda: actions.register_other_model(on=today, **form.cleaned_data)):
        messages.success(request, _("Lagret."))
        return redirect("slt:of_forum", pk=forum.pk)
    context = {"forum": forum, "form": form}
    return render(request, "slt/other_model.html", context, status=INVALID if form.errors else 200)
