"""Meetings: agenda, people called, minutes, conclusions and action items."""

from meetings.models.action_items import (
    ActionItem,
    ActionItemContributor,
    ActionItemMove,
    PromiseReminder,
)
from meetings.models.agenda import AgendaItem, Attachment
from meetings.models.calendar import CalendarFeed
from meetings.models.chairing import chair_of, next_chair
from meetings.models.conclusions import Conclusion, Lift
from meetings.models.deputies import DeputyAccess, DeputyGrant
from meetings.models.guests import ItemGuest
from meetings.models.knowledge import KnowledgeAnswer, KnowledgeRequest, KnowledgeUse
from meetings.models.mandates import ForumMandate, MandateReport
from meetings.models.meeting import Meeting, MeetingMove
from meetings.models.minutes import MinutesApproval, MinutesComment, MinutesReopening, SealedMinutes
from meetings.models.notices import Cancellation, NoticeUpdate
from meetings.models.pack import MeetingPack
from meetings.models.participants import Participant
from meetings.models.person_data import FileHint, PersonDataReason
from meetings.models.proposals import Proposal
from meetings.models.reference import LegalBasis, Topic
from meetings.models.room import Disqualification, DivergentView, Note
from meetings.models.standing import StandingItem
from meetings.models.year import CouncilPlan, MeetingPattern, Obligation

__all__ = [
    "ActionItem",
    "ActionItemContributor",
    "ActionItemMove",
    "AgendaItem",
    "Attachment",
    "CalendarFeed",
    "Cancellation",
    "Conclusion",
    "CouncilPlan",
    "DeputyAccess",
    "DeputyGrant",
    "Disqualification",
    "DivergentView",
    "FileHint",
    "ForumMandate",
    "ItemGuest",
    "KnowledgeAnswer",
    "KnowledgeRequest",
    "KnowledgeUse",
    "LegalBasis",
    "Lift",
    "MandateReport",
    "Meeting",
    "MeetingMove",
    "MeetingPack",
    "MeetingPattern",
    "MinutesApproval",
    "MinutesComment",
    "MinutesReopening",
    "Note",
    "NoticeUpdate",
    "Obligation",
    "Participant",
    "PersonDataReason",
    "PromiseReminder",
    "Proposal",
    "SealedMinutes",
    "StandingItem",
    "Topic",
    "chair_of",
    "next_chair",
]
