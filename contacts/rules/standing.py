"""Where a politikontakt stands in the register, closest to trouble first (ux.md 5.14)."""

from enum import StrEnum

ENDING_DAYS = 90
"""Days before a last day in which the register says that somebody stops."""


class Standing(StrEnum):
    """What the register says of one person, in the order of its rows."""

    OVER_CAP = "contact_over_cap"
    AWAITING = "contact_awaiting"
    ENDING = "contact_ending"
    IN_FACT_PRIMARY = "contact_in_fact_primary"
    EXCEPTION = "contact_exception"
    FULL = "contact_full"
    DEPUTY = "contact_deputy"
    COMING = "contact_coming"
    FREE = "contact_free"
