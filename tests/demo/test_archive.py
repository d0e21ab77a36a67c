"""The demo world shows packages that have come different lengths on the way to the archives."""

import pytest

from meetings.models import Meeting
from politirad.archive.models import CouncilArchive, Transfer
from tests.demo.conftest import TODAY

pytestmark = pytest.mark.usefixtures("world_loaded")


def test_one_council_has_an_archive_for_each_body() -> None:
    archives = CouncilArchive.objects.with_owner()
    assert [(str(each.forum), each.owner, each.delivery, each.class_code) for each in archives] == [
        ("Elvestrand politiråd", "Elvestrand kommune", "folder", "X31"),
        ("Elvestrand politiråd", "Midtkyst politidistrikt", "download", ""),
    ]


def test_the_oldest_packages_have_arrived_and_failed() -> None:
    found = Transfer.objects.order_by("pk").values_list("state", "archive__party", "attempts")
    assert list(found) == [
        ("received", "police", 0),
        ("failed", "municipality", 8),
    ]


def test_each_package_is_of_an_approved_meeting_long_held() -> None:
    for transfer in Transfer.objects.all():
        meeting = Meeting.objects.get(pk=transfer.source_id)
        assert (meeting.state, meeting.starts_at.date() < TODAY) == ("approved", True)
        assert transfer.title == meeting.title
