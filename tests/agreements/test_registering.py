"""Agreements that were signed on paper before they came here, of the old kinds too (R051, R063)."""

from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError

from agreements import actions, rules
from agreements.models import Agreement, AgreementParty, Approval, SignedCopy, Term
from agreements.rules import Kind, State
from agreements.tasks import turn_the_day
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Party, Role
from tests.agreements.making import FIRST, fresh, in_force, sign, to_sign, unit_of
from tests.meetings.parallel import at_once
from tests.papers import a_pdf
from tests.world import World

CONTACT = Role.POLICE_CONTACT
BEGAN = date(2019, 3, 1)
PDF = a_pdf("Avtalen slik den ble signert")


def register(world: World, kind: Kind = Kind.OLD_COUNCIL, **said: Any) -> Agreement:
    """A paper of our municipality and its police, open-ended unless something else is said."""
    paper = {
        "title": "Avtale om politiråd",
        "language": "nb",
        "first_day": BEGAN,
        "last_day": None,
        "pdf": PDF,
    }
    parties = said.pop("parties", actions.parties_to_register(world.forum, kind))
    signed_on = said.pop("signed_on", date(2019, 2, 1))
    signer = actions.Signer("Marit Haugland", "Leder", Approval.How.PAPER, signed_on)
    old = actions.OldPaper(kind, **paper | said)
    signed = [(party, signer) for party in parties]
    return actions.register_old_agreement(world.forum, old, signed, by=world.users[CONTACT])


def _signed_by_both(world: World, agreement: Agreement) -> Agreement:
    for party, role in ((Party.POLICE, Role.UNIT_LEADER), (Party.MUNICIPALITY, Role.MAYOR)):
        sign(agreement, party, world.users[role])
    return fresh(agreement)


def test_a_paper_becomes_an_agreement_with_its_parties_text_signatures_and_copy(world: World):
    agreement = fresh(register(world))
    assert (agreement.state, agreement.valid_from, agreement.valid_until) == (State.IN_FORCE, BEGAN, None)
    assert (agreement.to_sign, agreement.revision_due_on) == (None, None)
    assert [str(party) for party in agreement.parties.all()] == [
        str(world.municipality),
        str(unit_of(world)),
    ]
    version = agreement.versions.get()
    assert (agreement.version, version.number, len(version.sha256)) == (version, 1, 64)
    assert version.sections.get().text == "Teksten står i det signerte dokumentet som er lagt ved."
    assert [(each.how, each.sha256, each.signed_on) for each in version.signatures.all()] == [
        ("paper", version.sha256, date(2019, 2, 1))
    ] * 2
    assert bytes(SignedCopy.objects.get(version=version).pdf) == PDF
    move = agreement.moves.get()
    assert (move.to_state, move.by, move.reason) == (
        State.IN_FORCE,
        world.users[CONTACT],
        "Ført inn etter et papir som alt var signert.",
    )
    term = agreement.terms.get()
    assert (term.municipality, term.valid_from, term.is_main) == (world.municipality, BEGAN, False)


def test_the_words_of_the_text_are_in_the_language_of_the_agreement(world: World):
    text = register(world, language="nn").versions.get().sections.get().text
    assert text == "Teksten står i det signerte dokumentet som er lagt ved."


def test_a_paper_whose_last_day_is_past_is_over_and_says_how_it_came(world: World):
    agreement = register(world, Kind.OLD_SERVICE, last_day=date(2022, 12, 31))
    assert (agreement.state, agreement.valid_until) == (State.EXPIRED, date(2022, 12, 31))
    assert [move.to_state for move in agreement.moves.all()] == [State.IN_FORCE, State.EXPIRED]
    assert agreement.terms.get().valid_until == date(2022, 12, 31)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"first_day": date(2027, 1, 1)}, "har ikke begynt å gjelde"),
        ({"last_day": BEGAN - timedelta(days=1)}, "Siste dag kan ikke være før"),
        ({"signed_on": date(2027, 1, 1)}, "kan ikke ligge fram i tid"),
        ({"signed_on": None}, "hvilken dag hver part signerte"),
        ({"parties": []}, "mellom politiet og minst én annen"),
        ({"pdf": b"Bare tekst."}, "ikke PDF"),
    ],
)
def test_what_is_wrong_is_refused_in_one_sentence(world: World, said: dict[str, Any], words: str):
    with pytest.raises(ValidationError, match=words):
        register(world, **said)
    assert not Agreement.objects.exists()


def test_a_second_press_makes_no_second_agreement_and_names_the_first(world: World):
    register(world)
    with pytest.raises(ValidationError, match="alt ført inn: «Avtale om politiråd», som gjelder fra 1"):
        register(world, title="Det samme")
    register(world, first_day=BEGAN + timedelta(days=1))
    register(world, Kind.OLD_SERVICE)
    assert Agreement.objects.count() == 3


@pytest.mark.django_db(transaction=True)
def test_two_who_press_at_once_make_one(world: World):
    made = at_once(*[lambda: register(world)] * 2)
    assert sum(isinstance(each, Agreement) for each in made) == 1
    assert Agreement.objects.count() == 1


def test_schools_and_limited_agreements_are_told_apart(world: World):
    for school in ("Elvestrand skole", "Fjord skole"):
        parties = [AgreementParty(school=school), AgreementParty(unit=unit_of(world))]
        register(world, Kind.SCHOOL, parties=parties)
    for title in ("Særavtale om russ", "Særavtale om uteliv"):
        register(world, Kind.LIMITED, title=title)
    with pytest.raises(ValidationError, match="alt ført inn"):
        register(world, Kind.LIMITED, title="særavtale om russ")
    assert Agreement.objects.count() == 4


