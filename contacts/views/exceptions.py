"""Applications and exceptions from the limit: the list, and one of them (ux.md 5.15, BR03)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from contacts import rules
from contacts.forms.exceptions import StateForm
from contacts.models import ApprovalTerm, ExcessAssignmentApproval, ExcessMunicipality
from contacts.views.slots import weighing_of
from politirad.accounts.models import User
from politirad.tenancy.access import access, signed_in
from politirad.tenancy.permissions import Permission, Scope
from politirad.tenancy.reach import reach_of
from politirad.web.dates import Moment
from politirad.web.htmx import render
from politirad.web.paging import page_of

_STATE = ExcessAssignmentApproval.State


@dataclass(frozen=True)
class Event:
    """Something that was done with an application, when and by whom."""

    title: str | Promise
    at: Moment
    by: User | None
    text: str = ""


@signed_in
@require_safe
def exceptions(request: HttpRequest) -> HttpResponse:
    """Those of the reader's districts, or all of them for the directorate; no page for a municipality."""
    if not reads_exceptions(request.user):
        raise Http404
    today = timezone.localdate()
    form = StateForm(request.GET)
    found = ExcessAssignmentApproval.objects.visible_to(request.user).most_urgent_first(today)
    wanted = form.cleaned_data.get("tilstand") if form.is_valid() else ""
    if wanted:
        found = found.filter(state=wanted)
    page = page_of(request, found.select_related("user", "district"))
    context = {
        "form": form,
        "is_narrow": bool(wanted),
        "page": page,
        "rows": [(each, each.look_on(today)) for each in page.rows],
    }
    return render(request, "contacts/exceptions.html", context)


@access(Permission.VIEW_METADATA, ExcessAssignmentApproval)
@require_safe
def exception(request: HttpRequest, found: ExcessAssignmentApproval) -> HttpResponse:
    """The application beside what the person has, and everything that has come of it."""
    known, today = ExcessAssignmentApproval.objects.visible_to(request.user), timezone.localdate()
    approval = known.with_people().get(pk=found.pk)
    reader = request.user
    towns = list(ExcessMunicipality.objects.visible_to(reader).of(approval).select_related("municipality"))
    terms = list(ApprovalTerm.objects.visible_to(reader).of(approval).select_related("met_by"))
    may_see_to = looks_after(reader, approval)
    earlier = known.filter(user=approval.user_id)
    context = {
        "approval": approval,
        "look": approval.look_on(today),
        "towns": towns,
        "population": sum(each.persons or 0 for each in towns),
        "terms": [(each, each.look_on(today)) for each in terms],
        "weighing": weighing_of(reader, approval, max(today, approval.valid_from)),
        "earlier": [(each, each.look_on(today)) for each in earlier.exclude(pk=approval.pk)],
        "events": list(_events(approval, terms)),
        "is_long": approval.valid_until and rules.is_long_period(approval.valid_from, approval.valid_until),
        "is_to_end": (approval.is_granted or approval.is_undecided) and not _is_over(approval, today),
        "may_decide": may_decide(reader, approval),
        "may_withdraw": may_see_to and may_be_withdrawn(approval, today),
        "may_mark_met": may_see_to and approval.is_granted,
    }
    return render(request, "contacts/exception.html", context)


def reads_exceptions(reader: Any) -> bool:
    """Whether the reader follows a district, or all of them."""
    reach = reach_of(reader)
    metadata = Permission.VIEW_METADATA
    return reach.is_national(metadata) or bool(reach.ids(Scope.DISTRICT, metadata))


def looks_after(reader: Any, approval: ExcessAssignmentApproval) -> bool:
    """Whether the reader may withdraw it and follow its terms: the district that applied, the directorate."""
    reach = reach_of(reader)
    managed = reach.ids(Scope.DISTRICT, Permission.MANAGE_CONTACTS)
    return approval.district_id in managed or reach.is_national(Permission.DECIDE_EXCEPTIONS)


def may_decide(reader: Any, approval: ExcessAssignmentApproval) -> bool:
    """Whether it waits for an answer, and the reader may give it."""
    is_decider = reach_of(reader).is_national(Permission.DECIDE_EXCEPTIONS)
    is_impartial = rules.may_decide(reader.pk, approval.user_id, approval.applied_by_id)
    return is_decider and is_impartial and approval.is_undecided


def may_be_withdrawn(approval: ExcessAssignmentApproval, today: date) -> bool:
    """Whether there is something to take back: an application, or days that are left."""
    is_open = rules.may_move_exception(rules.ExceptionState(approval.state), rules.ExceptionState.WITHDRAWN)
    return is_open and (approval.is_undecided or not _is_over(approval, today))


def _is_over(approval: ExcessAssignmentApproval, today: date) -> bool:
    return approval.valid_until is not None and approval.valid_until < today


def _events(approval: ExcessAssignmentApproval, terms: list[ApprovalTerm]) -> Iterator[Event]:
    yield Event(_("Søknaden ble sendt"), approval.applied_at, approval.applied_by)
    if approval.decided_at:
        yield Event(_answer(approval, terms), approval.decided_at, approval.decided_by)
    for term in sorted((each for each in terms if each.met_on), key=lambda each: each.met_on or date.max):
        yield Event(_("Vilkår oppfylt"), term.met_on or date.max, term.met_by, term.text)
    if approval.withdrawn_on:
        day = approval.withdrawn_on
        yield Event(
            _("Trukket, og gjelder ikke lenger"), day, approval.withdrawn_by, approval.withdrawn_reason
        )


def _answer(approval: ExcessAssignmentApproval, terms: list[ApprovalTerm]) -> str | Promise:
    """What was answered, also when it was withdrawn later."""
    if approval.max_municipalities is None:
        return _STATE.REFUSED.label
    return _STATE.APPROVED_ON_TERMS.label if terms else _STATE.APPROVED.label
