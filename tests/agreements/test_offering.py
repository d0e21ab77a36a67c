"""Offers and answers: shared when offered, every answer is an answer, the list of reasons is kept."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from agreements import actions, rules
from agreements.models import Agreement
from agreements.rules import Answer, State
from politirad.tenancy.permissions import Role
from tests.agreements.making import draft, fresh, offered
from tests.world import World


def test_an_offer_shares_the_first_text_and_asks_each_municipality(world: World):
    agreement = draft(world)
    mayor = world.users[Role.MAYOR]
    assert not Agreement.objects.visible_to(mayor).filter(pk=agreement.pk).exists()
    actions.offer(agreement, channel="letter", by=world.users[Role.POLICE_CONTACT])
    version, offer = agreement.versions.get(), agreement.offers.get()
    assert (version.number, version.is_released, len(version.sha256)) == (1, True, 64)
    assert (offer.municipality, offer.channel, offer.answer) == (world.municipality, "letter", "")
    assert Agreement.objects.visible_to(mayor).filter(pk=agreement.pk).exists()
    with pytest.raises(ValidationError):
        actions.offer(agreement, channel="letter", by=world.users[Role.POLICE_CONTACT])


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (Answer.NEGOTIATE, State.NEGOTIATING),
        (Answer.POLITICAL_TREATMENT, State.POLITICAL_TREATMENT),
        (Answer.AWAITS_MERGER, State.DECLINED_FOR_NOW),
        (Answer.NOT_NOW, State.DECLINED_FOR_NOW),
        (Answer.NO, State.DECLINED),
        (Answer.OTHER_MODEL, State.OTHER_MODEL),
    ],
)
def test_every_answer_moves_the_agreement(world: World, answer: Answer, state: State):
    agreement, mayor = offered(world), world.users[Role.MAYOR]
    reasons = ["too_general"] if answer in rules.NEEDS_REASON else []
    offer = actions.answer_offer(agreement.offers.get(), answer, reasons=reasons, text="Fordi.", by=mayor)
    assert (offer.answered_by, offer.reasons) == (mayor, reasons)
    move = agreement.moves.last()
    assert (fresh(agreement).state, move.to_state, move.by, move.reason) == (state, state, mayor, "Fordi.")


def test_no_thanks_needs_a_reason_from_the_list(world: World):
    agreement = offered(world)
    offer, mayor = agreement.offers.get(), world.users[Role.MAYOR]
    with pytest.raises(ValidationError, match="Velg minst én grunn"):
        actions.answer_offer(offer, Answer.NO, by=mayor)
    with pytest.raises(IntegrityError, match="offer_is_declined_with_a_reason"), transaction.atomic():
        agreement.offers.update(answer="no", answered_on="2026-11-24", answered_by=mayor)


def test_not_now_may_be_offered_again_and_no_may_not(world: World):
    contact, mayor = world.users[Role.POLICE_CONTACT], world.users[Role.MAYOR]
    agreement = offered(world)
    actions.answer_offer(agreement.offers.get(), Answer.NOT_NOW, reasons=["capacity"], by=mayor)
    actions.offer(agreement, channel="meeting", by=contact)
    assert (fresh(agreement).state, agreement.offers.count()) == (State.OFFERED, 2)
    newest = actions.newest_offers(agreement)
    with pytest.raises(ValidationError):
        actions.answer_offer(agreement.offers.earliest("pk"), Answer.NEGOTIATE, by=mayor)
    actions.answer_offer(newest[0], Answer.NO, reasons=["no_need"], by=mayor)
    with pytest.raises(ValidationError):
        actions.offer(agreement, channel="meeting", by=contact)


def test_in_a_regional_agreement_one_who_declines_does_not_decide_for_the_others(world: World):
    by = world.users[Role.POLICE_CONTACT]
    towns = [world.municipality, world.neighbour_municipality]
    agreement = actions.start_agreement(towns, world.forum.unit, language="nn", by=by)
    actions.offer(agreement, channel="meeting", by=by)
    first, second = agreement.offers.order_by("pk")
    actions.answer_offer(first, Answer.NO, reasons=["other"], by=by)
    assert fresh(agreement).state == State.OFFERED
    actions.answer_offer(second, Answer.NEGOTIATE, by=by)
    assert fresh(agreement).state == State.NEGOTIATING


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        ([None], State.OFFERED),
        ([Answer.NO, None], State.OFFERED),
        ([Answer.NO, Answer.NOT_NOW], State.DECLINED_FOR_NOW),
        ([Answer.NO, Answer.OTHER_MODEL], State.OTHER_MODEL),
        ([Answer.POLITICAL_TREATMENT, Answer.NEGOTIATE, None], State.NEGOTIATING),
    ],
)
def test_state_of_answers_follows_the_least_firm(answers: list[Answer | None], state: State):
    assert rules.state_of_answers(answers) == state
