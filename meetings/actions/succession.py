"""Ending seats without leaving a promise behind: the action items go to somebody who stays (BR28).

Councils knows seats and not meetings, so a seat is ended here, where both are known.
"""

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from meetings import documents, rules
from meetings.models import ActionItem, ActionItemMove
from politirad.accounts.models import User
from politirad.councils import actions as councils
from politirad.councils.models import Forum, Seat, chair_on
from politirad.notifications.actions import send_message
from politirad.tenancy.permissions import Role

logger = logging.getLogger(__name__)

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Handover:
    """What becomes of an ended seat's promises: how many, who gets them, and on which day."""

    count: int
    heir: User | None
    on: date


@dataclass(frozen=True)
class NewHolder:
    """Who takes a political seat after an election: somebody we know, or a name and an address."""

    person: User | None
    full_name: str
    email: str
    title: str


def open_promises(seat: Seat) -> QuerySet[ActionItem]:
    """What the person with the seat has promised in the forum and not done."""
    return ActionItem.objects.filter(forum=seat.forum_id, responsible=seat.user_id).open()


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

    They go over at once when the last day has come, and else in the night after it (`hand_over_due`).
    """
    today = timezone.localdate()
    fresh = _locked(seat.pk)
    if on < fresh.valid_from - _DAY:
        raise ValidationError({"on": gettext_lazy("Plassen begynte senere. Velg en senere dag.")})
    promises = list(open_promises(fresh).select_for_update(of=("self",)))
    heir = likely_heir(fresh, on=max(on, today - _DAY), successor=successor) if promises else None
    if promises and heir is None:
        raise ValidationError(
            gettext_lazy("Personen har åpne oppgaver, og ingen andre har plass her. Gi noen plass først.")
        )
    last_day = max(on, fresh.valid_from)
    councils.end_seat(fresh, on=last_day, successor=successor)
    if heir is None:
        return Handover(count=0, heir=None, on=today)
    is_seated = fresh.forum.seats.where_open(today).filter(user=heir).exists()
    moves_on = rules.hands_over_on(last_day, today=today, is_heir_seated=is_seated)
    if moves_on <= today:
        _hand_over(fresh, promises, heir, by)
    return Handover(count=len(promises), heir=heir, on=moves_on)


def hand_over_due(today: date) -> int:
    """Hand over what those have promised whose seats are over; returns for how many people.

    Whoever has another seat in the forum keeps everything. Once handed over nothing is left to move,
    so it may run again and again.
    """
    return sum(_is_handed_over(seat_id, today) for seat_id in _left_behind(today))


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


def _left_behind(today: date) -> list[int]:
    """The last seat of each person who has promises in a forum where they sit no longer."""
    promised = ActionItem.objects.open().filter(forum=OuterRef("forum"), responsible=OuterRef("user"))
    seated = Seat.objects.valid_on(today).filter(forum=OuterRef("forum"), user=OuterRef("user"))
    over = Seat.objects.filter(Exists(promised), ~Exists(seated), valid_until__lt=today)
    last = over.order_by("forum_id", "user_id", "-valid_until").distinct("forum_id", "user_id")
    return list(last.values_list("pk", flat=True))


@transaction.atomic
def _is_handed_over(seat_id: int, today: date) -> bool:
    """Look again under lock, and move the promises to whoever is there to take them."""
    seat = _locked(seat_id)
    seated = Seat.objects.valid_on(today).filter(forum=seat.forum_id, user=seat.user_id)
    promises = list(open_promises(seat).select_for_update(of=("self",)))
    is_over = seat.valid_until is not None and seat.valid_until < today
    if not (promises and is_over) or seated.exists():
        return False
    heir = likely_heir(seat, on=today - _DAY, successor=seat.successor)
    if heir is None:
        # They stay with the person: a promise is never without somebody.
        logger.warning("Nobody is left to take over the promises of seat %s", seat.pk)
        return False
    # The night is nobody, so the heir stands for having taken over.
    _hand_over(seat, promises, heir, heir)
    return True


def _locked(seat_id: int) -> Seat:
    related = ("forum", "user", "deputy", "successor")
    return Seat.objects.select_for_update(of=("self",)).select_related(*related).get(pk=seat_id)


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
        key=f"seat:{seat.pk}:inherited:{promises[0].pk}",
        kind="inherited",
        template="meetings/mail/inherited",
        context={
            "forum": seat.forum,
            "former": seat.user,
            "count": len(promises),
            "action_items_url": documents.address("meetings:action_items", pk=seat.forum_id),
        },
    )
