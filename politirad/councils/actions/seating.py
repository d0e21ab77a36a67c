"""Giving people seats in forums, changing them, and ending them."""

from datetime import date
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Max
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from politirad.accounts.models import User
from politirad.councils import rules
from politirad.councils.models import ExtensionAssent, Forum, ForumGrant, Seat, Sphere
from politirad.notifications.actions import send_message
from politirad.tenancy.actions import grant
from politirad.tenancy.permissions import (
    MAIN_PARTIES,
    ROLES,
    Party,
    Permission,
    Role,
    rights_in_seat,
)

OPENED_BY: dict[Permission, Promise] = {
    Permission.VIEW_CONTENT: _("Dagsorden, sakspapirer og referat fra alle møter, også eldre."),
    Permission.VIEW_ADDRESSED: _("Bare saker som alle medlemmer kan lese, i møter personen er kalt inn til."),
    Permission.APPROVE_MINUTES: _("Personen kan godkjenne referat på vegne av sin part."),
    Permission.ARRANGE_MEETINGS: _("Personen kan lage møter, sende innkalling og skrive referat."),
    Permission.ARRANGE_COUNCIL: _("Personen kan endre oppsett og medlemmer."),
}
"""What a seat lets its holder see and do, said to whoever gives it and whoever gets it."""

_IN_ARENA: dict[Permission, Promise] = {
    Permission.APPROVE_MINUTES: _("Personen kan godkjenne referatene når personen leder arenaen."),
}

_INVITATION = "invitation"
_ALONE = _("I arenaen er politiet alene. Velg en rolle i politiet.")
_ONLY_IN_GROUPS = _("Medlemmer i SLT-grupper har plass i en gruppe i et SLT-nettverk.")
_TAKEN = _("Personen har allerede en plass her i denne tiden.")


def opened_by(role: Role, forum: Forum) -> list[Promise]:
    """What somebody seated in `role` will see and may do in the forum, in plain words."""
    rights = _rights(role, forum)
    words = OPENED_BY | (_IN_ARENA if forum.is_arena else {})
    return [said for permission, said in words.items() if permission in rights]


@transaction.atomic
def seat_person(
    forum: Forum,
    user: User,
    role: Role,
    *,
    title: str,
    valid_from: date,
    valid_until: date | None = None,
    sphere: str = "",
    organisation: str = "",
    deputy: User | None = None,
    is_chair: bool = False,
    is_secretary: bool = False,
    position: int | None = None,
) -> Seat:
    """Give `user` a seat, and with it what the role may do in this forum.

    `sphere` says what an outsider speaks for; the other roles tell it themselves. An extended member
    waits for both main parties' assent (BR40).
    """
    _check_role(forum, role, valid_until)
    # The forum's row is the queue: an assent given meanwhile is either seen here or sees this seat.
    Forum.objects.select_for_update().get(pk=forum.pk)
    speaks_for = rules.SPHERE_OF_ROLE.get(role) or Sphere(sphere or Sphere.OTHER)
    seat = Seat(
        forum=forum,
        user=user,
        deputy=deputy,
        role=role,
        party=_party(role, speaks_for),
        sphere=speaks_for,
        title=title,
        organisation=organisation,
        valid_from=valid_from,
        valid_until=valid_until,
        is_chair=is_chair,
        is_secretary=is_secretary,
        awaits_assent=role == Role.EXTENDED_MEMBER and not _is_agreed(forum),
        position=_last_position(forum) + 1 if position is None else position,
    )
    _save(seat)
    _open(seat)
    return seat


@transaction.atomic
def invite(forum: Forum, user: User, role: Role, *, by: User, **fields: Any) -> Seat:
    """Give a seat and tell the person what they will see, and how to come in."""
    if not rules.may_be_seated_by(user.pk, by.pk):
        raise ValidationError(_("Du kan ikke gi deg selv en plass. Be en annen med samme ansvar gjøre det."))
    seat = seat_person(forum, user, role, **fields)
    send_message(
        recipient=user,
        key=f"seat:{seat.pk}:invited",
        kind=_INVITATION,
        template=f"councils/mail/{_INVITATION}",
        context={
            "seat": seat,
            "forum": forum,
            "by": by,
            "opened": opened_by(role, forum),
            "must_sign": rules.must_declare(seat.party, MAIN_PARTIES),
            "sign_in_url": f"{settings.SITE_URL}{reverse('councils:overview', args=[forum.pk])}",
            "password_url": f"{settings.SITE_URL}{reverse('account_reset_password')}",
        },
    )
    return seat


