"""BR22: identity numbers are found in any dress, and signs of a person give a hint."""

import csv
import re
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from politirad.web.rules import (
    Hint,
    Sign,
    find_national_ids,
    find_signs,
    is_national_id,
    warn_about_person_data,
)
from politirad.web.rules.given_names import GIVEN_NAMES
from politirad.web.rules.national_ids import plain
from politirad.web.rules.people import NAME, has_given_name, names_person

# Synthetic numbers: the month has 80 added, so no person can have them.
SYNTHETIC = "01819012284"


def with_control_digits(nine: str) -> str | None:
    """The whole number for nine digits, or None where no control digit exists."""
    digits = [int(character) for character in nine]
    for weights in ((3, 7, 6, 1, 8, 9, 4, 5, 2), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)):
        control = -sum(d * w for d, w in zip(digits, weights, strict=True)) % 11
        if control == 10:
            return None
        digits.append(control)
    return "".join(map(str, digits))


@st.composite
def national_ids(draw: st.DrawFn) -> str:
    """Fødselsnummer, D-numbers, help numbers and synthetic numbers with right control digits."""
    day = draw(st.integers(1, 28)) + draw(st.sampled_from((0, 40)))
    month = draw(st.integers(1, 12)) + draw(st.sampled_from((0, 40, 65, 80)))
    rest = draw(st.integers(0, 99999))
    number = with_control_digits(f"{day:02}{month:02}{rest:05}")
    return number if number is not None else draw(national_ids())


words = st.text(alphabet="abcdefghijklmnopqrstuvwxyzæøå ,.\n", max_size=40)
separators = st.sampled_from(("", " ", "\u00a0", "-", ".", "\u2013"))


@given(national_ids(), words, words, separators)
def test_national_ids_are_found_in_any_text(number: str, before: str, after: str, separator: str) -> None:
    written = f"{number[:6]}{separator}{number[6:]}"
    assert find_national_ids(f"{before}x {written} x{after}") == [number]


@given(national_ids(), st.integers(1, 9))
def test_a_wrong_last_digit_is_no_national_id(number: str, step: int) -> None:
    wrong = f"{number[:10]}{(int(number[10]) + step) % 10}"
    assert find_national_ids(wrong) == []


@given(st.text(max_size=200))
def test_the_search_takes_any_text(text: str) -> None:
    assert all(isinstance(found, str) for found in find_national_ids(text))


@pytest.mark.parametrize(
    "text",
    [
        SYNTHETIC,
        "018190 12284",
        "01 81 90 12284",
        "01.81.90-12284",
        "sak 3 018190 12284",
        "".join(chr(ord(character) + 0xFEE0) for character in SYNTHETIC),
        f"{SYNTHETIC[:6]}\u200b{SYNTHETIC[6:]}",
    ],
)
def test_a_number_in_disguise_is_found(text: str) -> None:
    assert find_national_ids(text) == [SYNTHETIC]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ring 22 33 44 55 eller 99 88 77 66.",
        "Org.nr. 974 760 673",
        "1234567890123456",
        "Møte 9.12.2026 kl. 09.00",
    ],
)
def test_ordinary_numbers_pass(text: str) -> None:
    assert find_national_ids(text) == []


def test_a_day_that_is_no_birthday_is_no_national_id() -> None:
    number = with_control_digits("318190123")
    assert number is not None
    assert is_national_id(number)
    no_such_day = with_control_digits("328190123") or with_control_digits("328190124")
    assert no_such_day is not None
    assert not is_national_id(no_such_day)


def test_account_number_is_no_national_id_unless_it_is_written_as_one() -> None:
    assert find_national_ids(f"Konto {SYNTHETIC[:4]}.{SYNTHETIC[4:6]}.{SYNTHETIC[6:]}") == []
    assert find_national_ids(f"Konto {SYNTHETIC}") == [SYNTHETIC]


def test_figures_side_by_side_in_a_table_are_no_national_id() -> None:
    row = "018 1901 2284"
    assert (find_national_ids(row), find_national_ids(row, is_table=True)) == ([SYNTHETIC], [])
    assert find_national_ids(f"018190\n{SYNTHETIC[6:]}", is_table=True) == [SYNTHETIC]


@pytest.mark.parametrize(
    ("words", "is_name"),
    [
        ("Sander", True),
        ("Amina Warsame", True),
        ("Xhevdet Bytyqi", True),
        ("Gutten Daniel", True),
        ("Sentrum", False),
        ("Nordvik", False),
        ("Lions Club Fjellvik", False),
        ("Elvestrand Ungdomsskole", False),
        ("Til", False),
    ],
)
def test_names_of_people_are_told_from_other_names(words: str, *, is_name: bool) -> None:
    assert (names_person(words), re.fullmatch(NAME, words) is not None) == (is_name, True)


