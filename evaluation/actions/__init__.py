"""What can be done with evaluations."""

from evaluation.actions.answers import is_asked, party_in, read_answers, save_answers, send_answers
from evaluation.actions.improvements import add_improvement, make_proposal, make_task, remove_improvement
from evaluation.actions.national import give_mean_consent, publish_year, withdraw_mean_consent
from evaluation.actions.pilots import (
    add_pilot,
    add_source,
    change_pilot,
    change_source,
    place_pilot,
    remove_pilot,
    remove_source,
)
from evaluation.actions.questionnaires import (
    NOT_A_CODE,
    PUBLISHED,
    QuestionConflictError,
    add_question,
    begin_draft,
    change_question,
    discard_draft,
    move_question,
    publish_questionnaire,
    remove_question,
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
    "NOT_A_CODE",
    "PUBLISHED",
    "DraftConflictError",
    "QuestionConflictError",
    "add_improvement",
    "add_own_question",
    "add_pilot",
    "add_question",
    "add_reflection",
    "add_source",
    "begin_draft",
    "begin_wave",
    "change_pilot",
    "change_question",
    "change_reflection",
    "change_source",
    "close_wave",
    "delete_old_remarks",
    "discard_draft",
    "give_mean_consent",
    "invite_missing",
    "is_asked",
    "make_proposal",
    "make_task",
    "move_question",
    "party_in",
    "place_pilot",
    "propose_onward",
    "publish_questionnaire",
    "publish_year",
    "read_answers",
    "remind_in",
    "remind_of_answers",
    "remove_improvement",
    "remove_pilot",
    "remove_question",
    "remove_reflection",
    "remove_source",
    "retire_question",
    "save_answers",
    "save_draft",
    "send_answers",
    "share",
    "start_wave",
    "withdraw_mean_consent",
    "withdraw_sharing",
]
