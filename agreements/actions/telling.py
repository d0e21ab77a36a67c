"""What people are told of an agreement by mail: the event and the place, never what the text says."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from django.conf import settings
from django.urls import reverse

from agreements.actions.people import negotiators, signers
from agreements.actions.template import listed
from agreements.models import Agreement, AgreementVersion, Approval
from politirad.accounts.models import User
from politirad.notifications.actions import send_message
from politirad.tenancy.permissions import MAIN_PARTIES, Party

_OTHER = {Party.POLICE: Party.MUNICIPALITY, Party.MUNICIPALITY: Party.POLICE}


class Event(StrEnum):
    """What happened, or is about to; the name of its words in `agreements/mail/`."""

    OFFERED = "offered"
    ANSWERED = "answered"
    SHARED = "shared"
    TO_SIGN = "to_sign"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    IN_FORCE = "in_force"
    REVISION = "revision"
    EVALUATION = "evaluation"
    LAST_DAY = "last_day"


def tell(
    agreement: Agreement,
    event: Event,
    people: Iterable[User],
    *,
    occasion: object,
    by: User | None = None,
    on: date | None = None,
) -> int:
    """Tell each of `people` but the one who did it, once for the occasion; how many were told."""
    context = {
        "event": event.value,
        "names": _names(agreement),
        "on": on,
        "url": settings.SITE_URL + reverse("agreements:agreement", args=[agreement.pk]),
    }
    receivers = {user.pk: user for user in people if by is None or user.pk != by.pk}
    for user in receivers.values():
        send_message(
            recipient=user,
            key=f"agreement_{event}:{agreement.pk}:{occasion}:{user.pk}",
            kind=f"agreement_{event}",
            template="agreements/mail/told",
            context=context,
        )
    return len(receivers)


def tell_of_offer(agreement: Agreement, occasion: object, by: User) -> None:
    """The municipalities are asked for an answer."""
    tell(agreement, Event.OFFERED, negotiators(agreement, Party.MUNICIPALITY), occasion=occasion, by=by)


def tell_of_answer(agreement: Agreement, occasion: object, by: User) -> None:
    """Both sides know what a municipality answered, also one whose answer the police wrote."""
    tell(agreement, Event.ANSWERED, _everyone(agreement), occasion=occasion, by=by)


def tell_of_text(version: AgreementVersion, by: User) -> None:
    """The other side has a text to read."""
    people = negotiators(version.agreement, _OTHER[Party(version.party)])
    tell(version.agreement, Event.SHARED, people, occasion=version.number, by=by)


def tell_to_sign(agreement: Agreement, version: AgreementVersion, by: User) -> None:
    """Those who sign are asked to; once more when the same text comes back after a refusal."""
    people = [user for party in MAIN_PARTIES for user in signers(agreement, party)]
    occasion = f"{version.number}:{version.signatures.count()}"
    tell(agreement, Event.TO_SIGN, people, occasion=occasion, by=by)


def tell_of_withdrawal(agreement: Agreement, version: AgreementVersion | None, by: User) -> None:
    """Whoever signed a text that is withdrawn knows that the signature stands for nothing (BR12)."""
    signed = Approval.objects.filter(version=version, answer=Approval.Answer.APPROVED)
    people = User.objects.filter(pk__in=signed.values("by"), is_active=True)
    occasion = version.number if version else ""
    tell(agreement, Event.WITHDRAWN, people, occasion=occasion, by=by)


def tell_of_refusal(agreement: Agreement, approval_id: int, by: User) -> None:
    """Both sides know that a party did not sign."""
    tell(agreement, Event.REFUSED, _everyone(agreement), occasion=approval_id, by=by)


def tell_in_force(agreement: Agreement, version: AgreementVersion, by: User) -> None:
    """Both sides know that all have signed, and from when the text binds."""
    people = _everyone(agreement)
    tell(agreement, Event.IN_FORCE, people, occasion=version.number, by=by, on=version.valid_from)


def _everyone(agreement: Agreement) -> list[User]:
    asked = (negotiators, signers)
    return [user for party in MAIN_PARTIES for find in asked for user in find(agreement, party)]


def _names(agreement: Agreement) -> str:
    parties = agreement.parties.filter(unit__isnull=True).select_related("municipality", "county")
    return listed(str(party) for party in parties)
