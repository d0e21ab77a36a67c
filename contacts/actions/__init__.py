"""Verbs of the register: units, lists, assigning, exceptions, functions, the start in the role, presence."""

from contacts.actions.assigning import (
    adopt_appointment,
    assign,
    cancel_assignment,
    change_kind,
    end_assignment,
    prolong_assignment,
    set_travel,
)
from contacts.actions.clarifying import (
    TextConflictError,
    answer_expectation,
    clarify_mandate,
    comment_on_expectation,
    speaks_for_municipality,
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
from contacts.actions.library import add_document, withdraw_document
from contacts.actions.limiting import change_limit
from contacts.actions.lists import ReadRow
from contacts.actions.onboarding import (
    add_onboarding_contact,
    add_programme_task,
    add_usual_tasks,
    begin_onboarding,
    begin_onboardings,
    change_programme_task,
    choose_mentor,
    mark_task_done,
    mark_task_not_done,
    remove_onboarding_contact,
    remove_programme_task,
)
from contacts.actions.presence import (
    PresenceConflictError,
    cancel_day,
    edit_day,
    mark_held,
    plan_day,
    plan_series,
    record_day,
    take_back,
)
from contacts.actions.reminding import remind_of_exceptions, remind_of_mandates, remind_of_onboardings
from contacts.actions.units import UnitConflictError, add_unit, edit_unit, end_unit
from contacts.actions.warning import warn_of_changes

__all__ = [
    "PresenceConflictError",
    "ReadRow",
    "ResponsibilityConflictError",
    "TermToMeet",
    "TextConflictError",
    "UnitConflictError",
    "add_document",
    "add_onboarding_contact",
    "add_programme_task",
    "add_unit",
    "add_usual_tasks",
    "adopt_appointment",
    "answer_expectation",
    "apply_for_exception",
    "assign",
    "begin_onboarding",
    "begin_onboardings",
    "cancel_assignment",
    "cancel_day",
    "change_kind",
    "change_limit",
    "change_programme_task",
    "choose_mentor",
    "clarify_mandate",
    "comment_on_expectation",
    "decide_exception",
    "edit_day",
    "edit_unit",
    "end_assignment",
    "end_function",
    "end_unit",
    "give_function",
    "mark_absent",
    "mark_held",
    "mark_task_done",
    "mark_task_not_done",
    "mark_term_met",
    "may_publish",
    "needs_approval",
    "plan_day",
    "plan_series",
    "preview_import",
    "prolong_assignment",
    "publish_directory",
    "record_day",
    "remind_of_exceptions",
    "remind_of_mandates",
    "remind_of_onboardings",
    "remove_onboarding_contact",
    "remove_programme_task",
    "save_card",
    "set_travel",
    "speaks_for_municipality",
    "take_back",
    "take_in",
    "undo_import",
    "warn_of_changes",
    "withdraw_directory",
    "withdraw_document",
    "withdraw_exception",
    "write_expectation",
    "write_responsibility",
]
