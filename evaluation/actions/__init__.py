"""What can be done with evaluations."""

from evaluation.actions.answers import is_asked, party_in, read_answers, save_answers, send_answers
from evaluation.actions.improvements import (
    add_improvement,
    make_knowledge_request,
    make_proposal,
    make_task,
    remove_improvement,
    take_into_revision,
    who_may_answer,
)
from evaluation.actions.questions import add_own_question, retire_question
from evaluation.actions.reflections import (
    DraftConflictError,
    add_reflection,
    change_reflection,
    make_onward_task,
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
    "add_reflection",
    "begin_wave",
    "change_reflection",
    "close_wave",
    "delete_old_remarks",
    "invite_missing",
    "is_asked",
    "make_knowledge_request",
    "make_onward_task",
    "make_proposal",
    "make_task",
    "party_in",
    "propose_onward",
    "read_answers",
    "remind_in",
    "remind_of_answers",
    "remove_improvement",
    "remove_reflection",
    "retire_question",
    "save_answers",
    "save_draft",
    "send_answers",
    "share",
    "start_wave",
    "take_into_revision",
    "who_may_answer",
    "withdraw_sharing",
]
