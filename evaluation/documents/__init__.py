"""What the pages, papers and mails of an evaluation say."""

from evaluation.documents.due import NextEvaluation, next_evaluation
from evaluation.documents.facts import facts_of, measures_of
from evaluation.documents.options import choices_of, options_for
from evaluation.documents.pilots import (
    MOST_PILOTS,
    KnownPilot,
    Where,
    districts_kept_by,
    districts_with_pilots,
    known_pilot,
    new_pilot_key,
    new_source_key,
    sheet_of,
    towns_to_choose,
    where_of,
)
from evaluation.documents.questions import asked_in, member_count, own_questions_of, questions_to_ask
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
    "MOST_PILOTS",
    "UNKNOWN_WORDS",
    "WORDS",
    "Answered",
    "Draft",
    "KnownPilot",
    "MainResult",
    "NextEvaluation",
    "Results",
    "Subject",
    "Where",
    "about_of",
    "asked_in",
    "choices_of",
    "districts_kept_by",
    "districts_with_pilots",
    "draft_key",
    "draft_of_reflection",
    "drafts_of",
    "facts_of",
    "heading_of",
    "kept_in",
    "known_pilot",
    "measures_of",
    "member_count",
    "names_of",
    "new_pilot_key",
    "new_source_key",
    "next_evaluation",
    "onward_proposal",
    "options_for",
    "own_questions_of",
    "questions_to_ask",
    "results_of",
    "roots_of",
    "sheet_of",
    "subject_of",
    "towns_to_choose",
    "where_of",
    "words_of",
]
