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
from contacts.querysets.presence import CancellationQuerySet, PresenceQuerySet
from contacts.querysets.registers import (
    InRegister,
    first_to_lose,
    known_at,
    named,
    people_of,
    people_to_assign,
    person_with_load,
    standing_as,
    towns_of,
    unregistered_on,
)
from contacts.querysets.room import WithRoom, limit_on, with_room_in

__all__ = [
    "ApprovalQuerySet",
    "AssignmentQuerySet",
    "Broken",
    "CancellationQuerySet",
    "ExpectationQuerySet",
    "ImportQuerySet",
    "InDistrictQuerySet",
    "InRegister",
    "LimitQuerySet",
    "OnApprovalQuerySet",
    "OnAssignmentQuerySet",
    "PresenceQuerySet",
    "WithRoom",
    "broken_on",
    "covered_on",
    "days_of_change",
    "days_of_map",
    "first_to_lose",
    "known_at",
    "limit_on",
    "named",
    "other_functions_on",
    "people_of",
    "people_to_assign",
    "percents_on",
    "person_with_load",
    "standing_as",
    "towns_of",
    "uncovered_on",
    "unregistered_on",
    "with_coverage_on",
    "with_room_in",
]
