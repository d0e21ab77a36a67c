"""Signing: exactly these words, every party, and one main agreement at a time (BR12, BR13)."""

from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction

from agreements import actions
from agreements.models import Agreement, Approval, Term
from agreements.rules import State
from agreements.tasks import turn_the_day
from politirad.tenancy.permissions import Party, Role
from tests.agreements.making import (
    FIRST,
    ask,
    draft,
    fresh,
    in_force,
    newest,
    party_of,
    share_anew,
    sign,
    talked_of,
    to_sign,
)
from tests.world import World


def _signer(world: World, role: Role, **said: object) -> actions.Signer:
    return actions.Signer(world.users[role].full_name, str(role.label), **said)  # type: ignore[arg-type]


def test_the_last_signature_puts_it_in_force(world: World):
    agreement = to_sign(world)
    version = agreement.to_sign
    sign(agreement, Party.POLICE, world.users[Role.UNIT_LEADER])
    assert fresh(agreement).state == State.PARTLY_SIGNED
    sign(agreement, Party.MUNICIPALITY, world.users[Role.MAYOR])
    now, term = fresh(agreement), agreement.terms.get()
    assert (now.state, now.version, now.to_sign) == (State.IN_FORCE, version, None)
    assert (now.valid_from, now.revision_due_on) == (FIRST, date(2028, 12, 1))
    assert (term.municipality, term.valid_from, term.version) == (world.municipality, FIRST, version)
    assert {each.sha256 for each in version.signatures.all()} == {version.sha256}


def test_pressing_twice_signs_once(world: World):
    agreement = to_sign(world)
    for _press in range(2):
        sign(agreement, Party.POLICE, world.users[Role.UNIT_LEADER])
    assert Approval.objects.count() == 1


def test_a_text_changed_since_it_was_read_is_not_signed(world: World):
    agreement, leader = to_sign(world), world.users[Role.UNIT_LEADER]
    seen = agreement.to_sign.sha256
    share_anew(agreement, Party.MUNICIPALITY, world.users[Role.MAYOR])
    party = party_of(agreement, Party.POLICE)
    signer = _signer(world, Role.UNIT_LEADER)
    with pytest.raises(ValidationError, match="ikke sendt til signering"):
        actions.sign(agreement, party, signer, sha256=seen, by=leader)
    ask(fresh(agreement), leader)
    with pytest.raises(ValidationError, match="endret siden du leste"):
        actions.sign(agreement, party, signer, sha256=seen, by=leader)
    assert not Approval.objects.exists()


def test_acting_for_others_and_refusing_need_a_reason(world: World):
    agreement, leader = to_sign(world), world.users[Role.UNIT_LEADER]
    party, seen = party_of(agreement, Party.POLICE), agreement.to_sign.sha256
    on_behalf = _signer(world, Role.UNIT_LEADER, how=Approval.How.ON_BEHALF)
    for change in (actions.sign, actions.refuse_to_sign):
        with pytest.raises(ValidationError, match="begrunnelse"):
            change(agreement, party, on_behalf, sha256=seen, by=leader)
    refusal = _signer(world, Role.UNIT_LEADER, reason="Vi mangler folk.")
    actions.refuse_to_sign(agreement, party, refusal, sha256=seen, by=leader)
    now = fresh(agreement)
    assert (now.state, now.to_sign, now.moves.last().reason) == (State.NEGOTIATING, None, "Vi mangler folk.")
    assert Approval.objects.get().answer == Approval.Answer.REFUSED


def test_nothing_is_put_to_signing_before_it_says_from_when(world: World):
    agreement = talked_of(world, valid_from=None)
    with pytest.raises(ValidationError, match="hvilken dag avtalen skal gjelde fra"):
        ask(agreement, world.users[Role.POLICE_CONTACT])


def test_a_revision_takes_over_the_day_it_says(world: World):
    agreement, leader, mayor = in_force(world), world.users[Role.UNIT_LEADER], world.users[Role.MAYOR]
    first = agreement.version
    later = FIRST + timedelta(days=300)
    share_anew(agreement, Party.POLICE, leader, valid_from=later)
    ask(fresh(agreement), leader)
    for party, by in ((Party.MUNICIPALITY, mayor), (Party.POLICE, leader)):
        assert fresh(agreement).version == first
        sign(agreement, party, by)
    now = fresh(agreement)
    assert (now.state, now.version.number, now.valid_from) == (State.IN_FORCE, 3, FIRST)
    assert [(term.version.number, term.valid_from, term.valid_until) for term in now.terms.all()] == [
        (2, FIRST, later - timedelta(days=1)),
        (3, later, None),
    ]


def test_a_new_main_agreement_replaces_the_old_without_gap_or_overlap(world: World):
    old = in_force(world)
    later = FIRST + timedelta(days=100)
    new = to_sign(world, valid_from=later)
    for party, role in ((Party.POLICE, Role.UNIT_LEADER), (Party.MUNICIPALITY, Role.MAYOR)):
        sign(new, party, world.users[role])
    was = fresh(old)
    assert (was.state, was.replaced_by, was.valid_until) == (State.REPLACED, new, later - timedelta(days=1))
    assert Term.objects.filter(municipality=world.municipality).count() == 2


