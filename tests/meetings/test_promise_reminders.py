"""Reminders of promises: each step once, one digest a day at most, quiet in July and at Christmas (G65)."""

import re
from datetime import date, datetime, timedelta

import pytest
import time_machine
from django.core import signing
from django.test import Client
from django.urls import reverse

from meetings import actions, documents, rules
from meetings.models import ActionItem, PromiseReminder
from meetings.rules import PromiseStep, State
from meetings.tasks import remind_of_promises
from politirad.accounts.models import User
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Role
from tests.meetings.parallel import at_once
from tests.meetings.reading import errors_of, text_of
from tests.world import CLOSED_MARK, OSLO, World

DUE_ON = date(2026, 12, 10)


@pytest.fixture
def promise(world: World) -> ActionItem:
    """What the mayor has promised to the tenth of December; all else is far away."""
    ActionItem.objects.update(due_on=date(2030, 1, 1))
    kept = world.open_item(State.APPROVED).action_items.earliest("pk")
    ActionItem.objects.filter(pk=kept.pk).update(due_on=DUE_ON)
    kept.refresh_from_db()
    return kept


def _on(day: date) -> time_machine.travel:
    return time_machine.travel(datetime(day.year, day.month, day.day, 8, tzinfo=OSLO), tick=True)


def _run(first: date, last: date) -> dict[str, list[date]]:
    """Let the clock go from day to day, twice each, and tell on which days who was written to."""
    for number in range((last - first).days + 1):
        with _on(first + timedelta(days=number)):
            remind_of_promises()
            remind_of_promises()
    told: dict[str, list[date]] = {}
    for message in Message.objects.filter(kind="promises").order_by("pk"):
        day = date.fromisoformat(message.key.rpartition(":")[2])
        told.setdefault(str(message.recipient), []).append(day)
    return told


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (DUE_ON - timedelta(days=8), None),
        (DUE_ON - timedelta(days=7), PromiseStep.BEFORE),
        (DUE_ON - timedelta(days=1), PromiseStep.BEFORE),
        (DUE_ON, PromiseStep.DUE),
        (DUE_ON + timedelta(days=rules.promise_reminders.LATE_DAYS), PromiseStep.LATE),
        (DUE_ON + timedelta(days=rules.CHAIR_DAYS), PromiseStep.OVER),
    ],
)
def test_the_latest_step_counts(today: date, expected: PromiseStep | None):
    assert rules.step_on(DUE_ON, today=today, days_before=7) == expected


def test_limits_are_those_the_profile_offers():
    assert set(rules.FEWEST_DAYS) == set(User.ReminderPace.values)
    assert tuple(User.ReminderDays.values) == rules.DAYS_BEFORE


@pytest.mark.parametrize(
    ("pace", "last_on", "expected"),
    [
        ("daily", None, True),
        ("daily", DUE_ON, False),
        ("daily", DUE_ON - timedelta(days=1), True),
        ("weekly", DUE_ON - timedelta(days=6), False),
        ("weekly", DUE_ON - timedelta(days=7), True),
    ],
)
def test_one_digest_a_day_at_most_and_as_seldom_as_one_chooses(
    pace: str, last_on: date | None, *, expected: bool
):
    assert rules.is_digest_day(pace, last_on=last_on, today=DUE_ON) is expected


def test_what_runs_on_is_looked_at_on_its_day_and_what_rested_is_not_late_at_once():
    assert [rules.review_step_on(DUE_ON, today=day) for day in (DUE_ON - timedelta(days=1), DUE_ON)] == [
        None,
        PromiseStep.DUE,
    ]
    later = DUE_ON + timedelta(days=20)
    assert (rules.effective_due_on(DUE_ON, None), rules.effective_due_on(DUE_ON, later)) == (DUE_ON, later)


def test_reminders_come_before_at_and_after_and_the_quiet_time_ends_in_one(world: World, promise: ActionItem):
    told = _run(date(2026, 12, 1), date(2027, 1, 8))
    expected = [date(2026, 12, 3), date(2026, 12, 10), date(2026, 12, 17), date(2027, 1, 7)]
    assert told == {"Ingrid Solvang": expected}
    steps = PromiseReminder.objects.order_by("pk").values_list("step", flat=True)
    assert list(steps) == ["before", "due", "late", "over"]


def test_july_is_quiet(world: World, promise: ActionItem):
    ActionItem.objects.filter(pk=promise.pk).update(due_on=date(2027, 7, 10))
    assert _run(date(2027, 6, 30), date(2027, 8, 1)) == {"Ingrid Solvang": [date(2027, 8, 1)]}


def test_two_weeks_over_the_chair_is_told_too(world: World, promise: ActionItem):
    director = world.users[Role.SECTOR_DIRECTOR]
    ActionItem.objects.filter(pk=promise.pk).update(responsible=director, due_on=date(2026, 11, 24))
    told = _run(date(2026, 12, 7), date(2026, 12, 9))
    assert told == {
        "Tor-Egil Haugen": [date(2026, 12, 7), date(2026, 12, 8)],
        "Ingrid Solvang": [date(2026, 12, 8)],
    }
    message = Message.objects.get(kind="promises", recipient=world.users[Role.MAYOR])
    assert "To uker over fristen der du er leder" in message.text
    assert "/oppgaver/lenke/" not in message.text


