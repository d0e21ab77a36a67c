"""Opening approved minutes again as a new version, and telling whoever had the old one (G55)."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from meetings import documents, rules
from meetings.actions.planning import move_meeting
from meetings.actions.writable import in_state
from meetings.models import Meeting, MinutesReopening
from politirad.accounts.models import User
from politirad.notifications.actions import send_message

NOT_SEALED = _("PDF-en av referatet lages nå. Prøv igjen om litt.")
NOT_APPROVED = _("Bare et godkjent referat kan åpnes igjen.")


@transaction.atomic
def reopen_minutes(meeting: Meeting, *, reason: str, by: User) -> Meeting:
    """Open approved minutes for a correction; what was approved counts until the new version is."""
    in_state(meeting, rules.State.APPROVED, NOT_APPROVED)
    meeting.refresh_from_db()
    if not meeting.sealed.filter(version=meeting.minutes_version).exists():
        raise ValidationError(NOT_SEALED)
    version = meeting.minutes_version + 1
    MinutesReopening.objects.create(meeting=meeting, version=version, reason=reason, by=by)
    # PostgreSQL takes the new state and the new version in one change, and no other.
    meeting.minutes_version = version
    move_meeting(meeting, rules.State.WRITING, by=by, reason=reason, also=("minutes_version",))
    return meeting


def tell_of_new_version(meeting: Meeting) -> None:
    """Tell everybody who had the old version that there is a new one; the mail says nothing of either."""
    if meeting.minutes_version == 1:
        return
    for person in meeting.participants.filter(user__isnull=False).select_related("user"):
        send_message(
            recipient=person.user,
            key=f"new-version:{meeting.pk}:{meeting.minutes_version}:{person.user_id}",
            kind="minutes_corrected",
            template="meetings/mail/corrected",
            context=documents.minutes_mail_context(meeting),
            language=meeting.forum.language,
        )
