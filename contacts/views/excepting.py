"""Applying for an exception, answering, withdrawing, and saying that a term is met: a page each (BR03)."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from contacts import actions, rules
from contacts.forms.exceptions import (
    ApplyForm,
    DecisionForm,
    MetForm,
    WithdrawApplicationForm,
    WithdrawForm,
)
from contacts.models import ApprovalTerm, ExcessAssignmentApproval, PoliceContactAssignment
from contacts.querysets import limit_on, person_with_load
from contacts.views.exceptions import looks_after, may_be_withdrawn, may_decide
from contacts.views.reaching import person_of
from contacts.views.slots import held_and_waiting, weighing_of
from politirad.tenancy.access import REFUSALS, access
from politirad.tenancy.permissions import Permission
from politirad.web.changes import advise_on
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, render, sent


@access(Permission.MANAGE_CONTACTS, PoliceContactAssignment)
def apply(request: HttpRequest, assignment: PoliceContactAssignment) -> HttpResponse:
    """Apply for what waits; where an application lies already, that is the page."""
    if assignment.is_active:
        raise PermissionDenied(_("Kommunen er tildelt, og trenger ikke unntak."))
    person, first = assignment.user, max(assignment.valid_from, timezone.localdate())
    known = ExcessAssignmentApproval.objects.visible_to(request.user)
    there = known.undecided().filter(user=person).first()
    if there:
        return redirect("contacts:exception", pk=there.pk)
    held, known_waiting = held_and_waiting(request.user, person.pk, first)
    waiting = [each for each in known_waiting if each.district_id == assignment.district_id]
    counted: Any = person_with_load(person.pk, first)
    initial = {"max_municipalities": counted.load + len(waiting), "valid_from": first}
    form = ApplyForm(sent(request), initial=initial)
    made: list[ExcessAssignmentApproval] = []
    towns = [each.municipality for each in waiting]
    said: dict[str, Any] = {"district": assignment.district, "by": request.user}
    if form.is_valid() and is_done(
        form,
        lambda: made.append(actions.apply_for_exception(person, towns, **said, **form.cleaned_data)),
    ):
        return _applied(request, made[0])
    context = {
        "assignment": assignment,
        "person": person,
        "held": held,
        "elsewhere": max(counted.load - len(held), 0),
        "waiting": waiting,
        "population": sum(each.persons or 0 for each in [*held, *waiting]),
        "travel": sum(each.travel_minutes or 0 for each in [*held, *waiting]),
        "limit": counted.limit,
        "form": form,
    }
    return render(request, "contacts/exception_apply.html", context, status=INVALID if form.errors else 200)


@access(Permission.DECIDE_EXCEPTIONS, ExcessAssignmentApproval)
def decide(request: HttpRequest, approval: ExcessAssignmentApproval) -> HttpResponse:
    """Grant until a day, grant on terms, or refuse."""
    user: Any = request.user
    if not may_decide(user, approval):
        raise PermissionDenied(_why_not(user, approval))
    day = max(approval.valid_from, timezone.localdate())
    initial = {"max_municipalities": approval.max_applied, "valid_until": approval.valid_until}
    form = DecisionForm(sent(request), initial=initial, limit=limit_on(day))
    if form.is_valid() and is_done(form, lambda: actions.decide_exception(approval, by=user, **form.said())):
        advise_on(request, form.cleaned_data["text"])
        messages.success(request, _("Svaret er lagret og sendt til politidistriktet."))
        return redirect("contacts:exception", pk=approval.pk)
    context = {"approval": approval, "weighing": weighing_of(user, approval, day), "form": form}
    return render(request, "contacts/exception_decide.html", context, status=INVALID if form.errors else 200)


@access(None, ExcessAssignmentApproval)
def withdraw(request: HttpRequest, approval: ExcessAssignmentApproval) -> HttpResponse:
    """Take back an application, or an exception from a day on."""
    _refuse_others(request, approval)
    if not may_be_withdrawn(approval, timezone.localdate()):
        raise PermissionDenied(_("Det er ingenting å trekke tilbake."))
    if approval.is_undecided:
        form: Form = WithdrawApplicationForm(sent(request))
        title, done = _("Trekk søknaden"), _("Søknaden er trukket.")
        words = [_("Politidirektoratet svarer ikke på søknaden. Kommunene som venter, venter fortsatt.")]
    else:
        form = WithdrawForm(sent(request), initial={"on": timezone.localdate()})
        title, done = _("Trekk unntaket"), _("Unntaket er trukket.")
        words = [
            _("Ingen tildelinger blir avsluttet. Politikontakten beholder kommunene sine."),
            _("Fra dagen unntaket er trukket, blir kommunene over grensen merket til noen gjør noe med dem."),
        ]
    return _act(
        request,
        approval,
        form,
        lambda: actions.withdraw_exception(approval, by=person_of(request), **form.cleaned_data),
        done,
        {"title": title, "button": title, "words": words},
    )


@access(None, ApprovalTerm)
def term_met(request: HttpRequest, term: ApprovalTerm) -> HttpResponse:
    """Say that a term is met, and since when."""
    approval = term.approval
    _refuse_others(request, approval)
    if term.met_on or not approval.is_granted:
        raise PermissionDenied(_("Vilkåret er oppfylt, eller gjelder ikke lenger."))
    form = MetForm(sent(request), initial={"on": timezone.localdate()})
    return _act(
        request,
        approval,
        form,
        lambda: actions.mark_term_met(term, by=person_of(request), **form.cleaned_data),
        _("Lagret."),
        {"title": _("Vilkåret er oppfylt"), "button": _("Lagre"), "words": [term.text]},
    )


def _act(
    request: HttpRequest,
    approval: ExcessAssignmentApproval,
    form: Form,
    change: Callable[[], object],
    done: str,
    said: dict[str, Any],
) -> HttpResponse:
    """Show what it means, do it, and go back to the exception; `said` is what the page says."""
    if form.is_valid() and is_done(form, change):
        advise_on(request, form.cleaned_data.get("reason", ""))
        messages.success(request, done)
        return redirect("contacts:exception", pk=approval.pk)
    context = {"approval": approval, "form": form, **said}
    return render(request, "contacts/exception_act.html", context, status=INVALID if form.errors else 200)


def _applied(request: HttpRequest, approval: ExcessAssignmentApproval) -> HttpResponse:
    """On to the application, with advice on what was written (BR03, BR22)."""
    messages.success(request, _("Søknaden er sendt til Politidirektoratet."))
    if approval.valid_until and rules.is_long_period(approval.valid_from, approval.valid_until):
        messages.warning(
            request, _("Perioden er lengre enn to år. Politidirektoratet godkjenner som regel kortere.")
        )
    advise_on(request, approval.reason)
    return redirect("contacts:exception", pk=approval.pk)


def _refuse_others(request: HttpRequest, approval: ExcessAssignmentApproval) -> None:
    if not looks_after(request.user, approval):
        raise PermissionDenied(REFUSALS[Permission.MANAGE_CONTACTS])


def _why_not(user: Any, approval: ExcessAssignmentApproval) -> str:
    if not approval.is_undecided:
        return _("Søknaden er avgjort eller trukket.")
    if user.pk == approval.user_id:
        return _("Søknaden gjelder deg. En annen må svare på den.")
    return _("Du har sendt søknaden selv. En annen må svare på den.")
