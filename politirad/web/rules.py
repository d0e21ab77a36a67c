"""What may not stand in a text: identity numbers are refused, signs of a person give a hint (BR22)."""

import re
import unicodedata
from datetime import date
from enum import StrEnum

_SEPARATOR = "[ \u00a0\u2009\u202f./\u2010-\u2015-]?"
# The look-ahead lets candidates overlap, so that a digit before the number does not hide it.
_ELEVEN_DIGITS = re.compile(rf"(?<!\d)(?=(\d(?:{_SEPARATOR}\d){{10}})(?!\d))")
_FIRST_WEIGHTS = (3, 7, 6, 1, 8, 9, 4, 5, 2)
_SECOND_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
# D-numbers add 40 to the day; help numbers and synthetic test numbers add 40, 65 or 80 to the month.
_DAY_OFFSETS = (0, 40)
_MONTH_OFFSETS = (0, 40, 65, 80)
_ANY_LEAP_YEAR = 2000


class Hint(StrEnum):
    """Signs that a text is about one person or one case; they warn and never refuse."""

    DATE_OF_BIRTH = "date_of_birth"
    CASE_NUMBER = "case_number"
    LEGAL_STATUS = "legal_status"
    NAME_AND_AGE = "name_and_age"


_NAME = r"[A-ZÆØÅÁČĐŊŠŦŽ][a-zæøåáčđŋšŧžéèü-]+"
_SIGNS: dict[Hint, re.Pattern[str]] = {
    Hint.DATE_OF_BIRTH: re.compile(
        r"\b(?:f\.|født|fødd|fødselsdato|born)[\s:]*(?:den\s+)?\d{1,2}\.?\s*(?:\d{1,2}|[a-z]{3,9})[.\s]*\d{2,4}",
        re.IGNORECASE,
    ),
    Hint.CASE_NUMBER: re.compile(
        r"(?<![\d+])(?<!tlf )(?<!tlf\. )(?<!telefon )(?<!mobil )\d{8}(?!\d)", re.IGNORECASE
    ),
    Hint.LEGAL_STATUS: re.compile(
        r"\b(?:ble|blei|er|vart|har vært|is|was)\s+"
        r"(?:anmeldt|meld|mistenkt|siktet|sikta|tiltalt|pågrepet|pågripen|dømt|dømd)\b",
        re.IGNORECASE,
    ),
    Hint.NAME_AND_AGE: re.compile(
        rf"\b(?:{_NAME}\s+{_NAME},?\s*(?:\(\d{{1,2}}(?:\s*år)?\)|\d{{1,2}}\s*år)|{_NAME}(?:,\s*|\s*\()\d{{1,2}}\s*år)"
    ),
}


def _plain(text: str) -> str:
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


def find_national_ids(text: str) -> list[str]:
    """The identity numbers in a text as eleven digits each, however they were spaced; refused (BR22)."""
    candidates = (re.sub(r"\D", "", match.group(1)) for match in _ELEVEN_DIGITS.finditer(_plain(text)))
    return [number for number in candidates if is_national_id(number)]


def warn_about_person_data(text: str) -> tuple[Hint, ...]:
    """The signs of a person or a single case in a text; the writer is advised, not stopped (BR22)."""
    plain = _plain(text)
    return tuple(hint for hint, sign in _SIGNS.items() if sign.search(plain))