def test_more_promises_come_in_one_mail_that_tells_nothing_closed(world: World, promise: ActionItem):
    closed = world.closed_item(State.IN_REVIEW)
    closed.is_exempt, closed.public_title, closed.exempt_note = True, "Sak unntatt", "Vurdert."
    closed.legal_basis = _legal_basis()
    closed.save()
    ActionItem.objects.filter(item=closed).update(due_on=DUE_ON)
    with _on(DUE_ON):
        assert (remind_of_promises(), remind_of_promises()) == (1, 0)
    message = Message.objects.get(kind="promises")
    said = f"{message.subject}{message.text}{message.html}"
    assert (message.subject, CLOSED_MARK in said) == ("Du har 2 oppgaver å se på", False)
    assert ("Sak unntatt" in said, promise.what in said) == (True, True)


def _legal_basis() -> object:
    from meetings.models import LegalBasis  # noqa: PLC0415

    return LegalBasis.objects.first()


def test_whoever_chooses_once_a_week_is_told_once_a_week(world: World, promise: ActionItem):
    User.objects.filter(pk=promise.responsible_id).update(reminder_pace="weekly", reminder_days=3)
    told = _run(date(2026, 12, 5), date(2026, 12, 19))
    assert told == {"Ingrid Solvang": [date(2026, 12, 7), date(2026, 12, 14)]}


def test_what_rests_or_is_done_or_delivered_reminds_nobody(world: World, promise: ActionItem):
    row = ActionItem.objects.filter(pk=promise.pk)
    row.update(rests_until=DUE_ON + timedelta(days=3), rest_reason="Venter.")
    with _on(DUE_ON):
        assert remind_of_promises() == 0
    with _on(DUE_ON + timedelta(days=3)):
        assert remind_of_promises() == 1
    actions.report_progress(promise, status="done", note="Ferdig.", by=promise.responsible)
    with _on(DUE_ON + timedelta(days=30)):
        assert remind_of_promises() == 0


def test_the_receiver_is_told_that_it_is_delivered(world: World, promise: ActionItem):
    promise.receiver = world.users[Role.UNIT_LEADER]
    promise.save(update_fields=["receiver"])
    with _on(DUE_ON - timedelta(days=9)):
        actions.report_progress(promise, status="done", note="Ferdig.", by=promise.responsible)
        assert (remind_of_promises(), remind_of_promises()) == (1, 0)
    message = Message.objects.get(kind="promises")
    assert (message.recipient, "Levert til deg" in message.text) == (world.users[Role.UNIT_LEADER], True)


def _link(promise: ActionItem) -> str:
    token = documents.promise_token(promise, promise.responsible)
    return reverse("meetings:report_by_link", kwargs={"token": token})


def test_the_link_in_the_mail_reports_in_two_clicks_and_opening_it_changes_nothing(
    world: World, promise: ActionItem
):
    with _on(DUE_ON):
        remind_of_promises()
        text = Message.objects.get(kind="promises").text
        url = re.search(r"https?://[^/]+(/oppgaver/lenke/\S+)", text)
        assert url
        client = Client()
        page = client.get(url[1])
        assert (page.status_code, "Ingrid Solvang, dette har du lovet." in text_of(page)) == (200, True)
        promise.refresh_from_db()
        assert (promise.status, promise.moves.count()) == ("not_started", 0)
        assert client.post(url[1], {"status": "in_progress"}).status_code == 302
    promise.refresh_from_db()
    assert (promise.status, promise.moves.get().by) == ("in_progress", world.users[Role.MAYOR])
    assert client.get(reverse("meetings:action_item", kwargs={"pk": promise.pk})).status_code == 302


def test_the_link_asks_for_the_result(promise: ActionItem):
    response = Client().post(_link(promise), {"status": "done", "note": ""})
    assert (response.status_code, errors_of(response)) == (422, ["Skriv kort hva resultatet ble."])


def test_the_link_ends_with_its_time_its_person_and_its_promise(world: World, promise: ActionItem):
    url, client = _link(promise), Client()
    with _on(date(2026, 11, 24) + documents.LINK_AGE + timedelta(days=1)):
        assert client.get(url).status_code == 410
    forged = reverse("meetings:report_by_link", kwargs={"token": signing.dumps([promise.pk, 1], salt="x")})
    assert client.get(forged).status_code == 404
    ActionItem.objects.filter(pk=promise.pk).update(responsible=world.users[Role.SECTOR_DIRECTOR])
    assert client.post(url, {"status": "in_progress"}).status_code == 410
    promise.refresh_from_db()
    assert promise.status == "not_started"


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_send_one_digest(world: World, promise: ActionItem):
    with _on(DUE_ON):
        at_once(remind_of_promises, remind_of_promises)
    assert Message.objects.filter(kind="promises").count() == 1
    assert PromiseReminder.objects.count() == 1


def test_a_worker_that_dies_leaves_neither_mail_nor_mark(world: World, promise: ActionItem):
    key = f"promises:{promise.responsible_id}:{DUE_ON.isoformat()}"
    with _on(DUE_ON):
        remind_of_promises()
        assert Message.objects.get(kind="promises").key == key
        # The mark and the mail stand or fall together: one without the other would be sent twice or never.
        assert PromiseReminder.objects.get().sent_on == DUE_ON
