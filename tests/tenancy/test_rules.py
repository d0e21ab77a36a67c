"""The law of tenancy: validity to the day, and the checks on official numbers."""

from datetime import date

import pytest

from politirad.tenancy.models import PoliceDistrict
from politirad.tenancy.rules import is_municipality_code, is_organisation_number, is_valid_on
from tests.tenancy.conftest import make_district

MARCH, APRIL = date(2026, 3, 1), date(2026, 4, 1)

# The boundary cases of validity: first day, last day, the days around them, and no last day.
VALIDITY = [
    (date(2026, 2, 28), APRIL, False),
    (MARCH, APRIL, True),
    (APRIL, APRIL, True),
    (date(2026, 4, 2), APRIL, False),
    (date(2099, 1, 1), None, True),
]


@pytest.mark.parametrize(("day", "valid_until", "expected"), VALIDITY)
def test_validity_counts_its_first_and_last_day(day: date, valid_until: date | None, expected: bool):
    assert is_valid_on(day, valid_from=MARCH, valid_until=valid_until) is expected


@pytest.mark.django_db
@pytest.mark.parametrize(("day", "valid_until", "expected"), VALIDITY)
def test_validity_in_sql_says_what_the_rule_says(day: date, valid_until: date | None, expected: bool):
    make_district("Midt")
    PoliceDistrict.objects.update(valid_from=MARCH, valid_until=valid_until)
    assert PoliceDistrict.objects.valid_on(day).exists() is expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [("0301", True), ("9901", True), ("301", False), ("03010", False), ("03a1", False), ("٠٣٠١", False)],
)
def test_municipality_code_is_four_digits_with_its_zero(code: str, expected: bool):
    assert is_municipality_code(code) is expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("318700109", True),
        ("318701474", True),
        ("318700108", False),
        ("31870010", False),
        ("3187001090", False),
        ("31870010a", False),
        ("318710009", False),
    ],
)
def test_organisation_number_needs_its_check_digit(number: str, expected: bool):
    assert is_organisation_number(number) is expected
