"""The papers of a meeting as one PDF: each reader's own copy, made once for those who may see the same."""

import io
import re
from datetime import timedelta
from typing import Any

import pikepdf
import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from meetings import actions, documents, rules
from meetings.models import AgendaItem, Attachment, Meeting, MeetingPack
from meetings.rules import PackState, State
from politirad.accounts.models import User
from politirad.tenancy.permissions import Role
from tests.meetings.reading import text_of
from tests.papers import BROKEN_PDF, a_pdf, a_picture, bookmarks_of, everything_in, texts_of
from tests.verapdf import validate_pdf
from tests.world import CLOSED_MARK, CLOSED_TITLE, NEIGHBOUR_MARK, OPEN_TITLE, World


@pytest.fixture(autouse=True)
def own_media(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def attach(item: AgendaItem, name: str, content: bytes, media_type: str = "application/pdf") -> Attachment:
    return Attachment.objects.create(
        item=item,
        file=ContentFile(content, name=name),
        name=name,
        media_type=media_type,
        size=len(content),
        sha256=f"{hash(content) & (2**64 - 1):064x}",
        uploaded_by=item.proposed_by,
    )


def papers_of(world: World, state: State = State.CALLED) -> Meeting:
    """The meeting with one readable paper to each item instead of those the world made, and no knowledge."""
    meeting = world.meeting(state)
    meeting.knowledge_requests.all().delete()
    Attachment.objects.filter(item__meeting=meeting).delete()
    attach(world.open_item(state), "Plan for russetid.pdf", a_pdf("Planens side en", "Planens side to"))
    attach(world.closed_item(state), f"{CLOSED_MARK}-notat.pdf", a_pdf(f"Notat om {CLOSED_MARK}"))
    return meeting


def build(meeting: Meeting, user: User) -> MeetingPack:
    """What pressing the button and a worker make of it."""
    wanted = actions.want_pack(meeting, by=fresh(user))
    assert wanted is not None
    actions.build_pack(wanted.pk)
    return MeetingPack.objects.get(pk=wanted.pk)


def as_if_made(meeting: Meeting, user: User, content: bytes = b"%PDF-1.7") -> MeetingPack:
    """A pack that is ready, with another file than a worker would make."""
    wanted = actions.want_pack(meeting, by=fresh(user))
    assert wanted is not None
    wanted.file.save("x.pdf", ContentFile(content), save=False)
    wanted.state = PackState.READY
    wanted.save()
    return wanted


def pdf_of(pack: MeetingPack) -> bytes:
    assert pack.state == PackState.READY
    with pack.file.open("rb") as file:
        return file.read()


def _first(pattern: str, text: str) -> str:
    found = re.search(pattern, text)
    return found[0] if found else ""


def fresh(user: User) -> User:
    return User.objects.get(pk=user.pk)


def test_insiders_get_cover_agenda_items_and_papers_in_order_with_numbers_on_every_page(world: World):
    meeting = papers_of(world)
    pdf = pdf_of(build(meeting, world.users[Role.MAYOR]))
    pages = texts_of(pdf)
    assert [_first(r"Side \d+ av \d+", page) for page in pages] == [f"Side {n} av 7" for n in range(1, 8)]
    opened, closed = (f"Sak {meeting.number * 10 + n}/26" for n in (1, 2))
    of_opened, of_closed = f"{opened} · Vedlegg 1", f"{closed} · Vedlegg 1"
    heads = [_first(r"Sak \d+/26(?: · Vedlegg \d+)?", page) for page in pages[2:]]
    assert heads == [opened, of_opened, of_opened, closed, of_closed]
    assert ["Planens side en" in pages[3], "Planens side to" in pages[4]] == [True, True]
    assert re.findall(r"(?:russetid|møteplasser|\.pdf) (\d)", pages[1]) == ["3", "4", "6", "7"]
    assert bookmarks_of(pdf) == [
        (0, "Forside", 1),
        (0, "Dagsorden", 2),
        (0, f"{opened} {OPEN_TITLE}", 3),
        (1, "Vedlegg 1: Plan for russetid.pdf", 4),
        (0, f"{closed} {CLOSED_TITLE}", 6),
        (1, f"Vedlegg 1: {CLOSED_MARK}-notat.pdf", 7),
    ]
    with pikepdf.open(io.BytesIO(pdf)) as opened_file:
        assert str(opened_file.docinfo.Title) == f"Sakspapirer, Politirådsmøte {meeting.number}/2026"
        assert (str(opened_file.Root.Lang), str(opened_file.Root.PageMode)) == ("nb", "/UseOutlines")
        metadata = f"{opened_file.docinfo}{opened_file.Root.Metadata.read_bytes().decode()}"
    assert [word in metadata for word in (OPEN_TITLE, CLOSED_MARK)] == [False, False]


def test_outsiders_get_no_trace_of_what_they_may_not_read(world: World):
    meeting = papers_of(world)
    attach(world.closed_item(State.CALLED), f"{CLOSED_MARK}.docx", b"PK", "application/msword")
    pack = build(meeting, world.users[Role.EXTENDED_MEMBER])
    everything = everything_in(pdf_of(pack))
    assert (pack.pages, CLOSED_MARK in everything, NEIGHBOUR_MARK in everything) == (5, False, False)
    assert bookmarks_of(pdf_of(pack)) == [
        (0, "Forside", 1),
        (0, "Dagsorden", 2),
        (0, f"Sak 1 {OPEN_TITLE}", 3),
        (1, "Vedlegg 1: Plan for russetid.pdf", 4),
    ]
    assert (pack.is_accessible, pack.remarks) == (
        False,
        [{"kind": "not_tagged", "name": "Plan for russetid.pdf", "label": "Sak 1 · Vedlegg 1"}],
    )
    with pikepdf.open(io.BytesIO(pdf_of(pack))) as opened, opened.open_metadata() as said:
        assert [said.get(name) for name in ("pdfaid:part", "pdfuaid:part")] == [None, None]


def test_each_role_gets_its_own_file_through_the_door_and_others_get_none(world: World):
    meeting = papers_of(world)
    for role, content in ((Role.MAYOR, b"whole"), (Role.EXTENDED_MEMBER, b"part")):
        as_if_made(meeting, world.users[role], content)
    url = f"/moter/{meeting.pk}/pakke.pdf"
    got = {
        role: b"".join(world.client(role).get(url).streaming_content)
        for role in (Role.MAYOR, Role.UNIT_LEADER, Role.EXTENDED_MEMBER, Role.GUEST)
    }
    assert list(got.values()) == [b"whole", b"whole", b"part", b"part"]
    answer = world.client(Role.MAYOR).get(url)
    assert answer["Content-Disposition"] == 'inline; filename="sakspapirer-2026-12-09.pdf"'
    others = (
        world.client(Role.DISTRICT_READER),
        world.client(Role.SYSTEM_OPERATOR),
        world.strangers_client(),
    )
    assert [client.get(url).status_code for client in others] == [403, 404, 404]


def test_outsiders_page_names_nothing_closed(world: World):
    meeting = papers_of(world)
    page = world.client(Role.EXTENDED_MEMBER).get(f"/moter/{meeting.pk}/pakke/").content.decode()
    assert (OPEN_TITLE in page, CLOSED_MARK in page) == (True, False)


def test_members_with_equal_rights_share_one_file(world: World):
    meeting = papers_of(world)
    mayor, chief = (as_if_made(meeting, world.users[role]) for role in (Role.MAYOR, Role.UNIT_LEADER))
    outsider = as_if_made(meeting, world.users[Role.EXTENDED_MEMBER])
    assert (mayor.pk == chief.pk, mayor.pk == outsider.pk, meeting.packs.count()) == (True, False, 2)


def test_draft_is_marked_on_every_page_and_a_called_meeting_on_none(world: World):
    draft, called = (
        texts_of(pdf_of(build(papers_of(world, state), world.users[Role.MAYOR])))
        for state in (State.DRAFT, State.CALLED)
    )
    assert (["Kladd" in page for page in draft], any("Kladd" in page for page in called)) == (
        [True] * 7,
        False,
    )


def test_pack_of_own_pages_alone_keeps_the_standards_it_claims(world: World):
    meeting = world.meeting(State.CALLED)
    Attachment.objects.filter(item__meeting=meeting).delete()
    pack = build(meeting, world.users[Role.MAYOR])
    assert (pack.is_accessible, "Kladd" in everything_in(pdf_of(pack))) == (True, False)
    validate_pdf(pdf_of(pack), "2a", "ua1")


def test_papers_that_cannot_be_shown_get_a_page_that_says_so_and_spoil_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PATH", "/nowhere")
    meeting, item = papers_of(world), world.open_item(State.CALLED)
    wrong = {
        "ødelagt.pdf": (BROKEN_PDF, "broken"),
        "låst.pdf": (a_pdf("Hemmelig", password="x"), "locked"),
        "ødelagt.png": (b"\x89PNG", "broken"),
        "for lang.pdf": (a_pdf(*["x"] * (rules.MOST_PAGES_A_PAPER + 1)), "too_large"),
        "Oversikt.xlsx": (b"PK the table", "embedded"),
    }
    for name, (content, _kind) in wrong.items():
        attach(item, name, content)
    attach(item, "Kart.png", a_picture((900, 300)), "image/png")
    pack = build(meeting, world.users[Role.EXTENDED_MEMBER])
    pdf = pdf_of(pack)
    pages = texts_of(pdf)
    kinds = {each["name"]: each["kind"] for each in pack.remarks if each["kind"] != "not_tagged"}
    assert (pack.pages, kinds) == (11, {name: kind for name, (_content, kind) in wrong.items()})
    for number, (name, kind) in enumerate(kinds.items()):
        sentence = str(documents.REMARK_TEXT[rules.Remark(kind)])
        assert [number for number, page in enumerate(pages) if sentence in page and name in page] == [
            0,
            5 + number,
        ]
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        held = {name: each.get_file().read_bytes() for name, each in opened.attachments.items()}
    assert held == {"Sak 1, Oversikt.xlsx": b"PK the table"}
    assert bookmarks_of(pdf)[-1] == (1, "Vedlegg 7: Kart.png", 11)
    page = text_of(world.client(Role.EXTENDED_MEMBER).get(f"/moter/{meeting.pk}/pakke/"))
    assert f"låst.pdf (Sak 1 · Vedlegg 3). {documents.REMARK_TEXT[rules.Remark.LOCKED]}" in page


@pytest.mark.parametrize(
    "change",
    [
        lambda item: AgendaItem.objects.filter(pk=item.pk).update(description="Noe annet."),
        lambda item: attach(item, "Nytt.pdf", a_pdf("Nytt")),
        lambda item: item.attachments.update(sha256="1" * 64),
        lambda item: Meeting.objects.filter(pk=item.meeting_id).update(place="Et annet sted"),
    ],
)
def test_pack_is_made_anew_when_something_in_it_changes(world: World, change: Any):
    meeting = papers_of(world)
    old = as_if_made(meeting, world.users[Role.MAYOR])
    change(world.open_item(State.CALLED))
    meeting.refresh_from_db()
    assert world.client(Role.MAYOR).get(f"/moter/{meeting.pk}/pakke.pdf").status_code == 302
    new = as_if_made(meeting, world.users[Role.MAYOR])
    assert new.pk != old.pk


def test_change_the_reader_may_not_see_changes_nothing_for_them(world: World):
    meeting = papers_of(world)
    pack = as_if_made(meeting, world.users[Role.EXTENDED_MEMBER])
    AgendaItem.objects.filter(pk=world.closed_item(State.CALLED).pk).update(description="Noe annet.")
    Meeting.objects.filter(pk=meeting.pk).update(version=meeting.version + 1)
    assert actions.want_pack(meeting, by=fresh(world.users[Role.EXTENDED_MEMBER])) == pack


def test_item_closed_afterwards_is_gone_from_the_outsiders_file_at_once(world: World):
    meeting = papers_of(world)
    as_if_made(meeting, world.users[Role.EXTENDED_MEMBER])
    closed = AgendaItem.Audience.MAIN_PARTIES
    AgendaItem.objects.filter(pk=world.open_item(State.CALLED).pk).update(audience=closed)
    answer = world.client(Role.EXTENDED_MEMBER).get(f"/moter/{meeting.pk}/pakke.pdf")
    assert (answer.status_code, answer["Location"]) == (302, f"/moter/{meeting.pk}/pakke/")


def test_late_paper_makes_the_clock_rebuild_the_pack_of_a_called_meeting(
    world: World, django_capture_on_commit_callbacks: Any
):
    meeting = papers_of(world)
    old = as_if_made(meeting, world.users[Role.MAYOR])
    attach(world.open_item(State.CALLED), "Ettersendt.pdf", a_pdf("Ettersendt"))
    Meeting.objects.filter(pk=meeting.pk).update(version=meeting.version + 1)
    with django_capture_on_commit_callbacks(execute=True):
        changed = actions.keep_packs()
    waiting = meeting.packs.get()
    assert (changed, waiting.pk == old.pk, waiting.state) == (1, False, PackState.WAITING)
    assert default_storage.exists(str(old.file.name)) is False


def test_draft_that_changed_loses_its_pack_until_somebody_asks(world: World):
    meeting = papers_of(world, State.DRAFT)
    as_if_made(meeting, world.users[Role.MAYOR])
    AgendaItem.objects.filter(pk=world.open_item(State.DRAFT).pk).update(description="Noe annet.")
    Meeting.objects.filter(pk=meeting.pk).update(version=meeting.version + 1)
    assert (actions.keep_packs(), meeting.packs.count()) == (1, 0)


def test_unchanged_pack_is_kept_when_the_agenda_counts_on(world: World):
    meeting = papers_of(world)
    pack = as_if_made(meeting, world.users[Role.MAYOR])
    Meeting.objects.filter(pk=meeting.pk).update(version=meeting.version + 1)
    counts = [actions.keep_packs(), actions.keep_packs()]
    assert (counts, list(meeting.packs.all())) == ([1, 0], [pack])


def test_second_press_takes_over_from_a_worker_that_died(world: World):
    meeting = papers_of(world)
    held = actions.want_pack(meeting, by=world.users[Role.MAYOR])
    assert held is not None
    now = timezone.now()
    MeetingPack.objects.update(state=PackState.BUILDING, attempts=1, lease_ends_at=now + rules.LEASE)
    page = f"/moter/{meeting.pk}/pakke/"
    client = world.client(Role.MAYOR)
    assert (actions.build_pack(held.pk), "PDF-en lages nå" in text_of(client.get(page))) == ("not ours", True)
    MeetingPack.objects.update(lease_ends_at=now - timedelta(seconds=1))
    assert "PDF-en ble ikke ferdig." in text_of(client.get(page))
    client.post(page)
    made = (actions.build_pack(held.pk), meeting.packs.get())
    assert (made[0], made[1].state, made[1].steps_done) == ("ready", PackState.READY, 4)


def test_worker_holds_a_pack_until_its_lease_ends():
    now = timezone.now()
    ends = [now + timedelta(seconds=1), now, None]
    assert [rules.is_held(PackState.BUILDING, end, now) for end in ends] == [True, False, False]
    assert rules.is_held(PackState.WAITING, ends[0], now) is False


def test_pack_is_given_up_after_three_workers():
    assert [rules.is_given_up(attempts) for attempts in (2, 3)] == [False, True]


def test_pack_that_killed_three_workers_waits_for_a_person(world: World):
    meeting = papers_of(world)
    pack = actions.want_pack(meeting, by=world.users[Role.MAYOR])
    assert pack is not None
    MeetingPack.objects.update(attempts=rules.MOST_ATTEMPTS)
    assert (actions.build_pack(pack.pk), meeting.packs.get().state) == ("not ours", PackState.FAILED)
    page = f"/moter/{meeting.pk}/pakke/"
    client = world.client(Role.MAYOR)
    assert "Prøv igjen" in text_of(client.get(page))
    client.post(page)
    assert meeting.packs.get().state == PackState.WAITING


def test_page_goes_from_button_to_progress_to_file(world: World):
    meeting = papers_of(world)
    client, page = world.client(Role.MAYOR), f"/moter/{meeting.pk}/pakke/"
    assert "Lag PDF" in text_of(client.get(page))
    under_way = client.post(page, follow=True).content.decode()
    progress = re.search(r'<progress[^>]* max="(\d+)" value="(\d+)"', under_way)
    assert (progress and progress.groups(), 'hx-trigger="every 2s"' in under_way) == (("4", "0"), True)
    as_if_made(meeting, world.users[Role.MAYOR])
    ready = client.get(page, headers={"HX-Request": "true"}).content.decode()
    assert [f"/moter/{meeting.pk}/pakke.pdf" in ready, "every 2s" in ready] == [True, False]


def test_two_presses_make_one_pack(world: World):
    meeting = papers_of(world)
    for _press in range(2):
        world.client(Role.MAYOR).post(f"/moter/{meeting.pk}/pakke/")
    assert meeting.packs.count() == 1


def test_empty_agenda_has_nothing_to_make(world: World):
    meeting = world.meeting(State.DRAFT)
    meeting.knowledge_requests.all().delete()
    meeting.items.all().delete()
    answer = world.client(Role.MAYOR).post(f"/moter/{meeting.pk}/pakke/", follow=True)
    assert ("Lag PDF" in text_of(answer), meeting.packs.count()) == (False, 0)


def test_agenda_leads_to_the_papers_for_everyone_who_may_read_it(world: World):
    meeting = world.meeting(State.CALLED)
    link = f'href="/moter/{meeting.pk}/pakke/"'
    roles = (Role.MAYOR, Role.EXTENDED_MEMBER, Role.GUEST)
    pages = [world.client(role).get(f"/moter/{meeting.pk}/dagsorden/").content.decode() for role in roles]
    assert [link in page for page in pages] == [True, True, True]


@pytest.mark.parametrize("items", [3, 30])
def test_plan_of_a_pack_asks_the_same_number_of_questions_for_any_agenda(world: World, items: int):
    meeting, like = papers_of(world), world.open_item(State.CALLED)
    for position in range(3, items + 1):
        item = AgendaItem.objects.get(pk=like.pk)
        item.pk, item.position, item.number, item._state.adding = None, position, None, True
        item.save()
        attach(item, f"Vedlegg {position}.pdf", b"x")
    meeting = Meeting.objects.select_related("forum__unit").get(pk=meeting.pk)
    reader = fresh(world.users[Role.MAYOR])
    with CaptureQueriesContext(
        connection,
    ) as asked:
        plan = documents.pack_for(meeting, reader)
    assert (len(plan.parts), len(asked)) == (items, 7)
