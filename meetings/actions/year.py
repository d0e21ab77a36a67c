"""Planning a forum's year: its meetings by rule, what it has to see to, and its overall plan."""

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings import rules
from meetings.actions.planning import create_meeting
from meetings.models import CouncilPlan, Meeting, MeetingPattern, Obligation
from politirad.accounts.models import User
from politirad.councils.models import Forum


class ObligationConflictError(Exception):
    """Somebody else changed the obligation first; `obligation` carries what it says now."""

    def __init__(self, obligation: Obligation) -> None:
        super().__init__(str(obligation.pk))
        self.obligation = obligation


class PlanConflictError(Exception):
    """Somebody else wrote in the plan first; `plan` carries what it says now."""

    def __init__(self, plan: CouncilPlan) -> None:
        super().__init__(str(plan.pk))
        self.plan = plan


@transaction.atomic
def plan_year(
    forum: Forum, year: int, *, pattern: dict[str, Any], days: Iterable[date], by: User
) -> list[Meeting]:
    """Keep the rule of the year and make a draft meeting on each of `days`, all or none (R085).

    Sent twice, it makes each meeting once.
    """
    MeetingPattern.objects.update_or_create(forum=forum, year=year, defaults=pattern)
    return [
        create_meeting(
            forum,
            starts_at=_moment(day, pattern["starts"]),
            ends_at=_moment(day, pattern["ends"]),
            place=pattern["place"],
            by=by,
        )
        for day in sorted(days)
    ]


@transaction.atomic
def add_usual_obligations(forum: Forum, year: int) -> list[Obligation]:
    """Give the year what a forum of its kind usually sees to, less what it has already (domain.md 4.6)."""
    _lock_year(forum)
    had = set(Obligation.objects.filter(forum=forum, year=year).values_list("kind", flat=True))
    usual = rules.usual_obligations(forum.kind, is_slt_steering=forum.is_slt_steering, year=year)
    return [
        Obligation.objects.create(forum=forum, year=year, kind=kind.value, month=month)
        for kind, month in usual
        if kind not in had
    ]


@transaction.atomic
def add_obligation(forum: Forum, year: int, **fields: Any) -> Obligation:
    """Add something the forum sees to in the year; the same asked for twice is one."""
    _lock_year(forum)
    found, _made = Obligation.objects.get_or_create(forum=forum, year=year, **fields)
    return found


@transaction.atomic
def change_obligation(obligation: Obligation, *, seen: str, **fields: Any) -> Obligation:
    """Change what an obligation says of itself.

    `seen` is the fingerprint of what the writer started from; if it says something else by now,
    the conflict is raised and nothing is written (ux.md 7.7).
    """
    fresh = Obligation.objects.select_for_update(of=("self",)).get(pk=obligation.pk)
    if all(getattr(fresh, name) == value for name, value in fields.items()):
        return fresh
    if seen != fresh.fingerprint:
        raise ObligationConflictError(fresh)
    for name, value in fields.items():
        setattr(fresh, name, value)
    fresh.save(update_fields=list(fields))
    return fresh


@transaction.atomic
def mark_done(obligation: Obligation, *, by: User) -> Obligation:
    """Say that it is done, today; who said so first is kept."""
    fresh = Obligation.objects.select_for_update(of=("self",)).get(pk=obligation.pk)
    if fresh.done_on is None:
        fresh.done_on, fresh.done_by = timezone.localdate(), by
        fresh.save(update_fields=["done_on", "done_by"])
    return fresh


@transaction.atomic
def mark_not_done(obligation: Obligation) -> Obligation:
    """Take back that it is done."""
    fresh = Obligation.objects.select_for_update(of=("self",)).get(pk=obligation.pk)
    fresh.done_on, fresh.done_by = None, None
    fresh.save(update_fields=["done_on", "done_by"])
    return fresh


def remove_obligation(obligation: Obligation) -> None:
    """Take it out of the year; its history stays."""
    obligation.delete()


@transaction.atomic
def write_council_plan(
    forum: Forum, plan: CouncilPlan | None, *, seen: int, by: User, **fields: Any
) -> CouncilPlan:
    """Write the overall plan of the forum, a new one or on top of version `seen` (R073).

    Somebody else's newer version is never overwritten: the conflict is raised instead.
    """
    _lock_year(forum)
    fresh = CouncilPlan.objects.filter(pk=plan.pk).first() if plan else None
    if fresh is None:
        fresh = CouncilPlan.objects.filter(forum=forum, first_year=fields["first_year"]).first()
    if fresh is not None and all(getattr(fresh, name) == value for name, value in fields.items()):
        return fresh
    if fresh is not None and fresh.version != seen:
        raise PlanConflictError(fresh)
    written = fresh or CouncilPlan(forum=forum, version=0)
    _check_period(written, fields["first_year"], fields["last_year"])
    for name, value in fields.items():
        setattr(written, name, value)
    written.version += 1
    written.changed_by = by
    written.save()
    return written


def _check_period(plan: CouncilPlan, first_year: int, last_year: int) -> None:
    """Refuse a period in which another plan of the forum holds."""
    others = CouncilPlan.objects.filter(forum=plan.forum).exclude(pk=plan.pk)
    other = others.filter(first_year__lte=last_year, last_year__gte=first_year).first()
    if other:
        refusal = _("Det finnes alt en plan for %(period)s. Velg andre år.")
        raise ValidationError({"first_year": ValidationError(refusal, params={"period": other.period})})


def _lock_year(forum: Forum) -> None:
    """The forum's row is the queue for whoever changes its year."""
    Forum.objects.select_for_update(of=("self",)).get(pk=forum.pk)


def _moment(day: date, clock: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, clock))
