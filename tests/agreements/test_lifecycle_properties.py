"""Whatever is done: never two main agreements on one day, never in force unsigned (BR12, BR13)."""

import itertools
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import DatabaseError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agreements import actions, documents, rules
from agreements.models import Agreement, AgreementVersion, Term
from politirad.tenancy.permissions import Party, Role
from tests.agreements.making import FIRST, SIGNERS, draft, fresh, newest, party_of, share_anew
from tests.meetings.parallel import at_once
from tests.world import World

# What is not there cannot be done anything to.
REFUSED = (ValidationError, DatabaseError, ObjectDoesNotExist, AttributeError, IndexError)
SIDES = (Party.POLICE, Party.MUNICIPALITY)


class Talks:
    """Two agreements of one municipality, with everything that can be done to them."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.police, self.mayor = world.users[Role.UNIT_LEADER], world.users[Role.MAYOR]
        self.ids = [draft(world).pk, draft(world).pk]
        self.shared: dict[int, str] = {}

    def moves(self) -> dict[str, Callable[[int], object]]:
        """Each thing somebody may try; `n` varies what it is done to, and how."""
        return {
            "offer": lambda n: actions.offer(self.one(n), channel="here", by=self.police),
            "answer": lambda n: actions.answer_offer(
                actions.newest_offers(self.one(n))[0],
                _choice(rules.Answer, n),
                reasons=["other"],
                by=self.mayor,
            ),
            "share": lambda n: share_anew(
                self.one(n), SIDES[n % 2], self.mayor, valid_from=FIRST + timedelta(days=37 * (n % 7))
            ),
            "rewrite": lambda n: AgreementVersion.objects.filter(agreement=self.one(n)).update(
                meetings_per_year=n
            ),
            "politics": lambda n: actions.follow_talks(
                self.one(n), rules.State.POLITICAL_TREATMENT, by=self.mayor
            ),
            "ask": lambda n: actions.ask_to_sign(self.one(n), seen=newest(self.one(n)), by=self.police),
            "ask anyway": lambda n: actions.ask_to_sign(
                self.one(n), seen=newest(self.one(n)), exception_reason="Derfor.", by=self.police
            ),
            "police sign": lambda n: self._sign(n, Party.POLICE),
            "municipality signs": lambda n: self._sign(n, Party.MUNICIPALITY),
            "refuse": lambda n: actions.refuse_to_sign(
                self.one(n),
                party_of(self.one(n), SIDES[n % 2]),
                actions.Signer("A", "B", reason="Nei."),
                sha256=self.one(n).to_sign.sha256,  # type: ignore[union-attr]
                by=self.mayor,
            ),
            "force": lambda n: Agreement.objects.filter(pk=self.ids[n % 2]).update(
                state="in_force", valid_from=FIRST, version=self.one(n).versions.released().first()
            ),
            "another term": lambda n: Term.objects.create(
                agreement=self.one(n),
                version=self.one(n).version,
                municipality=self.world.municipality,
                unit=self.world.forum.unit,
                valid_from=FIRST + timedelta(days=n),
            ),
            "revise": lambda n: actions.start_revision(self.one(n), by=self.mayor),
            "stop": lambda n: actions.stop_revision(self.one(n), reason="Nok.", by=self.mayor),
            "terminate": lambda n: actions.terminate(
                self.one(n), last_day=FIRST + timedelta(days=50 * n), reason="Slutt.", by=self.mayor
            ),
            "expire": lambda n: actions.expire(self.one(n), FIRST + timedelta(days=400)),
        }

    def one(self, n: int) -> Agreement:
        """One of the two, as it is now."""
        return fresh(Agreement(pk=self.ids[n % 2]))

    def attempt(self, name: str, n: int) -> None:
        """Do it; what is refused changes nothing."""
        try:
            with transaction.atomic():
                self.moves()[name](n)
                with connection.cursor() as cursor:
                    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        except REFUSED:
            pass

    def check(self) -> None:
        """What must hold after anything."""
        for version in AgreementVersion.objects.released():
            checksum = rules.text_checksum(documents.plain_text(version))
            assert version.sha256 == checksum == self.shared.setdefault(version.pk, checksum)
        for agreement in Agreement.objects.filter(state__in=rules.RUNNING):
            assert agreement.version is not None
            signed = {
                approval.party_id
                for approval in agreement.version.signatures.filter(answer="approved")
                if approval.sha256 == agreement.version.sha256
            }
            assert signed == set(agreement.parties.values_list("pk", flat=True))
        terms = list(Term.objects.filter(exception_reason="").order_by("valid_from"))
        for one, other in itertools.pairwise(terms):
            assert (one.valid_until or date.max) < other.valid_from

    def _sign(self, n: int, party: Party) -> None:
        agreement, by = self.one(n), self.world.users[SIGNERS[party]]
        seen: Any = agreement.to_sign
        actions.sign(
            agreement, party_of(agreement, party), actions.Signer("A", "B"), sha256=seen.sha256, by=by
        )


def _choice(choices: type[rules.Answer], n: int) -> rules.Answer:
    return list(choices)[n % len(choices)]


NAMES = [
    "another term", "answer", "ask", "ask anyway", "expire", "force", "municipality signs", "offer",
    "police sign", "politics", "refuse", "revise", "rewrite", "share", "stop", "terminate",
]  # fmt: skip
SAME_DAY = (0, 7)
"""Numbers that name one agreement each, and the same first day."""
SIGNED = [
    ("offer", 0),
    ("answer", 0),
    ("share", 0),
    ("ask", 0),
    ("police sign", 0),
    ("municipality signs", 0),
]


def test_the_moves_are_those_that_are_tried(world: World):
    assert sorted(Talks(world).moves()) == NAMES


@pytest.mark.django_db
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
@given(
    start=st.sampled_from([[], SIGNED, [*SIGNED, *((name, 1) for name, _n in SIGNED)]]),
    steps=st.lists(st.tuples(st.sampled_from(NAMES), st.integers(0, 9)), max_size=12),
)
def test_no_path_breaks_the_rules(world: World, start: list[tuple[str, int]], steps: list[tuple[str, int]]):
    with transaction.atomic():
        talks = Talks(world)
        for name, n in [*start, *steps]:
            talks.attempt(name, n)
            talks.check()
        transaction.set_rollback(True)


def test_the_usual_path_ends_in_force(world: World):
    talks = Talks(world)
    for name, n in SIGNED:
        talks.attempt(name, n)
    assert talks.one(0).state == rules.State.IN_FORCE


@pytest.mark.django_db(transaction=True)
def test_two_agreements_signed_at_once_never_both_hold_on_one_day(world: World):
    talks = Talks(world)
    for name in ("offer", "answer", "share", "ask", "police sign"):
        for n in SAME_DAY:
            talks.attempt(name, n)
    at_once(*(lambda n=n: talks.attempt("municipality signs", n) for n in SAME_DAY))
    talks.check()
    assert Term.objects.count() == 1
    assert sorted(talks.one(n).state for n in SAME_DAY) == ["in_force", "partly_signed"]


@pytest.mark.django_db(transaction=True)
def test_signing_while_a_new_text_is_shared_leaves_no_stale_signature_in_force(world: World):
    talks = Talks(world)
    for name in ("offer", "answer", "share", "ask", "police sign"):
        talks.attempt(name, 0)
    at_once(lambda: talks.attempt("municipality signs", 0), lambda: talks.attempt("share", 2))
    talks.check()
    assert talks.one(0).state in {rules.State.NEGOTIATING, rules.State.IN_FORCE, rules.State.UNDER_REVISION}
