"""Setting up a forum, and who leads it."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from politirad.accounts.models import User
from politirad.councils import rules
from politirad.councils.actions.seating import seat_person
from politirad.councils.models import ChairOverride, Forum, ForumMunicipality, Seat
from politirad.tenancy.models import Municipality, RoleAppointment
from politirad.tenancy.permissions import Permission, Role, rights_in_seat


@transaction.atomic
def create_forum(
    *, municipalities: Iterable[Municipality], by: User, on: date, is_seated: bool = False, **fields: Any
) -> Forum:
    """Make a forum for the municipalities; with `is_seated`, `by` becomes its secretary from `on`.

    Whoever makes a forum may sit in it: it has nothing in it yet, and somebody must seat the first.
    """
    forum = Forum.objects.create(**fields)
    set_municipalities(forum, municipalities, on=on)
    role = seating_role(by, on) if is_seated else None
    if role:
        seat_person(
            forum, by, role, title=str(role.label).capitalize(), valid_from=on, is_secretary=True, position=1
        )
    return forum


def seating_role(user: User, on: date) -> Role | None:
    """The role in which somebody who makes a forum would run its meetings; None for administrators."""
    held = RoleAppointment.objects.valid_on(on).filter(user=user).values_list("role", flat=True)
    roles = (Role(role) for role in held)
    return next((role for role in roles if Permission.ARRANGE_MEETINGS in rights_in_seat(role)), None)


@transaction.atomic
def set_municipalities(forum: Forum, municipalities: Iterable[Municipality], *, on: date) -> None:
    """Let exactly these take part from `on`; those that leave were in it to the day before (BR43)."""
    wanted = {town.pk: town for town in municipalities}
    if not wanted:
        raise ValidationError({"municipalities": _("Velg minst én kommune.")})
    for link in forum.municipality_links.valid_on(on):
        if link.municipality_id in wanted:
            del wanted[link.municipality_id]
        elif link.valid_from == on:
            link.delete()
        else:
            link.valid_until = on - date.resolution
            link.save(update_fields=["valid_until"])
    ForumMunicipality.objects.bulk_create(
        ForumMunicipality(forum=forum, municipality=town, valid_from=on) for town in wanted.values()
    )


@transaction.atomic
def set_chairing(
    forum: Forum,
    *,
    model: str,
    chair: Seat | None,
    order: Sequence[Seat],
    since_on: date | None,
    secretariat: str | None = None,
) -> Forum:
    """Say who leads: `chair` where it is fixed, or the seats of `order` in turn from `since_on` (BR17)."""
    seats = list(Seat.objects.select_for_update().filter(forum=forum))
    is_fixed = model == rules.ChairModel.FIXED
    turns = {seat.pk: number for number, seat in enumerate(order, start=1)} if not is_fixed else {}
    for seat in seats:
        leads = is_fixed and chair is not None and seat.pk == chair.pk
        if (seat.is_chair, seat.chair_turn) != (leads, turns.get(seat.pk)):
            seat.is_chair, seat.chair_turn = leads, turns.get(seat.pk)
            seat.save(update_fields=["is_chair", "chair_turn"])
    forum.chair_model, forum.chair_since_on = model, None if is_fixed else since_on
    forum.secretariat = secretariat or forum.secretariat
    forum.save(update_fields=["chair_model", "chair_since_on", "secretariat"])
    return forum


@transaction.atomic
def override_chair(
    forum: Forum, seat: Seat, *, by: User, valid_from: date, valid_until: date, reason: str
) -> ChairOverride:
    """Let another than the rule says lead from a day to a day, and keep who said so and why (BR17)."""
    try:
        with transaction.atomic():
            return ChairOverride.objects.create(
                forum=forum, seat=seat, by=by, valid_from=valid_from, valid_until=valid_until, reason=reason
            )
    except IntegrityError:
        raise ValidationError(
            _("Det er alt bestemt hvem som leder i denne tiden. Velg andre dager.")
        ) from None
