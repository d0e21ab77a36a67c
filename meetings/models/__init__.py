"""Meetings: agenda, people called, minutes, conclusions and action items."""

from meetings.models.action_items import ActionItem, ActionItemMove
from meetings.models.agenda import AgendaItem, Attachment
from meetings.models.meeting import Meeting, MeetingMove
from meetings.models.minutes import Conclusion, MinutesApproval, SealedMinutes
from meetings.models.participants import Participant

__all__ = [
    "ActionItem",
    "ActionItemMove",
    "AgendaItem",
    "Attachment",
    "Conclusion",
    "Meeting",
    "MeetingMove",
    "MinutesApproval",
    "Participant",
    "SealedMinutes",
]
