"""Writing an agreement that was signed on paper before it came here (R051, R063)."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from agreements import actions, rules
from agreements.forms.fields import language_of
from agreements.forms.registering import OldPaperForm
from agreements.models import Agreement
from agreements.views.acting import address_of, advise, police_of_forum_or_refuse
from politirad.councils.models import Forum
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, render, sent


@access(Permission.NEGOTIATE_AGREEMENTS, Forum)
def register_old(request: HttpRequest, forum: Forum) -> HttpResponse:
    """What a paper of the kind in the address says; the police write it, and both sides are told."""
    words = _("Det er politiet som fører inn gamle avtaler. Snakk med politikontakten.")
    police_of_forum_or_refuse(request, forum, words)
    kind = _kind(request)
    parties = actions.parties_to_register(forum, kind)
    towns = [party.municipality for party in parties if party.municipality]
    form = OldPaperForm(
        sent(request), request.FILES or None, kind=kind, parties=parties, language=language_of(towns)
    )
    made: list[Agreement] = []

    def change() -> None:
        paper = form.paper()
        made.append(actions.register_old_agreement(forum, paper, form.signed(), by=request.user))

    if form.is_valid() and is_done(form, change):
        advise(request, form)
        messages.success(request, _("Avtalen er ført inn."))
        return redirect(address_of(made[0]))
    context = {
        "forum": forum,
        "form": form,
        "kind": kind,
        "kinds": [(value, capfirst(label)) for value, label in Agreement.Kind.choices],
    }
    status = INVALID if form.errors else 200
    return render(request, "agreements/register_old.html", context, status=status)


def _kind(request: HttpRequest) -> rules.Kind:
    """The kind the address asks for; the main agreement where it asks for none there is."""
    asked = request.GET.get("type", "")
    return rules.Kind(asked) if asked in Agreement.Kind.values else rules.Kind.MAIN
