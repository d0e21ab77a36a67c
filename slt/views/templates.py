"""The texts a network uses again: the list, a new one, a changed one, and those to begin with."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.changes import advise_on
from politirad.web.conflicts import form_differences, keep_on_top
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, STALE, render, sent
from slt import actions
from slt.documents import groups_of, sender_in, starting_templates
from slt.forms.templates import FORMS
from slt.models import Level, SltNetwork, TextTemplate
from slt.views.standing import stand_in

_KINDS = {"oppgave": TextTemplate.Kind.TASK, "brev": TextTemplate.Kind.LETTER}


@access(Permission.ARRANGE_MEETINGS, SltNetwork)
@require_safe
def templates(request: HttpRequest, network: SltNetwork) -> HttpResponse:
    """The network's texts, with the way to use each, and those it can begin with."""
    places = groups_of(network, timezone.localdate())
    known = TextTemplate.objects.where_may(request.user, Permission.ARRANGE_MEETINGS)
    kept = list(known.filter(network=network).in_order())
    named = {kind: {each.name for each in kept if each.kind == kind} for kind in TextTemplate.Kind}
    levels = {place.level for place in places}
    stand_in(request, (place.forum for place in places))
    context = {
        "network": network,
        "tasks": [each for each in kept if not each.is_letter],
        "letters": [(each, _levels_of(each, levels)) for each in kept if each.is_letter],
        "starting": [each for each in starting_templates() if not each.names() & named[each.kind]],
        "sender": sender_in(places, request.user),
    }
    return render(request, "slt/templates.html", context)


def _levels_of(letter: TextTemplate, levels: set[int]) -> list[Level]:
    """The levels it is for, of those that have groups."""
    return [level for level in Level if level in levels and letter.level in {None, level}]


@access(Permission.ARRANGE_MEETINGS, SltNetwork)
def add_template(request: HttpRequest, network: SltNetwork, kind: str) -> HttpResponse:
    """Write a new text: a task, or a letter."""
    if kind not in _KINDS:
        raise Http404
    form = FORMS[_KINDS[kind]](sent(request))
    if form.is_valid() and is_done(form, lambda: actions.add_template(network, _KINDS[kind], **form.said())):
        return _saved(request, network.pk, form)
    title = _("Ny mal for oppgave") if kind == "oppgave" else _("Ny mal for brev")
    return _page(request, network, form, title=title)


@access(Permission.ARRANGE_MEETINGS, TextTemplate)
def edit_template(request: HttpRequest, template: TextTemplate) -> HttpResponse:
    """Change a text; of two who write at once the second sees both."""
    form, network = FORMS[template.kind](sent(request), template=template), template.network
    title = _("Rediger malen")
    if not form.is_valid():
        return _page(request, network, form, title=title, template=template)
    try:
        actions.change_template(template, **form.cleaned_data)
    except actions.RewrittenError as conflict:
        now = FORMS[template.kind](template=conflict.row).initial
        found = form_differences(form, now)
        keep_on_top(form, conflict.row.fingerprint)
        said = {"title": title, "template": conflict.row, "differences": found, "status": STALE}
        return _page(request, network, form, **said)
    except ValidationError as refusal:
        form.add_error(None, refusal)
        return _page(request, network, form, title=title, template=template)
    return _saved(request, network.pk, form)


@access(Permission.ARRANGE_MEETINGS, TextTemplate)
@require_POST
def remove_template(request: HttpRequest, template: TextTemplate) -> HttpResponse:
    """Remove a text; what was sent with it stays."""
    network_id = template.network_id
    actions.remove_template(template)
    messages.success(request, _("Malen er fjernet."))
    return redirect("slt:templates", pk=network_id)


@access(Permission.ARRANGE_MEETINGS, SltNetwork)
@require_POST
def take_in_template(request: HttpRequest, network: SltNetwork) -> HttpResponse:
    """Make one of the texts to begin with the network's own."""
    try:
        made = actions.take_in_template(network, request.POST.get("mal", ""))
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, _("«%(name)s» er tatt inn. Tilpass den til dere.") % {"name": made.name})
    return redirect("slt:templates", pk=network.pk)


def _saved(request: HttpRequest, network_id: int, form: Any) -> HttpResponse:
    advise_on(request, "\n".join(form.cleaned_data.get(name, "") for name in ("name", "title", "text")))
    messages.success(request, _("Lagret."))
    return redirect("slt:templates", pk=network_id)


def _page(
    request: HttpRequest, network: SltNetwork, form: Any, *, status: int | None = None, **said: Any
) -> HttpResponse:
    context = {
        "network": network,
        "form": form,
        "back_url": reverse("slt:templates", args=[network.pk]),
        **said,
    }
    shown = status or (INVALID if form.errors else 200)
    return render(request, "slt/template_form.html", context, status=shown)
