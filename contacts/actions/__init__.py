"""Verbs of the register: units and lists of them, assigning, exceptions, functions, what is made clear."""

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
from contacts.actions.directory import (
    ResponsibilityConflictError,
    publish_directory,
    save_card,
    withdraw_directory,
    write_responsibility,
)
from contacts.actions.excepting import (
    TermToMeet,
    apply_for_exception,
    decide_exception,
    mark_term_met,
    withdraw_exception,
)
from contacts.actions.functions import end_function, give_function, mark_absent
from contacts.actions.importing import preview_import, take_in, undo_import
from contacts.actions.judging import may_publish, needs_approval
from contacts.actions.limiting import change_limit
from contacts.actions.lists import ReadRow
from contacts.actions.reminding import remind_of_exceptions, remind_of_mandates
from contacts.actions.units import UnitConflictError, add_unit, edit_unit, end_unit
from contacts.actions.warning import warn_of_changes

__all__ = [
    "ReadRow",
    "ResponsibilityConflictError",
    "TermToMeet",
    "UnitConflictError",
    "add_unit",
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
    "edit_unit",
    "end_assignment",
    "end_function",
    "end_unit",
    "give_function",
    "mark_absent",
    "mark_term_met",
    "may_publish",
    "needs_approval",
    "preview_import",
    "prolong_assignment",
    "publish_directory",
    "remind_of_exceptions",
    "remind_of_mandates",
    "save_card",
    "take_in",
    "undo_import",
    "warn_of_changes",
    "withdraw_directory",
    "withdraw_exception",
    "write_expectation",
    "write_responsibility",
]
