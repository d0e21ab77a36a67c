"""Reminding people of what they have promised: gathered in one mail, each step of a deadline once (G65)."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from meetings import documents, rules
from meetings.models import ActionItem, PromiseReminder, next_chair
from meetings.querysets import ActionItemQuerySet
from politirad.accounts.models import User
from politirad.councils.models import Forum
from politirad.notifications.actions import send_message

_FARTHEST = timedelta(days=max(rules.DAYS_BEFORE))


@dataclass(frozen=True)
class _Due:
    """One thing to tell a person of: the step reached, and the day it is about."""

    action_item: ActionItem
    step: rules.PromiseStep
    about_on: date


def remind_of_promises(today: date) -> int:
    """Send each person with something due one digest; returns how many were written to.

    It may run again and again: whoever has had a digest today gets no other, and what was told of once
    is not told of again. In July and over Christmas it is quiet, and what is due then comes after.
    """
    if rules.is_quiet(today):
        return 0
    chaired = _chaired(today)
    people = _people_with_something_due(today) | chaired.keys()
    return sum(_is_told(user_id, chaired.get(user_id, set()), today) for user_id in sorted(people))


def _people_with_something_due(today: date) -> set[int]:
    found = ActionItem.objects.open().agreed().awake(today)
    near = found.filter(delivered_at__isnull=True, next_date_on__lte=today + _FARTHEST)
    delivered = found.filter(delivered_at__isnull=False)
    givers = near.values_list("responsible", flat=True)
    return {*givers.distinct(), *delivered.values_list("receiver", flat=True).distinct()}


def _chaired(today: date) -> dict[int, set[int]]:
    """The forums with promises long over their deadline, by who leads each."""
    chaired: dict[int, set[int]] = defaultdict(set)
    over = _long_over(ActionItem.objects.all(), today).values("forum")
    for forum in Forum.objects.filter(pk__in=over):
        chair = next_chair(forum, list(forum.seats.where_open(today)))
        if chair is not None:
            chaired[chair.user_id].add(forum.pk)
    return chaired


def _long_over(found: ActionItemQuerySet[ActionItem], today: date) -> ActionItemQuerySet[ActionItem]:
    return found.agreed().overdue(today).over_since(today - timedelta(days=rules.CHAIR_DAYS))


@transaction.atomic
def _is_told(user_id: int, chaired: set[int], today: date) -> bool:
    """Write the digest and what it told of in one transaction, behind any other worker at the same person."""
    user = User.objects.select_for_update().get(pk=user_id)
    told = PromiseReminder.objects.filter(user=user)
    last_on = told.order_by("-sent_on").values_list("sent_on", flat=True).first()
    if not user.is_active or not rules.is_digest_day(user.reminder_pace, last_on=last_on, today=today):
        return False
    known = set(told.values_list("action_item", "step", "about_on"))
    due = [
        each
        for each in _due_for(user, chaired, today)
        if (each.action_item.pk, each.step.value, each.about_on) not in known
    ]
    if not due:
        return False
    PromiseReminder.objects.bulk_create(
        PromiseReminder(
            action_item=each.action_item, user=user, step=each.step, about_on=each.about_on, sent_on=today
        )
        for each in due
    )
    _send(user, due, today)
    return True


def _due_for(user: User, chaired: set[int], today: date) -> Iterator[_Due]:
    """What there is to tell the person of today, as far as they may read it."""
    visible = ActionItem.objects.visible_to(user).agreed().awake(today).nearest_first()
    theirs = visible.open().filter(Q(responsible=user) | Q(receiver=user))
    for action_item in theirs:
        due = _of_giver(action_item, user, today) or _of_receiver(action_item, user)
        if due is not None:
            yield due
    for action_item in _long_over(visible.filter(forum__in=chaired), today):
        if action_item.responsible_id != user.pk:
            yield _Due(action_item, rules.PromiseStep.CHAIR, _counts_from(action_item))


def _of_giver(action_item: ActionItem, user: User, today: date) -> _Due | None:
    if action_item.responsible_id != user.pk or action_item.is_delivered:
        return None
    if action_item.review_on is not None:
        step = rules.review_step_on(action_item.review_on, today=today)
        return _Due(action_item, step, action_item.review_on) if step else None
    due_on = _counts_from(action_item)
    step = rules.step_on(due_on, today=today, days_before=user.reminder_days)
    return _Due(action_item, step, due_on) if step else None


def _of_receiver(action_item: ActionItem, user: User) -> _Due | None:
    delivered_at = action_item.delivered_at
    if action_item.receiver_id != user.pk or delivered_at is None:
        return None
    return _Due(action_item, rules.PromiseStep.RECEIVE, timezone.localdate(delivered_at))


def _counts_from(action_item: ActionItem) -> date:
    return rules.effective_due_on(action_item.next_date_on, action_item.rests_until)


def _send(user: User, due: list[_Due], today: date) -> None:
    groups: dict[str, list[documents.PromiseLine]] = {"own": [], "receive": [], "chair": []}
    names = {rules.PromiseStep.RECEIVE: "receive", rules.PromiseStep.CHAIR: "chair"}
    for each in due:
        line = documents.promise_line(each.action_item, user, today)
        groups[names.get(each.step, "own")].append(line)
    send_message(
        recipient=user,
        key=f"promises:{user.pk}:{today.isoformat()}",
        kind="promises",
        template="meetings/mail/promises",
        context={**groups, "count": len(due), "all_url": documents.address("meetings:own_action_items")},
    )
