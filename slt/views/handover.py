"""Passing the network on to a new coordinator, and writing to a level of it."""

from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from politirad.councils.querysets.people import people_near
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.changes import advise_on
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, render, sent
from slt import actions
from slt.documents import groups_of
from slt.forms.networks import HandoverForm, LetterForm
from slt.models import Coordinator, Level, SltNetwork, TextTemplate
from slt.views.using import chosen_template, letter_words


@access(Permission.ARRANGE_COUNCIL, Coordinator)
def hand_over(request: HttpRequest, coordinator: Coordinator) -> HttpResponse:
    """Let somebody else take over the network, the seats in its groups and what was promised there."""
    today = timezone.localdate()
    places = groups_of(coordinator.network, today)
    people = people_near(places[0].forum, today) if places else None
    form = HandoverForm(sent(request), people=people, initial={"on": today})
    said: Any = {"by": request.user}
    if form.is_valid() and is_done(form, lambda: actions.hand_over(coordinator, **form.cleaned_data, **said)):
        messages.success(request, _("Lagret. Plassene og oppgavene går over dagen etter."))
        return redirect("slt:network", pk=coordinator.network_id)
    context = {"network": coordinator.network, "coordinator": coordinator, "form": form}
    return render(request, "slt/hand_over.html", context, status=INVALID if form.errors else 200)


@access(Permission.ARRANGE_MEETINGS, SltNetwork)
def write_to_level(request: HttpRequest, network: SltNetwork, level: int) -> HttpResponse:
    """Write to everybody on one level, by mail, in one's own words or beginning with a text that is kept."""
    if level not in Level.values:
        raise Http404
    known = TextTemplate.objects.where_may(request.user, Permission.ARRANGE_MEETINGS)
    kept = list(known.letters().filter(Q(level=None) | Q(level=level), network=network).in_order())
    chosen = chosen_template(request, kept)
    form = LetterForm(sent(request), initial=letter_words(chosen))
    if form.is_valid():
        said: Any = {"by": request.user, "on": timezone.localdate()}
        count = actions.write_to_level(network, level, **form.cleaned_data, **said)
        advise_on(request, "\n".join(form.cleaned_data.values()))
        sentence = ngettext("E-posten er sendt til %(count)s.", "E-posten er sendt til %(count)s.", count)
        messages.success(request, sentence % {"count": count})
        return redirect("slt:network", pk=network.pk)
    context = {"network": network, "level": Level(level), "form": form, "templates": kept, "chosen": chosen}
    return render(request, "slt/write_to_level.html", context, status=INVALID if form.errors else 200)
