"""The extended council: assents, those who wait, possible partners, and the declaration they sign."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from politirad.councils import actions
from politirad.councils.forms.extension import AssentForm, DeclarationForm, PartnerForm, WithdrawalForm
from politirad.councils.models import ExtensionAssent, Forum, PartnerMapping
from politirad.councils.querysets import forum_ids
from politirad.tenancy.access import access
from politirad.tenancy.permissions import MAIN_PARTIES, Party, Permission
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, render, sent


@access(Permission.VIEW_CONTENT, Forum)
@require_safe
def extension(request: HttpRequest, forum: Forum) -> HttpResponse:
    """Whether both sides want others in, who waits for it, and whom the council has thought about."""
    _refuse_in_arena(forum)
    user: Any = request.user
    today = timezone.localdate()
    assents = list(forum.assents.select_related("by", "withdrawn_by").order_by("assented_on", "pk"))
    last = {assent.party: assent for assent in assents}
    sides = _own_sides(user, forum)
    context = {
        "forum": forum,
        "sides": [(party, last.get(party), _stands(last.get(party), today)) for party in MAIN_PARTIES],
        "earlier": [assent for assent in reversed(assents) if assent != last[assent.party]],
        "may_assent": any(not _stands(last.get(side), today) for side in sides),
        "may_withdraw": any(side in last and last[side].withdrawn_on is None for side in sides),
        "waiting": list(forum.seats.visible_to(user).waiting(today)),
        "partners": list(forum.partners.visible_to(user).by_sphere()),
        "may_edit": forum.pk in forum_ids(user, Permission.ARRANGE_MEETINGS),
        "may_invite": forum.pk in forum_ids(user, Permission.ARRANGE_COUNCIL),
    }
    return render(request, "councils/extension.html", context)


@access(Permission.APPROVE_MINUTES, Forum)
def assent(request: HttpRequest, forum: Forum) -> HttpResponse:
    """Assent for one's own side: whoever approves the minutes for it speaks for it here too (BR40)."""
    _refuse_in_arena(forum)
    form = AssentForm(sent(request), today=timezone.localdate())
    if form.is_valid() and is_done(form, lambda: _give(form, forum, request.user)):
        messages.success(request, _("Samtykket er registrert."))
        return redirect("forums:extension", pk=forum.pk)
    context = {"forum": forum, "form": form, "sides": sorted(_own_sides(request.user, forum))}
    return render(request, "councils/assent.html", context, status=INVALID if form.errors else 200)


@access(Permission.APPROVE_MINUTES, Forum)
def withdraw_assent(request: HttpRequest, forum: Forum) -> HttpResponse:
    """Withdraw the assent of one's own side from a day, and say why (BR40)."""
    _refuse_in_arena(forum)
    today = timezone.localdate()
    own = _own_sides(request.user, forum)
    assents = list(forum.assents.unwithdrawn().filter(party__in=own).order_by("party"))
    if not assents:
        messages.info(request, _("Din part har ikke noe samtykke å trekke."))
        return redirect("forums:extension", pk=forum.pk)
    form = WithdrawalForm(sent(request), today=today)
    if form.is_valid() and is_done(form, lambda: _withdraw(form, assents, request.user, today)):
        messages.success(request, _("Samtykket er trukket. Den andre parten har fått e-post om det."))
        return redirect("forums:extension", pk=forum.pk)
    context = {"forum": forum, "form": form, "sides": [assent.party for assent in assents]}
    return render(request, "councils/withdraw_assent.html", context, status=INVALID if form.errors else 200)


@access(Permission.ARRANGE_MEETINGS, Forum)
def add_partner(request: HttpRequest, forum: Forum) -> HttpResponse:
    """Write down a possible partner."""
    _refuse_in_arena(forum)
    return _partner(request, forum, PartnerForm(sent(request), forum=forum, others=_partners(request, forum)))


@access(Permission.ARRANGE_MEETINGS, PartnerMapping)
def edit_partner(request: HttpRequest, partner: PartnerMapping) -> HttpResponse:
    """Change what the council has found out about a possible partner."""
    forum = partner.forum
    form = PartnerForm(sent(request), forum=forum, others=_partners(request, forum), instance=partner)
    return _partner(request, forum, form)


@access(Permission.ATTEND, Forum)
def declaration(request: HttpRequest, forum: Forum) -> HttpResponse:
    """Read and sign the taushetserklæring, for those whom neither main party employs (R096)."""
    user: Any = request.user
    signed = forum.declarations.filter(user=user).order_by("-signed_at").first()
    is_signed = forum.pk in forum_ids(user, Permission.VIEW_ADDRESSED)
    form = DeclarationForm(sent(request))
    if form.is_valid():
        actions.sign_declaration(forum, by=user)
        messages.success(request, _("Takk. Nå kan du lese det som er åpent for deg."))
        return redirect("councils:overview", pk=forum.pk)
    context = {"forum": forum, "form": form, "signed": signed if is_signed else None}
    return render(request, "councils/declaration.html", context, status=INVALID if form.errors else 200)


def _partner(request: HttpRequest, forum: Forum, form: PartnerForm) -> HttpResponse:
    if form.is_valid():
        form.save()
        messages.success(request, _("Lagret i listen."))
        return redirect("forums:extension", pk=forum.pk)
    context = {"forum": forum, "form": form, "is_new": form.instance.pk is None}
    return render(request, "councils/partner.html", context, status=INVALID if form.errors else 200)


@transaction.atomic
def _give(form: AssentForm, forum: Forum, by: Any) -> None:
    on, note = form.cleaned_data["assented_on"], form.cleaned_data["note"]
    for party in sorted(_own_sides(by, forum)):
        actions.give_assent(forum, Party(party), by=by, on=on, note=note)


@transaction.atomic
def _withdraw(form: WithdrawalForm, assents: list[ExtensionAssent], by: Any, today: date) -> None:
    on, reason = form.cleaned_data["withdrawn_on"], form.cleaned_data["reason"]
    for assent in assents:
        actions.withdraw_assent(assent, by=by, on=on, reason=reason, today=today)


def _refuse_in_arena(forum: Forum) -> None:
    """In an arena the police are alone, so it is extended with nobody (R131)."""
    if forum.is_arena:
        raise Http404


def _stands(assent: ExtensionAssent | None, day: date) -> bool:
    return assent is not None and assent.stands_on(day)


def _partners(request: HttpRequest, forum: Forum) -> Any:
    """The lines of the council's list."""
    return forum.partners.visible_to(request.user)


def _own_sides(user: Any, forum: Forum) -> set[str]:
    """The main parties the person may speak for in this forum."""
    return {
        party.value
        for party in MAIN_PARTIES
        if forum.pk in forum_ids(user, Permission.APPROVE_MINUTES, party)
    }
