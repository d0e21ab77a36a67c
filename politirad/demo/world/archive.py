"""Where the records of one demo council go, and packages that have come different lengths on the way."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid5

from meetings.documents.archive import ARCHIVE_SOURCE
from meetings.models import Meeting
from meetings.rules import State
from politirad.archive.models import CouncilArchive, Transfer
from politirad.councils.models import Forum
from politirad.tenancy.permissions import Party

_NAMESPACE = UUID("5b0f6f0e-3f5e-4f59-9a58-64a1c1f0e2d7")


def make_archives(forums: Mapping[str, Forum]) -> None:
    """Elvestrand's two archives: the municipality's folder, and one the police fetch to.

    The oldest packages are told of here; the rest are made and sent when the minutes are sealed.
    """
    forum = forums["elvestrand"]
    town, police = (_archive(forum, party) for party in (Party.MUNICIPALITY, Party.POLICE))
    first = Meeting.objects.filter(forum=forum, state=State.APPROVED).earliest("starts_at")
    number = f"{first.year}/1187-2"
    received_at = first.starts_at + timedelta(days=12)
    _transfer(police, first, state=Transfer.State.RECEIVED, receipt=number, received_at=received_at)
    silence = "Arkivet svarte ikke."
    _transfer(town, first, state=Transfer.State.FAILED, attempts=8, last_error=silence)


def _archive(forum: Forum, party: Party) -> CouncilArchive:
    is_town = party == Party.MUNICIPALITY
    delivery = CouncilArchive.Delivery
    return CouncilArchive.objects.create(
        forum=forum,
        party=party,
        municipality=forum.municipalities.get() if is_town else None,
        namespace=uuid5(_NAMESPACE, party.value),
        delivery=delivery.FOLDER if is_town else delivery.DOWNLOAD,
        class_system="K-koder" if is_town else "",
        class_code="X31" if is_town else "",
    )


def _transfer(archive: CouncilArchive, meeting: Meeting, **how: Any) -> None:
    Transfer.objects.create(
        archive=archive,
        source=ARCHIVE_SOURCE,
        source_id=meeting.pk,
        title=meeting.title,
        about_at=meeting.starts_at,
        **how,
    )
