"""A new coordinator takes over: the seats in every group, what was promised, and the network (W39)."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from meetings.actions.succession import end_seat
from politirad.accounts.models import User
from politirad.councils.actions import seat_person, take_turn_of
from politirad.councils.models import Seat
from politirad.councils.rules import may_be_seated_by
from politirad.tenancy.permissions import Role
from slt.actions.networks import appoint_coordinator, end_coordination
from slt.actions.telling import tell_of_handover
from slt.models import Coordinator

_DAY = timedelta(days=1)
_ONESELF = _("Du kan ikke gi deg selv plassene. Be en annen med samme ansvar gjøre det.")
_SAME = _("Velg en annen enn den som slutter.")


@transaction.atomic
def hand_over(coordinator: Coordinator, to: User, *, on: date, by: User) -> Coordinator:
    """Let `to` coordinate the network from the day after `on`, in the same seats and with the same tasks.

    Where `to` has a seat already, that one goes on as it is.
    """
    if to.pk == coordinator.user_id:
        raise ValidationError({"to": _SAME})
    if not may_be_seated_by(to.pk, by.pk):
        raise ValidationError({"to": _ONESELF})
    end_coordination(coordinator, on=on)
    forums = coordinator.network.groups.valid_on(on).values("forum")
    seats = Seat.objects.valid_on(on).filter(user=coordinator.user_id, role=Role.SLT_COORDINATOR)
    for seat in seats.filter(forum__in=forums).select_related("forum", "user", "deputy"):
        _pass_on(seat, to, on=on, by=by)
    said = {"title": coordinator.title, "percent": coordinator.percent}
    new = appoint_coordinator(coordinator.network, to, valid_from=on + _DAY, **said)
    tell_of_handover(new, by=by)
    return new


def _pass_on(seat: Seat, to: User, *, on: date, by: User) -> None:
    if not seat.forum.seats.valid_on(on + _DAY).filter(user=to).exists():
        new = seat_person(
            seat.forum,
            to,
            Role(seat.role),
            title=seat.title,
            valid_from=on + _DAY,
            is_chair=seat.is_chair,
            is_secretary=seat.is_secretary,
            position=seat.position,
        )
        take_turn_of(seat, new)
    end_seat(seat, on=on, by=by, successor=to)
