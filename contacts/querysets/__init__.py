"""The vocabulary of questions about the register of politikontakter and what is taken into it."""

from contacts.querysets.approvals import (
    ApprovalQuerySet,
    InDistrictQuerySet,
    LimitQuerySet,
    OnApprovalQuerySet,
)
from contacts.querysets.assignments import AssignmentQuerySet, ExpectationQuerySet, OnAssignmentQuerySet
from contacts.querysets.coverage import (
    Broken,
    broken_on,
    covered_on,
    days_of_change,
    days_of_map,
    uncovered_on,
    with_coverage_on,
)
from contacts.querysets.imports import ImportQuerySet
from contacts.querysets.positions import other_functions_on, percents_on
from contacts.querysets.slots import WithRoom, limit_on, load_of, with_room_in

__all__ = [
    "ApprovalQuerySet",
    "AssignmentQuerySet",
    "Broken",
    "ExpectationQuerySet",
    "ImportQuerySet",
    "InDistrictQuerySet",
    "LimitQuerySet",
    "OnApprovalQuerySet",
    "OnAssignmentQuerySet",
    "WithRoom",
    "broken_on",
    "covered_on",
    "days_of_change",
    "days_of_map",
    "limit_on",
    "load_of",
    "other_functions_on",
    "percents_on",
    "uncovered_on",
    "with_coverage_on",
    "with_room_in",
]
