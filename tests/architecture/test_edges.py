"""The edges: what leaves the house in mail, calendar files, PDF, file names and logs keeps the same doors."""

import logging

import pytest
from django.template.loader import render_to_string
from django.urls import reverse

from meetings.actions import approve_minutes, ask_for_correction, seal_minutes, send_for_approval, send_notice
from meetings.documents import minutes_content
from meetings.models import Attachment, SealedMinutes
from meetings.rules import State
from politirad.notifications.models import Message
from politirad.tenancy.permissions import MAIN_PARTIES, ROLES, Role
from tests.architecture.routes import address, ask, routes
from tests.world import CLOSED_MARK, NEIGHBOUR_MARK, OPEN_TITLE, SEATED, World

OUTSIDERS = {role for role in SEATED if ROLES[role].party not in MAIN_PARTIES}


def _told(message: Message) -> str:
    return f"{message.subject}{message.text}{message.html}"


def test_notice_tells_outsiders_of_open_items_and_insiders_of_all(world: World):
    send_notice(world.meeting(State.DRAFT), by=world.users[Role.POLICE_CONTACT])
    messages = {role: Message.objects.get(recipient=world.users[role]) for role in SEATED}
    told = {role: (OPEN_TITLE in _told(m), CLOSED_MARK in _told(m)) for role, m in messages.items()}
    assert told == {role: (True, role not in OUTSIDERS) for role in SEATED}


def test_calendar_file_holds_no_item_for_anybody(world: World):
    send_notice(world.meeting(State.DRAFT), by=world.users[Role.POLICE_CONTACT])
    files = [bytes(a.content).decode() for m in Message.objects.all() for a in m.attachments.all()]
    assert len(files) == len(SEATED)
    assert [text for text in files if OPEN_TITLE in text or CLOSED_MARK in text or "BEGIN" not in text] == []


def test_mail_about_minutes_holds_none_of_their_text(world: World):
    writer, meeting = world.users[Role.POLICE_CONTACT], world.meeting(State.WRITING)
    send_for_approval(meeting, reason="Kort.", by=writer)
    ask_for_correction(meeting, reason="Navnet mitt er skrevet feil.", by=world.users[Role.MAYOR])
    told = [_told(message) for message in Message.objects.all()]
    assert len(told) > 0
    assert [text for text in told if OPEN_TITLE in text or CLOSED_MARK in text] == []


def test_open_edition_of_the_minutes_holds_no_closed_item(world: World):
    meeting = world.meeting(State.APPROVED)
    texts = {
        edition: render_to_string("meetings/pdf/minutes.html", {"content": minutes_content(meeting, edition)})
        for edition in SealedMinutes.Edition
    }
    held = {edition: (OPEN_TITLE in text, CLOSED_MARK in text) for edition, text in texts.items()}
    edition = SealedMinutes.Edition
    inside = dict.fromkeys((edition.MAIN_PARTIES, edition.MUNICIPALITY, edition.POLICE), (True, True))
    assert held == {**inside, edition.EVERYONE: (True, False)}


def test_outsider_is_handed_the_open_edition(world: World):
    meeting = world.meeting(State.IN_REVIEW)
    # The police have approved already.
    approve_minutes(meeting, by=world.users[Role.MAYOR])
    sealed = {row.edition: bytes(row.pdf) for row in seal_minutes(meeting)}
    url = reverse("meetings:pdf", kwargs={"pk": meeting.pk})
    handed = {role: _body(world, role, url) for role in SEATED}
    edition = SealedMinutes.Edition
    expected = {
        role: sealed[edition.EVERYONE if role in OUTSIDERS else edition.MAIN_PARTIES] for role in SEATED
    }
    assert handed == expected


def _body(world: World, role: Role, url: str) -> bytes:
    response = world.client(role).get(url)
    return b"".join(response.streaming_content) if response.streaming else response.content


def test_stored_file_name_says_nothing(world: World):
    names = [attachment.file.name for attachment in Attachment.objects.all()]
    assert len(names) > 0
    assert [n for n in names if CLOSED_MARK in n or NEIGHBOUR_MARK in n or "russetid" in n.lower()] == []


def test_log_of_the_server_names_no_matter_and_no_person(world: World, caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.DEBUG)
    for role in (Role.POLICE_CONTACT, Role.EXTENDED_MEMBER):
        client, person = world.client(role), world.users[role]
        for name in routes():
            ask(client, "GET", address(world, name))
        secrets = (CLOSED_MARK, OPEN_TITLE, person.full_name, person.email)
        assert [text for text in caplog.messages if any(secret in text for secret in secrets)] == []
