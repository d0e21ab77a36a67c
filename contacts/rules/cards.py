"""What is shown of a person whom others turn to, and to whom (G19, R120, R177)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class CardField(StrEnum):
    """What a contact card can say of its person besides the function."""

    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    WORKPLACE = "workplace"


class Audience(StrEnum):
    """Who reads: those who are signed in and may know of the role, or the whole world."""

    INTERNAL = "internal"
    PUBLIC = "public"


@dataclass(frozen=True)
class CardChoices:
    """What the person allows; who has chosen nothing shows all internally, and publicly nothing (G19)."""

    internal: frozenset[CardField] = frozenset(CardField)
    public: frozenset[CardField] = frozenset()


def shown_fields(choices: CardChoices, audience: Audience) -> frozenset[CardField]:
    """The fields `audience` sees (G19).

    Whoever may know of a role may know who holds it, so the name is never kept from the internal page. An
    address gives the name away, so the public page shows it with the name or not at all.
    """
    if audience == Audience.INTERNAL:
        return choices.internal | {CardField.NAME}
    hidden = frozenset() if CardField.NAME in choices.public else frozenset({CardField.EMAIL})
    return choices.public - hidden


def is_away(day: date, away_from_on: date | None, away_until_on: date | None) -> bool:
    """Whether the person is away on `day`, the first and last day included (R120)."""
    if away_from_on is None or away_until_on is None:
        return False
    return away_from_on <= day <= away_until_on


def needs_deputy(away: Iterable[bool]) -> bool:
    """Whether the deputy is the one to ask: every politikontakt is away, or there is none (R120, BR04)."""
    return all(away)
