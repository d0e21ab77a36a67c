"""What is shown to whom of a person, whom to ask first, and finding a town on any keyboard (G19, R177)."""

from datetime import date, timedelta
from itertools import combinations

import pytest

from contacts.rules import (
    EMERGENCY,
    LEAST_LETTERS,
    SWITCHBOARD,
    AskFirst,
    Audience,
    CardChoices,
    CardField,
    folded,
    is_away,
    needs_deputy,
    place_among_hits,
    shown_fields,
    whom_to_ask,
)
from politirad.tenancy.reference import FOLDER, read_norway

NORWAY = read_norway(FOLDER).municipalities
MONDAY = date(2026, 11, 23)
DAY = timedelta(days=1)
SUBSETS = [frozenset(each) for size in range(5) for each in combinations(CardField, size)]


@pytest.mark.parametrize("allowed", SUBSETS)
def test_inside_everything_allowed_is_shown_and_the_name_always(allowed: frozenset[CardField]):
    choices = CardChoices(internal=allowed, public=frozenset())
    assert shown_fields(choices, Audience.INTERNAL) == allowed | {CardField.NAME}
    assert shown_fields(choices, Audience.PUBLIC) == frozenset()


@pytest.mark.parametrize("allowed", SUBSETS)
def test_openly_exactly_what_is_allowed_is_shown_but_no_address_without_the_name(
    allowed: frozenset[CardField],
):
    shown = shown_fields(CardChoices(internal=frozenset(), public=allowed), Audience.PUBLIC)
    expected = allowed if CardField.NAME in allowed else allowed - {CardField.EMAIL}
    assert shown == expected


def test_whoever_has_chosen_nothing_shows_all_inside_and_nothing_openly():
    assert shown_fields(CardChoices(), Audience.INTERNAL) == frozenset(CardField)
    assert shown_fields(CardChoices(), Audience.PUBLIC) == frozenset()


@pytest.mark.parametrize(
    ("first", "last", "away"),
    [
        (None, None, False),
        (MONDAY, None, False),
        (None, MONDAY, False),
        (MONDAY, MONDAY, True),
        (MONDAY - DAY, MONDAY, True),
        (MONDAY, MONDAY + DAY, True),
        (MONDAY + DAY, MONDAY + DAY, False),
        (MONDAY - DAY, MONDAY - DAY, False),
    ],
)
def test_away_holds_from_the_first_day_to_the_last(first: date | None, last: date | None, away: bool):
    assert is_away(MONDAY, first, last) == away


def test_deputy_is_asked_when_all_are_away_or_there_is_none():
    assert [needs_deputy(each) for each in ([], [True], [True, True], [True, False], [False])] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_the_politikontakt_comes_first_where_the_district_says_so_and_once():
    functions = ["risk", "contact"]
    assert whom_to_ask(AskFirst.CATALOGUE, functions, contact="contact") == functions
    assert whom_to_ask(AskFirst.UNIT, functions, contact="contact") == functions
    assert whom_to_ask(AskFirst.CONTACT, functions, contact="contact") == ["contact", "risk"]
    assert whom_to_ask(AskFirst.CONTACT, ["risk"], contact="contact") == ["contact", "risk"]


def test_the_two_numbers_are_those_of_the_police():
    assert (SWITCHBOARD, EMERGENCY) == ("02800", "112")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Kárášjohka", "karasjohka"),
        ("Guovdageaidnu", "guovdageaidnu"),
        ("Tromsø", "tromso"),
        ("Kåfjord – Gáivuotna", "kafjord – gaivuotna"),
        ("Unjárgga", "unjargga"),
        ("Deatnu", "deatnu"),
        ("Loabák Ŋ Đ Ŧ Ž", "loabak n d t z"),
        ("Aalesund", "alesund"),
        ("BÆRUM", "baerum"),
        ("  Nord-Aurdal ", "nord aurdal"),
    ],
)
def test_text_is_folded_to_plain_small_letters(text: str, plain: str):
    assert folded(text) == plain


@pytest.mark.parametrize(
    ("asked", "names", "place"),
    [
        ("Karasjohka", ["Karasjok", "Kárášjohka - Karasjok"], 1),
        ("karasjok", ["Karasjok", "Kárášjohka"], 0),
        ("KÁRÁŠJOHKA", ["Karasjok", "Kárášjohka"], 0),
        ("Alesund", ["Ålesund"], 0),
        ("Tromssa", ["Tromsø", "Romsa", "Tromssa"], 0),
        ("johka", ["Kárášjohka"], 2),
        ("aurdal", ["Nord-Aurdal"], 2),
        ("Lillevik", ["Storvik"], None),
        ("K" * (LEAST_LETTERS - 1), ["Karasjok"], None),
        ("%", ["Karasjok"], None),
        ("", ["Karasjok"], None),
        ("ar", ["Karasjok"], None),
    ],
)
def test_names_fit_whole_by_their_beginning_or_within(asked: str, names: list[str], place: int | None):
    assert place_among_hits(asked, names) == place


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("Karasjohka", "5610"),
        ("guovdageaidnu", "5612"),
        ("Gaivuotna", "5540"),
        ("Porsanki", "5622"),
        ("Aarborte", "1826"),
        ("Snaase", "5041"),
    ],
)
def test_real_towns_are_found_by_their_sami_and_kven_names(asked: str, code: str):
    assert code in {
        town.code
        for town in NORWAY
        if place_among_hits(asked, [town.name, town.full_name, *town.parallel_names.values()]) in (0, 1)
    }


def test_every_town_is_found_by_each_of_its_names():
    names = [(town, name) for town in NORWAY for name in (town.name, *town.parallel_names.values())]
    assert [name for town, name in names if place_among_hits(name, [name]) != 0] == []
