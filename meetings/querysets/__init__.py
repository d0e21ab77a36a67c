"""The vocabulary of questions about meetings, and who may see which part of them."""

from meetings.querysets.action_items import (
    ActionItemQuerySet,
    is_awake,
    is_late,
)
from meetings.querysets.conclusions import (
    ConclusionQuerySet,
    LiftQuerySet,
)
from meetings.querysets.items import (
    AgendaItemQuerySet,
    AttachmentQuerySet,
    InMinutesQuerySet,
    InRoomQuerySet,
    InsidersOnItemQuerySet,
    MinutesCommentQuerySet,
    OnItemQuerySet,
)
from meetings.querysets.knowledge import (
    KnowledgeAnswerQuerySet,
    KnowledgeRequestQuerySet,
)
from meetings.querysets.mandates import (
    MandateQuerySet,
    MandateReportQuerySet,
)
from meetings.querysets.meeting import (
    MeetingQuerySet,
)
from meetings.querysets.pack import (
    MeetingPackQuerySet,
)
from meetings.querysets.participants import (
    DeputyGrantQuerySet,
    ParticipantQuerySet,
)
from meetings.querysets.proposals import (
    ProposalQuerySet,
    StandingItemQuerySet,
)
from meetings.querysets.year import (
    CouncilPlanQuerySet,
    YearQuerySet,
)

__all__ = [
    "ActionItemQuerySet",
    "AgendaItemQuerySet",
    "AttachmentQuerySet",
    "ConclusionQuerySet",
    "CouncilPlanQuerySet",
    "DeputyGrantQuerySet",
    "InMinutesQuerySet",
    "InRoomQuerySet",
    "InsidersOnItemQuerySet",
    "KnowledgeAnswerQuerySet",
    "KnowledgeRequestQuerySet",
    "LiftQuerySet",
    "MandateQuerySet",
    "MandateReportQuerySet",
    "MeetingPackQuerySet",
    "MeetingQuerySet",
    "MinutesCommentQuerySet",
    "OnItemQuerySet",
    "ParticipantQuerySet",
    "ProposalQuerySet",
    "StandingItemQuerySet",
    "YearQuerySet",
    "is_awake",
    "is_late",
]
