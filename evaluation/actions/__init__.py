"""What can be done with evaluations."""

from evaluation.actions.answers import is_asked, party_in, read_answers, save_answers, send_answers
from evaluation.actions.improvements import add_improvement, make_proposal, make_task, remove_improvement
from evaluation.actions.questions import add_own_question, retire_question
from evaluation.actions.telling import remind_in, remind_of_answers
from evaluation.actions.waves import begin_wave, close_wave, delete_old_remarks, invite_missing, start_wave

__all__ = [
    "add_improvement",
    "add_own_question",
    "begin_wave",
    "close_wave",
    "delete_old_remarks",
    "invite_missing",
    "is_asked",
    "make_proposal",
    "make_task",
    "party_in",
    "read_answers",
    "remind_in",
    "remind_of_answers",
    "remove_improvement",
    "retire_question",
    "save_answers",
    "send_answers",
    "start_wave",
]
