"""Tasks a forum has without a meeting: written by an organiser, or handed down from another forum (R163)."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings.actions.action_items import check_details
from meetings.models import ActionItem, Conclusion
from politirad.accounts.models import User
from politirad.councils.models import Forum, Seat
from politirad.tenancy.permissions import MAIN_PARTIES


def task_takers(forum: Forum) -> QuerySet[Seat]:
    """Who can be given a task today: the two main parties, and on an SLT level all who sit there."""
    seats = forum.seats.where_open(timezone.localdate())
    return seats if forum.kind == Forum.Kind.SLT_LEVEL else seats.filter(party__in=MAIN_PARTIES)


@transaction.atomic
def add_task(
    forum: Forum,
    *,
    what: str,
    responsible: User,
    responsible_role: str = "",
    due_on: date | None,
    review_on: date | None,
    by: User,
    parent: ActionItem | None = None,
    conclusion: Conclusion | None = None,
    **details: Any,
) -> ActionItem:
    """Give the forum a task outside its meetings, with one who sits there and a day (BR24).

    `parent` is the task above that it is a part of, and `conclusion` what it is handed down from; whether
    `by` may read those is for the caller to know. `details` are receiver, measure_id, and agreement_id
    with commitment_key. The same task written twice, while it is open, is kept once.
    """
    # Two presses come one after the other.
    Forum.objects.select_for_update(no_key=True).get(pk=forum.pk)
    seat = task_takers(forum).filter(user=responsible).first()
    if seat is None:
        raise ValidationError({"responsible": _("Velg noen som har plass her i dag.")})
    _check_above(parent, conclusion)
    same = {
        "what": what,
        "responsible": responsible,
        "due_on": due_on,
        "review_on": review_on,
        "parent": parent,
        "conclusion": conclusion,
    }
    kept: ActionItem | None = forum.action_items.open().filter(item=None, **same).first()
    if kept is not None:
        return kept
    said = {"responsible_role": responsible_role, **details}
    # Asked before the task says it: what it serves already is never refused.
    check_details(ActionItem(forum=forum), {"receiver": None, **same, **said})
    return ActionItem.objects.create(forum=forum, party=seat.party, created_by=by, **same, **said)


def _check_above(parent: ActionItem | None, conclusion: Conclusion | None) -> None:
    """Refuse parts of what is closed, and tasks from what no longer holds."""
    if parent is not None and not ActionItem.objects.select_for_update().get(pk=parent.pk).is_open:
        raise ValidationError(_("Oppgaven er lukket, og kan ikke deles opp."))
    if conclusion is not None and conclusion.is_withdrawn:
        raise ValidationError(_("Konklusjonen er trukket, og kan ikke sendes videre."))
