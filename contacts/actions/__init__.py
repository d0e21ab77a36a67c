"""Verbs of the register: assigning, exceptions, the limit, functions, and what is made clear at the start."""

from contacts.actions.assigning import (
    adopt_appointment,
    assign,
    cancel_assignment,
    change_kind,
    end_assignment,
    prolong_assignment,
)
from contacts.actions.clarifying import (
    answer_expectation,
    clarify_mandate,
    comment_on_expectation,
    write_expectation,
)
from contacts.actions.excepting import (
    TermToMeet,
    apply_for_exception,
    decide_exception,
    mark_term_met,
    withdraw_exception,
)
from contacts.actions.functions import end_function, give_function, mark_absent
from contacts.actions.limiting import change_limit
from contacts.actions.reminding import remind_of_exceptions, remind_of_mandates
from contacts.actions.warning import warn_of_changes

__all__ = [
    "TermToMeet",
    "adopt_appointment",
    "answer_expectation",
    "apply_for_exception",
    "assign",
    "cancel_assignment",
    "change_kind",
    "change_limit",
    "clarify_mandate",
    "comment_on_expectation",
    "decide_exception",
    "end_assignment",
    "end_function",
    "give_function",
    "mark_absent",
    "mark_term_met",
    "prolong_assignment",
    "remind_of_exceptions",
    "remind_of_mandates",
    "warn_of_changes",
    "withdraw_exception",
    "write_expectation",
]
