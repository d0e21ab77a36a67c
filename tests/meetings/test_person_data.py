"""No individual cases: signs of a person are shown, and going on asks for a reason that is kept (BR22)."""

import io

import pikepdf
import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from meetings import actions
from meetings.actions.person_data import UNEXPLAINED_TEXT
from meetings.actions.uploads import keep_file_hints
from meetings.forms.person_data import ReasonForm
from meetings.models import AgendaItem, Attachment, FileHint, PersonDataReason
from meetings.models.history import log_of
from meetings.rules import State
from politirad.tenancy.permissions import Role
from politirad.web.rules import fits_quota
from tests.meetings.reading import errors_of, text_of
from tests.web.papers import pdf_file, slides, word_file, workbook
from tests.world import World

# Synthetic: 80 is added to the month.
NUMBER = "01819012284"
OVER_QUOTA = (
    "Dere har brukt 3 av 3 MB til vedlegg, og denne filen er på 1 MB."
    " Ta bort vedlegg det ikke er bruk for, eller gjør filen mindre."
)
REASON = "Eksempelet er diktet opp og gjelder ingen."


@pytest.fixture
def arranger(world: World) -> Client:
    return world.client(Role.POLICE_CONTACT)


@pytest.fixture
def item(world: World) -> AgendaItem:
    """An item on a draft agenda that shows no sign, and has no reason."""
    FileHint.objects.all().delete()
    PersonDataReason.objects.all().delete()
    return world.open_item(State.DRAFT)


def attach(client: Client, item: AgendaItem, name: str, content: bytes):
    return client.post(f"/saker/{item.pk}/vedlegg/", {"file": SimpleUploadedFile(name, content)}, follow=True)


def say(item: AgendaItem, description: str) -> None:
    AgendaItem.objects.filter(pk=item.pk).update(description=description)


def told(item: AgendaItem) -> list[tuple[str, str, bool]]:
    """What is found on the agenda the item is on: the hint, where, and whether it has a reason."""
    findings = actions.hints_in(item.meeting)
    return [(finding.hint.value, str(finding.where), finding.is_explained) for finding in findings]


# --- What is attached -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content", "where"),
    [
        ("notat.pdf", pdf_file("en", NUMBER), "på side 2"),
        ("vis.pptx", slides(shown=["a", "b", "c"], notes={3: NUMBER}), "i notatene til lysbilde 3"),
        (
            "t.xlsx",
            workbook({"A": "", "Ark2": f"<c><v>{NUMBER}</v></c>"}, hidden="Ark2"),
            "i det skjulte arket «Ark2»",
        ),
        ("brev.docx", word_file("Hei", header1=NUMBER), "i topp- eller bunnteksten"),
    ],
)
def test_paper_with_an_identity_number_is_refused_at_the_field_with_its_place(
    arranger: Client, item: AgendaItem, name: str, content: bytes, where: str
):
    before = item.attachments.count()
    response = attach(arranger, item, name, content)
    sentence = f"Filen inneholder et fødselsnummer {where}. Ta det bort og legg ved filen på nytt."
    assert (response.status_code, errors_of(response), item.attachments.count()) == (422, [sentence], before)


def test_paper_with_signs_is_kept_with_advice_and_without_the_words(arranger: Client, item: AgendaItem):
    content = slides(shown=["Kari Nordmann (15) i sentrum", "to"], notes={2: "Notatet er BEGRENSET."})
    shown = text_of(attach(arranger, item, "Jonas 14 år.pptx", content))
    advice = [
        "Filnavnet: Det ser ut som navn og alder på en person.",
        "I filen, på lysbilde 1: Det ser ut som navn og alder på en person.",
        "I filen, i notatene til lysbilde 2: Det ser ut som en gradering.",
    ]
    assert [sentence in shown for sentence in advice] == [True, True, True]
    paper = item.attachments.latest("pk")
    assert list(paper.hints.values_list("hint", "place", "label")) == [
        ("name_and_age", "slide", "1"),
        ("grading", "notes", "2"),
    ]
    kept = " ".join(str(value) for row in FileHint.objects.values() for value in row.values())
    assert "Kari" not in kept


