"""Whether what the minutes hold can be changed now, asked behind whoever else is changing the meeting."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from meetings import rules
from meetings.models import Meeting


def in_state(meeting: Meeting, state: rules.State, refusal: Any) -> None:
    """Queue up behind whoever changes the meeting, and refuse unless it is in `state` by then."""
    if Meeting.objects.select_for_update().get(pk=meeting.pk).state != state:
        raise ValidationError(refusal)


def check_writable(meeting: Meeting) -> None:
    """Queue up likewise, and refuse in one sentence unless the minutes are being written."""
    fresh = Meeting.objects.select_for_update().get(pk=meeting.pk)
    if fresh.is_approved:
        raise ValidationError(_("Referatet er godkjent og kan ikke endres."))
    if not fresh.has_minutes:
        raise ValidationError(_("Møtet er ikke startet ennå."))
    if not fresh.is_writable:
        raise ValidationError(_("Referatet er sendt til godkjenning og kan ikke endres nå."))
