"""The vocabulary of questions about meetings, and who may see which part of them."""

from meetings.querysets.action_items import (
    ActionItemQuerySet,
)
from meetings.querysets.items import (
    AgendaItemQuerySet,
    InMinutesQuerySet,
    OnItemQuerySet,
)
from meetings.querysets.meeting import (
    MeetingQuerySet,
)
from meetings.querysets.participants import (
    ParticipantQuerySet,
)

__all__ = [
    "ActionItemQuerySet",
    "AgendaItemQuerySet",
    "InMinutesQuerySet",
    "MeetingQuerySet",
    "OnItemQuerySet",
    "ParticipantQuerySet",
]
