"""Signs that a text is about one person or one case; they warn, and going on asks for a reason (BR22)."""

import re
from dataclasses import dataclass
from enum import StrEnum

from politirad.web.rules.national_ids import plain


class Hint(StrEnum):
    """What a sign in a text may be (BR22, domain.md 5.4)."""

    DATE_OF_BIRTH = "date_of_birth"
    CASE_NUMBER = "case_number"
    LEGAL_STATUS = "legal_status"
    NAME_AND_AGE = "name_and_age"
    NAME_AND_SCHOOL = "name_and_school"
    GRADING = "grading"
    UNREAD = "unread"


@dataclass(frozen=True)
class Sign:
    """One place in a text that gives a hint, with the words that gave it."""

    hint: Hint
    words: str


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


def find_signs(text: str) -> list[Sign]:
    """Every sign of a person or a single case in a text, in the order of the hints (BR22)."""
    searched = plain(text)
    return [
        Sign(hint, found.group().strip())
        for hint, sign in _SIGNS.items()
        for found in sign.finditer(searched)
    ]


def warn_about_person_data(text: str) -> tuple[Hint, ...]:
    """The kinds of signs in a text, each once; the writer is advised, not stopped (BR22)."""
    return tuple(dict.fromkeys(sign.hint for sign in find_signs(text)))
