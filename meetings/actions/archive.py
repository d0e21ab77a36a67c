"""Putting approved minutes in the queue to the archives."""

from django.utils.translation import override

from meetings.documents.archive import ARCHIVE_SOURCE
from meetings.models import Meeting
from politirad.archive.actions import queue_transfers
from politirad.archive.models import Transfer


def send_to_archives(meeting: Meeting, *, version: int) -> list[Transfer]:
    """Queue a package of this version for each body that keeps an archive of the forum (BR42).

    The queue names the meeting and no item, so its title is for everyone who looks after an archive.
    """
    with override(meeting.forum.language):
        title = meeting.title
    return queue_transfers(
        meeting.forum,
        source=ARCHIVE_SOURCE,
        source_id=meeting.pk,
        version=version,
        title=title,
        about_at=meeting.starts_at,
    )
