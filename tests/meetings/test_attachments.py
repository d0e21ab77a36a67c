"""Papers to an item: what is taken, and how they are handed out."""

import io

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from meetings.models import Attachment
from meetings.rules import State
from politirad.tenancy.permissions import Role
from tests.meetings.reading import errors_of, text_of
from tests.world import World

NAME = "Ráđđehus, vurdering på Ørnes.pdf"


def _pdf() -> bytes:
    content = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(content)
    return content.getvalue()


def _upload(name: str = NAME, content: bytes | None = None) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, _pdf() if content is None else content)


@pytest.fixture
def arranger(world: World) -> Client:
    return world.client(Role.POLICE_CONTACT)


def test_paper_is_kept_with_its_kind_and_checksum_and_comes_back_the_same(world: World, arranger: Client):
    item, upload = world.open_item(State.DRAFT), _upload()
    response = arranger.post(f"/saker/{item.pk}/vedlegg/", {"file": upload}, follow=True)
    assert f"«{NAME}» er lagt ved saken." in text_of(response)
    paper = item.attachments.latest("pk")
    assert (paper.name, paper.media_type, len(paper.sha256)) == (NAME, "application/pdf", 64)
    assert NAME.split(",", maxsplit=1)[0] not in str(paper.file.name)
    upload.seek(0)
    assert b"".join(arranger.get(f"/vedlegg/{paper.pk}/").streaming_content) == upload.read()


def test_paper_is_handed_out_as_a_file_that_can_do_nothing(world: World):
    paper = world.open_item(State.CALLED).attachments.get()
    Attachment.objects.filter(pk=paper.pk).update(name=NAME)
    response = world.client(Role.EXTENDED_MEMBER).get(f"/vedlegg/{paper.pk}/")
    b"".join(response.streaming_content)
    wanted = ("Content-Type", "Content-Disposition", "Content-Security-Policy", "X-Content-Type-Options")
    assert [response[name] for name in wanted] == [
        "application/pdf",
        "attachment; filename*=utf-8''R%C3%A1%C4%91%C4%91ehus%2C%20vurdering%20p%C3%A5%20%C3%98rnes.pdf",
        "sandbox; default-src 'none'",
        "nosniff",
    ]
    assert "no-store" in response["Cache-Control"]


def test_same_paper_sent_twice_is_kept_once(world: World, arranger: Client):
    item, content = world.open_item(State.DRAFT), _pdf()
    for _ in range(2):
        arranger.post(f"/saker/{item.pk}/vedlegg/", {"file": _upload(content=content)})
    assert item.attachments.count() == 2


def test_name_written_with_loose_rings_is_kept_as_readers_write_it(world: World, arranger: Client):
    item = world.open_item(State.DRAFT)
    arranger.post(f"/saker/{item.pk}/vedlegg/", {"file": _upload("Ra\u030ad.pdf")})
    assert item.attachments.latest("pk").name == "Råd.pdf"


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        (
            "virus.exe",
            b"MZ",
            "Vi tar imot PDF, Word, Excel, PowerPoint og bilder (png, jpg). Lagre filen som en av dem.",
        ),
        (
            "side.pdf",
            b"<html>",
            "Innholdet er ikke PDF, slik filnavnet sier. Lagre filen på nytt som PDF og prøv igjen.",
        ),
        ("tom.pdf", b"", "Filen er tom. Velg en annen fil."),
        ("13097248022.pdf", None, "Filnavnet inneholder et fødselsnummer. Gi filen et annet navn."),
    ],
)
def test_file_of_the_wrong_kind_is_refused_in_words(
    world: World, arranger: Client, name: str, content: bytes | None, sentence: str
):
    item = world.open_item(State.DRAFT)
    response = arranger.post(f"/saker/{item.pk}/vedlegg/", {"file": _upload(name, content)})
    assert (response.status_code, errors_of(response), item.attachments.count()) == (422, [sentence], 1)


def test_no_file_chosen_is_a_sentence_too(world: World, arranger: Client):
    response = arranger.post(f"/saker/{world.open_item(State.DRAFT).pk}/vedlegg/")
    assert (response.status_code, errors_of(response)) == (422, ["Velg en fil."])


def test_paper_is_taken_off_a_draft_but_not_after_the_notice(world: World, arranger: Client):
    draft, called = (world.open_item(state).attachments.get() for state in (State.DRAFT, State.CALLED))
    assert arranger.post(f"/vedlegg/{draft.pk}/fjern/").status_code == 302
    refused = arranger.post(f"/vedlegg/{called.pk}/fjern/")
    assert (refused.status_code, "Vedlegget kan ikke fjernes nå." in text_of(refused)) == (403, True)
    assert list(Attachment.objects.filter(pk__in=[draft.pk, called.pk])) == [called]


def test_late_paper_may_be_added_after_the_notice_but_not_when_the_meeting_has_begun(
    world: World, arranger: Client
):
    statuses = [
        arranger.post(f"/saker/{world.open_item(state).pk}/vedlegg/", {"file": _upload()}).status_code
        for state in (State.CALLED, State.IN_SESSION)
    ]
    assert statuses == [302, 422]


@pytest.mark.parametrize(
    "role", [Role.EXTENDED_MEMBER, Role.GUEST, Role.DISTRICT_READER, Role.SYSTEM_OPERATOR]
)
def test_closed_paper_does_not_exist_for_outsiders(world: World, role: Role):
    paper = world.closed_item(State.CALLED).attachments.get()
    client = world.client(role)
    assert [
        client.get(f"/vedlegg/{paper.pk}/").status_code,
        client.post(f"/vedlegg/{paper.pk}/fjern/").status_code,
    ] == [404, 404]


def test_paper_next_door_does_not_exist(world: World, arranger: Client):
    paper = Attachment.objects.filter(item__meeting=world.neighbour_meeting(State.CALLED)).earliest("pk")
    assert arranger.get(f"/vedlegg/{paper.pk}/").status_code == 404