@transaction.atomic
def person_called(email: str, full_name: str) -> User:
    """The person with this address; one we do not know yet gets an account without a password."""
    address = User.objects.normalize_email(email).lower()
    try:
        with transaction.atomic():
            return User.objects.create_user(address, full_name=full_name)
    except IntegrityError:
        return User.objects.get(email=address)


@transaction.atomic
def change_seat(
    seat: Seat,
    *,
    title: str,
    organisation: str = "",
    valid_from: date,
    valid_until: date | None,
    deputy: User | None,
    is_secretary: bool,
) -> Seat:
    """Change what a seat is called, when it holds and who its deputy is; the role stays (BR43)."""
    seat.title, seat.organisation, seat.deputy, seat.is_secretary = title, organisation, deputy, is_secretary
    seat.valid_from, seat.valid_until = valid_from, valid_until
    if valid_until is None:
        # Nobody comes after a seat that goes on.
        seat.successor = None
    if ROLES[Role(seat.role)].needs_end and valid_until is None:
        raise ValidationError({"valid_until": _("Skriv hvilken dag tilgangen slutter.")})
    _save(seat)
    return seat


def take_turn_of(former: Seat, seat: Seat) -> None:
    """Let the new seat lead when it would have been the former one's turn (BR17)."""
    seat.chair_turn = former.chair_turn
    seat.save(update_fields=["chair_turn"])


@transaction.atomic
def end_seat(seat: Seat, *, on: date, successor: User | None = None) -> Seat:
    """End the seat; `on` is its last day, and the reader's access to the forum ends with it."""
    seat.valid_until, seat.successor = on, successor
    seat.save(update_fields=["valid_until", "successor"])
    return seat


def _open(seat: Seat) -> None:
    """Give the person what the seat opens in its forum."""
    rights = _rights(Role(seat.role), seat.forum)
    grant(ForumGrant, user=seat.user, place=seat.forum, source=seat, permissions=rights)


def _rights(role: Role, forum: Forum) -> frozenset[Permission]:
    return rights_in_seat(role, is_arena=forum.is_arena, is_slt_level=forum.is_slt_level)


def _check_role(forum: Forum, role: Role, valid_until: date | None) -> None:
    """Refuse a role without the end it needs, or in a forum that has no place for it."""
    rights = ROLES[role]
    if rights.needs_end and valid_until is None:
        raise ValidationError({"valid_until": _("Skriv hvilken dag tilgangen slutter.")})
    if forum.is_arena and rights.party not in forum.parties:
        raise ValidationError(_ALONE)
    if role == Role.SLT_MEMBER and not forum.is_slt_level:
        raise ValidationError(_ONLY_IN_GROUPS)


def _save(seat: Seat) -> None:
    """Write the seat, or say that the person has one: PostgreSQL judges, so nobody gets two at once."""
    try:
        with transaction.atomic():
            seat.save()
    except IntegrityError as refusal:
        if "one_seat_a_person" not in str(refusal):
            raise
        raise ValidationError(_TAKEN) from None


def _party(role: Role, sphere: str) -> Party:
    """The role's side, or what a member of an SLT group speaks for; the county is a side of its own."""
    if role == Role.SLT_MEMBER:
        return Party(rules.PARTY_OF_SPHERE.get(rules.Sphere(sphere), Party.EXTERNAL))
    return Party.COUNTY if sphere == Sphere.COUNTY else ROLES[role].party


def _is_agreed(forum: Forum) -> bool:
    assenting = ExtensionAssent.objects.filter(forum=forum).unwithdrawn().values_list("party", flat=True)
    return rules.is_extension_agreed(assenting, MAIN_PARTIES)


def _last_position(forum: Forum) -> int:
    last: int | None = Seat.objects.filter(forum=forum).aggregate(last=Max("position"))["last"]
    return last or 0
