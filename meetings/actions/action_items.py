"""What becomes of an action item: how it goes, who closes it, its rest, its withdrawal, and its details."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from agreements.models import Commitment
from meetings import rules
from meetings.models import ActionItem, ActionItemContributor, ActionItemMove, Meeting, Participant
from politirad.accounts.models import User
from politirad.councils.models import Seat
from politirad.plans.models import Measure

Status = ActionItem.Status
_LONGEST_NOTE = 300


@transaction.atomic
def report_progress(action_item: ActionItem, *, status: str, note: str = "", by: User) -> ActionItem:
    """Keep the new status, who said so and when; closing needs a result (G67).

    What was promised to somebody is closed by them: when the giver says it is done, it is delivered, and
    waits for the receiver. The same report sent twice is kept once.
    """
    fresh = _locked(action_item)
    if status == Status.DONE and not note.strip():
        raise ValidationError({"note": _("Skriv kort hva resultatet ble.")})
    is_closer = may_close(fresh, by)
    if fresh.status == Status.DONE and status != Status.DONE and not is_closer:
        raise ValidationError(_("Mottakeren har lukket oppgaven. Bare mottakeren kan åpne den igjen."))
    is_delivery = status == Status.DONE and not is_closer
    if is_delivery and fresh.status == Status.DONE:
        return fresh
    kept_as = Status.WAITING if is_delivery else Status(status)
    last = fresh.moves.last()
    is_same = kept_as == fresh.status and is_delivery == fresh.is_delivered
    if is_same and note in {"", last.note if last else ""}:
        return fresh
    fresh.status = kept_as
    fresh.delivered_at = timezone.now() if is_delivery else None
    fresh.result = note if status == Status.DONE else ""
    fresh.save(update_fields=["status", "result", "delivered_at"])
    ActionItemMove.objects.create(action_item=fresh, to_status=kept_as, by=by, note=note)
    return fresh


def may_close(action_item: ActionItem, by: User) -> bool:
    """Whether the person closes it: the receiver of a promise, while they have a seat (G67).

    When the receiver has left, those who report close it, so that nothing stays open for ever.
    """
    return rules.may_close(
        is_receiver=action_item.receiver_id == by.pk,
        is_reporter=True,
        has_receiver=action_item.receiver_id is not None and _is_receiver_seated(action_item),
    )


@transaction.atomic
def rest_action_item(action_item: ActionItem, *, until: date, reason: str, by: User) -> ActionItem:
    """Lay it aside until a day, with the reason; on that day it is back by itself (G66)."""
    fresh = _locked(action_item)
    if not fresh.is_open:
        raise ValidationError(_("Oppgaven er lukket, og kan ikke hvile."))
    if until <= timezone.localdate():
        raise ValidationError({"until": _("Velg en dag som ikke er kommet.")})
    if (fresh.rests_until, fresh.rest_reason) == (until, reason):
        return fresh
    fresh.rests_until, fresh.rest_reason = until, reason
    fresh.save(update_fields=["rests_until", "rest_reason"])
    _note(fresh, by, _("Hviler: %(reason)s") % {"reason": reason})
    return fresh


@transaction.atomic
def wake_action_item(action_item: ActionItem, *, by: User) -> ActionItem:
    """Take up again what rests, before its day."""
    fresh = _locked(action_item)
    if not fresh.is_resting(timezone.localdate()):
        return fresh
    fresh.rests_until, fresh.rest_reason = None, ""
    fresh.save(update_fields=["rests_until", "rest_reason"])
    _note(fresh, by, str(_("Tatt opp igjen")))
    return fresh


@transaction.atomic
def withdraw_action_item(action_item: ActionItem, *, reason: str, by: User) -> ActionItem:
    """Take back what approved minutes promised, or what is in no minutes; it stays visible (G69)."""
    if action_item.item_id is not None:
        meeting = Meeting.objects.select_for_update().get(items=action_item.item_id)
        if not meeting.has_approved(action_item.since_version):
            raise ValidationError(_("Referatet er ikke godkjent. Fjern oppgaven i referatet i stedet."))
    fresh = ActionItem.objects.select_for_update().get(pk=action_item.pk)
    if fresh.is_withdrawn:
        return fresh
    if not fresh.is_open:
        raise ValidationError(_("Oppgaven er fullført, og kan ikke trekkes."))
    fresh.withdrawn_at, fresh.withdrawn_by, fresh.withdrawn_reason = timezone.now(), by, reason
    fresh.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_reason"])
    return fresh


@transaction.atomic
def change_action_item(
    action_item: ActionItem, *, contributors: Iterable[Participant], by: User, **details: Any
) -> ActionItem:
    """Change who is responsible, who helps, who it is for and when it is due; what and which side stay.

    `details` are responsible, responsible_role, receiver, due_on, review_on, measure_id, and agreement_id
    with commitment_key.
    """
    fresh = _locked(action_item)
    if not fresh.is_open:
        raise ValidationError(_("Oppgaven er lukket. Åpne den igjen før du endrer den."))
    check_details(fresh, details)
    before = {name: getattr(fresh, name) for name in details}
    for name, value in details.items():
        setattr(fresh, name, value)
    if fresh.receiver is None:
        fresh.delivered_at = None
    fresh.save(update_fields=[*details, "delivered_at"])
    _set_contributors(fresh, contributors)
    if before["responsible"] != fresh.responsible:
        _note(fresh, by, _("Ny ansvarlig: %(name)s") % {"name": fresh.responsible.full_name})
    if (before["due_on"], before["review_on"]) != (fresh.due_on, fresh.review_on):
        _note_new_day(fresh, by)
    return fresh


@transaction.atomic
def move_deadline(action_item: ActionItem, *, on: date, by: User) -> ActionItem:
    """Give what is open another day: its deadline, or when it runs on, the day it is looked at again."""
    fresh = _locked(action_item)
    if not fresh.is_open:
        raise ValidationError(_("Oppgaven er lukket. Åpne den igjen før du endrer den."))
    name = "due_on" if fresh.review_on is None else "review_on"
    if getattr(fresh, name) == on:
        return fresh
    setattr(fresh, name, on)
    fresh.save(update_fields=[name])
    _note_new_day(fresh, by)
    return fresh


def check_details(fresh: ActionItem, details: dict[str, Any]) -> None:
    """Refuse what would leave a promise without deadline, or take it away from whom it was made to."""
    if not rules.has_deadline(details["due_on"], details["review_on"]):
        raise ValidationError({"due_on": _("Skriv en frist for oppgaven.")})
    if fresh.receiver_id and details["receiver"] is None:
        item = fresh.item
        if fresh.is_oral or (item and item.meeting.has_approved(fresh.since_version)):
            raise ValidationError({"receiver": _("Løftet er gitt til noen. Velg hvem som tar imot.")})
    if details["receiver"] == details["responsible"]:
        raise ValidationError({"receiver": _("Velg en annen enn den ansvarlige.")})
    measure_id = details.get("measure_id")
    if measure_id and not has_measure(fresh.forum_id, measure_id):
        raise ValidationError({"measure": _("Velg fra listen.")})
    serves = details.get("agreement_id"), details.get("commitment_key", "")
    if any(serves) and not _may_serve(fresh, *serves):
        raise ValidationError({"commitment": _("Velg fra listen.")})


def has_measure(forum_id: int, measure_id: int) -> bool:
    """Whether the measure is in a plan of the forum the promise was made in, or is carried out by it."""
    return Measure.objects.of_forum(forum_id).filter(pk=measure_id).exists()


def _may_serve(action_item: ActionItem, agreement_id: int | None, key: str) -> bool:
    """Whether the promise serves the commitment already, or the commitment binds those in its forum now."""
    if (agreement_id, key) == (action_item.agreement_id, action_item.commitment_key):
        return True
    in_force = Commitment.objects.in_force_for(action_item.forum)
    return in_force.filter(version__agreement=agreement_id, key=key).exists()


def _set_contributors(action_item: ActionItem, people: Iterable[Participant]) -> None:
    """Let exactly these help; the responsible person leads and is not counted twice."""
    wanted = {each.user_id: each.party for each in people if each.user_id != action_item.responsible_id}
    for gone in action_item.contributions.exclude(user__in=wanted):
        gone.delete()
    there = set(action_item.contributions.values_list("user", flat=True))
    for user_id in wanted.keys() - there:
        ActionItemContributor.objects.create(action_item=action_item, user_id=user_id, party=wanted[user_id])


def _locked(action_item: ActionItem) -> ActionItem:
    """The action item as it is now, behind whoever else changes it; nothing withdrawn is changed."""
    fresh = ActionItem.objects.select_for_update().get(pk=action_item.pk)
    if fresh.is_withdrawn:
        raise ValidationError(_("Oppgaven er trukket, og kan ikke endres."))
    return fresh


def _is_receiver_seated(action_item: ActionItem) -> bool:
    seats = Seat.objects.valid_on(timezone.localdate())
    return seats.filter(forum=action_item.forum_id, user=action_item.receiver_id).exists()


def _note_new_day(fresh: ActionItem, by: User) -> None:
    _note(fresh, by, _("Ny frist: %(day)s") % {"day": f"{fresh.due_on or fresh.review_on:%d.%m.%Y}"})


def _note(action_item: ActionItem, by: User, note: str) -> None:
    ActionItemMove.objects.create(
        action_item=action_item, to_status=action_item.status, by=by, note=note[:_LONGEST_NOTE]
    )
