"""Calling somebody to one item, and telling them when the notice is out."""

from datetime import time

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from meetings.actions.agenda import lock_agenda
from meetings.documents.proposals import guest_context
from meetings.models import AgendaItem, ItemGuest, Meeting
from meetings.rules import State
from politirad.accounts.models import User
from politirad.notifications.actions import send_message

GUEST = "meetings/mail/guest"
OPEN_TO_GUESTS = frozenset({AgendaItem.Audience.EVERYONE, AgendaItem.Audience.NAMED_GUESTS})
"""The items somebody may be called to."""


@transaction.atomic
def call_guest(
    item: AgendaItem,
    *,
    name: str,
    email: str,
    title: str,
    comes: time | None = None,
    leaves: time | None = None,
    by: User,
) -> ItemGuest:
    """Call somebody to the item, by the address they sign in with; a new address gets an account (BR30)."""
    lock_agenda(item.meeting)
    if item.audience not in OPEN_TO_GUESTS:
        raise ValidationError(_("Saken er ikke åpen for gjester. Endre først hvem som kan lese den."))
    person = User.objects.filter(email__iexact=email).first() or User.objects.create_user(
        email, full_name=name, language=item.meeting.forum.language
    )
    guest, _made = ItemGuest.objects.update_or_create(
        item=item,
        user=person,
        defaults={"title": title, "comes": comes, "leaves": leaves},
        create_defaults={"title": title, "comes": comes, "leaves": leaves, "called_by": by},
    )
    if item.meeting.state == State.CALLED:
        _tell(guest)
    return guest


@transaction.atomic
def remove_guest(guest: ItemGuest) -> None:
    """Take back the call: from now on the person sees nothing of the item."""
    lock_agenda(guest.item.meeting)
    guest.delete()


def tell_guests(meeting: Meeting) -> int:
    """Tell everybody called to one item, as the notice goes out; returns how many."""
    guests = ItemGuest.objects.filter(item__meeting=meeting, item__audience__in=OPEN_TO_GUESTS)
    found = list(guests.select_related("user", "item__meeting__forum"))
    for guest in found:
        _tell(guest)
    return len(found)


def _tell(guest: ItemGuest) -> None:
    meeting = guest.item.meeting
    send_message(
        recipient=guest.user,
        key=f"item_guest:{guest.pk}:{meeting.calendar_sequence}",
        kind="item_guest",
        template=GUEST,
        context=guest_context(guest),
        language=meeting.forum.language,
    )