def test_a_known_given_name_is_known_anywhere_and_with_a_second_one_tied_to_it() -> None:
    assert [has_given_name(words) for words in ("Moen Jonas", "Ella-Marie", "Moen")] == [True, True, False]
    assert {plain(name) for name in GIVEN_NAMES} == GIVEN_NAMES


def test_signs_come_with_their_words_and_eight_digits_in_a_table_are_a_sum() -> None:
    text = "Kari\n  Nordmann (15) i sak 15123456, ref. 16022347."
    signs = [
        Sign(Hint.CASE_NUMBER, "sak 15123456"),
        Sign(Hint.CASE_NUMBER, "16022347"),
        Sign(Hint.NAME_AND_AGE, "Kari Nordmann (15)"),
    ]
    assert list(find_signs(text)) == signs
    assert list(find_signs(text, is_table=True)) == [signs[0], signs[2]]


@pytest.mark.parametrize(
    ("text", "hints"),
    [
        ("Eleven er født 12.3.2011.", (Hint.DATE_OF_BIRTH,)),
        ("f. 12. mars 2011", (Hint.DATE_OF_BIRTH,)),
        ("Se sak 15123456.", (Hint.CASE_NUMBER,)),
        ("Han ble anmeldt i går.", (Hint.LEGAL_STATUS,)),
        ("Kari Nordmann (15) var der.", (Hint.NAME_AND_AGE,)),
        ("Snakk med Ola, 14 år.", (Hint.NAME_AND_AGE,)),
        ("Ring tlf 22334455.", ()),
        ("Antall anmeldte forhold økte fra 120 til 140.", ()),
        ("Ungdom under 18 år er ute sent.", ()),
        ("Møtet er 9. desember 2026 kl. 09.00.", ()),
    ],
)
def test_signs_of_a_person_give_a_hint(text: str, hints: tuple[Hint, ...]) -> None:
    assert warn_about_person_data(text) == hints


# --- The corpus -------------------------------------------------------------------------------

CORPUS = Path(__file__).parent / "corpus"
LEAST_RECALL = 0.95
MOST_FALSE_ALARMS = 0.01


def _examples(name: str) -> list[tuple[str, str]]:
    """What is expected, and the made-up sentence."""
    with (CORPUS / name).open(encoding="utf-8", newline="") as lines:
        return [(kind, text) for kind, text in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]


def _found_in(text: str) -> set[str]:
    refused = {"national_id"} if find_national_ids(text) else set()
    return refused | {hint.value for hint in warn_about_person_data(text)}


def test_corpus_is_large_and_says_each_thing_once() -> None:
    positive, negative = _examples("positive.tsv"), _examples("negative.tsv")
    kinds = {kind for kind, _text in positive}
    assert kinds == {"national_id", *(hint.value for hint in Hint if hint != Hint.UNREAD)}
    assert {kind for kind, _text in negative} == {"none"}
    assert (len(positive) >= 300, len(negative) >= 300) == (True, True)
    assert len({*positive, *negative}) == len(positive) + len(negative)


def test_corpus_numbers_belong_to_nobody() -> None:
    """Synthetic and help numbers add to the month; the plain ones have a year that takes no such serial."""
    numbers = [number for _kind, text in _examples("positive.tsv") for number in find_national_ids(text)]
    issued = [
        n for n in numbers if int(n[2:4]) <= 12 and not (40 <= int(n[4:6]) < 54 and 500 <= int(n[6:9]) < 900)
    ]
    assert (issued, len(numbers) > 90) == ([], True)


def test_corpus_recall_and_false_alarms(capsys: pytest.CaptureFixture[str]) -> None:
    positive, negative = _examples("positive.tsv"), _examples("negative.tsv")
    wanted = Counter(kind for kind, _text in positive)
    hit = Counter(kind for kind, text in positive if kind in _found_in(text))
    recall = {kind: hit[kind] / count for kind, count in wanted.items()}
    alarms = [text for _kind, text in negative if _found_in(text)]
    refusals = [text for _kind, text in negative if find_national_ids(text)]
    with capsys.disabled():
        lines = [f"{kind}: {hit[kind]} of {count}, {recall[kind]:.1%}" for kind, count in wanted.items()]
        rate = f"false alarms: {len(alarms)} of {len(negative)}, {len(alarms) / len(negative):.1%}"
        sys.stdout.write("\n" + "\n".join([*lines, rate]) + "\n")
    assert recall["national_id"] == 1
    assert {kind: share for kind, share in recall.items() if share < LEAST_RECALL} == {}
    assert len(alarms) / len(negative) <= MOST_FALSE_ALARMS, alarms
    assert refusals == []


@pytest.mark.parametrize("step", range(1, 10))
def test_corpus_numbers_with_a_wrong_last_digit_are_let_through(step: int) -> None:
    """So that a search that refuses any eleven digits would fail."""
    for _kind, text in _examples("positive.tsv"):
        for number in find_national_ids(text):
            wrong = f"{number[:10]}{(int(number[10]) + step) % 10}"
            assert not is_national_id(wrong)
