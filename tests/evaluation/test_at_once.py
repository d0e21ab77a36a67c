"""Two at the very same time: what is written, shared or begun twice is there once, and no word is lost."""

from typing import Any

import pytest

from evaluation import actions
from evaluation.models import Reflection, ReflectionDraft, Sharing
from politirad.plans.actions import WrittenConflictError
from politirad.tenancy.permissions import Role
from tests.meetings.parallel import at_once
from tests.world import World
from tests.world_reflections import AGREED_ON, exercise, texts

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 5
AGREED: dict[str, Any] = {"heading": "Øvelse", "agreed_on": AGREED_ON, "shows_name": False}


def test_two_presses_make_one_of_each(world: World):
    by = world.users[Role.POLICE_CONTACT]
    for number in range(ROUNDS):
        said = {"occasion": "exercise", "title": f"Øvelse {number}", "by": by, **texts()}
        made, same = at_once(*[lambda said=said: actions.add_reflection(world.forum, **said)] * 2)
        assert made == same
        at_once(*[lambda made=made: actions.share(made, seen=1, by=by, **AGREED)] * 2)
        assert Sharing.objects.filter(reflection=made).count() == 1
        kept = {"about": "ovelse", "seen": 0, "by": by, "said": {"done": "Vi"}}
        at_once(*[lambda kept=kept: actions.save_draft(world.forum, **kept)] * 2)
    assert (Reflection.objects.count(), ReflectionDraft.objects.count()) == (ROUNDS, 1)


def test_what_is_shared_is_always_the_words_that_were_agreed(world: World):
    by = world.users[Role.POLICE_CONTACT]
    for number in range(ROUNDS):
        made = exercise(world.forum, by, f"Øvelse {number}")
        at_once(
            lambda made=made: actions.share(made, seen=1, by=by, **AGREED),
            lambda made=made: actions.change_reflection(made, seen=1, by=by, done="Noe annet."),
        )
        made.refresh_from_db()
        # Shared first, the change withdrew it; changed first, the sharing was refused.
        assert (made.done, made.sharing()) == ("Noe annet.", None)


def test_of_two_who_change_it_one_is_told_of_the_other(world: World):
    made = exercise(world.forum, world.users[Role.MAYOR])

    def change(done: str) -> str:
        try:
            actions.change_reflection(made, seen=1, by=world.users[Role.MAYOR], done=done)
        except WrittenConflictError:
            return "told"
        return "kept"

    assert sorted(at_once(lambda: change("En"), lambda: change("To"))) == ["kept", "told"]
