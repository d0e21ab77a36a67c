"""A marker word in a closed item, its paper and its knowledge turns up in nothing others can fetch (BR29)."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from typing import Any

import pikepdf
import pytest
from django.core.files.base import ContentFile
from django.db import transaction
from django.test import Client
from django.urls import reverse

from meetings import actions
from meetings.models import Attachment, KnowledgeRequest, KnowledgeUse, Meeting, MeetingPack
from meetings.rules import State
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Role
from tests.architecture.routes import address, routes
from tests.papers import a_pdf, bookmarks_of, texts_of
from tests.world import World

MARK = "SKJULTMERKE"
SEARCHED = "tittelen"
"""What stands beside the marker: a search shows again what was asked for."""

OUTSIDE = (
    Role.EXTENDED_MEMBER,
    Role.GUEST,
    Role.DISTRICT_READER,
    Role.DIRECTORATE_ANALYST,
    Role.SYSTEM_OPERATOR,
    "stranger",
)
INSIDE = (Role.MAYOR, Role.UNIT_LEADER, Role.POLICE_CONTACT)


@pytest.fixture
def planted(world: World) -> World:
    """Closed items, their papers, what is known about them, and a task without a meeting, all marked."""
    for state in (State.CALLED, State.DRAFT):
        item = world.closed_item(state)
        item.title, item.description = f"{MARK} i tittelen", f"{MARK} i teksten"
        item.save()
        Attachment.objects.filter(item=item).delete()
        Attachment.objects.create(
            item=item,
            file=ContentFile(_paper(), name=f"{MARK}.pdf"),
            name=f"{MARK} i filnavnet.pdf",
            media_type="application/pdf",
            size=64,
            sha256="1" * 64,
            uploaded_by=world.users[Role.POLICE_CONTACT],
        )
    _know(world)
    said = {"responsible": world.users[Role.MAYOR], "due_on": date(2027, 1, 4), "review_on": None}
    actions.add_task(world.forum, what=f"{MARK} i {SEARCHED}", by=world.users[Role.POLICE_CONTACT], **said)
    return world


def _paper() -> bytes:
    """A page that says the marker, in its text and in what the file says of itself."""
    with pikepdf.open(io.BytesIO(a_pdf(f"{MARK} i vedlegget"))) as pdf:
        pdf.docinfo["/Title"] = f"{MARK} i vedlegget"
        made = io.BytesIO()
        pdf.save(made)
    return made.getvalue()


def _know(world: World) -> None:
    """Released knowledge, open to everyone where it is used, and used in the closed item alone."""
    asked = world.meeting(State.CALLED).knowledge_requests.filter(state=KnowledgeRequest.State.RELEASED)
    request = asked.earliest("pk")
    request.agency_name, request.questions = f"{MARK} som etat", f"{MARK} i spørsmålet"
    request.save()
    answer = request.answer
    answer.development, answer.table_caption = f"{MARK} i svaret", f"{MARK} i tabellen"
    answer.is_for_everyone = True
    answer.save()
    KnowledgeUse.objects.filter(request=request).delete()
    KnowledgeUse.objects.create(request=request, item=world.closed_item(State.CALLED))


@pytest.mark.parametrize("who", OUTSIDE)
def test_nothing_that_is_closed_reaches_anybody_outside(planted: World, who: Role | str) -> None:
    client = _client(planted, who)
    assert [place for place, text in _all_that_can_be_fetched(planted, client) if MARK in text] == []


@pytest.mark.parametrize("who", INSIDE)
def test_the_same_walk_finds_the_marker_as_an_insider(planted: World, who: Role) -> None:
    found = {
        place for place, text in _all_that_can_be_fetched(planted, _client(planted, who)) if MARK in text
    }
    # Otherwise the walk above would say nothing.
    assert {"meetings:agenda", "meetings:knowledge", "search", "pack", "export"} <= found
    assert {"meetings:action_items", "meetings:action_items_file"} <= found


def test_mail_to_people_outside_says_nothing_that_is_closed(planted: World) -> None:
    meeting, by = planted.meeting(State.DRAFT), planted.users[Role.POLICE_CONTACT]
    actions.send_notice(meeting, by=by)
    told = {
        message.recipient: f"{message.subject}{message.text}{message.html}{_files(message)}"
        for message in Message.objects.exclude(recipient=None)
    }
    outside = [planted.users[role] for role in (Role.EXTENDED_MEMBER, Role.GUEST)]
    assert [MARK in told[user] for user in outside] == [False, False]
    assert MARK in told[planted.users[Role.MAYOR]]


def _files(message: Message) -> str:
    return "".join(f"{a.name}{bytes(a.content).decode(errors='replace')}" for a in message.attachments.all())


def _client(world: World, who: Role | str) -> Client:
    return world.strangers_client() if who == "stranger" else world.client(Role(who))


def _all_that_can_be_fetched(world: World, client: Client) -> Iterator[tuple[str, str]]:
    """Every page and file, those of the closed item too, the search, the pack and the feed, as text."""
    for name in routes():
        yield name, _fetch(client, address(world, name))
    for name, thing in _of_the_closed_item(world).items():
        yield f"{name} of the closed item", _fetch(client, reverse(name, kwargs={"pk": thing.pk}))
    yield "search", _fetch(client, f"{reverse('overview:search')}?q={SEARCHED}")
    yield "pack", _pack(client, world.meeting(State.CALLED), "pack")
    for state in (State.CALLED, State.APPROVED):
        yield "export", _pack(client, world.meeting(state), "export")


def _of_the_closed_item(world: World) -> dict[str, Any]:
    item = world.closed_item(State.CALLED)
    asked = KnowledgeRequest.objects.get(agency_name__startswith=MARK)
    return {
        "meetings:item": item,
        "meetings:download": item.attachments.get(),
        "meetings:knowledge_request": asked,
    }


def _pack(client: Client, meeting: Meeting, kind: str) -> str:
    """The papers of the meeting, or all of it, as this person gets them, made on the spot."""
    client.post(reverse(f"meetings:{kind}", kwargs={"pk": meeting.pk}))
    for pack in MeetingPack.objects.filter(state=MeetingPack.State.WAITING):
        actions.build_pack(pack.pk)
    return _fetch(client, reverse(f"meetings:{kind}_file", kwargs={"pk": meeting.pk}))


def _fetch(client: Client, url: str) -> str:
    """Everything the answer says: headers with the file's name, text, and what lies inside a file."""
    with transaction.atomic():
        response: Any = client.get(url)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        transaction.set_rollback(True)
    # What was asked for may stand in the box again.
    return f"{response.headers}{_inside(body)}"


def _inside(body: bytes) -> str:
    """The text of a page or file, and of the files in it: Word and spreadsheets are packages of files too."""
    said = body.decode(errors="replace")
    if body.startswith(b"%PDF-1.") and b"%%EOF" in body:
        return said + _inside_pdf(body)
    if body.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(body)) as package:
            return said + "".join(f"{name}{_inside(package.read(name))}" for name in package.namelist())
    return said


def _inside_pdf(raw: bytes) -> str:
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        said = [str(dict(pdf.docinfo)), str(pdf.open_metadata()), str(list(pdf.attachments))]
    return "".join([*said, str(bookmarks_of(raw)), *texts_of(raw)])
