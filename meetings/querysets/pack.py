"""Packs that wait for a worker."""

from datetime import datetime
from typing import Self

from django.db.models import F, Model, Q, QuerySet

from meetings.rules import PackState, State


class MeetingPackQuerySet[M: Model](QuerySet[M]):
    """Packs; who may read one is settled by its key, which is made from what the reader may see."""

    def due(self, now: datetime) -> Self:
        """Packs nobody is building: not begun, or held by a worker that has died."""
        died = Q(state=PackState.BUILDING, lease_ends_at__lte=now)
        return self.filter(Q(state=PackState.WAITING) | died)

    def behind(self) -> Self:
        """Finished packs of meetings whose agenda has changed since."""
        changed = ~Q(meeting_version=F("meeting__version")) | ~Q(meeting_state=F("meeting__state"))
        return self.filter(changed, state__in=(PackState.READY, PackState.FAILED))

    def to_keep_up(self) -> Self:
        """Packs that are made anew by themselves: those of meetings people are called to (G44)."""
        return self.filter(meeting__state=State.CALLED)
