"""Giving people seats in forums, and ending them."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from politirad.accounts.models import User
from politirad.councils.models import Forum, ForumGrant, Seat
from politirad.tenancy.actions import grant
from politirad.tenancy.permissions import ROLES, Role


@transaction.atomic
def seat_person(
    forum: Forum,
    user: User,
    role: Role,
    *,
    title: str,
    valid_from: date,
    valid_until: date | None = None,
    organisation: str = "",
    is_chair: bool = False,
    is_secretary: bool = False,
    position: int = 0,
) -> Seat:
    """Give `user` a seat, and with it what the role may do in this forum."""
    rights = ROLES[role]
    if rights.needs_end and valid_until is None:
        raise ValidationError(_("Skriv hvilken dag tilgangen slutter."))
    seat = Seat.objects.create(
        forum=forum,
        user=user,
        role=role,
        party=rights.party,
        title=title,
        organisation=organisation,
        valid_from=valid_from,
        valid_until=valid_until,
        is_chair=is_chair,
        is_secretary=is_secretary,
        position=position,
    )
    grant(ForumGrant, user=user, place=forum, source=seat, permissions=rights.in_seat)
    return seat


@transaction.atomic
def end_seat(seat: Seat, *, on: date) -> Seat:
    """End the seat; `on` is its last day, and the reader's access to the forum ends with it."""
    seat.valid_until = on
    seat.save(update_fields=["valid_until"])
    return seat
