"""What may not stand in a text (BR22), whole numbers and shares, stale texts, and room for files (G48)."""

from politirad.web.rules.fingerprint import FINGERPRINT_LENGTH, fingerprint
from politirad.web.rules.hints import Hint, Sign, find_signs, warn_about_person_data
from politirad.web.rules.national_ids import find_national_ids, is_national_id
from politirad.web.rules.numbers import percent, whole_number
from politirad.web.rules.room import fits_quota

__all__ = [
    "FINGERPRINT_LENGTH",
    "Hint",
    "Sign",
    "find_national_ids",
    "find_signs",
    "fingerprint",
    "fits_quota",
    "is_national_id",
    "percent",
    "warn_about_person_data",
    "whole_number",
]
