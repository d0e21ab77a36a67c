"""Mail of what happens to an agreement: that it did, and where to read it, never what the text says."""

from typing import Any

from django.utils import timezone

from agreements.actions import receivers
from agreements.documents import mail
from agreements.models import Agreement, AgreementParty, AgreementVersion, Offer
from politirad.accounts.models import User
from politirad.notifications.actions import send_message
from politirad.tenancy.models import RoleAppointment
from politirad.tenancy.permissions import Party

_TEMPLATE = "told"


def tell(
    agreement: Agreement,
    kind: str,
    to: receivers.Appointments,
    *,
    occasion: str,
    by: User | None = None,
    **words: Any,
) -> int:
    """Write to each person once for the occasion, and never to whoever did it; returns to how many.

    A municipality is written to in its own language form, the police in each person's own.
    """
    context = mail.mail_context(agreement, kind, **words)
    people: dict[User, RoleAppointment] = {}
    for each in to:
        people.setdefault(each.user, each)
    if by is not None:
        people.pop(by, None)
    for user, role in people.items():
        town = role.municipality if role.party == Party.MUNICIPALITY else None
        send_message(
            recipient=user,
            key=f"{kind}:{agreement.pk}:{occasion}:{user.pk}",
            kind=kind,
            template=f"agreements/mail/{_TEMPLATE}",
            context=context,
            language=town.mail_language if town else "",
        )
    return len(people)


def tell_of_offer(agreement: Agreement, *, by: User) -> None:
    """Ask the leaders of the municipalities for an answer; an offer that is made again is told of again."""
    to = receivers.who_answer(agreement, timezone.localdate())
    tell(agreement, mail.OFFERED, to, occasion=f"{agreement.offers.count()}", by=by)


def tell_of_answer(agreement: Agreement, offer: Offer, *, by: User) -> None:
    """Tell the police what a municipality answers, without its own words."""
    to = receivers.negotiators(agreement, Party.POLICE, timezone.localdate())
    answer = Offer.Answer(offer.answer).label
    occasion = f"{offer.pk}:{offer.answered_on}:{offer.answer}"
    tell(agreement, mail.ANSWERED, to, occasion=occasion, by=by, town=offer.municipality, answer=answer)


def tell_of_version(agreement: Agreement, version: AgreementVersion, *, by: User) -> None:
    """Tell the other side that there is a new text, with the note that was shared with it."""
    other = Party.MUNICIPALITY if version.party == Party.POLICE else Party.POLICE
    to = receivers.negotiators(agreement, other, timezone.localdate())
    said = {"number": version.number, "note": version.note}
    tell(agreement, mail.SHARED, to, occasion=f"{version.pk}", by=by, **said)


def tell_to_sign(agreement: Agreement, version: AgreementVersion, *, by: User) -> None:
    """Ask those who may sign; once for each time it is put to them."""
    to = receivers.who_may_sign(agreement, timezone.localdate())
    said = {"number": version.number, "on": version.valid_from}
    tell(agreement, mail.TO_SIGN, to, occasion=_round_of(version), by=by, **said)


def tell_of_withdrawal(agreement: Agreement, version: AgreementVersion | None, *, by: User) -> None:
    """Tell those who signed that what they signed is to be signed no more (domain.md 11, trap 8)."""
    if version is not None:
        to = receivers.who_signed(agreement, version, timezone.localdate())
        tell(agreement, mail.WITHDRAWN, to, occasion=_round_of(version), by=by, number=version.number)


def tell_of_refusal(
    agreement: Agreement, version: AgreementVersion, party: AgreementParty, *, by: User
) -> None:
    """Tell both sides, and those who had signed, that a party did not; why stands in the agreement."""
    today = timezone.localdate()
    signed = receivers.who_signed(agreement, version, today)
    to = [*receivers.both_sides(agreement, today), *signed]
    said = {"party": party, "number": version.number}
    tell(agreement, mail.REFUSED, to, occasion=_round_of(version), by=by, **said)


def tell_in_force(agreement: Agreement, version: AgreementVersion, *, by: User) -> None:
    """Tell both sides, and those who signed, that all have."""
    today = timezone.localdate()
    signed = receivers.who_signed(agreement, version, today)
    to = [*receivers.both_sides(agreement, today), *signed]
    said = {"number": version.number, "on": version.valid_from}
    tell(agreement, mail.IN_FORCE, to, occasion=f"{version.pk}", by=by, **said)


def tell_of_registration(agreement: Agreement, *, by: User) -> None:
    """Tell both sides what was written in their name, so that somebody sees if it is wrong."""
    to = receivers.both_sides(agreement, timezone.localdate())
    tell(agreement, mail.REGISTERED, to, occasion="", by=by)


def _round_of(version: AgreementVersion) -> str:
    """The text and how many answers it has had: asked again after a no, it is told of again."""
    return f"{version.pk}:{version.signatures.count()}"
