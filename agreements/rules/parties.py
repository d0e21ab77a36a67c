"""Which agreements there are, who must be party to them, and when all have approved."""

from collections.abc import Collection
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of agreement (R020, R051, R061-R063)."""

    MAIN = "cooperation_agreement"
    LIMITED = "limited_agreement"
    SCHOOL = "school_agreement"
    COUNTY = "county_agreement"
    OLD_COUNCIL = "police_council_agreement"
    OLD_SERVICE = "service_offer_agreement"


LEGACY = frozenset({Kind.OLD_COUNCIL, Kind.OLD_SERVICE})
"""The two kinds that became the main agreement: kept for history, and made no more (R063)."""


def has_both_sides(kind: Kind, *, municipalities: int, counties: int, schools: int, units: int) -> bool:
    """Whether the police and somebody to agree with are parties (BR10)."""
    others = {Kind.SCHOOL: schools, Kind.COUNTY: counties}
    return units > 0 and others.get(kind, municipalities) > 0


def is_fully_approved(parties: Collection[int], approved: Collection[int]) -> bool:
    """Whether every party stands behind the text; a regional agreement waits for them all (BR12)."""
    return bool(parties) and set(parties) <= set(approved)
