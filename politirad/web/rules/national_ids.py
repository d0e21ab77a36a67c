"""Identity numbers in a text, in whatever dress; they are refused, never advised about (BR22)."""

import re
import unicodedata
from datetime import date

_SEPARATOR = "[ \u00a0\u2009\u202f./_\u2010-\u2015-]"
# The birthday and the rest may stand in two cells, or on two lines.
_WIDE_SEPARATOR = rf"(?:{_SEPARATOR}|\s){{0,3}}"
# The look-ahead lets candidates overlap, so that a digit before the number does not hide it.
_AS_PEOPLE_WRITE = re.compile(
    rf"(?<!\d)(?=(\d\d{_SEPARATOR}?\d\d{_SEPARATOR}?\d\d{_WIDE_SEPARATOR}\d{{3}}{_SEPARATOR}?\d\d)(?!\d))"
)
# Eleven digits grouped in any other way count only when no more digits stand beside them.
_ALONE = re.compile(rf"(?<!\d)(?<!\d{_SEPARATOR})\d(?:{_SEPARATOR}?\d){{10}}(?!\d)(?!{_SEPARATOR}\d)")
_ACCOUNT_NUMBER = re.compile(r"\d{4}\.\d{2}\.\d{5}")
_FIRST_WEIGHTS = (3, 7, 6, 1, 8, 9, 4, 5, 2)
_SECOND_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
# D-numbers add 40 to the day; help numbers and synthetic test numbers add 40, 65 or 80 to the month.
_DAY_OFFSETS = (0, 40)
_MONTH_OFFSETS = (0, 40, 65, 80)
_ANY_LEAP_YEAR = 2000


def plain(text: str) -> str:
    """Full-width digits become plain ones, and invisible characters between digits go away."""
    normal = unicodedata.normalize("NFKC", text)
    return "".join(character for character in normal if unicodedata.category(character) != "Cf")


def _control_digit(digits: list[int], weights: tuple[int, ...]) -> int:
    """The mod 11 control digit; 10 and above is not a digit, so such a number is never given out."""
    return (11 - sum(d * w for d, w in zip(digits, weights, strict=False)) % 11) % 11


def _is_day(day: int, month: int) -> bool:
    try:
        date(_ANY_LEAP_YEAR, month, day)
    except ValueError:
        return False
    return True


def is_national_id(number: str) -> bool:
    """Whether eleven digits are a fødselsnummer, D-number, help number or synthetic number (BR22)."""
    digits = [int(character) for character in number]
    day, month = digits[0] * 10 + digits[1], digits[2] * 10 + digits[3]
    has_birthday = any(_is_day(day - d, month - m) for d in _DAY_OFFSETS for m in _MONTH_OFFSETS)
    return (
        has_birthday
        and _control_digit(digits, _FIRST_WEIGHTS) == digits[9]
        and _control_digit(digits, _SECOND_WEIGHTS) == digits[10]
    )


def find_national_ids(text: str, *, is_table: bool = False) -> list[str]:
    """The identity numbers in a text as eleven digits each, however they were spaced; refused (BR22).

    In a table figures stand side by side by chance: there only the groupings that people use for
    identity numbers count.
    """
    searched = plain(text)
    written = {match.start(): match.group(1) for match in _AS_PEOPLE_WRITE.finditer(searched)}
    if not is_table:
        written |= {match.start(): match.group() for match in _ALONE.finditer(searched)}
    numbers = [
        re.sub(r"\D", "", candidate)
        for _start, candidate in sorted(written.items())
        if not _ACCOUNT_NUMBER.fullmatch(candidate)
    ]
    return [number for number in numbers if is_national_id(number)]
