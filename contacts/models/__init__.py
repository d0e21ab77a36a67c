"""The register: functions, topics, cards, the limit, who is politikontakt where and when, starts, lists."""

from contacts.models.assignments import PoliceContactAssignment
from contacts.models.cards import ContactCard, DirectoryPublication
from contacts.models.clarifying import Expectation, MandateClarification
from contacts.models.exceptions import ApprovalTerm, ExcessAssignmentApproval, ExcessMunicipality
from contacts.models.functions import FunctionAbsence, FunctionAssignment, FunctionType
from contacts.models.imports import Import
from contacts.models.library import LibraryDocument
from contacts.models.limits import ContactLimit
from contacts.models.onboarding import Onboarding, OnboardingContact, OnboardingTask, ProgrammeTask
from contacts.models.presence import PresenceCancellation, PresenceDay
from contacts.models.topics import ContactTopic, Responsibility, TopicFunction

__all__ = [
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
    "LibraryDocument",
    "MandateClarification",
    "Onboarding",
    "OnboardingContact",
    "OnboardingTask",
    "PoliceContactAssignment",
    "PresenceCancellation",
    "PresenceDay",
    "ProgrammeTask",
    "Responsibility",
    "TopicFunction",
]
