"""A whole meeting as a ZIP: what each reader's copy holds, its manifest, and what no copy says."""

import hashlib
import io
import json
import zipfile
from typing import Any

import pytest
from django.core.files.base import ContentFile

from meetings import actions, documents, rules
from meetings.models import Attachment, Meeting, MeetingPack, Participant, SealedMinutes
from meetings.rules import State
from politirad.accounts.models import User
from politirad.tenancy.permissions import Role
from tests.meetings.reading import text_of
from tests.papers import a_pdf, everything_in, texts_of
from tests.verapdf import validate_pdf
from tests.word import everything_in_word
from tests.world import CLOSED_MARK, NEIGHBOUR_MARK, OPEN_TITLE, World
from tests.world_agenda import own_item_of

KIND = MeetingPack.Kind.EXPORT
OUTSIDERS = (Role.EXTENDED_MEMBER, Role.GUEST)


def build(meeting: Meeting, reader: User) -> MeetingPack:
    """The reader's copy, made on the spot."""
    pack = actions.want_pack(meeting, by=reader, kind=KIND)
    assert pack is not None
    assert actions.build_pack(pack.pk) == "ready"
    return MeetingPack.objects.get(pk=pack.pk)


def files_of(pack: MeetingPack) -> dict[str, bytes]:
    """The files in the copy by their names, in their order."""
    with pack.file.open("rb") as file, zipfile.ZipFile(file) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


def said_in(files: dict[str, bytes]) -> str:
    """All the copy could give away: names, texts, and what lies inside PDF and Word files."""
    said = []
    for name, content in files.items():
        said += [name, content.decode(errors="replace")]
        if name.endswith(".pdf") and b"%%EOF" in content:
            # The papers are as they came, without what our own files say of themselves.
            said.append(" ".join(texts_of(content)) if "vedlegg" in name else everything_in(content))
        if name.endswith(".docx"):
            said.append(everything_in_word(content))
    return "\n".join(said)


def papers(world: World, state: State) -> Meeting:
    """Our meeting with one real paper on each item, named after the item."""
    meeting = world.meeting(state)
    Attachment.objects.filter(item__meeting=meeting).delete()
    for item in meeting.items.order_by("position"):
        content = a_pdf(f"Vedlegg til {item.title}")
        Attachment.objects.create(
            item=item,
            file=ContentFile(content, name="x.pdf"),
            name=f"{item.title}.PDF",
            media_type="application/pdf",
            size=len(content),
            sha256=hashlib.sha256(content).hexdigest(),
            uploaded_by=world.users[Role.POLICE_CONTACT],
        )
    return meeting


def seal(world: World) -> Meeting:
    """The approved meeting with minutes that are really sealed."""
    meeting = world.meeting(State.IN_REVIEW)
    actions.approve_minutes(meeting, by=world.users[Role.MAYOR])
    actions.seal_minutes(meeting)
    meeting.refresh_from_db()
    return meeting


def test_insiders_copy_holds_everything_in_order_under_names_that_say_nothing(world: World) -> None:
    meeting = papers(world, State.IN_REVIEW)
    files = files_of(build(seal(world), world.users[Role.MAYOR]))
    assert list(files) == [
        "01-innkalling.pdf",
        "02-dagsorden.pdf",
        "03-sak-21-26-vedlegg-1.pdf",
        "04-sak-22-26-vedlegg-1.pdf",
        "05-referat-2-2026.pdf",
        "06-referat-2-2026.docx",
        "07-kunnskapsgrunnlag.pdf",
        "08-kunnskapsgrunnlag-vedlegg-1.pdf",
        "manifest.json",
        "innhold.txt",
    ]
    assert meeting.items.count() == 2
    for name in ("01-innkalling", "02-dagsorden", "05-referat-2-2026", "07-kunnskapsgrunnlag"):
        validate_pdf(files[f"{name}.pdf"], "2a", "ua1")


def test_papers_and_minutes_are_there_byte_for_byte(world: World) -> None:
    papers(world, State.IN_REVIEW)
    meeting = seal(world)
    files = files_of(build(meeting, world.users[Role.MAYOR]))
    sealed = meeting.sealed.get(edition=SealedMinutes.Edition.MAIN_PARTIES)
    assert hashlib.sha256(files["05-referat-2-2026.pdf"]).hexdigest() == sealed.sha256
    paper = world.open_item(State.IN_REVIEW).attachments.get()
    assert hashlib.sha256(files["03-sak-21-26-vedlegg-1.pdf"]).hexdigest() == paper.sha256


def test_manifest_tells_what_each_file_is_for_machines_and_for_people(world: World) -> None:
    meeting = papers(world, State.CALLED)
    files = files_of(build(meeting, world.users[Role.MAYOR]))
    manifest = json.loads(files["manifest.json"])
    assert (manifest["forum"], manifest["meeting"]) == (world.forum.name, meeting.title)
    for each in manifest["files"]:
        content = files[each["file"]]
        assert (each["sha256"], each["size"]) == (hashlib.sha256(content).hexdigest(), len(content))
    titles = {each["file"]: each["title"] for each in manifest["files"]}
    assert [each["number"] for each in manifest["files"]] == list(range(1, len(files) - 1))
    assert titles["03-sak-61-26-vedlegg-1.pdf"] == f"Sak 61/26, {OPEN_TITLE}. Vedlegg 1: {OPEN_TITLE}.PDF"
    readable = files["innhold.txt"].decode("utf-8-sig")
    assert [each for each in manifest["files"] if each["sha256"] not in readable] == []
    lines = [f"{each['number']}. {each['title']}\r\n" for each in manifest["files"]]
    assert [line for line in lines if line not in readable] == []