def test_paper_of_pictures_is_kept_with_a_word_about_it(arranger: Client, item: AgendaItem):
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf_file(""))) as pdf:
        pdf.pages[0].Contents = pdf.make_stream(b"q BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI Q")
        pdf.save(target)
    assert "Filen har sider som er bilder." in text_of(attach(arranger, item, "skann.pdf", target.getvalue()))
    assert told(item) == []


def test_paper_is_kept_and_handed_out_bit_for_bit(arranger: Client, item: AgendaItem):
    content = word_file("Tiltak i sentrum") + b""
    attach(arranger, item, "Tiltak.docx", content)
    paper = item.attachments.latest("pk")
    assert paper.file.open("rb").read() == content
    assert b"".join(arranger.get(f"/vedlegg/{paper.pk}/").streaming_content) == content


def test_stored_files_have_no_address_of_their_own(world: World, arranger: Client, item: AgendaItem):
    paper = item.attachments.latest("pk")
    addresses = (f"/{paper.file.name}", f"/media/{paper.file.name}", f"/static/{paper.file.name}")
    assert [arranger.get(address).status_code for address in addresses] == [404, 404, 404]
    assert not str(paper.file.name).endswith(paper.name)


def test_file_that_came_another_way_is_read_when_it_is_kept(world: World, item: AgendaItem):
    by, upload = world.users[Role.POLICE_CONTACT], SimpleUploadedFile("n.pdf", pdf_file("Ola Nordhus (15)"))
    paper = actions.attach_paper(item, upload, media_type="application/pdf", by=by)
    assert [hint.hint for hint in paper.hints.all()] == ["name_and_age"]
    with pytest.raises(IntegrityError):
        keep_file_hints(paper, upload)


# --- The room of a forum ----------------------------------------------------------------------------


def test_quota_counts_to_the_last_byte():
    assert [fits_quota(used=6, added=added, quota=10) for added in (4, 5)] == [True, False]


def test_paper_beyond_the_room_of_the_forum_is_refused_with_the_figures(
    arranger: Client, item: AgendaItem, settings: pytest.FixtureRequest
):
    settings.FORUM_QUOTA_MB = 3
    Attachment.objects.filter(item=item).update(size=3 * 1024 * 1024)
    before = item.attachments.count()
    response = attach(arranger, item, "stor.pdf", pdf_file("x"))
    assert (response.status_code, errors_of(response), item.attachments.count()) == (
        422,
        [OVER_QUOTA],
        before,
    )


def test_room_is_the_forums_own(
    world: World, arranger: Client, item: AgendaItem, settings: pytest.FixtureRequest
):
    settings.FORUM_QUOTA_MB = 3
    theirs = Attachment.objects.filter(
        item__meeting__forum=world.neighbour_forum, item__meeting__state=State.DRAFT
    )
    theirs.update(size=30 * 1024 * 1024)
    assert attach(arranger, item, "liten.pdf", pdf_file("x")).status_code == 200


# --- What is found on an agenda ---------------------------------------------------------------------


def test_signs_are_found_in_texts_names_of_papers_and_papers_each_with_its_place(
    arranger: Client, item: AgendaItem
):
    say(item, "Kari Nordmann (15) ble anmeldt.")
    attach(arranger, item, "Jonas 14 år.pdf", pdf_file("en", "Emma (13)"))
    assert told(item) == [
        ("legal_status", "i feltet «hva saken gjelder»", False),
        ("name_and_age", "i feltet «hva saken gjelder»", False),
        ("name_and_age", "i navnet på «Jonas 14 år.pdf»", False),
        ("name_and_age", "i «Jonas 14 år.pdf», på side 2", False),
    ]


def test_agenda_without_signs_asks_for_nothing(item: AgendaItem):
    assert told(item) == []
    actions.refuse_unexplained(item.meeting)


def test_looking_for_signs_takes_four_questions_however_many_items(world: World, item: AgendaItem):
    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            actions.hints_in(item.meeting)
        return len(queries)

    few = count()
    for number in range(5):
        actions.add_item(
            item.meeting,
            by=world.users[Role.MAYOR],
            title=f"Sak {number}",
            purpose="information",
            presenter="X",
            audience="everyone",
        )
    assert (few, count()) == (4, 4)


