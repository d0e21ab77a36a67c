"""The register: functions, the limit and its exceptions, who is politikontakt where, and lists taken in."""

from contacts.models.assignments import PoliceContactAssignment
from contacts.models.clarifying import Expectation, MandateClarification
from contacts.models.exceptions import ApprovalTerm, ExcessAssignmentApproval, ExcessMunicipality
from contacts.models.functions import FunctionAbsence, FunctionAssignment, FunctionType
from contacts.models.imports import Import
from contacts.models.limits import ContactLimit

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
    "PoliceContactAssignment",
]
