"""The register: functions, topics, cards, the limit and exceptions, who is politikontakt where, and lists."""

from contacts.models.assignments import PoliceContactAssignment
from contacts.models.cards import ContactCard, DirectoryPublication
from contacts.models.clarifying import Expectation, MandateClarification
from contacts.models.exceptions import ApprovalTerm, ExcessAssignmentApproval, ExcessMunicipality
from contacts.models.functions import CONTACT_CODE, FunctionAbsence, FunctionAssignment, FunctionType
from contacts.models.imports import Import
from contacts.models.limits import ContactLimit
from contacts.models.topics import ContactTopic, Responsibility, TopicFunction

__all__ = [
    "CONTACT_CODE",
    "ApprovalTerm",
    "ContactCard",
    "ContactLimit",
    "ContactTopic",
    "DirectoryPublication",
    "ExcessAssignmentApproval",
    "ExcessMunicipality",
    "Expectation",
    "FunctionAbsence",
    "FunctionAssignment",
    "FunctionType",
    "Import",
    "MandateClarification",
    "PoliceContactAssignment",
    "Responsibility",
    "TopicFunction",
]