def test_a_main_agreement_on_paper_binds_and_is_revised_as_the_others(world: World):
    agreement = register(world, Kind.MAIN, first_day=date(2025, 6, 1))
    assert (agreement.terms.get().is_main, agreement.revision_due_on) == (True, date(2027, 6, 1))
    actions.start_revision(agreement, by=world.users[CONTACT])
    assert actions.start_draft(agreement, party=Party.POLICE, by=world.users[CONTACT]).sections.count() == 1


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2022, 3, 1), None, "har vært uten avtale siden"),
        (date(2018, 1, 1), None, "starter denne dagen eller senere"),
        (date(2018, 1, 1), date(2019, 3, 1), "starter denne dagen eller senere"),
        (date(2021, 6, 1), date(2023, 5, 31), "hadde alt en avtale da denne begynte"),
    ],
)
def test_a_gap_or_an_overlap_needs_a_reason(world: World, first: date, last: date | None, words: str):
    register(world, Kind.MAIN, last_day=date(2021, 12, 31))
    said = {"first_day": first, "last_day": last}
    with pytest.raises(ValidationError, match=words) as refusal:
        register(world, Kind.MAIN, **said)
    assert set(refusal.value.message_dict) == {"exception_reason"}
    agreement = register(world, Kind.MAIN, exception_reason="Slik var det.", **said)
    assert agreement.terms.get().exception_reason == "Slik var det."


def test_an_earlier_paper_that_ended_before_the_next_needs_no_reason(world: World):
    now = in_force(world, valid_from=date(2025, 1, 1))
    before = register(world, Kind.MAIN, last_day=date(2024, 12, 31))
    assert (before.state, fresh(now).state, Term.objects.filter(is_main=True).count()) == (
        State.EXPIRED,
        State.IN_FORCE,
        2,
    )


def test_both_sides_hear_what_was_written_in_their_name(world: World):
    register(world)
    mails = Message.objects.filter(kind="agreement_registered")
    told = set(mails.values_list("recipient", flat=True))
    assert world.users[Role.SLT_COORDINATOR].pk in told
    assert world.users[CONTACT].pk not in told
    assert not Message.objects.filter(kind="agreement_in_force").exists()


def test_an_old_kind_is_replaced_the_day_the_new_one_binds_and_not_before(world: World):
    old = register(world)
    new = _signed_by_both(world, to_sign(world))
    assert (fresh(old).state, new.state) == (State.IN_FORCE, State.IN_FORCE)
    with time_machine.travel(FIRST - timedelta(days=1), tick=False):
        turn_the_day()
    assert fresh(old).state == State.IN_FORCE
    with time_machine.travel(FIRST + timedelta(days=5), tick=False):
        turn_the_day()
        turn_the_day()
    was = fresh(old)
    assert (was.state, was.replaced_by, was.valid_until) == (State.REPLACED, new, FIRST - timedelta(days=1))
    assert old.moves.filter(to_state=State.REPLACED).count() == 1


def test_an_old_kind_is_replaced_at_once_by_a_text_that_binds_already(world: World):
    old = register(world)
    new = in_force(world, valid_from=date(2026, 11, 1))
    assert (fresh(old).state, fresh(old).replaced_by) == (State.REPLACED, new)
    # And so is one that is written here after the fact.
    late = register(world, Kind.OLD_SERVICE)
    assert (late.state, late.replaced_by, late.valid_until) == (State.REPLACED, new, date(2026, 10, 31))
    assert actions.replace_old_kinds(FIRST, by=None) == 0


def test_an_old_kind_that_is_younger_than_the_main_agreement_stands(world: World):
    in_force(world, valid_from=date(2018, 1, 1))
    assert register(world).state == State.IN_FORCE


@pytest.mark.parametrize("kind", sorted(rules.LEGACY))
def test_nothing_is_drafted_shared_or_signed_on_an_old_kind(world: World, kind: Kind):
    agreement, by = register(world, kind), world.users[CONTACT]
    section = agreement.versions.get().sections.get()
    anchoring = {"kind": "political", "body": "Kommunestyret", "case_number": "", "decided_on": BEGAN}
    tries = (
        lambda: actions.start_draft(agreement, party=Party.POLICE, by=by),
        lambda: actions.start_revision(agreement, by=by),
        lambda: actions.offer(agreement, channel="meeting", by=by),
        lambda: actions.ask_to_sign(agreement, seen=1, by=by),
        lambda: actions.comment_on(section, party=Party.POLICE, text="Hei", by=by),
        lambda: actions.share_draft(section.version, note="", seen=1, by=by),
        lambda: actions.add_anchoring(agreement, by=by, **anchoring),
        lambda: actions.keep_signed_copy(agreement, section.version, a_pdf("Annet"), by=by),
    )
    for attempt in tries:
        with pytest.raises(ValidationError, match="eldre avtaletype"):
            attempt()
    with pytest.raises(ValidationError, match="lages ikke lenger"):
        actions.start_agreement([world.municipality], unit_of(world), kind=kind, language="nb", by=by)
    ended = actions.terminate(agreement, last_day=date(2026, 12, 31), reason="Ny avtale.", by=by)
    assert fresh(ended).state == State.TERMINATED