@pytest.mark.parametrize(
    ("until", "first", "words"),
    [
        (FIRST + timedelta(days=10), FIRST + timedelta(days=20), "vært uten avtale"),
        (None, FIRST - timedelta(days=20), "starter denne dagen eller senere"),
    ],
)
def test_a_gap_or_an_overlap_needs_a_reason(world: World, until: date | None, first: date, words: str):
    old, contact = in_force(world), world.users[Role.POLICE_CONTACT]
    if until:
        actions.terminate(old, last_day=until, reason="Slutt.", by=contact)
    new = talked_of(world, valid_from=first)
    with pytest.raises(ValidationError, match=words):
        ask(new, contact)
    ask(new, contact, exception_reason="Kommunestyret ville vente.")
    for party, role in ((Party.POLICE, Role.UNIT_LEADER), (Party.MUNICIPALITY, Role.MAYOR)):
        sign(new, party, world.users[role])
    assert fresh(new).terms.get().exception_reason == "Kommunestyret ville vente."


def test_the_database_refuses_what_the_rules_refuse(world: World):
    agreement = to_sign(world)
    version, party = agreement.to_sign, party_of(agreement, Party.POLICE)
    by = world.users[Role.UNIT_LEADER]
    said = {"party": party, "name": "A", "title": "B", "signed_on": FIRST, "by": by}
    older = agreement.versions.get(number=1)
    term = {"agreement": agreement, "version": version, "municipality": world.municipality}
    term |= {"unit": agreement.unit}
    changes = (
        lambda: Agreement.objects.filter(pk=agreement.pk).update(state="in_force", valid_from=FIRST),
        lambda: Agreement.objects.filter(pk=agreement.pk).update(
            state="in_force", valid_from=FIRST, version=version
        ),
        lambda: Approval.objects.create(version=version, sha256="0" * 64, **said),
        lambda: Approval.objects.create(version=older, sha256=older.sha256, **said),
        lambda: [Term.objects.create(valid_from=FIRST, **term) for _twice in range(2)],
        lambda: [
            Term.objects.create(valid_from=FIRST, valid_until=FIRST, **term),
            Term.objects.create(valid_from=FIRST + timedelta(days=2), **term),
        ],
    )
    for change in changes:
        with pytest.raises(DatabaseError), transaction.atomic():
            change()
    sign(agreement, Party.POLICE, by)
    with pytest.raises(DatabaseError), transaction.atomic():
        Approval.objects.update(name="En annen")


def test_what_the_agreement_says_of_the_council_is_how_the_council_is(world: World):
    agreement, contact = talked_of(world), world.users[Role.POLICE_CONTACT]
    world.forum.municipality_links.update(valid_from=date(2024, 1, 1))
    said = {"meetings_per_year": 5, "notice_days": 20, "openness": "partly", "valid_from": date(2026, 11, 1)}
    share_anew(agreement, Party.POLICE, contact, **said)
    ask(fresh(agreement), contact)
    for party, role in ((Party.POLICE, Role.UNIT_LEADER), (Party.MUNICIPALITY, Role.MAYOR)):
        sign(agreement, party, world.users[role])
    world.forum.refresh_from_db()
    assert (world.forum.agreed_meetings, world.forum.notice_days, world.forum.openness) == (5, 20, "partly")


def test_a_signed_text_sets_the_council_up_on_its_first_day(world: World):
    agreement = talked_of(world)
    share_anew(agreement, Party.POLICE, world.users[Role.POLICE_CONTACT], meetings_per_year=7)
    ask(fresh(agreement), world.users[Role.POLICE_CONTACT])
    for party, role in ((Party.POLICE, Role.UNIT_LEADER), (Party.MUNICIPALITY, Role.MAYOR)):
        sign(agreement, party, world.users[role])
    world.forum.refresh_from_db()
    assert world.forum.agreed_meetings != 7
    assert actions.version_on(agreement) is None


@pytest.mark.parametrize("days", [0, 1])
def test_an_agreement_runs_out_when_its_last_day_is_over(world: World, days: int):
    agreement = in_force(world)
    last = FIRST + timedelta(days=50)
    Agreement.objects.filter(pk=agreement.pk).update(valid_until=last)
    assert actions.expire(agreement, last + timedelta(days=days)) is bool(days)
    assert fresh(agreement).state == (State.EXPIRED if days else State.IN_FORCE)
    assert actions.expire(agreement, last) is False


def test_the_clock_lets_agreements_run_out_and_councils_follow_the_text_that_begins(world: World):
    old, contact = in_force(world), world.users[Role.POLICE_CONTACT]
    share_anew(old, Party.POLICE, contact, valid_from=FIRST + timedelta(days=30), meetings_per_year=7)
    ask(fresh(old), contact)
    for party, role in ((Party.POLICE, Role.UNIT_LEADER), (Party.MUNICIPALITY, Role.MAYOR)):
        sign(old, party, world.users[role])
    Agreement.objects.filter(pk=old.pk).update(valid_until=FIRST + timedelta(days=40))
    for day, follows, state in (
        (29, False, State.IN_FORCE),
        (30, True, State.IN_FORCE),
        (41, True, State.EXPIRED),
    ):
        with time_machine.travel(FIRST + timedelta(days=day, hours=12), tick=False):
            turn_the_day()
            assert turn_the_day() == 0
        world.forum.refresh_from_db()
        assert (world.forum.agreed_meetings == 7, fresh(old).state) == (follows, state)


def test_a_revision_may_be_stopped_with_a_reason(world: World):
    agreement, by = in_force(world), world.users[Role.MAYOR]
    actions.start_revision(agreement, by=by)
    with pytest.raises(ValidationError, match="begrunnelse"):
        actions.stop_revision(agreement, reason=" ", by=by)
    actions.stop_revision(agreement, reason="Vi fortsetter som før.", by=by)
    assert fresh(agreement).state == State.IN_FORCE


def test_a_draft_is_signed_by_nobody(world: World):
    agreement = draft(world)
    with pytest.raises(ValidationError):
        actions.ask_to_sign(agreement, seen=newest(agreement), by=world.users[Role.POLICE_CONTACT])
