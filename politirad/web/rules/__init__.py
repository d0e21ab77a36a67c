"""What may not stand in a text (BR22), and what counts as a whole number that somebody wrote."""

from politirad.web.rules.hints import Hint, Sign, find_signs, warn_about_person_data
from politirad.web.rules.national_ids import find_national_ids, is_national_id
from politirad.web.rules.numbers import whole_number

__all__ = [
    "Hint",
    "Sign",
    "find_national_ids",
    "find_signs",
    "is_national_id",
    "warn_about_person_data",
    "whole_number",
]
