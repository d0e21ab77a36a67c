"""Putting approved minutes in the queue to the archives."""

from collections.abc import Iterable

from django.utils.translation import override

from meetings.documents.archive import ARCHIVE_SOURCE
from meetings.models import Meeting
from politirad.archive.actions import queue_transfers
from politirad.archive.models import CouncilArchive, Transfer


def send_to_archives(meeting: Meeting, *, version: int) -> list[Transfer]:
    """Queue a package of this version for each body that keeps an archive of the forum (BR42)."""
    archives = CouncilArchive.objects.in_use().filter(forum=meeting.forum)
    return _queue(meeting, archives, version)


def send_earlier(archive: CouncilArchive) -> int:
    """Queue the newest version of all minutes that were sealed before; returns how many there are."""
    sealed = Meeting.objects.filter(forum=archive.forum, sealed__isnull=False)
    meetings = list(sealed.select_related("forum").distinct())
    for meeting in meetings:
        _queue(meeting, [archive], meeting.approved_version)
    return len(meetings)


def _queue(meeting: Meeting, archives: Iterable[CouncilArchive], version: int) -> list[Transfer]:
    """The queue names the meeting and no item: its title is for all who look after an archive."""
    with override(meeting.forum.language):
        title = meeting.title
    return queue_transfers(
        archives,
        source=ARCHIVE_SOURCE,
        source_id=meeting.pk,
        version=version,
        title=title,
        about_at=meeting.starts_at,
    )