@pytest.mark.parametrize("role", OUTSIDERS)
def test_outsiders_copy_holds_no_trace_of_the_rest(world: World, role: Role) -> None:
    papers(world, State.IN_REVIEW)
    files = files_of(build(seal(world), world.users[role]))
    said = said_in(files)
    assert OPEN_TITLE in said
    names = [person.name for person in world.meeting(State.IN_REVIEW).participants.all()]
    hidden = [CLOSED_MARK, NEIGHBOUR_MARK, "21/26", "22/26", "21-26", "Til stede"]
    # The chair and those who approved are named in the minutes for everyone.
    known = {"Ingrid Solvang", "Silje Brekke"}
    assert [word for word in (*hidden, *(name for name in names if name not in known)) if word in said] == []
    assert [name for name in files if "vedlegg" in name] == ["03-sak-1-vedlegg-1.pdf"]


def test_own_items_are_in_that_partys_copy_alone(world: World) -> None:
    meeting = papers(world, State.CALLED)
    own_item_of(meeting, "EGENSAK", party="police", by=world.users[Role.POLICE_CONTACT])
    held = {
        role: "EGENSAK" in said_in(files_of(build(meeting, world.users[role])))
        for role in (Role.UNIT_LEADER, Role.MAYOR, Role.EXTENDED_MEMBER)
    }
    assert held == {Role.UNIT_LEADER: True, Role.MAYOR: False, Role.EXTENDED_MEMBER: False}


def test_readers_with_equal_rights_share_one_file_and_a_pack_is_another(world: World) -> None:
    meeting = papers(world, State.CALLED)
    mayor, chief, outsider = (
        actions.want_pack(meeting, by=world.users[role], kind=KIND)
        for role in (Role.MAYOR, Role.UNIT_LEADER, Role.EXTENDED_MEMBER)
    )
    papers_alone = actions.want_pack(meeting, by=world.users[Role.MAYOR])
    assert mayor == chief
    assert len({mayor, outsider, papers_alone}) == 3
    assert [each.kind for each in (mayor, papers_alone)] == ["export", "papers"]


def test_draft_minutes_are_in_no_copy(world: World) -> None:
    for state in (State.WRITING, State.IN_SESSION):
        plan = documents.export_for(world.meeting(state), world.users[Role.MAYOR])
        assert [entry.name for entry in plan.entries if "referat" in entry.name] == []


def test_file_that_is_gone_is_told_of_and_stops_nothing(world: World) -> None:
    meeting = papers(world, State.CALLED)
    gone = world.open_item(State.CALLED).attachments.get()
    gone.file.storage.delete(gone.file.name)
    files = files_of(build(meeting, world.users[Role.MAYOR]))
    assert "03-sak-61-26-vedlegg-1.pdf" not in files
    assert "Filen finnes ikke lenger." in files["innhold.txt"].decode("utf-8-sig")


def test_page_has_it_made_and_the_file_is_named_after_the_meeting(world: World) -> None:
    meeting, client = papers(world, State.CALLED), world.client(Role.MAYOR)
    url = f"/moter/{meeting.pk}/eksport/"
    assert "01-innkalling.pdf Innkalling" in text_of(client.get(url))
    assert client.post(url).status_code == 302
    assert "ZIP-filen lages nå" in text_of(client.get(url))
    pack = meeting.packs.get(kind=KIND)
    assert pack.steps_total == 7
    actions.build_pack(pack.pk)
    assert "Last ned ZIP" in text_of(client.get(url))
    response: Any = client.get(f"/moter/{meeting.pk}/eksport.zip")
    assert response.headers["Content-Disposition"] == 'attachment; filename="mote-6-2026-2026-12-09.zip"'
    body = io.BytesIO(b"".join(response.streaming_content))
    assert zipfile.is_zipfile(body)
    assert str(pack.file.name).endswith(".zip") is False
    assert str(meeting.packs.get(kind=KIND).file.name).endswith(".zip")


def test_copy_is_made_anew_when_something_in_it_changes_and_lost_with_the_right_to_it(world: World) -> None:
    meeting, client = papers(world, State.CALLED), world.client(Role.EXTENDED_MEMBER)
    build(meeting, world.users[Role.EXTENDED_MEMBER])
    assert client.get(f"/moter/{meeting.pk}/eksport.zip").status_code == 200
    world.open_item(State.CALLED).attachments.update(sha256="1" * 64)
    assert client.get(f"/moter/{meeting.pk}/eksport.zip").status_code == 302
    Participant.objects.filter(meeting=meeting, user=world.users[Role.EXTENDED_MEMBER]).delete()
    assert OPEN_TITLE not in client.get(f"/moter/{meeting.pk}/eksport/").content.decode()


def test_outdated_copies_are_thrown_away_and_only_the_papers_are_made_anew(world: World) -> None:
    meeting = papers(world, State.CALLED)
    old = build(meeting, world.users[Role.MAYOR])
    Meeting.objects.filter(pk=meeting.pk).update(version=meeting.version + 1, place="Et annet sted")
    actions.keep_packs()
    assert not MeetingPack.objects.filter(pk=old.pk).exists()
    assert not MeetingPack.objects.filter(kind=KIND).exists()


def test_failed_making_is_told_and_may_be_tried_again(world: World) -> None:
    meeting, client = papers(world, State.CALLED), world.client(Role.MAYOR)
    pack = actions.want_pack(meeting, by=world.users[Role.MAYOR], kind=KIND)
    MeetingPack.objects.filter(pk=pack.pk).update(state=rules.PackState.FAILED)
    page = text_of(client.get(f"/moter/{meeting.pk}/eksport/"))
    assert ("ZIP-filen ble ikke ferdig." in page, "Prøv igjen" in page) == (True, True)
