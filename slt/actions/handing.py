"""The way down: a conclusion or a task above becomes tasks of the groups below, one for each (R163)."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings.actions.tasks import add_task
from meetings.models import ActionItem, Conclusion
from politirad.accounts.models import User
from politirad.councils.models import Forum, Seat
from politirad.plans.models import Measure
from slt.actions.telling import tell_of_task
from slt.models import NetworkGroup
from slt.querysets import GroupQuerySet

_NOBODY = _("Velg minst én gruppe og hvem som tar oppgaven der.")
_NOT_BELOW = _("Velg grupper på et lavere nivå i samme nettverk.")


@transaction.atomic
def hand_down(
    forum: Forum,
    takers: Sequence[Seat],
    *,
    what: str,
    due_on: date,
    by: User,
    parent: ActionItem | None = None,
    conclusion: Conclusion | None = None,
    measure: Measure | None = None,
) -> list[ActionItem]:
    """Give each taker's group the task, in the words of the forum above, and tell the taker.

    What comes from neither a conclusion nor a task becomes a task of the forum itself first, kept by
    whoever sends it, so that how the parts go is always seen from above; that task is part of `measure`,
    where it carries out one of the forum's plans. Sent twice it is kept once.
    """
    if not takers:
        raise ValidationError(_NOBODY)
    below = set(groups_below(forum).values_list("forum", flat=True))
    if any(seat.forum_id not in below for seat in takers):
        raise ValidationError(_NOT_BELOW)
    if parent is None and conclusion is None:
        said: dict[str, Any] = {"measure_id": measure.pk} if measure else {}
        parent = add_task(forum, what=what, responsible=by, due_on=due_on, review_on=None, by=by, **said)
    made = [
        add_task(
            seat.forum,
            what=what,
            responsible=seat.user,
            due_on=due_on,
            review_on=None,
            by=by,
            parent=parent,
            conclusion=conclusion,
        )
        for seat in takers
    ]
    for task in made:
        tell_of_task(task, sender=forum, by=by)
    return made


def groups_below(forum: Forum) -> GroupQuerySet[NetworkGroup]:
    """The groups below the forum in its networks today, from the highest level down."""
    places = NetworkGroup.objects.valid_on(timezone.localdate())
    found = places.none()
    for own in places.filter(forum=forum):
        found |= places.filter(network=own.network_id).below(own.level)
    return found.in_order()
