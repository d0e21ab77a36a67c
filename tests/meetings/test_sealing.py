"""Approved minutes: sealed once as archive PDF for each circle of readers, and changed by nobody."""

import hashlib
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from celery import current_app
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from meetings import actions
from meetings.models import (
    ActionItem,
    AgendaItem,
    Conclusion,
    Meeting,
    MinutesApproval,
    Participant,
    SealedMinutes,
)
from meetings.rules import State
from meetings.tasks import seal_approved_minutes
from politirad.tenancy.permissions import Role
from tests.meetings.parallel import at_once
from tests.meetings.reading import text_of
from tests.papers import texts_of
from tests.verapdf import validate_pdf
from tests.world import CLOSED_MARK, OPEN_TITLE, World

Edition = SealedMinutes.Edition
SAMI = "Gávnnadeapmi Kárášjogas, čđŋšŧž"
SEALED = "Referatet er godkjent og kan ikke endres."
KEPT = "pgtrigger: Cannot update or delete rows from meetings_sealedminutes table"


def _approved(world: World) -> Meeting:
    """Minutes with Sámi letters, approved by both sides and not yet sealed."""
    meeting = world.meeting(State.IN_REVIEW)
    open_item = meeting.items.get(audience=AgendaItem.Audience.EVERYONE)
    AgendaItem.objects.filter(pk=open_item.pk).update(summary=f"{SAMI}\n\nNytt avsnitt.")
    actions.approve_minutes(meeting, by=world.users[Role.MAYOR])
    return meeting


def _pdf_url(meeting: Meeting) -> str:
    return reverse("meetings:pdf", kwargs={"pk": meeting.pk})


def test_the_editions_keep_both_standards_and_hold_what_their_readers_may_know(world: World):
    meeting = _approved(world)
    assert seal_approved_minutes() == 1
    sealed = {row.edition: bytes(row.pdf) for row in meeting.sealed.all()}
    assert sealed.keys() == {Edition.MAIN_PARTIES, Edition.EVERYONE}
    for pdf in sealed.values():
        validate_pdf(pdf, "2a", "ua1")
    texts = {edition: " ".join(texts_of(pdf)) for edition, pdf in sealed.items()}
    held = {
        edition: [word in text for word in (SAMI, OPEN_TITLE, CLOSED_MARK, "21.1", "Til stede", "Per Lie")]
        for edition, text in texts.items()
    }
    assert held == {
        Edition.MAIN_PARTIES: [True, True, True, True, True, True],
        Edition.EVERYONE: [True, True, False, False, False, False],
    }
    _bears_no_trace(sealed[Edition.EVERYONE])


