"""Days a politikontakt is present: planned, moved, cancelled, held, and what becomes of them after (R024)."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts import rules
from contacts.actions.judging import NOT_NOW
from contacts.models import PoliceContactAssignment, PresenceCancellation, PresenceDay
from contacts.querysets import PresenceQuerySet
from politirad.accounts.models import User

_STATE = PresenceDay.State


class PresenceConflictError(Exception):
    """Somebody else changed the day first; `day` carries what it says now."""

    def __init__(self, day: PresenceDay) -> None:
        super().__init__(str(day.pk))
        self.day = day


@transaction.atomic
def plan_day(assignment: PoliceContactAssignment, *, by: User, **said: Any) -> PresenceDay:
    """Plan a day; a second press with the same words plans it once."""
    fresh = _kept(assignment, by)
    day = PresenceDay(assignment=fresh, made_by=by, **said)
    there = _standing_on(fresh, day.present_on).filter(state=_STATE.PLANNED).first()
    if there and _says(there, said):
        return there
    if not rules.may_be_planned(day.present_on, today=timezone.localdate()):
        raise ValidationError({"present_on": _("Dagen er forbi. Før den som gjennomført i stedet.")})
    _check(day)
    day.save()
    return day


@transaction.atomic
def plan_series(
    assignment: PoliceContactAssignment, days: Collection[date], *, by: User, **said: Any
) -> list[PresenceDay]:
    """Plan several days at once, all with the same place and hours; days that stand already are left."""
    if len(days) > rules.MOST_IN_SERIES:
        words = _("Planlegg høyst %(most)s dager om gangen.") % {"most": rules.MOST_IN_SERIES}
        raise ValidationError({"last": words})
    fresh, today, made = _kept(assignment, by), timezone.localdate(), []
    taken = set(fresh.presence_days.standing().values_list("present_on", flat=True))
    for present_on in sorted(set(days) - taken):
        day = PresenceDay(assignment=fresh, made_by=by, present_on=present_on, **said)
        if not rules.may_be_planned(present_on, today=today):
            raise ValidationError({"first": _("Velg i dag eller en senere dag.")})
        _check(day)
        made.append(day)
    return PresenceDay.objects.bulk_create(made)


@transaction.atomic
def record_day(assignment: PoliceContactAssignment, *, by: User, **said: Any) -> PresenceDay:
    """Write that a day was held; one that was planned becomes held, with what is said of it now."""
    fresh, today = _kept(assignment, by), timezone.localdate()
    if not rules.may_be_held(said["present_on"], today=today):
        raise ValidationError({"present_on": _("Dagen er ikke kommet ennå. Planlegg den i stedet.")})
    there = _standing_on(fresh, said["present_on"]).first()
    if there and there.state == _STATE.HELD and _says(there, said):
        return there
    is_planned = there is not None and there.state == _STATE.PLANNED
    day = there if there and is_planned else PresenceDay(assignment=fresh, made_by=by, is_unplanned=True)
    for name, value in said.items():
        setattr(day, name, value)
    _check(day)
    day.state, day.recorded_on, day.edition = _STATE.HELD, today, day.edition + 1
    day.save()
    return day


@transaction.atomic
def edit_day(day: PresenceDay, *, seen: int, by: User, **said: Any) -> PresenceDay:
    """Move the day or change what is said of it, on top of edition `seen` (ux.md 7.7).

    Somebody else's newer words are never overwritten: the conflict is raised instead.
    """
    fresh, today = _locked(day, by), timezone.localdate()
    if _says(fresh, said):
        return fresh
    if fresh.state == _STATE.CANCELLED:
        raise ValidationError(NOT_NOW)
    if fresh.edition != seen:
        raise PresenceConflictError(fresh)
    is_moved = said["present_on"] != fresh.present_on
    if is_moved and fresh.state == _STATE.PLANNED and said["present_on"] < today:
        raise ValidationError({"present_on": _("Flytt dagen til i dag eller senere.")})
    if fresh.state == _STATE.HELD and not rules.may_be_held(said["present_on"], today=today):
        raise ValidationError({"present_on": _("Dagen er gjennomført, og kan ikke ligge fram i tid.")})
    for name, value in said.items():
        setattr(fresh, name, value)
    _check(fresh)
    if fresh.recorded_on:
        fresh.recorded_on = max(fresh.recorded_on, fresh.present_on)
    fresh.edition += 1
    fresh.save(update_fields=[*said, "recorded_on", "edition"])
    return fresh


@transaction.atomic
def cancel_day(day: PresenceDay, *, reason: str, by: User) -> PresenceDay:
    """Cancel a planned day. The reason is kept apart, for the politikontakt and the district (F10)."""
    fresh = _locked(day, by)
    if not reason.strip():
        raise ValidationError({"reason": _("Skriv hvorfor dagen er avlyst.")})
    _move(fresh, rules.PresenceState.CANCELLED)
    PresenceCancellation.objects.create(day=fresh, reason=reason, made_by=by)
    return fresh


@transaction.atomic
def mark_held(day: PresenceDay, *, by: User) -> PresenceDay:
    """Say that a planned day was held."""
    fresh = _locked(day, by)
    if not rules.may_be_held(fresh.present_on, today=timezone.localdate()):
        raise ValidationError(_("Dagen er ikke kommet ennå."))
    _move(fresh, rules.PresenceState.HELD)
    return fresh


@transaction.atomic
def take_back(day: PresenceDay, *, by: User) -> None:
    """Take back that a day was held: a planned one is planned again, and another is gone."""
    fresh = _locked(day, by)
    if fresh.is_unplanned:
        fresh.delete()
    else:
        _move(fresh, rules.PresenceState.PLANNED)


def let_go_of_days(assignment: PoliceContactAssignment, *, after: date) -> None:
    """Forget what is planned after the last day of an assignment; what was held there stops it (BR43)."""
    _hold(assignment)
    later = assignment.presence_days.filter(present_on__gt=after)
    if later.filter(state=_STATE.HELD).exists():
        raise ValidationError({"on": _("Det er ført dager til stede etter denne dagen.")})
    later.filter(state=_STATE.PLANNED).delete()


def hand_over_days(assignment: PoliceContactAssignment, to: PoliceContactAssignment, *, since: date) -> None:
    """Let the days from `since` on belong to the assignment that follows, of the same person and place."""
    _hold(assignment)
    assignment.presence_days.filter(present_on__gte=since).update(assignment=to)


def _kept(assignment: PoliceContactAssignment, by: User) -> PoliceContactAssignment:
    """The assignment, held until the transaction ends, for whoever keeps its days (R119)."""
    rows = PoliceContactAssignment.objects.presence_kept_by(by).select_for_update(no_key=True, of=("self",))
    fresh = rows.filter(pk=assignment.pk).first()
    if fresh is None:
        raise ValidationError(_("Bare politikontakten og politidistriktet kan endre dagene."))
    return fresh


def _hold(assignment: PoliceContactAssignment) -> None:
    """Hold the assignment until the transaction ends, so that no day is planned in it meanwhile."""
    PoliceContactAssignment.objects.select_for_update(no_key=True).get(pk=assignment.pk)


def _locked(day: PresenceDay, by: User) -> PresenceDay:
    """The day as it is now, with its assignment held."""
    assignment = _kept(day.assignment, by)
    fresh = assignment.presence_days.filter(pk=day.pk).first()
    if fresh is None:
        raise ValidationError(NOT_NOW)
    return fresh


def _move(day: PresenceDay, to: rules.PresenceState) -> None:
    if not rules.may_move_presence(rules.PresenceState(day.state), to):
        raise ValidationError(NOT_NOW)
    day.state = to.value
    day.recorded_on = timezone.localdate() if to == rules.PresenceState.HELD else None
    day.edition += 1
    day.save(update_fields=["state", "recorded_on", "edition"])


def _check(day: PresenceDay) -> None:
    """Refuse, in one sentence each, what the tables would refuse."""
    if not day.place.strip():
        raise ValidationError({"place": _("Skriv hvor.")})
    if day.ends and not day.starts:
        raise ValidationError({"starts": _("Skriv også når dagen begynner.")})
    if day.starts and day.ends and day.ends <= day.starts:
        raise ValidationError({"ends": _("Skriv et klokkeslett etter det dagen begynner.")})
    if not day.assignment.span.holds_on(day.present_on):
        raise ValidationError({"present_on": _("Dagen må være i tiden tildelingen gjelder.")})
    if _standing_on(day.assignment, day.present_on).exclude(pk=day.pk).exists():
        raise ValidationError({"present_on": _("Denne dagen står her allerede. Endre den i stedet.")})


def _standing_on(assignment: PoliceContactAssignment, present_on: date) -> PresenceQuerySet[PresenceDay]:
    return PresenceDay.objects.standing().filter(assignment=assignment, present_on=present_on)


def _says(day: PresenceDay, said: dict[str, Any]) -> bool:
    return all(getattr(day, name) == value for name, value in said.items())
