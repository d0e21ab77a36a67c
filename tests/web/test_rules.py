"""BR22: identity numbers are found in any dress, and signs of a person give a hint."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from politirad.web.rules import Hint, find_national_ids, is_national_id, warn_about_person_data

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
