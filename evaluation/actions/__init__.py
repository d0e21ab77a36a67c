"""What can be done with evaluations."""

from evaluation.actions.answers import is_asked, party_in, read_answers, save_answers, send_answers
from evaluation.actions.improvements import add_improvement, make_proposal, make_task, remove_improvement
from evaluation.actions.pilots import (
    add_pilot,
    add_source,
    change_pilot,
    change_source,
    place_pilot,
    remove_pilot,
    remove_source,
)
from evaluation.actions.questions import add_own_question, retire_question
from evaluation.actions.reflections import (
    DraftConflictError,
    add_reflection,
    change_reflection,
    propose_onward,
    remove_reflection,
    save_draft,
    share,
    withdraw_sharing,
)
from evaluation.actions.telling import remind_in, remind_of_answers
from evaluation.actions.waves import begin_wave, close_wave, delete_old_remarks, invite_missing, start_wave

__all__ = [
    "DraftConflictError",
    "add_improvement",
    "add_own_question",
    "add_pilot",
    "add_reflection",
    "add_source",
    "begin_wave",
    "change_pilot",
    "change_reflection",
    "change_source",
    "close_wave",
    "delete_old_remarks",
    "invite_missing",
    "is_asked",
    "make_proposal",
    "make_task",
    "party_in",
    "place_pilot",
    "propose_onward",
    "read_answers",
    "remind_in",
    "remind_of_answers",
    "remove_improvement",
    "remove_pilot",
    "remove_reflection",
    "remove_source",
    "retire_question",
    "save_answers",
    "save_draft",
    "send_answers",
    "share",
    "start_wave",
    "withdraw_sharing",
]
