"""The whole demo world, made once for the tests that read it."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import pytest
import time_machine
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from agreements.models import Agreement, Approval, Term
from contacts.models import PresenceDay
from meetings.models import ActionItem, AgendaItem, Attachment, Conclusion, Meeting, Participant
from politirad.accounts.models import User
from politirad.councils.models import Seat
from politirad.demo.models import DemoPerson
from politirad.tenancy.models import RoleAppointment
from tests.world_database import turn_to_the_usual

TODAY = date(2026, 11, 24)
IN_MEMORY = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}


@dataclass(frozen=True)
class Loaded:
    """What the command said, and the figures of an earlier load the same day."""

    said: str
    earlier: list[list[Any]]


def load() -> str:
    """Run the command; returns what it said."""
    out = io.StringIO()
    call_command("load_demo", today=TODAY, stdout=out)
    return out.getvalue()


def figures() -> list[list[Any]]:
    """What the world holds, without row numbers and moments of writing."""
    meeting = ("meeting__forum__name", "meeting__starts_at")
    rows = [
        User.objects.values_list("email", "full_name", "language"),
        RoleAppointment.objects.values_list("user__email", "role", "valid_from", "valid_until"),
        Seat.objects.values_list("forum__name", "user__email", "title", "valid_from", "valid_until"),
        Meeting.objects.values_list("forum__name", "year", "number", "starts_at", "state", "notice_sent_at"),
        AgendaItem.objects.values_list(*meeting, "position", "number", "title", "audience", "summary"),
        Attachment.objects.values_list("name", "sha256", "size", "item__title"),
        Participant.objects.values_list(*meeting, "name", "title", "answer", "attendance"),
        Conclusion.objects.values_list("item__title", "text"),
        ActionItem.objects.values_list("what", "responsible__email", "due_on", "review_on", "status"),
        Agreement.objects.values_list("title", "unit__name", "state", "valid_from", "valid_until"),
        Approval.objects.values_list("version__agreement__title", "party__municipality__code", "signed_on"),
        Term.objects.values_list("municipality__code", "valid_from", "valid_until"),
        PresenceDay.objects.values_list("present_on", "place", "state", "recorded_on", "is_unplanned"),
        DemoPerson.objects.values_list("user__email", "role_title", "position"),
    ]
    return [sorted(each, key=str) for each in rows]


@pytest.fixture(scope="module")
def world_loaded(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Loaded]:
    """The world on 24 November 2026, undone after the tests of the file."""
    turn_to_the_usual()
    with (
        django_db_blocker.unblock(),
        override_settings(STORAGES=IN_MEMORY),
        time_machine.travel(datetime(2026, 11, 24, 9, 0, tzinfo=UTC)),
        transaction.atomic(),
    ):
        with transaction.atomic():
            load()
            earlier = figures()
            transaction.set_rollback(True)
        yield Loaded(load(), earlier)
        transaction.set_rollback(True)
