"""What is shown and written of evaluations."""

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

__all__ = [
    "WORDS",
    "Draft",
    "Subject",
    "about_of",
    "draft_key",
    "draft_of_reflection",
    "drafts_of",
    "heading_of",
    "kept_in",
    "names_of",
    "onward_proposal",
    "subject_of",
]
