"""Applying for more municipalities than the limit, and what the directorate answers (BR03, G14, G16)."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts import rules
from contacts.actions.assigning import activate
from contacts.actions.judging import (
    NOT_NOW,
    district_on,
    is_decider,
    locked_person,
    require_decider,
    require_manager,
)
from contacts.actions.telling import tell_of_application, tell_of_decision, tell_of_withdrawal
from contacts.models import (
    ApprovalTerm,
    ContactLimit,
    ExcessAssignmentApproval,
    ExcessMunicipality,
    PoliceContactAssignment,
)
from politirad.accounts.models import User
from politirad.tenancy.models import Municipality, PoliceDistrict, PopulationFigure

_STATE = rules.ExceptionState


@dataclass(frozen=True)
class TermToMeet:
    """A condition the directorate sets."""

    text: str
    due_on: date


@transaction.atomic
def apply_for_exception(
    user: User,
    municipalities: Collection[Municipality],
    *,
    district: PoliceDistrict,
    max_municipalities: int,
    valid_from: date,
    valid_until: date,
    reason: str,
    reference: str = "",
    by: User,
) -> ExcessAssignmentApproval:
    """Ask the directorate to let `user` have `max_municipalities` in a period, these among them."""
    require_manager(by, district)
    locked_person(user)
    _check_application(user, municipalities, district, max_municipalities, (valid_from, valid_until), reason)
    approval = ExcessAssignmentApproval.objects.create(
        user=user,
        district=district,
        max_applied=max_municipalities,
        valid_from=valid_from,
        valid_until=valid_until,
        reason=reason,
        reference=reference,
        applied_by=by,
    )
    _keep_population(approval, municipalities)
    tell_of_application(approval, by=by)
    return approval


@transaction.atomic
def decide_exception(
    approval: ExcessAssignmentApproval,
    decision: rules.ExceptionState,
    *,
    max_municipalities: int | None = None,
    valid_until: date | None = None,
    terms: Collection[TermToMeet] = (),
    text: str = "",
    by: User,
) -> ExcessAssignmentApproval:
    """Grant or refuse; what is granted ends on a day, and lets what awaited it begin, as far as it reaches.

    What is not reached, or refused, goes on waiting for the district to take it back or apply anew.
    """
    require_decider(by)
    fresh = _locked(approval)
    is_granting = decision in rules.GRANTED
    if decision == _STATE.WITHDRAWN or not rules.may_move_exception(_STATE(fresh.state), decision):
        raise ValidationError(NOT_NOW)
    if not rules.may_decide(by.pk, fresh.user.pk, fresh.applied_by.pk):
        raise ValidationError(_("Du kan ikke avgjøre en søknad som er din egen, eller som gjelder deg."))
    if is_granting:
        fresh.max_municipalities = max_municipalities or fresh.max_applied
        fresh.valid_until = valid_until or fresh.valid_until
    _check_decision(fresh, decision, terms, text)
    fresh.state, fresh.decision_text = decision, text
    fresh.decided_by, fresh.decided_at = by, timezone.now()
    fresh.save()
    ApprovalTerm.objects.bulk_create(
        ApprovalTerm(approval=fresh, text=term.text, due_on=term.due_on) for term in terms
    )
    if is_granting:
        _let_begin(fresh)
    tell_of_decision(fresh, by=by)
    return fresh


@transaction.atomic
def withdraw_exception(
    approval: ExcessAssignmentApproval, *, on: date | None = None, reason: str = "", by: User
) -> ExcessAssignmentApproval:
    """Take back an application, or an exception from a day on; assignments go on and are flagged (BR03)."""
    if not is_decider(by):
        require_manager(by, approval.district)
    fresh, today = _locked(approval), timezone.localdate()
    if not rules.may_move_exception(_STATE(fresh.state), _STATE.WITHDRAWN):
        raise ValidationError(NOT_NOW)
    if on is not None and on < today:
        raise ValidationError({"on": _("Velg i dag eller en senere dag.")})
    if on is not None and fresh.is_granted and fresh.valid_until and on > fresh.valid_until:
        raise ValidationError({"on": _("Unntaket går ut før denne dagen.")})
    fresh.state, fresh.withdrawn_on = _STATE.WITHDRAWN, on or today
    fresh.withdrawn_by, fresh.withdrawn_reason = by, reason
    fresh.save(update_fields=["state", "withdrawn_on", "withdrawn_by", "withdrawn_reason"])
    tell_of_withdrawal(fresh, by=by)
    return fresh


@transaction.atomic
def mark_term_met(term: ApprovalTerm, *, on: date, by: User) -> ApprovalTerm:
    """Write that a condition is met, and since when."""
    if not is_decider(by):
        require_manager(by, term.approval.district)
    if on > timezone.localdate():
        raise ValidationError({"on": _("Dagen kan ikke være i framtiden.")})
    fresh = ApprovalTerm.objects.select_for_update().get(pk=term.pk)
    if fresh.met_on is None:
        fresh.met_on, fresh.met_by = on, by
        fresh.save(update_fields=["met_on", "met_by"])
    return fresh


def _check_application(
    user: User,
    municipalities: Collection[Municipality],
    district: PoliceDistrict,
    most: int,
    period: tuple[date, date],
    reason: str,
) -> None:
    if not municipalities:
        raise ValidationError({"municipalities": _("Velg minst én kommune.")})
    if any(district_on(town, period[0]) != district for town in municipalities):
        raise ValidationError({"municipalities": _("Velg kommuner i politidistriktet.")})
    if not reason.strip():
        raise ValidationError({"reason": _("Skriv hvorfor det trengs.")})
    if period[1] < period[0]:
        raise ValidationError({"valid_until": _("Siste dag kan ikke være før første dag.")})
    limit = rules.cap_on(period[0], rules.Room(ContactLimit.objects.all().numbers()))
    if limit is None or most <= limit:
        raise ValidationError({"max_municipalities": _("Antallet er ikke over grensen.")})
    if ExcessAssignmentApproval.objects.undecided().filter(user=user).exists():
        raise ValidationError(_("Det ligger allerede en søknad for denne personen hos Politidirektoratet."))


def _check_decision(
    approval: ExcessAssignmentApproval,
    decision: rules.ExceptionState,
    terms: Collection[TermToMeet],
    text: str,
) -> None:
    if decision == _STATE.REFUSED and not text.strip():
        raise ValidationError({"text": _("Skriv hvorfor dere avslår.")})
    if (decision == _STATE.APPROVED_ON_TERMS) != bool(terms):
        raise ValidationError({"terms": _("Skriv minst ett vilkår, eller godkjenn uten vilkår.")})
    if approval.valid_until is None or approval.valid_until < approval.valid_from:
        raise ValidationError({"valid_until": _("Siste dag kan ikke være før første dag.")})


def _keep_population(approval: ExcessAssignmentApproval, applied_for: Iterable[Municipality]) -> None:
    """Keep how many live where the person is to work, as the figures are today (BR03)."""
    claims = PoliceContactAssignment.objects.active_on(approval.valid_from).primaries()
    held = Municipality.objects.filter(pk__in=claims.filter(user=approval.user).values("municipality"))
    wanted = dict.fromkeys([*applied_for, *held])
    newest = PopulationFigure.objects.filter(municipality__in=wanted).order_by("municipality_id", "-year")
    figures = {each.municipality_id: each for each in newest.distinct("municipality_id")}
    asked = {town.pk for town in applied_for}
    ExcessMunicipality.objects.bulk_create(
        ExcessMunicipality(
            approval=approval,
            municipality=town,
            is_applied_for=town.pk in asked,
            year=figures[town.pk].year if town.pk in figures else None,
            persons=figures[town.pk].persons if town.pk in figures else None,
        )
        for town in wanted
    )


def _let_begin(approval: ExcessAssignmentApproval) -> None:
    """Let what awaited this exception begin, in the order it was to, as far as the number reaches."""
    towns = approval.municipality_rows.filter(is_applied_for=True).values("municipality")
    mine = PoliceContactAssignment.objects.awaiting().filter(user=approval.user, municipality__in=towns)
    earliest = max(approval.valid_from, timezone.localdate())
    for assignment in mine.select_related("user", "municipality", "district").order_by("valid_from", "pk"):
        activate(assignment, earliest=earliest)


def _locked(approval: ExcessAssignmentApproval) -> ExcessAssignmentApproval:
    """The application as it is now, its person held first, as whoever assigns holds them."""
    locked_person(approval.user)
    rows = ExcessAssignmentApproval.objects.select_for_update(of=("self",))
    return rows.select_related("user", "district", "applied_by").get(pk=approval.pk)
