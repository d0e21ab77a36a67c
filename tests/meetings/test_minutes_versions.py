"""Approved minutes opened again: a reason, a new version, and the old one kept for whoever had it (G55)."""

import hashlib
from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from meetings import actions
from meetings.models import ActionItem, Conclusion, Meeting, MinutesReopening, SealedMinutes
from meetings.rules import State
from meetings.tasks import seal_approved_minutes
from politirad.archive.models import Transfer
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Role
from tests.meetings.reading import errors_of, text_of
from tests.papers import texts_of
from tests.world import CLOSED_MARK, World

REASON = "Vaktplanen manglet en dag."
Edition = SealedMinutes.Edition


def _to(name: str, meeting: Meeting) -> str:
    return reverse(f"meetings:{name}", kwargs={"pk": meeting.pk})


def _sealed(world: World) -> Meeting:
    meeting = world.meeting(State.IN_REVIEW)
    actions.approve_minutes(meeting, by=world.users[Role.MAYOR])
    seal_approved_minutes()
    return meeting


def _reopened(world: World) -> Meeting:
    meeting = _sealed(world)
    return actions.reopen_minutes(meeting, reason=REASON, by=world.users[Role.POLICE_CONTACT])


def _approved_again(world: World) -> Meeting:
    meeting = _reopened(world)
    actions.send_for_approval(meeting, reason="Kort.", by=world.users[Role.POLICE_CONTACT])
    for role in (Role.MAYOR, Role.UNIT_LEADER):
        actions.approve_minutes(meeting, by=world.users[role])
    return meeting


def test_opening_asks_for_a_reason_and_makes_the_next_version(world: World):
    meeting, writer = _sealed(world), world.client(Role.POLICE_CONTACT)
    assert "Alle som har den, får beskjed om den nye." in text_of(writer.get(_to("reopen", meeting)))
    refused = writer.post(_to("reopen", meeting), {"reason": " "})
    assert (refused.status_code, errors_of(refused)) == (422, ["Skriv hvorfor referatet må rettes."])
    assert writer.post(_to("reopen", meeting), {"reason": REASON}).headers["Location"] == _to(
        "minutes", meeting
    )
    meeting.refresh_from_db()
    assert (meeting.state, meeting.minutes_version, meeting.approved_version) == (State.WRITING, 2, 1)
    page = text_of(writer.get(_to("minutes", meeting)))
    assert "Utgaven som ble godkjent, gjelder til den nye er godkjent." in page
    assert f"åpnet referatet for retting: {REASON}" in page


def test_while_it_is_corrected_its_readers_keep_what_they_had(world: World):
    meeting = _reopened(world)
    outside = world.client(Role.EXTENDED_MEMBER)
    page = outside.get(_to("minutes", meeting))
    assert (REASON in text_of(page), CLOSED_MARK in page.content.decode()) == (False, False)
    assert "Utgave 1 (PDF) Gjelder nå" in text_of(page)
    old = meeting.sealed.get(edition=Edition.EVERYONE, version=1)
    assert outside.get(_to("pdf", meeting)).content == bytes(old.pdf)
    assert outside.get(f"{_to('pdf', meeting)}?utgave=2").status_code == 404
    item = world.open_item(State.IN_REVIEW)
    member = world.users[Role.EXTENDED_MEMBER]
    assert set(Conclusion.objects.visible_to(member).filter(item=item)) == set(item.conclusions.all())
    added = actions.add_conclusion(item, "Ny i utgave to", by=world.users[Role.POLICE_CONTACT])
    assert added not in Conclusion.objects.visible_to(member)


def test_the_new_version_is_sealed_archived_and_told_of(world: World):
    meeting = _approved_again(world)
    before = {row.edition: row.sha256 for row in meeting.sealed.filter(version=1)}
    assert seal_approved_minutes() == 1
    assert {row.edition: row.sha256 for row in meeting.sealed.filter(version=1)} == before
    new = meeting.sealed.get(edition=Edition.MAIN_PARTIES, version=2)
    assert (
        "Utgave 2" in " ".join(texts_of(bytes(new.pdf))),
        REASON in " ".join(texts_of(bytes(new.pdf))),
    ) == (
        True,
        True,
    )
    everyone = meeting.sealed.get(edition=Edition.EVERYONE, version=2)
    assert REASON not in " ".join(texts_of(bytes(everyone.pdf)))
    told = Message.objects.filter(kind="minutes_corrected")
    assert {mail.recipient for mail in told} == {each.user for each in meeting.participants.all()}
    assert [mail for mail in told if REASON in mail.text + mail.html or CLOSED_MARK in mail.text] == []
    name = world.client(Role.MAYOR).get(_to("pdf", meeting)).headers["Content-Disposition"]
    assert name == 'inline; filename="referat-2-2026-utgave-2.pdf"'
    assert world.client(Role.MAYOR).get(f"{_to('pdf', meeting)}?utgave=1").status_code == 200
    assert set(Transfer.objects.filter(source_id=meeting.pk).values_list("version", flat=True)) <= {1, 2}


