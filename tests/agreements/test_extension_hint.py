"""A council has extended members, and its agreement says nothing of them: a quiet hint (R065)."""

from datetime import date

import pytest
from django.urls import reverse

from agreements import actions, rules
from agreements.models import Agreement
from politirad.councils.actions import withdraw_assent
from politirad.councils.models import Seat
from politirad.tenancy.permissions import Party, Role
from tests.agreements.making import draft, fresh, newest, party_of
from tests.agreements.test_registering import register
from tests.meetings.reading import text_of
from tests.world import World

HINT = "det er bra om avtalen også beskriver hvordan de er med"
CONTACT = Role.POLICE_CONTACT


@pytest.fixture
def silent(world: World) -> Agreement:
    """A running agreement without the section on the extended council."""
    return _running(world, leaves_out=True)


def _running(world: World, *, leaves_out: bool) -> Agreement:
    agreement, by = draft(world), world.users[CONTACT]
    text = agreement.versions.get()
    if leaves_out:
        actions.remove_section(text.sections.get(key=rules.ON_EXTENSION))
    actions.write_row(text, seen=text.edition, valid_from=date(2026, 1, 1))
    actions.offer(agreement, channel="meeting", by=by)
    actions.answer_offer(agreement.offers.get(), rules.Answer.NEGOTIATE, by=by)
    actions.ask_to_sign(agreement, seen=newest(agreement), by=by)
    for party in (Party.POLICE, Party.MUNICIPALITY):
        now = fresh(agreement)
        signer = actions.Signer(by.full_name, "Leder")
        actions.sign(now, party_of(now, party), signer, sha256=now.to_sign.sha256, by=by)
    return fresh(agreement)


def _hints(world: World, role: Role, agreement: Agreement) -> bool:
    page = world.client(role).get(reverse("agreements:agreement", args=[agreement.pk]))
    return HINT in text_of(page)


@pytest.mark.parametrize(
    ("role", "sees"),
    [(CONTACT, True), (Role.MAYOR, True), (Role.MUNICIPAL_READER, False), (Role.DIRECTORATE_ANALYST, False)],
)
def test_who_may_change_the_text_is_hinted(world: World, silent: Agreement, role: Role, *, sees: bool):
    assert _hints(world, role, silent) is sees


def test_a_text_that_describes_it_needs_no_hint(world: World):
    assert not _hints(world, CONTACT, _running(world, leaves_out=False))


def test_without_extended_members_there_is_nothing_to_describe(world: World, silent: Agreement):
    Seat.objects.filter(role=Role.EXTENDED_MEMBER).update(valid_until=date(2026, 1, 31))
    assert not _hints(world, CONTACT, silent)


def test_members_whose_council_lacks_an_assent_are_not_in_it(world: World, silent: Agreement):
    assent, today = world.forum.assents.get(party=Party.POLICE), date(2026, 11, 24)
    withdraw_assent(assent, by=world.users[CONTACT], on=today, reason="Slutt.", today=today)
    assert not _hints(world, CONTACT, silent)


def test_a_text_that_is_over_or_stands_on_paper_is_left_alone(world: World, silent: Agreement):
    actions.terminate(silent, last_day=date(2026, 11, 20), reason="Slutt.", by=world.users[Role.MAYOR])
    assert not _hints(world, CONTACT, silent)
    paper = register(world, rules.Kind.MAIN, first_day=date(2026, 11, 21))
    assert not _hints(world, CONTACT, paper)
    assert not _hints(world, CONTACT, register(world))
