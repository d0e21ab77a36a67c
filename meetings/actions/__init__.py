"""Verbs that take a meeting from plan to sealed minutes."""

from meetings.actions.action_items import report_progress
from meetings.actions.agenda import (
    ItemConflictError,
    add_item,
    attach_paper,
    change_item,
    move_item,
    remove_item,
    remove_paper,
)
from meetings.actions.approval import approve_minutes, ask_for_correction, seal_minutes, send_for_approval
from meetings.actions.minutes import (
    SummaryConflictError,
    add_action_item,
    add_conclusion,
    close_meeting,
    open_meeting,
    record_attendance,
    remove_action_item,
    remove_conclusion,
    save_summary,
)
from meetings.actions.notice import answer_notice, notice_gaps, seats_on_the_day, send_notice
from meetings.actions.planning import create_meeting, reschedule_meeting

__all__ = [
    "ItemConflictError",
    "SummaryConflictError",
    "add_action_item",
    "add_conclusion",
    "add_item",
    "answer_notice",
    "approve_minutes",
    "ask_for_correction",
    "attach_paper",
    "change_item",
    "close_meeting",
    "create_meeting",
    "move_item",
    "notice_gaps",
    "open_meeting",
    "record_attendance",
    "remove_action_item",
    "remove_conclusion",
    "remove_item",
    "remove_paper",
    "report_progress",
    "reschedule_meeting",
    "save_summary",
    "seal_minutes",
    "seats_on_the_day",
    "send_for_approval",
    "send_notice",
]
