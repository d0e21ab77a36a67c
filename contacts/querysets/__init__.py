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
    "broken_on",
    "covered_on",
    "days_of_change",
    "days_of_map",
    "other_functions_on",
    "percents_on",
    "uncovered_on",
    "with_coverage_on",
]
