"""The law of the national questionnaire, tried on any version there could be (R154, G75, G79)."""

import re
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.models import Question, Questionnaire
from evaluation.rules import (
    LONGEST_CODE,
    LONGEST_QUESTION,
    Asked,
    Changes,
    Kind,
    Main,
    Source,
    changes,
    is_code_of,
    kinds_of,
    mains_lacking,
    may_compare,
    next_code,
    sources_of,
)

MAINS, KINDS = st.sampled_from(Main), st.sampled_from(Kind)
CODES = st.one_of(st.from_regex(r"[1-9G]\.?[0-9]{0,3}", fullmatch=True), st.text(max_size=8))


@st.composite
def questions(draw: Any, *, pk: int = 1, follows: tuple[int | None, ...] = (None,)) -> Asked:
    kind = draw(KINDS)
    lists = sources_of(kind)
    return Asked(
        pk=pk,
        main=draw(MAINS),
        code=draw(st.sampled_from(["1.1", "2.4", "G1"])),
        kind=kind,
        source=draw(st.sampled_from(lists)) if lists else "",
        texts=(draw(st.sampled_from("ab")), draw(st.sampled_from("ab"))),
        facts=tuple(draw(st.sets(st.sampled_from(["meetings", "in_time"])))),
        follows=draw(st.sampled_from(follows)),
    )


@st.composite
def versions(draw: Any) -> tuple[list[Asked], list[Asked]]:
    """A version and the one before it; each question of that is followed by one at most."""
    before = [draw(questions(pk=pk)) for pk in range(1, draw(st.integers(0, 6)) + 1)]
    left = draw(st.permutations([each.pk for each in before] + [None, None, None]))
    now = [
        draw(questions(pk=100 + place, follows=(pk,))) for place, pk in enumerate(left) if draw(st.booleans())
    ]
    return now, before


@given(MAINS, CODES)
def test_a_code_is_of_one_main_question_and_says_which(main: Main, code: str):
    of = [each for each in Main if is_code_of(each, code)]
    assert len(of) <= 1
    assert is_code_of(main, code) == (of == [main])
    if of:
        assert code.startswith("G" if of[0] == Main.REFLECTION else f"{of[0].value}.")
        assert re.fullmatch(r"[0-9G.]+", code)
        assert len(code) <= LONGEST_CODE


@given(MAINS, st.sets(st.integers(1, 99)))
def test_the_next_code_is_free_and_of_its_main_question(main: Main, numbers: set[int]):
    prefix = "G" if main == Main.REFLECTION else f"{main.value}."
    taken = {f"{prefix}{number}" for number in numbers}
    code = next_code(main, taken)
    assert code not in taken
    assert is_code_of(main, code) or (code == "" and 99 in numbers)
    assert next_code(main, {"G99", "9.9"} - {f"{prefix}99"}) == f"{prefix}1"


def test_every_code_of_the_first_version_is_one():
    codes = [("1.6", Main.STATUS), ("2.4", Main.MEASURES), ("G3", Main.REFLECTION)]
    assert all(is_code_of(main, code) for code, main in codes)
    assert not any(
        is_code_of(Main.MEASURES, code) for code in ("2", "2.", "2.0", "2.100", "24", "2.٣", "3.1")
    )


@given(KINDS)
def test_a_list_belongs_to_what_is_chosen_from_one(kind: Kind):
    assert sources_of(kind) == (tuple(Source) if kind == Kind.CHOICES else ())


@given(MAINS)
def test_gjort_laert_lurt_is_written_and_the_rest_is_answered_in_any_way(main: Main):
    assert kinds_of(main) == ((Kind.TEXT,) if main == Main.REFLECTION else tuple(Kind))


@given(questions(), questions(), questions())
def test_what_may_be_compared_is_answered_alike_under_one_main_question(one: Asked, two: Asked, three: Asked):
    assert may_compare(one, one)
    assert may_compare(one, two) == may_compare(two, one)
    assert not (may_compare(one, two) and may_compare(two, three)) or may_compare(one, three)
    if may_compare(one, two):
        assert (one.main, one.kind) == (two.main, two.kind)


@pytest.mark.parametrize("count", range(len(Main) + 1))
def test_a_version_lacks_exactly_the_main_questions_it_does_not_ask_under(count: int):
    for mains in combinations(Main, count):
        assert mains_lacking(mains * 2) == tuple(main for main in Main if main not in mains)


@given(versions())
def test_every_question_of_both_versions_is_new_dropped_or_kept(both: tuple[list[Asked], list[Asked]]):
    now, before = both
    found: Changes[Asked] = changes(now, before)
    kept = [each for each in now if each not in found.added]
    assert {each.follows for each in kept} | {each.pk for each in found.dropped} == {
        each.pk for each in before
    }
    assert len(kept) + len(found.dropped) == len(before)
    for here, there in (*found.reworded, *found.recoded, *found.refacted):
        assert here.follows == there.pk
    is_same = [(each.texts, each.code, set(each.facts), each.follows) for each in now] == [
        (each.texts, each.code, set(each.facts), each.pk) for each in before
    ]
    assert found.is_any != is_same


@given(versions())
def test_a_version_changes_nothing_from_its_own_copy(both: tuple[list[Asked], list[Asked]]):
    _now, before = both
    copy = [
        Asked(100 + each.pk, each.main, each.code, each.kind, each.source, each.texts, each.facts, each.pk)
        for each in before
    ]
    assert not changes(copy, before).is_any
    assert not before or changes(copy[::-1], before).is_reordered == (len(before) > 1)


@pytest.mark.django_db
def test_the_first_version_keeps_the_law():
    first = Questionnaire.objects.get(number=1)
    asked = list(first.questions.all())
    assert mains_lacking(each.main for each in asked) == ()
    assert all(is_code_of(Main(each.main), each.code) for each in asked)
    assert all(each.answers_with in kinds_of(Main(each.main)) for each in asked)
    assert all((each.source in sources_of(each.answers_with)) == bool(each.source) for each in asked)
    assert Question._meta.get_field("text_nb").max_length == LONGEST_QUESTION
