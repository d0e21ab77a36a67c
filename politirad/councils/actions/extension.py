"""Extending a council with others: the two assents, their withdrawal, and the newcomers' signature."""

from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from politirad.accounts.models import User
from politirad.councils import rules
from politirad.councils.models import ConfidentialityDeclaration, ExtensionAssent, Forum, Seat
from politirad.notifications.actions import send_message
from politirad.tenancy.permissions import MAIN_PARTIES, Party, Permission, Role, rights_in_seat
from politirad.web.dates import day as in_words

_WITHDRAWN = "assent_withdrawn"


@transaction.atomic
def give_assent(forum: Forum, party: Party, *, by: User, on: date, note: str = "") -> ExtensionAssent:
    """Register one main party's assent; with the other's, those who wait become active (BR40).

    The same party twice is kept once; after a withdrawal a new assent may begin the day the old one ends.
    """
    if party not in MAIN_PARTIES or forum.is_arena:
        raise ValidationError(_("Bare kommunen og politiet samtykker til å utvide rådet."))
    # The forum's row is the queue: the second of two assents given at once sees the first.
    fresh = Forum.objects.select_for_update().get(pk=forum.pk)
    assent = forum.assents.filter(party=party).unwithdrawn().first()
    if assent is None:
        _refuse_before_withdrawal(forum, party, on)
        assent = ExtensionAssent.objects.create(forum=forum, party=party, by=by, assented_on=on, note=note)
    assenting = forum.assents.unwithdrawn().values_list("party", flat=True)
    if rules.is_extension_agreed(assenting, MAIN_PARTIES):
        Seat.objects.filter(forum=forum, awaits_assent=True).update(awaits_assent=False)
        fresh.is_extended = True
        fresh.save(update_fields=["is_extended"])
    return assent


@transaction.atomic
def withdraw_assent(
    assent: ExtensionAssent, *, by: User, on: date, reason: str, today: date
) -> ExtensionAssent:
    """Withdraw a main party's assent from `on`, and tell the other party (BR40).

    What the extended members' seats open ends that day by itself: the door asks for the dates.
    """
    if on < today:
        raise ValidationError({"withdrawn_on": _("Velg i dag eller en senere dag.")})
    forum = Forum.objects.select_for_update().get(pk=assent.forum_id)
    fresh: ExtensionAssent = forum.assents.select_for_update().get(pk=assent.pk)
    if fresh.withdrawn_on is not None:
        raise ValidationError(_("Samtykket er allerede trukket."))
    fresh.withdrawn_on, fresh.withdrawn_by, fresh.withdrawal_reason = on, by, reason
    fresh.save(update_fields=["withdrawn_on", "withdrawn_by", "withdrawal_reason"])
    if on <= today:
        _let_rest(forum)
    _tell_the_other_party(fresh, forum, today)
    return fresh


def end_withdrawn_extensions(today: date) -> int:
    """Let the extended seats rest where an assent no longer holds; returns in how many councils.

    The door needs no such reminder: this sets right what pages and new items say of the council.
    """
    withdrawn = ExtensionAssent.objects.filter(withdrawn_on__lte=today).values("forum")
    forums = Forum.objects.filter(pk__in=withdrawn, is_extended=True)
    return sum(_is_ended(forum_id, today) for forum_id in forums.values_list("pk", flat=True))


def sign_declaration(forum: Forum, *, by: User) -> ConfidentialityDeclaration:
    """Keep that `by` has signed the taushetserklæring in use; signing twice is kept once (R096)."""
    declaration, _is_new = ConfidentialityDeclaration.objects.get_or_create(
        user=by, forum=forum, text_version=rules.DECLARATION_VERSION
    )
    return declaration


def _refuse_before_withdrawal(forum: Forum, party: Party, on: date) -> None:
    """A new assent does not reach back into the time when the party had none, nor overlap the old one."""
    last = forum.assents.filter(party=party).order_by("-withdrawn_on").first()
    if last is not None and last.withdrawn_on is not None and on < last.withdrawn_on:
        words = gettext("Samtykket er trukket fra %(day)s. Velg den dagen eller en senere.")
        raise ValidationError({"assented_on": words % {"day": in_words(last.withdrawn_on)}})


@transaction.atomic
def _is_ended(forum_id: int, today: date) -> bool:
    forum = Forum.objects.select_for_update().get(pk=forum_id)
    standing = forum.assents.standing_on(today).values_list("party", flat=True)
    if rules.is_extension_agreed(standing, MAIN_PARTIES):
        return False
    _let_rest(forum)
    return True


def _let_rest(forum: Forum) -> None:
    """The extended members await assent again, and the council is no longer extended."""
    Seat.objects.filter(forum=forum, role=Role.EXTENDED_MEMBER).update(awaits_assent=True)
    forum.is_extended = False
    forum.save(update_fields=["is_extended"])


def _tell_the_other_party(assent: ExtensionAssent, forum: Forum, today: date) -> None:
    """Mail to those who lead the other side here, and to those who look after the council for it."""
    for seat in _spokespeople(forum.seats.where_open(today).exclude(party=assent.party)):
        send_message(
            recipient=seat.user,
            key=f"assent:{assent.pk}:withdrawn:{seat.user_id}",
            kind=_WITHDRAWN,
            template=f"councils/mail/{_WITHDRAWN}",
            context={
                "assent": assent,
                "forum": forum,
                "extension_url": f"{settings.SITE_URL}{reverse('forums:extension', args=[forum.pk])}",
            },
        )


def _spokespeople(seats: Iterable[Seat]) -> list[Seat]:
    """The seats in the two main parties that speak for their side or look after the council."""
    duties = {Permission.APPROVE_MINUTES, Permission.ARRANGE_COUNCIL}
    sides = [seat for seat in seats if seat.party in MAIN_PARTIES]
    return [seat for seat in sides if duties & rights_in_seat(Role(seat.role))]
