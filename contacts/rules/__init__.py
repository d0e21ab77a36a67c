"""The law of the register: the limit, its exceptions, coverage, and what the role needs."""

from contacts.rules.cap import (
    Claim,
    Number,
    Room,
    beyond_cap,
    cap_on,
    first_day_over,
    is_over_cap,
    municipalities_on,
)
from contacts.rules.coverage import (
    DEPUTY_DAYS,
    days_covering,
    is_covered,
    is_in_fact_primary,
    uncovered_since,
)
from contacts.rules.exceptions import (
    EXPIRY_REMINDER_DAYS,
    MOST_EXCEPTION_MONTHS,
    REMINDER_LATE_DAYS,
    expiry_reminder,
    is_long_period,
    longest_until,
    may_decide,
)
from contacts.rules.position import (
    FULL_POSITION,
    MANDATE_DAYS,
    is_overbooked,
    lacks_mandate,
    mandate_due_on,
    may_be_sole_role,
    total_percent,
)
from contacts.rules.spans import Span, last_before
from contacts.rules.states import (
    EXCEPTION_MOVES,
    GRANTED,
    AssignmentState,
    ExceptionState,
    Kind,
    may_move_exception,
)

__all__ = [
    "DEPUTY_DAYS",
    "EXCEPTION_MOVES",
    "EXPIRY_REMINDER_DAYS",
    "FULL_POSITION",
    "GRANTED",
    "MANDATE_DAYS",
    "MOST_EXCEPTION_MONTHS",
    "REMINDER_LATE_DAYS",
    "AssignmentState",
    "Claim",
    "ExceptionState",
    "Kind",
    "Number",
    "Room",
    "Span",
    "beyond_cap",
    "cap_on",
    "days_covering",
    "expiry_reminder",
    "first_day_over",
    "is_covered",
    "is_in_fact_primary",
    "is_long_period",
    "is_over_cap",
    "is_overbooked",
    "lacks_mandate",
    "last_before",
    "longest_until",
    "mandate_due_on",
    "may_be_sole_role",
    "may_decide",
    "may_move_exception",
    "municipalities_on",
    "total_percent",
    "uncovered_since",
]