def test_what_was_promised_and_concluded_stays_though_the_minutes_are_open(world: World):
    meeting, writer = _reopened(world), world.users[Role.POLICE_CONTACT]
    item = world.open_item(State.IN_REVIEW)
    conclusion, promise = item.conclusions.get(), item.action_items.get()
    for remove, row in ((actions.remove_conclusion, conclusion), (actions.remove_action_item, promise)):
        with pytest.raises(ValidationError, match="Trekk det i stedet"):
            remove(row)
    for rows in (Conclusion.objects.filter(pk=conclusion.pk), ActionItem.objects.filter(pk=promise.pk)):
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.delete()
    with pytest.raises(DatabaseError), transaction.atomic():
        Conclusion.objects.filter(pk=conclusion.pk).update(text="Noe annet")
    fresh = actions.add_conclusion(item, "Ny i utgave to", by=writer)
    actions.remove_conclusion(fresh)
    assert list(item.conclusions.all()) == [conclusion]
    assert meeting.minutes_version == 2


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE meetings_meeting SET state = 'writing' WHERE id = %s",
        "UPDATE meetings_meeting SET state = 'writing', minutes_version = 2 WHERE id = %s",
        "UPDATE meetings_meeting SET minutes_version = 2 WHERE id = %s",
        "UPDATE meetings_meeting SET place = 'x' WHERE id = %s",
    ],
)
def test_the_database_opens_nothing_without_a_reason(world: World, sql: str):
    meeting = _sealed(world)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, [meeting.pk])


def test_a_reason_opens_the_minutes_and_nothing_else(world: World):
    meeting = _sealed(world)
    MinutesReopening.objects.create(
        meeting=meeting, version=2, reason=REASON, by=world.users[Role.POLICE_CONTACT]
    )
    with pytest.raises(DatabaseError), transaction.atomic():
        Meeting.objects.filter(pk=meeting.pk).update(state="writing", minutes_version=2, place="x")
    with pytest.raises(DatabaseError), transaction.atomic():
        MinutesReopening.objects.filter(meeting=meeting).update(reason="x")


def test_approvals_of_the_old_version_stay(world: World):
    meeting = _reopened(world)
    with pytest.raises(DatabaseError), transaction.atomic():
        meeting.approvals.filter(version=1).delete()
    assert meeting.approvals.filter(version=1).count() == 2


def test_only_approved_minutes_are_opened(world: World):
    meeting = world.meeting(State.IN_REVIEW)
    assert world.client(Role.POLICE_CONTACT).post(_to("reopen", meeting)).status_code == 403
    with pytest.raises(ValidationError, match="Bare et godkjent referat kan åpnes igjen"):
        actions.reopen_minutes(meeting, reason=REASON, by=world.users[Role.POLICE_CONTACT])


def test_nothing_is_opened_before_its_file_is_sealed(world: World):
    meeting = world.meeting(State.IN_REVIEW)
    actions.approve_minutes(meeting, by=world.users[Role.MAYOR])
    refused = world.client(Role.POLICE_CONTACT).post(_to("reopen", meeting), {"reason": REASON})
    assert "PDF-en av referatet lages nå. Prøv igjen om litt." in text_of(refused)
    meeting.refresh_from_db()
    assert (meeting.state, meeting.minutes_version) == (State.APPROVED, 1)


def test_verify_seals_finds_a_changed_byte(world: World):
    meeting = _sealed(world)
    # The world's own sealed file is no real one.
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE meetings_sealedminutes DISABLE TRIGGER USER")
        for row in SealedMinutes.objects.exclude(meeting=meeting):
            digest = hashlib.sha256(bytes(row.pdf)).hexdigest()
            cursor.execute("UPDATE meetings_sealedminutes SET sha256 = %s WHERE id = %s", [digest, row.pk])
    said = StringIO()
    call_command("verify_seals", stdout=said)
    assert said.getvalue() == f"{SealedMinutes.objects.count()} forseglede filer er som da de ble låst.\n"
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE meetings_sealedminutes SET pdf = set_byte(pdf, 9, get_byte(pdf, 9) # 1)"
            " WHERE meeting_id = %s AND edition = 'everyone'",
            [meeting.pk],
        )
    told = StringIO()
    with pytest.raises(CommandError, match="1 av"):
        call_command("verify_seals", stderr=told)
    assert f"Endret: {meeting}, utgave 1, everyone" in told.getvalue()
