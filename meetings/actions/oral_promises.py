"""What somebody promises another aloud in a meeting: kept with its receiver, who alone closes it."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings import rules
from meetings.models import ActionItem, AgendaItem, Meeting, Participant
from politirad.accounts.models import User


@transaction.atomic
def add_oral_promise(
    item: AgendaItem,
    *,
    what: str,
    responsible: Participant,
    receiver: Participant,
    due_on: date | None = None,
    by: User,
) -> ActionItem:
    """Keep what was promised; without a day named it is due a month after the meeting.

    A second press with the same promise adds nothing.
    """
    meeting = Meeting.objects.select_for_update().get(pk=item.meeting_id)
    if not meeting.is_writable:
        raise ValidationError(_("Det som er lovet muntlig, skrives ned mens referatet skrives."))
    if responsible.user_id == receiver.user_id:
        raise ValidationError({"receiver": _("Velg en annen enn den ansvarlige.")})
    kept, _made = ActionItem.objects.get_or_create(
        item=item,
        what=what,
        responsible=responsible.user,
        receiver=receiver.user,
        is_oral=True,
        defaults={
            "party": responsible.party,
            "due_on": due_on or oral_due_on(meeting),
            "since_version": meeting.minutes_version,
            "created_by": by,
        },
    )
    return kept


def oral_due_on(meeting: Meeting) -> date:
    """The deadline of what nobody named a day for."""
    return timezone.localdate(meeting.starts_at) + timedelta(days=rules.ORAL_PROMISE_DAYS)
