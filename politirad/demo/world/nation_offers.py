"""Invented answers from the real municipalities to the police's offer: a day and a choice from the list."""

from collections.abc import Sequence

from agreements.models import Agreement, Offer
from agreements.rules import NEEDS_REASON, Answer, State
from politirad.accounts.models import User
from politirad.demo.world.clock import Clock
from politirad.demo.world.scatter import turn
from politirad.tenancy.models import Municipality

# Whoever is further on than this answered that they would negotiate.
_ANSWERS = {
    State.DECLINED: Answer.NO,
    State.DECLINED_FOR_NOW: Answer.NOT_NOW,
    State.OTHER_MODEL: Answer.OTHER_MODEL,
    State.POLITICAL_TREATMENT: Answer.POLITICAL_TREATMENT,
}
_REASONS = [reason.value for reason in Offer.Reason if reason != Offer.Reason.OTHER]
# Days from the offer to the answer, and from there to the first day of an agreement.
_THOUGHT, _TALKED = 40, 160


def make_national_offers(
    towns: Sequence[Municipality], agreements: Sequence[Agreement], clock: Clock, by: User
) -> None:
    """Give each agreement that has left the drawer the offer it began with, answered or not."""
    Offer.objects.bulk_create(
        _offer(town, agreement, clock, by)
        for town, agreement in zip(towns, agreements, strict=True)
        if agreement.state != State.DRAFT
    )


def _offer(town: Municipality, agreement: Agreement, clock: Clock, by: User) -> Offer:
    first_day = agreement.valid_from or clock.day(turn(int(town.code), 60, salt=10))
    days = (first_day - clock.day(0)).days - _TALKED
    offer = Offer(
        agreement=agreement, municipality=town, offered_on=clock.workday(days - _THOUGHT), offered_by=by
    )
    if agreement.state != State.OFFERED:
        answer = _ANSWERS.get(State(agreement.state), Answer.NEGOTIATE)
        offer.answer, offer.answered_on, offer.answered_by = answer.value, clock.workday(days), by
        if answer in NEEDS_REASON:
            offer.reasons = [_REASONS[turn(int(town.code), len(_REASONS), salt=11)]]
    return offer
