"""Who is told what of an agreement, once, and never what it says (G06, BR15)."""

from collections import Counter
from datetime import date, timedelta

import pytest
import time_machine

from agreements import actions, rules
from agreements.models import Agreement
from agreements.tasks import remind_of_dates
from politirad.notifications.models import Message
from politirad.tenancy.models import RoleAppointment
from politirad.tenancy.permissions import Party, Role
from tests.agreements.making import (
    FIRST,
    ask,
    fresh,
    in_force,
    offered,
    party_of,
    share_anew,
    talked_of,
    to_sign,
)
from tests.world import World
from tests.world_agreements import TEXT_MARK

MAYOR, CONTACT, CHIEF = Role.MAYOR, Role.POLICE_CONTACT, Role.UNIT_LEADER


def _told(event: str) -> set[str]:
    found = Message.objects.filter(kind=f"agreement_{event}").select_related("recipient")
    return {message.recipient.full_name for message in found if message.recipient}


def _names(world: World, *roles: Role) -> set[str]:
    return {world.users[role].full_name for role in roles}


def test_an_offer_asks_those_who_can_answer_for_the_municipality(world: World):
    offered(world)
    assert _told("offered") == _names(world, MAYOR, Role.CHIEF_EXECUTIVE, Role.SLT_COORDINATOR)


def test_an_answer_is_told_to_everybody_but_whoever_gave_it(world: World):
    talked_of(world)
    assert _told("answered") == _names(world, CONTACT, CHIEF, Role.CHIEF_EXECUTIVE, Role.SLT_COORDINATOR)


def test_a_shared_text_is_told_to_the_other_side_without_a_word_of_it(world: World):
    agreement = offered(world)
    share_anew(agreement, Party.MUNICIPALITY, world.users[MAYOR], valid_from=FIRST)
    assert _told("shared") == _names(world, CONTACT)
    message = Message.objects.get(kind="agreement_shared")
    assert message.subject == f"Ny tekst i avtalen med {world.municipality}"
    assert TEXT_MARK not in message.text + message.html


def test_those_who_sign_are_asked_and_told_when_their_signature_stands_for_nothing(world: World):
    agreement = to_sign(world)
    assert _told("to_sign") == _names(world, MAYOR, Role.CHIEF_EXECUTIVE, CHIEF)
    signer = actions.Signer("Politi", "Leder")
    version = fresh(agreement).to_sign
    assert version is not None
    chief = world.users[CHIEF]
    actions.sign(agreement, party_of(agreement, Party.POLICE), signer, sha256=version.sha256, by=chief)
    share_anew(fresh(agreement), Party.MUNICIPALITY, world.users[MAYOR], meetings_per_year=5)
    assert _told("withdrawn") == _names(world, CHIEF)


def test_a_refusal_and_the_same_text_once_more_are_told(world: World):
    agreement = to_sign(world)
    version = fresh(agreement).to_sign
    assert version is not None
    no = actions.Signer("Ordfører", "Ordfører", reason="Ikke behandlet.")
    mayor = world.users[MAYOR]
    actions.refuse_to_sign(
        agreement, party_of(agreement, Party.MUNICIPALITY), no, sha256=version.sha256, by=mayor
    )
    assert world.users[CHIEF].full_name in _told("refused")
    assert mayor.full_name not in _told("refused")
    ask(fresh(agreement), world.users[CONTACT])
    asked = Message.objects.filter(kind="agreement_to_sign", recipient=world.users[CHIEF])
    assert asked.count() == 2


@pytest.fixture
def running(world: World) -> Agreement:
    return in_force(world, valid_from=date(2026, 12, 1))


def _remind_on(day: date) -> int:
    with time_machine.travel(f"{day.isoformat()} 08:00", tick=False):
        return remind_of_dates()


def test_reminders_come_at_180_90_30_and_0_days_and_then_never(running: Agreement):
    due = fresh(running).revision_due_on
    assert due == date(2028, 12, 1)
    told = {days: _remind_on(due - timedelta(days=days)) for days in (200, 180, 150, 90, 30, 0, -20)}
    assert {days for days, count in told.items() if count} == {180, 90, 30, 0}
    revision = Message.objects.filter(kind="agreement_revision")
    assert set(Counter(revision.values_list("recipient", flat=True)).values()) == {4}


def test_a_clock_that_stood_still_loses_no_reminder_and_sends_none_twice(running: Agreement):
    due = fresh(running).revision_due_on
    assert due is not None
    _remind_on(due - timedelta(days=176))
    once = Message.objects.filter(kind="agreement_revision").count()
    _remind_on(due - timedelta(days=175))
    assert (once > 0, Message.objects.filter(kind="agreement_revision").count()) == (True, once)


def test_without_a_politikontakt_the_leader_of_the_unit_is_reminded(world: World, running: Agreement):
    RoleAppointment.objects.filter(role=CONTACT, municipality=world.municipality).update(
        valid_until=date(2026, 12, 31)
    )
    due = fresh(running).revision_due_on
    assert due is not None
    _remind_on(due)
    assert world.users[CHIEF].full_name in _told("revision")
    assert world.users[CONTACT].full_name not in _told("revision")


@pytest.mark.parametrize(
    ("today", "due"),
    [
        (date(2026, 12, 1), date(2027, 12, 1)),
        (date(2027, 12, 1), date(2027, 12, 1)),
        (date(2027, 12, 2), date(2028, 12, 1)),
    ],
)
def test_the_next_evaluation_is_the_first_one_that_is_not_over(today: date, due: date):
    assert rules.evaluation_due_on(date(2026, 12, 1), 12, today) == due


def test_an_evaluation_in_an_election_waits_for_the_new_council():
    assert rules.evaluation_due_on(date(2026, 9, 15), 12, date(2027, 1, 1)) == date(2027, 11, 30)
