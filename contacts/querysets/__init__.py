"""The vocabulary of questions about the register of politikontakter and what is taken into it."""

from contacts.querysets.approvals import (
    ApprovalQuerySet,
    InDistrictQuerySet,
    LimitQuerySet,
    OnApprovalQuerySet,
)
from contacts.querysets.assignments import AssignmentQuerySet, OnAssignmentQuerySet
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
from contacts.querysets.onboarding import InOnboardingQuerySet, OnboardingQuerySet, ProgrammeQuerySet
from contacts.querysets.positions import functions_on, other_functions_on, percents_on, roles_in
from contacts.querysets.presence import CancellationQuerySet, PresenceQuerySet
from contacts.querysets.registers import (
    InRegister,
    contacts_in,
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
    "InOnboardingQuerySet",
    "InRegister",
    "LimitQuerySet",
    "OnApprovalQuerySet",
    "OnAssignmentQuerySet",
    "OnboardingQuerySet",
    "PresenceQuerySet",
    "ProgrammeQuerySet",
    "WithRoom",
    "broken_on",
    "contacts_in",
    "covered_on",
    "days_of_change",
    "days_of_map",
    "first_to_lose",
    "functions_on",
    "known_at",
    "limit_on",
    "named",
    "other_functions_on",
    "people_of",
    "people_to_assign",
    "percents_on",
    "person_with_load",
    "roles_in",
    "standing_as",
    "towns_of",
    "uncovered_on",
    "unregistered_on",
    "with_coverage_on",
    "with_room_in",
]
