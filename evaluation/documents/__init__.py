"""What the pages, papers and mails of an evaluation say."""

from evaluation.documents.due import NextEvaluation, next_evaluation
from evaluation.documents.facts import facts_of, measures_of
from evaluation.documents.national import (
    PlaceMean,
    PlaceShare,
    consents_by_district,
    means_to_publish,
    shares_to_publish,
)
from evaluation.documents.options import choices_of, options_for
from evaluation.documents.published import (
    MeanState,
    MeanTrack,
    Published,
    PublishedTable,
    is_published,
    may_take_part,
    mean_state_of,
    published,
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
from evaluation.documents.standings import CouncilStanding, Share, share_of, shares_by_district, standings_on
from evaluation.documents.words import GROUP_WORDS, UNKNOWN_WORDS, words_of

__all__ = [
    "GROUP_WORDS",
    "UNKNOWN_WORDS",
    "WORDS",
    "Answered",
    "CouncilStanding",
    "Draft",
    "MainResult",
    "MeanState",
    "MeanTrack",
    "NextEvaluation",
    "PlaceMean",
    "PlaceShare",
    "Published",
    "PublishedTable",
    "Results",
    "Share",
    "Subject",
    "about_of",
    "asked_in",
    "choices_of",
    "consents_by_district",
    "draft_key",
    "draft_of_reflection",
    "drafts_of",
    "facts_of",
    "heading_of",
    "is_published",
    "kept_in",
    "may_take_part",
    "mean_state_of",
    "means_to_publish",
    "measures_of",
    "member_count",
    "names_of",
    "next_evaluation",
    "onward_proposal",
    "options_for",
    "own_questions_of",
    "published",
    "questions_to_ask",
    "results_of",
    "roots_of",
    "share_of",
    "shares_by_district",
    "shares_to_publish",
    "standings_on",
    "subject_of",
    "words_of",
]
