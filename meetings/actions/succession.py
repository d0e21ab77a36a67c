"""Ending seats without leaving a promise behind: the action items go to somebody who stays (BR28).

Councils knows seats and not meetings, so a seat is ended here, where both are known.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from meetings import documents, rules
from meetings.models import ActionItem, ActionItemMove
from politirad.accounts.models import User
from politirad.councils import actions as councils
from politirad.councils.models import Forum, Seat, chair_on
from politirad.notifications.actions import send_message
from politirad.tenancy.permissions import Role

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Handover:
    """What became of an ended seat's promises: how many, and who has them now."""

    count: int
    heir: User | None


@dataclass(frozen=True)
class NewHolder:
    """Who takes a political seat after an election: somebody we know, or a name and an address."""

    person: User | None
    full_name: str
    email: str
    title: str


def open_promises(seat: Seat) -> QuerySet[ActionItem]:
    """What the person with the seat has promised in the forum and not done."""
    return ActionItem.objects.filter(item__meeting__forum=seat.forum_id, responsible=seat.user_id).open()


def likely_heir(seat: Seat, *, on: date, successor: User | None = None) -> User | None:
    """Who gets the promises when the seat ends: successor, deputy, chair, else somebody who is left."""
    seats = list(seat.forum.seats.where_open(on + _DAY))
    chair = chair_on(seat.forum, on + _DAY, meetings_before=0, seats=seats)
    others = sorted(seats, key=lambda each: (not each.is_secretary, each.party != seat.party))
    candidates = [successor, seat.deputy, chair.user if chair else None, *(each.user for each in others)]
    return rules.heir_of(candidates, leaving=seat.user, seated={each.user for each in seats})


@transaction.atomic
def end_seat(seat: Seat, *, on: date, by: User, successor: User | None = None) -> Handover:
    """End the seat after `on`, and hand its open action items to somebody who stays (BR28).

    They go over at once, so that the heir can plan; each keeps a line of who had it.
    """
    fresh = (
        Seat.objects.select_for_update(of=("self",)).select_related("forum", "user", "deputy").get(pk=seat.pk)
    )
    if on < fresh.valid_from - _DAY:
        raise ValidationError({"on": gettext_lazy("Plassen begynte senere. Velg en senere dag.")})
    promises = list(open_promises(fresh).select_for_update(of=("self",)))
    heir = likely_heir(fresh, on=on, successor=successor) if promises else None
    if promises and heir is None:
        raise ValidationError(
            gettext_lazy("Personen har åpne oppgaver, og ingen andre har plass i rådet. Gi noen plass først.")
        )
    councils.end_seat(fresh, on=max(on, fresh.valid_from))
    if heir is not None:
        _hand_over(fresh, promises, heir, by)
    return Handover(count=len(promises), heir=heir)


@transaction.atomic
def constitute(
    forum: Forum,
    *,
    on: date,
    replaced: Mapping[Seat, NewHolder],
    ended: Iterable[Seat],
    by: User,
) -> list[Handover]:
    """Replace and end political seats after an election; the new ones hold from `on` (R041).

    A new holder takes over the role, the chair and the turn to lead with the seat.
    """
    handovers = []
    for seat, holder in replaced.items():
        person = holder.person or councils.person_called(holder.email, holder.full_name)
        new = councils.invite(forum, person, Role(seat.role), by=by, **_inherited(seat, holder, on))
        councils.take_turn_of(seat, new)
        handovers.append(end_seat(seat, on=on - _DAY, by=by, successor=person))
    handovers += [end_seat(seat, on=on - _DAY, by=by) for seat in ended]
    return handovers


def _inherited(seat: Seat, holder: NewHolder, on: date) -> dict[str, Any]:
    return {
        "title": holder.title or seat.title,
        "sphere": seat.sphere,
        "valid_from": on,
        "is_chair": seat.is_chair,
        "is_secretary": seat.is_secretary,
        "position": seat.position,
    }


def _hand_over(seat: Seat, promises: list[ActionItem], heir: User, by: User) -> None:
    """Only who is responsible changes: what was promised, by which side and when stays (BR25)."""
    note = _("Overtatt etter %(name)s") % {"name": seat.user.full_name}
    for promise in promises:
        promise.responsible = heir
        promise.save(update_fields=["responsible"])
        ActionItemMove.objects.create(action_item=promise, to_status=promise.status, by=by, note=note)
    send_message(
        recipient=heir,
        key=f"seat:{seat.pk}:inherited:{heir.pk}",
        kind="inherited",
        template="meetings/mail/inherited",
        context={
            "forum": seat.forum,
            "former": seat.user,
            "count": len(promises),
            "action_items_url": documents.address("meetings:action_items", pk=seat.forum_id),
        },
    )