# --- The reason -------------------------------------------------------------------------------------


def test_signs_stop_what_is_sent_until_a_reason_is_kept(world: World, item: AgendaItem):
    say(item, "Kari Nordmann (15) er et diktet eksempel.")
    with pytest.raises(ValidationError, match=str(UNEXPLAINED_TEXT)):
        actions.refuse_unexplained(item.meeting)
    kept = actions.keep_reason(item.meeting, REASON, by=world.users[Role.POLICE_CONTACT])
    assert (kept.hints, kept.reason, kept.by) == (["name_and_age"], REASON, world.users[Role.POLICE_CONTACT])
    actions.refuse_unexplained(item.meeting)
    assert told(item) == [("name_and_age", "i feltet «hva saken gjelder»", True)]


def test_reason_covers_what_stood_there_and_not_what_comes_later(world: World, item: AgendaItem):
    by = world.users[Role.POLICE_CONTACT]
    say(item, "Kari Nordmann (15) er et diktet eksempel.")
    actions.keep_reason(item.meeting, REASON, by=by)
    say(item, "Kari Nordmann (15) og Ola Nordhus (16) er diktede eksempler.")
    assert [finding.hint.value for finding in actions.unexplained_hints(item.meeting)] == ["name_and_age"]
    actions.keep_reason(item.meeting, "Det andre også.", by=by)
    assert (actions.unexplained_hints(item.meeting), PersonDataReason.objects.count()) == ([], 2)


def test_reason_pressed_twice_is_kept_once(world: World, item: AgendaItem):
    say(item, "Kari Nordmann (15) er et diktet eksempel.")
    first, second = (
        actions.keep_reason(item.meeting, reason, by=world.users[Role.POLICE_CONTACT])
        for reason in (REASON, "Nei")
    )
    assert (second, PersonDataReason.objects.count()) == (first, 1)


def test_reason_for_nothing_and_after_the_start_is_refused(world: World, item: AgendaItem):
    by, begun = world.users[Role.POLICE_CONTACT], world.open_item(State.IN_SESSION)
    say(begun, "Kari Nordmann (15)")
    for meeting in (item.meeting, begun.meeting):
        with pytest.raises(ValidationError):
            actions.keep_reason(meeting, REASON, by=by)
    assert PersonDataReason.objects.filter(meeting__in=[item.meeting, begun.meeting]).count() == 0


def test_log_of_the_meeting_tells_who_and_why(world: World, item: AgendaItem, arranger: Client):
    say(item, "Kari Nordmann (15) er et diktet eksempel.")
    arranger.post(f"/moter/{item.meeting_id}/innkalling/begrunnelse/", {"reason": REASON})
    sentence = f"begrunnet hvorfor sakene kan stå med tegn på personopplysninger: «{REASON}»"
    assert [line.who for line in log_of(item.meeting) if line.text == sentence] == ["Silje Brekke"]


def test_reason_and_hints_of_approved_minutes_are_sealed(world: World):
    paper = world.open_item(State.APPROVED).attachments.latest("pk")
    rows = (
        FileHint(attachment=paper, hint="grading", place="page", label="1", fingerprint="x"),
        PersonDataReason(
            meeting=world.meeting(State.APPROVED),
            hints=["grading"],
            covers=["x"],
            reason=REASON,
            by=world.users[Role.MAYOR],
        ),
    )
    for row in rows:
        with pytest.raises(IntegrityError, match="godkjent"):
            _save_alone(row)


def _save_alone(row: FileHint | PersonDataReason) -> None:
    with transaction.atomic():
        row.save()


@pytest.mark.parametrize(
    ("reason", "errors"),
    [
        ("", ["Skriv hvorfor sakene kan stå slik, eller skriv dem om."]),
        (
            f"Gjelder {NUMBER}",
            ["Teksten inneholder et fødselsnummer. Ta det bort: enkeltsaker hører ikke hjemme her."],
        ),
        (REASON, []),
    ],
)
def test_reason_is_written_and_names_nobody_by_number(reason: str, errors: list[str]):
    assert ReasonForm({"reason": reason}).errors.get("reason", []) == errors
