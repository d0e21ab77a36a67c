"""The register: functions, the limit, who is politikontakt where and when, how they start, and lists."""

from contacts.models.assignments import PoliceContactAssignment
from contacts.models.clarifying import Expectation, MandateClarification
from contacts.models.exceptions import ApprovalTerm, ExcessAssignmentApproval, ExcessMunicipality
from contacts.models.functions import FunctionAbsence, FunctionAssignment, FunctionType
from contacts.models.imports import Import
from contacts.models.limits import ContactLimit
from contacts.models.onboarding import Onboarding, OnboardingContact, OnboardingTask, ProgrammeTask
from contacts.models.presence import PresenceCancellation, PresenceDay

__all__ = [
    "ApprovalTerm",
    "ContactLimit",
    "ExcessAssignmentApproval",
    "ExcessMunicipality",
    "Expectation",
    "FunctionAbsence",
    "FunctionAssignment",
    "FunctionType",
    "Import",
    "MandateClarification",
    "Onboarding",
    "OnboardingContact",
    "OnboardingTask",
    "PoliceContactAssignment",
    "PresenceCancellation",
    "PresenceDay",
    "ProgrammeTask",
]