def _bears_no_trace(pdf: bytes) -> None:
    """Neither the title, the metadata, the outline nor any stream tells of a closed item."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert str(document.docinfo.Title) == "Referat fra politirådsmøte 2/2026"
        streams = [each.read_bytes() for each in document.objects if isinstance(each, pikepdf.Stream)]
        words = [repr(each) for each in document.objects]
        with document.open_outline() as outline:
            words += [each.title for each in outline.root]
    mark = CLOSED_MARK.encode()
    assert [each for each in streams if mark in each or CLOSED_MARK.encode("utf-16-be") in each] == []
    assert [each for each in words if CLOSED_MARK in each] == []
    assert (mark in pdf, CLOSED_MARK.encode("utf-16-be") in pdf) == (False, False)


def test_titles_of_items_stand_in_no_metadata(world: World):
    meeting = _approved(world)
    seal_approved_minutes()
    with pikepdf.open(io.BytesIO(bytes(meeting.sealed.get(edition=Edition.MAIN_PARTIES).pdf))) as document:
        metadata = str(document.docinfo.items()) + document.Root.Metadata.read_bytes().decode()
    assert (CLOSED_MARK in metadata, OPEN_TITLE in metadata) == (False, False)


def test_the_page_waits_for_the_pdf_and_then_shows_its_checksum(world: World):
    meeting, mayor = _approved(world), world.client(Role.MAYOR)
    url = reverse("meetings:minutes", kwargs={"pk": meeting.pk})
    waiting = mayor.get(url)
    assert "PDF-en lages nå." in text_of(waiting)
    assert 'hx-trigger="every 5s"' in waiting.content.decode()
    assert mayor.get(_pdf_url(meeting)).headers["Location"] == url
    seal_approved_minutes()
    headers = {"HX-Request": "true", "HX-Target": "meetings-pdf"}
    piece = mayor.get(url, headers=headers).content.decode()
    sealed = meeting.sealed.get(edition=Edition.MAIN_PARTIES)
    assert (sealed.sha256 in piece, "hx-trigger" in piece, "<html" in piece) == (True, False, False)
    assert sealed.sha256 == hashlib.sha256(bytes(sealed.pdf)).hexdigest()


@pytest.mark.parametrize(
    ("role", "edition"),
    [
        (Role.MAYOR, Edition.MAIN_PARTIES),
        (Role.AUDITOR, Edition.MAIN_PARTIES),
        (Role.GUEST, Edition.EVERYONE),
    ],
)
def test_each_circle_gets_its_own_edition_byte_for_byte(world: World, role: Role, edition: str):
    meeting = _approved(world)
    seal_approved_minutes()
    response = world.client(role).get(_pdf_url(meeting))
    assert response.content == bytes(meeting.sealed.get(edition=edition).pdf)
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["Content-Disposition"] == 'inline; filename="referat-2-2026.pdf"'
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.parametrize("state", [State.CALLED, State.WRITING, State.IN_REVIEW])
def test_no_draft_is_handed_out_as_pdf(world: World, state: State):
    assert world.client(Role.MAYOR).get(_pdf_url(world.meeting(state))).status_code == 404


def test_sealing_twice_makes_one_of_each(world: World):
    meeting = _approved(world)
    first = [row.sha256 for row in actions.seal_minutes(meeting)]
    assert [row.sha256 for row in actions.seal_minutes(meeting)] == first
    assert (seal_approved_minutes(), meeting.sealed.count()) == (0, 2)


def test_only_approved_minutes_are_sealed(world: World):
    with pytest.raises(ValidationError, match="Bare et godkjent referat kan forsegles"):
        actions.seal_minutes(world.meeting(State.IN_REVIEW))


def test_a_council_of_two_parties_has_one_edition(world: World):
    meeting = world.meeting(State.IN_REVIEW)
    meeting.participants.filter(party="external").delete()
    actions.approve_minutes(meeting, by=world.users[Role.MAYOR])
    seal_approved_minutes()
    assert [row.edition for row in meeting.sealed.all()] == [Edition.MAIN_PARTIES]


@pytest.fixture
def no_broker() -> Iterator[None]:
    """Celery is sent to a port where nobody listens."""
    usual = current_app.conf.broker_url
    for address in ("redis://127.0.0.1:1/0", usual):
        current_app.conf.broker_url = address
        # Connections to the old address are kept in pools, as after a fork.
        current_app._after_fork()
        if address != usual:
            yield


@pytest.mark.django_db(transaction=True)
def test_with_the_worker_down_the_sweep_seals_later(world: World, no_broker: None):
    meeting = _approved(world)
    assert meeting.sealed.count() == 0
    assert (seal_approved_minutes(), meeting.sealed.count()) == (1, 2)


def test_a_meeting_whose_paper_fails_stops_no_other(
    world: World, settings: Any, tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    meeting = _approved(world)
    other = world.neighbour_meeting(State.IN_REVIEW)
    Meeting.objects.filter(pk=other.pk).update(state=State.APPROVED)
    broken, whole = sorted([meeting, other], key=lambda each: each.pk)
    folder = tmp_path / "meetings" / "pdf"
    folder.mkdir(parents=True)
    fails = "{% if content.forum == 'BROKEN' %}{% include 'no/such.html' %}{% endif %}"
    (folder / "minutes.html").write_text(
        "{% extends 'pdf/base.html' %}{% block content %}"
        + fails.replace("BROKEN", broken.forum.name)
        + "{% endblock %}"
    )
    (engine,) = settings.TEMPLATES
    settings.TEMPLATES = [engine | {"DIRS": [tmp_path, *engine["DIRS"]]}]
    assert seal_approved_minutes() == 1
    assert (broken.sealed.count(), whole.sealed.count() > 0) == (0, True)
    assert f"The minutes of meeting {broken.pk} could not be sealed" in caplog.messages


@pytest.mark.django_db(transaction=True)
def test_sealing_at_the_same_time_makes_one_of_each(world: World):
    meeting = _approved(world)

    def seal() -> list[str]:
        return [row.sha256 for row in actions.seal_minutes(Meeting.objects.get(pk=meeting.pk))]

    first, second = at_once(seal, seal)
    assert (first, meeting.sealed.count()) == (second, 2)


def _sql(text: str, *values: Any) -> Callable[[], None]:
    def run() -> None:
        with connection.cursor() as cursor:
            cursor.execute(text, values)

    return run


def _attempts(world: World, meeting: Meeting) -> dict[str, Callable[[], Any]]:
    """Every way around the pages that somebody might try on approved minutes."""
    item, other = meeting.items.earliest("pk"), world.open_item(State.WRITING)
    writer = world.users[Role.POLICE_CONTACT]
    elsewhere = other.conclusions.earliest("pk")
    promise = item.action_items.earliest("pk")
    return {
        "text": lambda: AgendaItem.objects.filter(pk=item.pk).update(summary="Omskrevet"),
        "title": _sql("UPDATE meetings_agendaitem SET title = 'x' WHERE id = %s", item.pk),
        "item away": _sql(
            "UPDATE meetings_agendaitem SET meeting_id = %s WHERE id = %s", other.meeting_id, item.pk
        ),
        "item in": _sql("UPDATE meetings_agendaitem SET meeting_id = %s WHERE id = %s", meeting.pk, other.pk),
        "conclusion gone": lambda: item.conclusions.all().delete(),
        "conclusion gone, raw": _sql("DELETE FROM meetings_conclusion WHERE item_id = %s", item.pk),
        "conclusion added": lambda: Conclusion.objects.create(
            item=item, number=9, text="x", created_by=writer
        ),
        "conclusion in": lambda: Conclusion.objects.filter(pk=elsewhere.pk).update(item=item, number=9),
        "attendance": lambda: Participant.objects.filter(meeting=meeting).update(attendance="absent"),
        "attendance, raw": _sql(
            "UPDATE meetings_participant SET attendance = 'absent' WHERE meeting_id = %s", meeting.pk
        ),
        "task gone": promise.delete,
        "task gone, raw": _sql("DELETE FROM meetings_actionitem WHERE id = %s", promise.pk),
        "task reworded": lambda: ActionItem.objects.filter(pk=promise.pk).update(what="Noe annet"),
        "task reworded, raw": _sql("UPDATE meetings_actionitem SET what = 'x' WHERE id = %s", promise.pk),
        "task added": lambda: ActionItem.objects.create(
            item=item, what="x", responsible=writer, party="police", due_on="2027-01-01", created_by=writer
        ),
        "task in": lambda: ActionItem.objects.filter(item=other).update(item=item),
        "approval gone": lambda: meeting.approvals.all().delete(),
        "approval added": lambda: MinutesApproval.objects.create(
            meeting=meeting, party="external", by=writer
        ),
        "paper": lambda: SealedMinutes.objects.filter(meeting=meeting).update(pdf=b"x"),
        "paper, raw": _sql(
            "UPDATE meetings_sealedminutes SET sha256 = 'x' WHERE meeting_id = %s", meeting.pk
        ),
        "paper gone": _sql("DELETE FROM meetings_sealedminutes WHERE meeting_id = %s", meeting.pk),
        "state": lambda: Meeting.objects.filter(pk=meeting.pk).update(state="writing"),
        "state, raw": _sql("UPDATE meetings_meeting SET state = 'writing' WHERE id = %s", meeting.pk),
    }


def test_the_database_refuses_every_way_around(world: World):
    meeting = world.meeting(State.APPROVED)
    answers = {name: _refusal(attempt) for name, attempt in _attempts(world, meeting).items()}
    papers = {name for name in answers if name.startswith("paper")}
    expected = {name: KEPT if name in papers else SEALED for name in answers}
    assert {name: told.partition("\n")[0] for name, told in answers.items()} == expected


def _refusal(attempt: Callable[[], Any]) -> str:
    try:
        with transaction.atomic():
            attempt()
    except DatabaseError as refusal:
        return str(refusal)
    return "it came through"


def test_actions_refuse_approved_minutes(world: World):
    meeting, item = world.meeting(State.APPROVED), world.open_item(State.APPROVED)
    by, person = world.users[Role.POLICE_CONTACT], world.participant(Role.MAYOR, State.APPROVED)
    tries: list[Callable[[], Any]] = [
        lambda: actions.save_summary(item, "x", version=0, by=by),
        lambda: actions.add_conclusion(item, "x", by=by),
        lambda: actions.remove_conclusion(item.conclusions.earliest("pk")),
        lambda: actions.record_attendance(person, "absent"),
        lambda: actions.remove_action_item(item.action_items.earliest("pk")),
        lambda: actions.change_item(item, title="x"),
        lambda: actions.move_item(item, to=2, by=by),
        lambda: actions.remove_item(item),
    ]
    for attempt in tries:
        with pytest.raises(ValidationError):
            attempt()
    assert Meeting.objects.get(pk=meeting.pk).is_approved is True


def test_a_promise_of_approved_minutes_can_still_be_reported_on(world: World):
    promise = world.open_item(State.APPROVED).action_items.earliest("pk")
    url = reverse("meetings:report", kwargs={"pk": promise.pk})
    said = {"status": "done", "note": "Foreldrevaktene er i gang."}
    assert world.client(Role.MAYOR).post(url, said).status_code == 302
    promise.refresh_from_db()
    assert (promise.status, promise.result) == ("done", "Foreldrevaktene er i gang.")
    promise.due_on = "2027-05-01"
    promise.save(update_fields=["due_on"])
