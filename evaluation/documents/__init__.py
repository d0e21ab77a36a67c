"""What the pages, papers and mails of an evaluation say."""

from evaluation.documents.due import NextEvaluation, next_evaluation
from evaluation.documents.facts import facts_of, measures_of
from evaluation.documents.improvements import (
    Outcome,
    agreements_to_revise,
    meetings_to_ask_for,
    outcome_of,
    proposed_due_on,
    reason_of_revision,
    rows_of_improvements,
)
from evaluation.documents.options import choices_of, options_for
from evaluation.documents.questions import (
    asked_in,
    member_count,
    own_questions_of,
    questions_to_ask,
    unfit_for,
)
from evaluation.documents.reflections import (
    WORDS,
    Draft,
    Subject,
    about_of,
    draft_key,
    draft_of_reflection,
    drafts_of,
    heading_of,
    kept_in,
    names_of,
    onward_proposal,
    subject_of,
)
from evaluation.documents.results import Answered, MainResult, Results, results_of, roots_of
from evaluation.documents.words import GROUP_WORDS, UNKNOWN_WORDS, words_of

__all__ = [
    "GROUP_WORDS",
    "UNKNOWN_WORDS",
    "WORDS",
    "Answered",
    "Draft",
    "MainResult",
    "NextEvaluation",
    "Outcome",
    "Results",
    "Subject",
    "about_of",
    "agreements_to_revise",
    "asked_in",
    "choices_of",
    "draft_key",
    "draft_of_reflection",
    "drafts_of",
    "facts_of",
    "heading_of",
    "kept_in",
    "measures_of",
    "meetings_to_ask_for",
    "member_count",
    "names_of",
    "next_evaluation",
    "onward_proposal",
    "options_for",
    "outcome_of",
    "own_questions_of",
    "proposed_due_on",
    "questions_to_ask",
    "reason_of_revision",
    "results_of",
    "roots_of",
    "rows_of_improvements",
    "subject_of",
    "unfit_for",
    "words_of",
]
