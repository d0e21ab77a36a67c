"""An approved meeting becomes a package for each body, with what that body may hold and nothing else."""

import hashlib
import io
import zipfile
from datetime import date
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from meetings.actions import approve_minutes, reopen_minutes, seal_minutes, send_for_approval
from meetings.models import AgendaItem, Attachment, KnowledgeAnswer, LegalBasis, Meeting
from meetings.rules import State
from politirad.archive.models import CouncilArchive, Transfer
from politirad.archive.tasks import carry_due_transfers
from politirad.councils.models import Forum, ForumMunicipality
from politirad.tenancy.permissions import Party, Role
from tests.archive.reader import Store
from tests.papers import texts_of
from tests.verapdf import validate_pdf
from tests.world import CLOSED_MARK, FIRST_DAY, World
from tests.world_knowledge import OPEN_ANSWER

OWN = {Party.MUNICIPALITY: "KOMMUNENSEGEN", Party.POLICE: "POLITIETSEGEN"}


def own_item(meeting: Meeting, party: Party, position: int) -> AgendaItem:
    """An item that one side keeps to itself, with a paper."""
    item = meeting.items.earliest("pk")
    by = item.proposed_by
    own = AgendaItem.objects.create(
        meeting=meeting,
        position=position,
        title=f"{OWN[party]} sak",
        purpose=AgendaItem.Purpose.DISCUSSION,
        presenter=by.full_name,
        audience=AgendaItem.Audience.OWN_PARTY,
        own_party=party,
        proposed_by=by,
        is_general=True,
        summary=f"{OWN[party]} tekst",
    )
    attach(own, f"{OWN[party]} notat.pdf")
    return own


def attach(item: AgendaItem, name: str) -> Attachment:
    content = b"%PDF-1.7 " + name.encode()
    return Attachment.objects.create(
        item=item,
        file=ContentFile(content, name=name),
        name=name,
        media_type="application/pdf",
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        uploaded_by=item.proposed_by,
    )


@pytest.fixture
def meeting(world: World) -> Meeting:
    """A meeting whose minutes are about to be approved, with an exempt item and two that are one side's."""
    meeting = world.meeting(State.IN_REVIEW)
    Attachment.objects.filter(item__meeting=meeting).delete()
    Forum.objects.filter(pk=meeting.forum_id).update(secretariat=Forum.Secretariat.POLICE)
    law = LegalBasis.objects.valid_on(date(2026, 11, 24)).earliest("pk")
    closed = world.closed_item(State.IN_REVIEW)
    closed.is_exempt, closed.public_title = True, "Trygghet i sentrum"
    closed.legal_basis, closed.exempt_note = law, "Kan skade forebyggingen."
    closed.save()
    attach(closed, f"{CLOSED_MARK} notat.pdf")
    for place, party in enumerate(OWN, start=8):
        own_item(meeting, party, place)
    answer = KnowledgeAnswer.objects.get(request__meeting=meeting, request__state="released")
    with answer.file.open("rb") as file:
        answer.sha256 = hashlib.sha256(file.read()).hexdigest()
    answer.save()
    Transfer.objects.all().delete()
    return meeting


def approve_and_carry(world: World, meeting: Meeting) -> dict[str, bytes]:
    """The police have approved, and so does the mayor; the packages by the body they are for."""
    approve_minutes(meeting, by=world.users[Role.MAYOR])
    seal_minutes(meeting)
    carry_due_transfers()
    packages = {}
    for transfer in Transfer.objects.filter(source_id=meeting.pk):
        assert transfer.last_error == ""
        with transfer.package.open("rb") as file:
            packages[transfer.archive.owner_code] = file.read()
    return packages


