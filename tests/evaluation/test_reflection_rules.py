"""What a Gjort, lært, lurt is about, and names that must not stand in it."""

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from evaluation.models import Reflection, Sharing
from evaluation.rules import LONGEST_TEXT, Occasion, first_named, needs
from meetings.rules import State
from politirad.plans.models import Measure
from politirad.tenancy.permissions import Role
from tests.world import World
from tests.world_reflections import exercise, texts

_WORDS = st.text(alphabet="abcdefgæøå", min_size=1, max_size=8)
_SOME_WORDS = st.lists(_WORDS, max_size=4)


def test_each_occasion_needs_something_of_its_own_and_nothing_of_another():
    needed = [needs(occasion) for occasion in Occasion]
    assert all(needed)
    assert sum(map(len, needed)) == len(frozenset().union(*needed))


@given(before=_SOME_WORDS, after=_SOME_WORDS, name=_WORDS, ending=st.sampled_from(["", "s", ",", "."]))
def test_a_name_is_found_wherever_it_stands_as_a_word(
    before: list[str], after: list[str], name: str, ending: str
):
    named = name.capitalize()
    text = " ".join([*before, f"{named}{ending}", *after])
    assert first_named(["", text], ["", "Annetsted", named]) == named


@given(words=_SOME_WORDS, name=_WORDS)
def test_ordinary_words_and_parts_of_words_are_no_names(words: list[str], name: str):
    named = name.capitalize()
    # Somebody in the municipality of Time may still write «en time».
    assert first_named([" ".join(words), f"nær{named}liggende", f"{named}lig"], [named]) == ""


@pytest.fixture
def about(world: World) -> dict[str, Any]:
    """Something of each kind that one could be about."""
    return {
        "meeting": world.meeting(State.APPROVED),
        "measure": Measure.objects.filter(plan__forum=world.forum).earliest("pk"),
        "title": "Øvelse",
        "from_on": date(2026, 1, 1),
        "until_on": date(2026, 6, 30),
    }


@pytest.mark.parametrize("occasion", list(Occasion))
def test_the_database_holds_each_to_what_its_occasion_needs(
    world: World, about: dict[str, Any], occasion: Occasion
):
    def make(*names: str) -> Reflection:
        said = {name: about[name] for name in names}
        by = world.users[Role.MAYOR]
        return Reflection.objects.create(
            forum=world.forum, occasion=occasion, written_by=by, **texts(), **said
        )

    needed = needs(occasion)
    wrong = [[], *([*needed, other] for other in about.keys() - needed)]
    wrong += [[*(needed - {one})] for one in needed]
    for names in wrong:
        with pytest.raises(IntegrityError), transaction.atomic():
            make(*names)
    assert make(*needed).pk


def test_the_database_refuses_a_period_backwards_and_one_that_says_nothing(world: World):
    said = {"forum": world.forum, "occasion": "period", "written_by": world.users[Role.MAYOR]}
    days = {"from_on": date(2026, 6, 30), "until_on": date(2026, 1, 1)}
    with pytest.raises(IntegrityError), transaction.atomic():
        Reflection.objects.create(**said, **days, **texts())
    with pytest.raises(IntegrityError), transaction.atomic():
        Reflection.objects.create(**said, from_on=days["until_on"], until_on=days["from_on"], done="")


def test_the_database_holds_one_standing_sharing_and_no_withdrawal_before_it_was_agreed(world: World):
    by = world.users[Role.POLICE_CONTACT]
    said = {"reflection": exercise(world.forum, by), "heading": "Øvelse", "shared_by": by}
    first = Sharing.objects.create(**said, agreed_on=date(2026, 11, 2))
    for wrong in (
        {**said, "agreed_on": date(2026, 11, 3)},
        {**said, "agreed_on": date(2026, 11, 3), "withdrawn_on": date(2026, 11, 2)},
        {**said, "agreed_on": date(2026, 11, 3), "withdrawn_on": date(2026, 11, 4), "heading": ""},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Sharing.objects.create(**wrong)
    first.withdrawn_on = date(2026, 11, 20)
    first.save()
    assert Sharing.objects.create(**said, agreed_on=date(2026, 11, 21)).pk


def test_the_longest_text_is_what_the_columns_say():
    lengths = {Reflection._meta.get_field(name).max_length for name in Reflection.TEXTS}
    assert lengths == {LONGEST_TEXT}
