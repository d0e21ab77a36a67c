"""What may not stand in a text: identity numbers are refused, signs of a person ask for a reason (BR22)."""

from politirad.web.rules.hints import Hint, Sign, find_signs, warn_about_person_data
from politirad.web.rules.national_ids import find_national_ids, is_national_id

__all__ = [
    "Hint",
    "Sign",
    "find_national_ids",
    "find_signs",
    "is_national_id",
    "warn_about_person_data",
]
