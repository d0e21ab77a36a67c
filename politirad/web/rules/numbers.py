"""Whole numbers: in addresses and hidden fields, which anybody may have written, and shares in percent."""

_MOST_DIGITS = 18
"""As many as a key in PostgreSQL can have."""


def whole_number(text: str) -> int | None:
    """The number the text says in digits; None for anything else. What is longer than any key is cut."""
    return int(text[:_MOST_DIGITS]) if text.isascii() and text.isdecimal() else None


def percent(part: int, whole: int) -> int:
    """The share in whole percent; 0 and 100 are said only of none and of all (R141)."""
    if not 0 < part < whole:
        return 100 if 0 < whole <= part else 0
    return min(max(round(100 * part / whole), 1), 99)
