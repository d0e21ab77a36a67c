"""Gathers the rows of many meetings and writes them in an order the seals allow."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Model, OuterRef, Subquery

from meetings.models import (
    ActionItem,
    ActionItemMove,
    AgendaItem,
    Attachment,
    Conclusion,
    Disqualification,
    DivergentView,
    Meeting,
    MeetingMove,
    MinutesApproval,
    MinutesComment,
    Note,
    Participant,
)
from meetings.rules import State

# Parents before children, so that each row knows its parent's id when it is written.
_ORDER = (
    Meeting,
    MeetingMove,
    Participant,
    AgendaItem,
    Attachment,
    Note,
    DivergentView,
    Disqualification,
    Conclusion,
    ActionItem,
    ActionItemMove,
    MinutesComment,
    MinutesApproval,
)


@dataclass
class Batch:
    """Rows to write; `happened` says when moves and approvals took place."""

    rows: dict[type[Model], list[Any]] = field(default_factory=lambda: {model: [] for model in _ORDER})
    approved: list[Meeting] = field(default_factory=list)

    def add(self, row: Model, happened: datetime | None = None) -> None:
        """Keep a row for writing; `happened` replaces the moment of writing."""
        self.rows[type(row)].append((row, happened))

    def write(self) -> None:
        """Write everything; meetings become approved last, for then nothing more may change."""
        for model, pairs in self.rows.items():
            _write(model, pairs)
        # A paper that came after the notice would be told of as such.
        sent = Meeting.objects.filter(items=OuterRef("item")).values("notice_sent_at")
        own = [paper.pk for paper, _happened in self.rows[Attachment]]
        with_notice = Attachment.objects.filter(pk__in=own, item__meeting__notice_sent_at__isnull=False)
        with_notice.update(uploaded_at=Subquery(sent))
        ids = [meeting.pk for meeting in self.approved]
        Meeting.objects.filter(pk__in=ids).update(state=State.APPROVED)


def _write(model: type[Model], pairs: Sequence[tuple[Any, datetime | None]]) -> None:
    rows = [row for row, _happened in pairs]
    model._default_manager.bulk_create(rows)  # noqa: SLF001 Django's own name for it
    dated = [pair for pair in pairs if pair[1] is not None]
    for row, happened in dated:
        row.at = happened
    if dated:
        model._default_manager.bulk_update([row for row, _happened in dated], ["at"])  # noqa: SLF001