def everything_in(package: bytes) -> str:
    """The XML and all file names of a package, and the papers, whose text is plain."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return "".join(f"{name}{archive.read(name).decode(errors='replace')}" for name in archive.namelist())


def test_each_body_gets_what_it_may_hold(world: World, meeting: Meeting, folder: Path):
    packages = approve_and_carry(world, meeting)
    assert packages.keys() == {"9901", "politi"}
    town, police = everything_in(packages["9901"]), everything_in(packages["politi"])
    both = {Party.MUNICIPALITY: (True, False), Party.POLICE: (False, True)}
    assert {party: (mark in town, mark in police) for party, mark in OWN.items()} == both
    states = dict(Transfer.objects.filter(source_id=meeting.pk).values_list("archive__party", "state"))
    assert states == {Party.MUNICIPALITY: Transfer.State.RECEIVED, Party.POLICE: Transfer.State.READY}
    _holds_the_sealed_minutes(meeting, packages["9901"], edition="municipality")
    _holds_the_sealed_minutes(meeting, packages["politi"], edition="police")
    _tells_who_sent_it_and_what_is_exempt(packages["9901"])
    # Both have the same notice, which therefore tells of neither's own items.
    assert len({_notice_in(package) for package in packages.values()}) == 1


def _holds_the_sealed_minutes(meeting: Meeting, package: bytes, *, edition: str) -> None:
    """The edition both share went out; the one with the body's own items never left the house."""
    store = Store()
    store.take_in(package)
    once = store.counts()
    store.take_in(package)
    assert store.counts() == once
    kinds = {}
    for key, said in store.documents.items():
        if said["dokumenttype"] == "Referat":
            file = store.files[key, 1, "Arkivformat"]
            kinds[store.records[said["registrering"]]["journalposttype"][:2]] = file["sjekksum"]
            assert hashlib.sha256(file["innhold"]).hexdigest() == file["sjekksum"]
    sums = dict(meeting.sealed.values_list("edition", "sha256"))
    way = "In" if edition == "municipality" else "Ut"  # the police keep the secretariat here
    assert kinds == {way: sums["main_parties"], "Or": sums[edition]}


def _notice_in(package: bytes) -> bytes:
    store = Store()
    store.take_in(package)
    (key,) = [key for key, said in store.documents.items() if said["dokumenttype"] == "Innkalling"]
    content: bytes = store.files[key, 1, "Arkivformat"]["innhold"]
    return content


def _tells_who_sent_it_and_what_is_exempt(package: bytes) -> None:
    store = Store()
    store.take_in(package)
    (case,) = store.cases.values()
    assert (case["tittel"], case["klasse"]) == ("Elvestrand politiråd 2026", [("K-koder", "X31")])
    notice, knowledge, minutes, own_minutes, closed, own = store.records.values()
    assert (knowledge["tittel"], knowledge["journalposttype"], knowledge["parter"][0]) == (
        "Kunnskapsgrunnlag fra Oppvekst",
        "Utgående dokument",
        ("Avsender", "Elvestrand kommune"),
    )
    assert notice["tittel"] == "Innkalling og dagsorden: Politirådsmøte 2/2026"
    law = str(LegalBasis.objects.valid_on(date(2026, 11, 24)).earliest("pk"))
    assert minutes["skjerming"] == (law, "Ingen", "Skjerming av deler av dokumentet")
    # The police keep the secretariat, so the municipality receives the minutes.
    assert minutes["journalposttype"] == "Inngående dokument"
    assert minutes["parter"] == [
        ("Mottaker", "Elvestrand kommune"),
        ("Avsender", "Midtkyst politidistrikt"),
    ]
    assert closed["offentligTittel"].endswith("Trygghet i sentrum")
    assert (CLOSED_MARK in closed["tittel"], CLOSED_MARK in closed["offentligTittel"]) == (True, False)
    assert closed["skjerming"][0] == law
    assert OWN[Party.MUNICIPALITY] in own["tittel"]
    # What one side keeps to itself went to nobody.
    internal = ("Organinternt dokument uten oppfølging", [("Intern avsender", "Elvestrand kommune")])
    assert {(each["journalposttype"], tuple(each["parter"])) for each in (own_minutes, own)} == {
        (internal[0], tuple(internal[1]))
    }
    assert own_minutes["tittel"] == "Referat fra politirådsmøte 2/2026, med egne saker"


def test_released_knowledge_goes_to_both_without_small_numbers(world: World, meeting: Meeting, folder: Path):
    said = {}
    for code, package in approve_and_carry(world, meeting).items():
        store = Store()
        store.take_in(package)
        papers = [key for key, d in store.documents.items() if d["dokumenttype"] == "Kunnskapsgrunnlag"]
        (pdf,) = [store.files[key, 1, "Arkivformat"]["innhold"] for key in papers]
        said[code] = " ".join(texts_of(pdf))
        # What the police delivered and nobody has released is a draft, and no record.
        assert "Trenden er økende" not in everything_in(package)
    hides = {code: "under 5" in text for code, text in said.items()}
    assert hides == {"9901": True, "politi": True}
    assert all(OPEN_ANSWER in text for text in said.values())


