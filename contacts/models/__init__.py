"""The register: functions, the limit and its exceptions, who is politikontakt where and when, and lists."""

from contacts.models.assignments import PoliceContactAssignment
from contacts.models.clarifying import Expectation, MandateClarification
from contacts.models.exceptions import ApprovalTerm, ExcessAssignmentApproval, ExcessMunicipality
from contacts.models.functions import CONTACT_CODE, FunctionAbsence, FunctionAssignment, FunctionType
from contacts.models.imports import Import
from contacts.models.limits import ContactLimit
from contacts.models.presence import PresenceCancellation, PresenceDay

__all__ = [
    "CONTACT_CODE",
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
    "PoliceContactAssignment",
    "PresenceCancellation",
    "PresenceDay",
]
