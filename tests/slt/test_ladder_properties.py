"""Whatever is done in whatever order: no matter without a holder, no answer lost, no chain that breaks."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetings.actions import decline_proposal, keep_proposal
from meetings.models import Proposal
from politirad.notifications.models import Message
from slt import actions, rules
from slt.models import Concern, ConcernLink
from tests.world import World
from tests.world_slt import Network, network_of

CLOSED = sorted(rules.CLOSED)
SEEN = ("Uro ved stasjonen", "Nye rusmidler", "Høyt fravær")


class Ladder:
    """A network with some matters on their way, and everything that can be done to them."""

    def __init__(self, found: Network) -> None:
        self.found = found

    def moves(self) -> dict[str, Callable[[int], object]]:
        """Each thing somebody may try; `n` varies what it is done to."""
        by = self.found.coordinator
        return {
            "raise": self._raise,
            "send": self._send,
            "take on": lambda n: actions.take_on(self._link(n)),
            "merge": lambda n: actions.merge_link(self._link(n), self._link(n + 1)),
            "answer": lambda n: actions.answer_link(self._link(n), answer=f"Svar {n}", by=by),
            "return": lambda n: actions.return_link(self._link(n), reason="Ikke hos oss", by=by),
            "withdraw": lambda n: actions.withdraw_link(self._link(n), reason="Løst", by=by),
            "close": lambda n: actions.close_concern(self._concern(n), reason="Notert"),
            "decline on the agenda": lambda n: decline_proposal(self._proposal(n), answer="Nei", by=by),
            "keep on the agenda": lambda n: keep_proposal(self._proposal(n), answer="Senere", by=by),
        }

    def _raise(self, n: int) -> Concern:
        asked = "Hva gjør vi?" if n % 2 else ""
        return actions.raise_concern(
            self.found.executing, title=SEEN[n % 3], text="", question=asked, by=self.found.member
        )

    def _send(self, n: int) -> ConcernLink:
        to = (self.found.coordinating, self.found.council)[n % 2]
        due_on = timezone.localdate() + timedelta(days=10)
        by = self.found.coordinator
        return actions.send_up(self._concern(n), to, question="Og dere?", due_on=due_on, by=by)

    def _concern(self, n: int) -> Concern:
        return _one(Concern.objects.order_by("pk"), n)

    def _link(self, n: int) -> ConcernLink:
        return _one(ConcernLink.objects.order_by("pk"), n)

    def _proposal(self, n: int) -> Proposal:
        return _one(Proposal.objects.filter(concern_link__isnull=False).order_by("pk"), n)


def _one(rows: Any, n: int) -> Any:
    found = list(rows)
    if not found:
        raise ValidationError("ingen")
    return found[n % len(found)]


_MOVES = st.lists(
    st.tuples(
        st.sampled_from(
            (
                *("raise", "send", "send", "take on", "merge", "merge", "merge", "answer", "return"),
                *("withdraw", "withdraw", "withdraw", "close", "decline on the agenda", "keep on the agenda"),
            )
        ),
        st.integers(0, 11),
    ),
    min_size=30,
    max_size=60,
)


@pytest.fixture
def ladder(world: World) -> Ladder:
    return Ladder(network_of(world))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_MOVES)
def test_no_matter_is_without_a_holder_and_no_answer_is_lost(ladder: Ladder, moves: list[tuple[str, int]]):
    with transaction.atomic():
        for name, n in [("raise", 1), ("raise", 3), ("raise", 5), *moves]:
            before = dict(ConcernLink.objects.filter(state__in=CLOSED).values_list("pk", "answer"))
            said = dict(Concern.objects.exclude(answer="").values_list("pk", "answer"))
            try:
                with transaction.atomic():
                    ladder.moves()[name](n)
            except ValidationError:
                continue
            answers = dict(ConcernLink.objects.filter(pk__in=before).values_list("pk", "answer"))
            assert answers == before, name
            assert said.items() <= dict(Concern.objects.values_list("pk", "answer")).items(), name
            for concern in Concern.objects.all():
                _check(concern, name)
        transaction.set_rollback(True)


def _check(concern: Concern, after: str) -> None:
    """What holds of every matter after every move."""
    links = list(concern.steps.order_by("pk"))
    open_links = [link for link in links if link.is_open]
    steps = [rules.Step(link.from_forum_id, link.to_forum_id, rules.LinkState(link.state)) for link in links]
    assert concern.holder_id == rules.holder_of(concern.forum_id, steps), after
    if concern.is_open:
        # Whoever has it below the top of the chain can move it: it waits for nothing that is gone.
        assert open_links or concern.holder_id == concern.forum_id, after
    else:
        assert open_links == [], after
    for link in open_links:
        if link.merged_into:
            # The one it was merged into owes an answer, and is merged with nothing itself.
            assert link.merged_into.is_open, after
            assert link.merged_into.merged_into_id is None, after
            assert link.merged_into.to_forum_id == link.to_forum_id, after
    if concern.answered_at:
        told = Message.objects.filter(recipient=concern.raised_by, key__startswith=f"concern:{concern.pk}:")
        assert concern.answer, after
        assert told.exists() or concern.raised_by == links[-1].answered_by, after
