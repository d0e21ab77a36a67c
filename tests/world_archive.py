"""The archives of a council in the test world: each body's own, with a package each."""

from datetime import timedelta

from django.core.files.base import ContentFile

from politirad.archive.models import CouncilArchive, Transfer
from politirad.councils.models import Forum
from politirad.tenancy.models import Municipality
from politirad.tenancy.permissions import Party
from tests.world_meetings import CLOSED_MARK, NOW

EARLIER = 1000
"""The number of meetings long past, which are none of the world's own."""


def archives_of(forum: Forum, town: Municipality, *, mark: str) -> None:
    """One package that did not arrive and one to fetch; what they hold is for readers of the minutes."""
    ours = CouncilArchive.objects.create(
        forum=forum,
        party=Party.MUNICIPALITY,
        municipality=town,
        delivery=CouncilArchive.Delivery.FOLDER,
        class_system="K-koder",
        class_code="X31",
    )
    theirs = CouncilArchive.objects.create(forum=forum, party=Party.POLICE)
    for archive, state in ((ours, Transfer.State.FAILED), (theirs, Transfer.State.READY)):
        a_transfer(archive, EARLIER, state=state, mark=mark)


def a_transfer(archive: CouncilArchive, number: int, *, state: str, mark: str = "") -> Transfer:
    """A package of a meeting long past, made before the world began."""
    held = f"{mark}{CLOSED_MARK} i pakken".encode()
    return Transfer.objects.create(
        archive=archive,
        source="meeting",
        source_id=number,
        title=f"{mark}Politirådsmøte {number}/2025",
        about_at=NOW - timedelta(days=400),
        state=state,
        last_error="Arkivet svarte ikke." if state == Transfer.State.FAILED else "",
        package=ContentFile(held, name="package.zip"),
        sha256="0" * 64,
        size=len(held),
    )