def test_sealing_again_queues_nothing_more(world: World, meeting: Meeting, folder: Path):
    approve_and_carry(world, meeting)
    seal_minutes(meeting)
    assert Transfer.objects.filter(source_id=meeting.pk).count() == 2


def test_a_new_version_is_another_file_of_the_same_documents(world: World, meeting: Meeting, folder: Path):
    store = Store()
    store.take_in(approve_and_carry(world, meeting)["9901"])
    before = store.counts()
    writer = world.users[Role.POLICE_CONTACT]
    reopen_minutes(meeting, reason="Et tall var feil.", by=writer)
    send_for_approval(meeting, reason="Kort.", by=writer)
    for role in (Role.MAYOR, Role.UNIT_LEADER):
        approve_minutes(meeting, by=world.users[role])
    seal_minutes(meeting)
    carry_due_transfers()
    second = Transfer.objects.get(source_id=meeting.pk, version=2, archive__party=Party.MUNICIPALITY)
    with second.package.open("rb") as file:
        store.take_in(file.read())
    cases, records, documents, files = before
    # The minutes, shared and own, come in a second version; nothing else does.
    assert store.counts() == (cases, records, documents, files + 2)


def test_an_archive_that_is_not_in_use_gets_nothing(world: World, meeting: Meeting, folder: Path):
    CouncilArchive.objects.filter(forum=world.forum, party=Party.POLICE).update(is_active=False)
    assert approve_and_carry(world, meeting).keys() == {"9901"}


def test_what_was_approved_before_is_sent_when_it_is_asked_for(world: World, meeting: Meeting, folder: Path):
    archives = CouncilArchive.objects.filter(forum=world.forum)
    archives.update(is_active=False)
    assert approve_and_carry(world, meeting) == {}
    url = reverse("archive:set_up", args=[world.forum.pk, "9901"])
    words = {"delivery": "folder", "is_active": "on", "sends_earlier": "on"}
    for _time in range(2):
        world.client(Role.RECORDS_MANAGER).post(url, words)
    # The world's own approved meeting has a paper that only looks sealed, so it stays behind with its reason.
    carry_due_transfers()
    states = dict(Transfer.objects.values_list("source_id", "state"))
    assert states == {meeting.pk: "received", world.meeting(State.APPROVED).pk: "failed"}


def test_every_municipality_of_a_joint_council_gets_its_own(world: World, meeting: Meeting, folder: Path):
    granlia = world.neighbour_municipality
    ForumMunicipality.objects.create(forum=world.forum, municipality=granlia, valid_from=FIRST_DAY)
    CouncilArchive.objects.create(forum=world.forum, party=Party.MUNICIPALITY, municipality=granlia)
    packages = approve_and_carry(world, meeting)
    assert packages.keys() == {"9901", "9902", "politi"}
    stores = [Store(), Store()]
    for store, code in zip(stores, ("9901", "9902"), strict=True):
        store.take_in(packages[code])
    # Two archives never share a key, but what both may hold is the same file, made when it may be.
    assert set(stores[0].records) & set(stores[1].records) == set()
    sums = [sorted(file["sjekksum"] for file in store.files.values()) for store in stores]
    assert sums[0] == sums[1]


def test_the_notice_lasts_too(world: World, meeting: Meeting, folder: Path):
    validate_pdf(_notice_in(approve_and_carry(world, meeting)["politi"]), "2a", "ua1")


def test_a_paper_that_has_changed_on_the_disk_is_not_sent(world: World, meeting: Meeting, folder: Path):
    paper = Attachment.objects.get(item=world.closed_item(State.IN_REVIEW))
    with paper.file.open("wb") as file:
        file.write(b"noe annet")
    approve_minutes(meeting, by=world.users[Role.MAYOR])
    seal_minutes(meeting)
    carry_due_transfers()
    reasons = set(Transfer.objects.filter(source_id=meeting.pk).values_list("last_error", flat=True))
    assert reasons == {"Kontrollsummen til en av filene stemmer ikke."}
