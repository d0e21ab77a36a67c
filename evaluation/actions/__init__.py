"""What is done with evaluations."""

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

__all__ = [
    "DraftConflictError",
    "add_reflection",
    "change_reflection",
    "propose_onward",
    "remove_reflection",
    "save_draft",
    "share",
    "withdraw_sharing",
]
