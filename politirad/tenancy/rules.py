"""The law of tenancy: validity in time, the tree of a police district, and checks on official numbers."""

from datetime import date

UNITS_ABOVE: dict[str, frozenset[str]] = {
    "geographic_operational_unit": frozenset(),
    "functional_operational_unit": frozenset(),
    "service_unit": frozenset({"geographic_operational_unit", "functional_operational_unit"}),
    "service_location": frozenset({"service_unit"}),
}
"""What each kind of unit lies under; one that lies under nothing lies right under the district (R026)."""

_ORGANISATION_NUMBER_WEIGHTS = (3, 2, 7, 6, 5, 4, 3, 2)
_ORGANISATION_NUMBER_LENGTH = 9
_MUNICIPALITY_CODE_LENGTH = 4


def is_valid_on(day: date, *, valid_from: date, valid_until: date | None) -> bool:
    """Whether something holds on `day`; the last day is included, no last day means open (BR43)."""
    return valid_from <= day and (valid_until is None or day <= valid_until)


def is_within(
    valid_from: date, valid_until: date | None, *, outer_from: date, outer_until: date | None
) -> bool:
    """Whether every day of the first days is one of the outer days too (BR43)."""
    begins_within = outer_from <= valid_from
    return begins_within and (outer_until is None or (valid_until is not None and valid_until <= outer_until))


def may_lie_under(kind: str, above: str | None) -> bool:
    """Whether a unit of `kind` may lie under one of the kind `above`, or with None the district (R026)."""
    return above in UNITS_ABOVE[kind] if above else not UNITS_ABOVE[kind]


def is_municipality_code(code: str) -> bool:
    """Whether `code` is a municipality number: four digits as text, zeros kept (domain.md 5.7, L29)."""
    return len(code) == _MUNICIPALITY_CODE_LENGTH and code.isascii() and code.isdigit()


def is_organisation_number(number: str) -> bool:
    """Whether `number` has nine digits and the right modulus 11 check digit (domain.md 5.7, L28)."""
    if len(number) != _ORGANISATION_NUMBER_LENGTH or not (number.isascii() and number.isdigit()):
        return False
    total = sum(
        int(digit) * weight for digit, weight in zip(number, _ORGANISATION_NUMBER_WEIGHTS, strict=False)
    )
    check = -total % 11
    return check == int(number[-1])
