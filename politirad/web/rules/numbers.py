"""Whole numbers in addresses and hidden fields, which anybody may have written by hand."""

_MOST_DIGITS = 18
"""As many as a key in PostgreSQL can have."""


def whole_number(text: str) -> int | None:
    """The number the text says in digits; None for anything else. What is longer than any key is cut."""
    return int(text[:_MOST_DIGITS]) if text.isascii() and text.isdecimal() else None
