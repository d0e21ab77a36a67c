"""Making somebody politikontakt or deputy, and ending it: for the police district alone (BR02, BR06)."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts import rules
from contacts.actions.judging import NOT_NOW, district_on, first_day_over, locked_person, require_manager
from contacts.actions.presence import hand_over_days, let_go_of_days
from contacts.models import PoliceContactAssignment
from politirad.accounts.models import User
from politirad.councils.actions import follow_contact
from politirad.tenancy.actions import appoint, end_appointment
from politirad.tenancy.models import Municipality, PoliceDistrict, PoliceUnit, RoleAppointment
from politirad.tenancy.permissions import Role

_DAY = timedelta(days=1)
_ACTIVE = PoliceContactAssignment.State.ACTIVE
_TOO_MANY = _("Personen får flere kommuner enn grensen tillater. Avslutt en annen tildeling først.")


@transaction.atomic
def assign(
    user: User,
    municipality: Municipality,
    *,
    kind: rules.Kind = rules.Kind.PRIMARY,
    valid_from: date,
    valid_until: date | None = None,
    unit: PoliceUnit | None = None,
    percent: int | None = None,
    travel_minutes: int | None = None,
    is_sole_role: bool = False,
    by: User,
) -> PoliceContactAssignment:
    """Make `user` politikontakt or deputy in the municipality from a day.

    One municipality more than the limit awaits approval instead, and gives no rights before it comes (BR02).
    """
    district = _district_of(municipality, valid_from)
    require_manager(by, district)
    assignment = PoliceContactAssignment(
        user=locked_person(user),
        municipality=municipality,
        district=district,
        unit=unit,
        kind=kind,
        percent=percent,
        travel_minutes=travel_minutes,
        is_sole_role=is_sole_role,
        valid_from=valid_from,
        valid_until=valid_until,
        made_by=by,
    )
    _check(assignment)
    if kind == rules.Kind.PRIMARY and first_day_over(assignment, assignment.span):
        assignment.state = PoliceContactAssignment.State.AWAITING_APPROVAL
    else:
        assignment.appointment = _appointed(assignment)
    assignment.save()
    _follow_in_arena(assignment)
    return assignment


@transaction.atomic
def adopt_appointment(
    appointment: RoleAppointment, *, kind: rules.Kind = rules.Kind.PRIMARY, by: User
) -> PoliceContactAssignment:
    """Enter in the register somebody who was given the role of politikontakt outside of it."""
    if appointment.role != Role.POLICE_CONTACT or appointment.municipality is None:
        raise ValidationError(_("Rollen er ikke politikontakt i en kommune."))
    district = _district_of(appointment.municipality, appointment.valid_from)
    require_manager(by, district)
    assignment = PoliceContactAssignment(
        user=locked_person(appointment.user),
        municipality=appointment.municipality,
        district=district,
        kind=kind,
        valid_from=appointment.valid_from,
        valid_until=appointment.valid_until,
        appointment=appointment,
        made_by=by,
    )
    _check(assignment)
    if kind == rules.Kind.PRIMARY and first_day_over(assignment, assignment.span):
        raise ValidationError(_TOO_MANY)
    assignment.save()
    _follow_in_arena(assignment)
    return assignment


@transaction.atomic
def end_assignment(assignment: PoliceContactAssignment, *, on: date, by: User) -> PoliceContactAssignment:
    """End it; `on` is its last day, and the rights end with it."""
    fresh = _locked(assignment, by)
    if on < fresh.valid_from or (fresh.valid_until is not None and on > fresh.valid_until):
        raise ValidationError({"on": _("Siste dag må være i tiden tildelingen gjelder.")})
    let_go_of_days(fresh, after=on)
    return _set_last_day(fresh, on)


@transaction.atomic
def prolong_assignment(
    assignment: PoliceContactAssignment, *, until: date | None, by: User
) -> PoliceContactAssignment:
    """Let it last longer, or without an end; the days it gains are judged as if it were new (BR02)."""
    fresh = _locked(assignment, by)
    last = fresh.valid_until
    if last is None or (until is not None and until <= last):
        raise ValidationError({"until": _("Ny siste dag må være etter den som står der nå.")})
    fresh.valid_until = until
    _check(fresh)
    gained = rules.Span(last + _DAY, until)
    if fresh.is_active and fresh.kind == rules.Kind.PRIMARY and first_day_over(fresh, gained):
        # An exception is only for what waits: the days gained must be an assignment of their own.
        words = _(
            "Personen får da flere kommuner enn grensen tillater. "
            "Tildel kommunen på nytt fra dagen etter siste dag, og søk om unntak der."
        )
        raise ValidationError({"until": words})
    return _set_last_day(fresh, until)


@transaction.atomic
def change_kind(
    assignment: PoliceContactAssignment, kind: rules.Kind, *, on: date, by: User
) -> PoliceContactAssignment:
    """Let a deputy become politikontakt, or the other way, from a day (BR04); returns the new assignment.

    Where the new one awaits approval, the old one goes on until it comes.
    """
    fresh = _locked(assignment, by)
    is_over = fresh.valid_until is not None and on > fresh.valid_until
    if not fresh.is_active or fresh.kind == kind or on <= fresh.valid_from or is_over:
        raise ValidationError({"on": _("Dagen må være etter første dag, mens tildelingen gjelder.")})
    changed = assign(
        fresh.user,
        fresh.municipality,
        kind=kind,
        valid_from=on,
        valid_until=fresh.valid_until,
        unit=fresh.unit,
        percent=fresh.percent,
        travel_minutes=fresh.travel_minutes,
        is_sole_role=fresh.is_sole_role,
        by=by,
    )
    if changed.is_active:
        hand_over_days(fresh, changed, since=on)
        _set_last_day(fresh, on - _DAY)
    return changed


@transaction.atomic
def set_travel(
    assignment: PoliceContactAssignment, *, travel_minutes: int | None, by: User
) -> PoliceContactAssignment:
    """Say how long it takes to get there; nothing where it is not known."""
    fresh = _locked(assignment, by)
    fresh.travel_minutes = travel_minutes
    fresh.save(update_fields=["travel_minutes"])
    return fresh


@transaction.atomic
def cancel_assignment(assignment: PoliceContactAssignment, *, by: User) -> None:
    """Take back one that awaits approval or has not begun; what has begun is ended, and stays."""
    fresh = _locked(assignment, by)
    if fresh.is_active and fresh.valid_from <= timezone.localdate():
        raise ValidationError(_("Tildelingen har begynt. Sett siste dag i stedet."))
    appointment = fresh.appointment
    fresh.delete()
    if appointment:
        appointment.delete()
    _follow_in_arena(fresh)


def activate(assignment: PoliceContactAssignment, *, earliest: date) -> bool:
    """Let one that awaited approval give its rights from `earliest` on; whether there was room for it.

    The days before the approval stay without a politikontakt, for they were (ux.md 5.14). The person must
    be locked. A deputy who becomes politikontakt stops standing in.
    """
    assignment.valid_from = max(assignment.valid_from, earliest)
    if assignment.valid_until is not None and assignment.valid_until < assignment.valid_from:
        return False
    is_here = district_on(assignment.municipality, assignment.valid_from) == assignment.district
    if not is_here or first_day_over(assignment, assignment.span):
        return False
    mine = PoliceContactAssignment.objects.active().deputies().filter(user=assignment.user)
    here = mine.filter(municipality=assignment.municipality, valid_from__lt=assignment.valid_from)
    deputies = list(here.not_over_on(assignment.valid_from))
    for deputy in deputies:
        _set_last_day(deputy, assignment.valid_from - _DAY)
    assignment.state, assignment.appointment = _ACTIVE, _appointed(assignment)
    assignment.save()
    _follow_in_arena(assignment)
    for deputy in deputies:
        hand_over_days(deputy, assignment, since=assignment.valid_from)
    return True


def _district_of(municipality: Municipality, day: date) -> PoliceDistrict:
    district = district_on(municipality, day)
    if district is None:
        raise ValidationError({"valid_from": _("Kommunen ligger ikke i et politidistrikt denne dagen.")})
    return district


def _check(assignment: PoliceContactAssignment) -> None:
    """Refuse, in one sentence each, what the tables would refuse."""
    town, span, unit = assignment.municipality, assignment.span, assignment.unit
    if span.last is not None and span.last < span.first:
        raise ValidationError({"valid_until": _("Siste dag kan ikke være før første dag.")})
    if not rules.Span(town.valid_from, town.valid_until).holds_on(span.first):
        raise ValidationError({"valid_from": _("Kommunen finnes ikke denne dagen.")})
    if unit and (unit.district_id, unit.kind) != (assignment.district.pk, PoliceUnit.Kind.GEOGRAPHIC):
        raise ValidationError({"unit": _("Velg en geografisk driftsenhet i politidistriktet.")})
    same = PoliceContactAssignment.objects.filter(
        user=assignment.user, municipality=town, kind=assignment.kind
    ).exclude(pk=assignment.pk)
    if any(other.span.overlaps(span) for other in same):
        raise ValidationError(_("Personen er allerede tildelt denne kommunen i tiden du har valgt."))


def _appointed(assignment: PoliceContactAssignment) -> RoleAppointment:
    return appoint(
        assignment.user,
        Role.POLICE_CONTACT,
        assignment.municipality,
        valid_from=assignment.valid_from,
        valid_until=assignment.valid_until,
    )


def _set_last_day(assignment: PoliceContactAssignment, last: date | None) -> PoliceContactAssignment:
    assignment.valid_until = last
    assignment.save(update_fields=["valid_until"])
    if assignment.appointment and last is not None:
        end_appointment(assignment.appointment, on=last)
    elif assignment.appointment:
        RoleAppointment.objects.filter(pk=assignment.appointment.pk).update(valid_until=None)
    _follow_in_arena(assignment)
    return assignment


def _follow_in_arena(assignment: PoliceContactAssignment) -> None:
    """Open the district's arena to its politikontakter for as long as they are one, and no longer (R131)."""
    follow_contact(assignment.user, assignment.district, on=timezone.localdate())


def _locked(assignment: PoliceContactAssignment, by: User) -> PoliceContactAssignment:
    """The assignment as it is now, its person held, for somebody who looks after its district."""
    require_manager(by, assignment.district)
    locked_person(assignment.user)
    rows = PoliceContactAssignment.objects.select_related("user", "municipality", "unit", "appointment")
    fresh = rows.filter(pk=assignment.pk).first()
    if fresh is None:
        raise ValidationError(NOT_NOW)
    return fresh
