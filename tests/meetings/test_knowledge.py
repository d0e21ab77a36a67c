"""The knowledge basis: asked for, answered, released, used; and read by nobody before that."""

import io
import re
from datetime import date, timedelta
from typing import Any

import pikepdf
import pytest
import time_machine
from django.core import signing
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from meetings import actions
from meetings.documents import knowledge_request_of, knowledge_token
from meetings.models import KnowledgeAnswer, KnowledgeRequest, Meeting
from meetings.rules import State
from meetings.tasks import remind_of_knowledge
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Party, Role
from tests.meetings.reading import errors_of, text_of
from tests.world import CLOSED_MARK, NOW, World
from tests.world_knowledge import GUEST_EMAIL, OPEN_ANSWER, TABLE

Asked = KnowledgeRequest.State
DRAFT: dict[str, Any] = {"version": 0, "development": "Færre saker.", "has_no_persons": "on"}


def of_state(world: World, state: str, meeting: State = State.CALLED) -> KnowledgeRequest:
    return world.meeting(meeting).knowledge_requests.get(state=state)


def _fields(**changes: Any) -> dict[str, Any]:
    usual = {"agency": "nav", "questions": "Hvor mange?", "due_on": "1.12.2026", "member": "guest"}
    guest = {"guest_name": "Kari Nes", "guest_email": GUEST_EMAIL, "guest_side": "external"}
    return usual | guest | changes


def _ask(world: World, **changes: Any) -> Any:
    meeting = world.meeting(State.CALLED)
    url = f"/moter/{meeting.pk}/kunnskapsgrunnlag/spor/"
    return world.client(Role.POLICE_CONTACT).post(url, _fields(**changes))


def _deliver(asked: KnowledgeRequest, **changes: Any) -> KnowledgeAnswer:
    said = {"version": 0, "by": None, "has_no_persons": True, "development": "Færre saker."}
    return actions.deliver_answer(asked, **said | changes)


def _link(asked: KnowledgeRequest) -> str:
    return f"/kunnskap/{knowledge_token(asked)}/"


# --- Asking ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("agency", "words"), [("police", "utviklet seg de siste tre årene"), ("nav", "Hvor mange unge")]
)
def test_usual_questions_and_the_deadline_by_rule_are_filled_in(world: World, agency: str, words: str):
    url = f"/moter/{world.meeting(State.CALLED).pk}/kunnskapsgrunnlag/spor/?til={agency}"
    page = world.client(Role.POLICE_CONTACT).get(url).content.decode()
    # The notice is due 2 December; ten days before is over, so three days from today.
    assert (words in page, 'value="27.11.2026"' in page) == (True, True)


def test_asking_tells_the_person_without_a_seat_in_one_mail_with_their_own_link(world: World):
    _ask(world)
    _ask(world)
    asked = KnowledgeRequest.objects.get(agency="nav")
    message = Message.objects.get(kind="knowledge_request")
    assert (message.address, message.name) == (GUEST_EMAIL, "Kari Nes")
    # The token holds the second it was made in, so it is what it opens that is compared.
    (token,) = re.findall(r"/kunnskap/([^/\s]+)/", message.text)
    assert knowledge_request_of(token) == asked
    assert ("Hvor mange?" in message.text, message.subject) == (False, "Kan du svare innen 1. desember?")
    # The police contact asked, so the police vouch for what NAV answers.
    assert (asked.side, asked.owner) == (Party.EXTERNAL, Party.POLICE)


def test_asked_member_answers_signed_in_and_for_their_own_side(world: World):
    seat = world.forum.seats.get(user=world.users[Role.SECTOR_DIRECTOR])
    _ask(world, agency="upbringing", member=seat.pk)
    asked = KnowledgeRequest.objects.get(asked_user=world.users[Role.SECTOR_DIRECTOR])
    message = Message.objects.get(kind="knowledge_request")
    assert (asked.owner, message.recipient) == (Party.MUNICIPALITY, asked.asked_user)
    assert f"/kunnskapsgrunnlag/{asked.pk}/" in message.text


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("questions", "", "Skriv hva dere vil vite."),
        (
            "questions",
            "Gjelder 01017012345 og 17054026641.",
            "Teksten inneholder et fødselsnummer. Ta det bort: enkeltsaker hører ikke hjemme her.",
        ),
        ("due_on", "1.1.2026", "Fristen er passert. Velg en dag fram i tid."),
        ("due_on", "9.12.2026", "Fristen må være før møtet."),
        ("guest_name", "", "Skriv navnet på den som skal svare."),
        ("guest_email", "kari", "Skriv hele e-postadressen, for eksempel navn@kommune.no."),
        ("member", "999999", "Velg et medlem, eller skriv navn og e-post."),
    ],
)
def test_what_is_missing_is_said_in_one_sentence(world: World, field: str, value: str, sentence: str):
    response = _ask(world, **{field: value})
    assert (response.status_code, errors_of(response)) == (422, [sentence])


def test_member_of_another_forum_cannot_be_asked(world: World):
    seat = world.neighbour_forum.seats.get()
    assert errors_of(_ask(world, member=seat.pk)) == ["Velg et medlem, eller skriv navn og e-post."]


# --- Answering -------------------------------------------------------------------------------


def test_link_shows_the_questions_and_nothing_else_of_the_forum(world: World):
    page = Client().get(_link(of_state(world, Asked.ASKED)))
    shown = text_of(page)
    assert ("Hvordan er utviklingen?" in shown, "Elvestrand politiråd" in shown) == (True, True)
    assert [word in page.content.decode() for word in (CLOSED_MARK, OPEN_ANSWER, "russetid")] == [False] * 3


def test_link_delivers_and_the_answer_can_be_changed_until_it_is_released(world: World):
    asked, client = of_state(world, Asked.ASKED), Client()
    client.post(_link(asked), DRAFT)
    done = text_of(client.get(_link(asked)))
    assert ("Takk, svaret er levert" in done, "Færre saker." in done) == (True, True)
    client.post(_link(asked), DRAFT | {"version": 1, "development": "Flere saker."})
    asked.refresh_from_db()
    assert (asked.state, asked.answer.development) == (Asked.DELIVERED, "Flere saker.")
    actions.release_answer(asked, is_for_everyone=False, by=world.users[Role.POLICE_CONTACT])
    assert client.get(_link(asked)).status_code == 410


@pytest.mark.parametrize("tail", ["", "lagre/", "tabell/"])
def test_forged_token_opens_nothing(world: World, tail: str):
    asked = of_state(world, Asked.ASKED)
    said = {"request": asked.pk, "to": GUEST_EMAIL}
    forged = [
        signing.dumps(said, salt="something else"),
        signing.dumps(said | {"to": "annen@kommune.example"}, salt="meetings.knowledge"),
        f"{knowledge_token(asked)}x",
    ]
    assert [Client().post(f"/kunnskap/{token}/{tail}").status_code for token in forged] == [404] * 3


def test_token_opens_its_own_request_alone(world: World):
    asked, other = of_state(world, Asked.ASKED), of_state(world, Asked.DELIVERED)
    client = Client()
    client.get(_link(asked))
    urls = [f"/kunnskapsgrunnlag/{other.pk}/", f"/kunnskapssvar/{other.answer.pk}/fil/"]
    assert [client.get(url).status_code for url in urls] == [302, 302]
    assert CLOSED_MARK not in client.get(_link(asked)).content.decode()


def test_link_ends_when_the_meeting_begins_and_when_the_answer_is_not_needed(world: World):
    asked = of_state(world, Asked.ASKED)
    starts_at = asked.meeting.starts_at
    with time_machine.travel(starts_at - timedelta(minutes=1), tick=False):
        before = Client().get(_link(asked)).status_code
    with time_machine.travel(starts_at, tick=False):
        after = [Client().get(_link(asked)).status_code, Client().post(f"{_link(asked)}lagre/").status_code]
    actions.set_relevance(asked, is_relevant=False)
    assert (before, after, Client().get(_link(asked)).status_code) == (200, [410, 422], 410)


def test_link_does_not_show_what_somebody_inside_has_written_since(world: World):
    asked = of_state(world, Asked.ASKED)
    actions.save_answer(asked, version=0, by=world.users[Role.POLICE_CONTACT], development="Internt")
    response = Client().get(_link(asked))
    assert (response.status_code, "Internt" in response.content.decode()) == (410, False)


def test_delivering_asks_for_the_tick_and_for_an_answer(world: World):
    asked = of_state(world, Asked.ASKED)
    url, client = f"/kunnskapsgrunnlag/{asked.pk}/svar/", world.client(Role.POLICE_CONTACT)
    without_tick = client.post(url, {"version": 0, "development": "Tekst"})
    empty = client.post(url, {"version": 0, "has_no_persons": "on"})
    assert errors_of(without_tick) == ["Bekreft at svaret ikke inneholder opplysninger om enkeltpersoner."]
    assert "Skriv et svar, lim inn en tabell eller legg ved en fil." in text_of(empty)
    assert not KnowledgeAnswer.objects.filter(request=asked).exists()


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        ("Type;2025\nVold;1;2", "Linje 2 har 3 kolonner, men overskriften har 2. Gjør dem like."),
        ("Type 2025", "Tabellen trenger en linje med overskrifter og minst én linje med tall."),
        (
            "Type 2025\nVold 3",
            "Skill kolonnene med tabulator eller semikolon, for eksempel «Type;2024;2025».",
        ),
    ],
)
def test_table_that_is_none_is_refused_in_one_sentence(world: World, table: str, sentence: str):
    said = DRAFT | {
        "table_text": table,
        "table_caption": "Saker",
        "table_source": "Egne",
        "table_on": "1.11.2026",
    }
    response = Client().post(_link(of_state(world, Asked.ASKED)), said)
    assert (response.status_code, errors_of(response)) == (422, [sentence])


def test_table_needs_a_caption_a_source_and_a_date(world: World):
    response = Client().post(_link(of_state(world, Asked.ASKED)), DRAFT | {"table_text": TABLE})
    assert errors_of(response) == [
        "Skriv hva tabellen viser.",
        "Skriv hvor tallene er hentet.",
        "Skriv hvilken dag tallene er fra.",
    ]


def test_small_number_is_marked_while_it_is_typed(world: World):
    asked = of_state(world, Asked.ASKED)
    headers = {"HX-Request": "true"}
    page = Client().post(f"{_link(asked)}tabell/", {"table_text": TABLE}, headers=headers)
    assert "Én rute skjules for alle utenfor egen part" in text_of(page)
    assert not KnowledgeAnswer.objects.filter(request=asked).exists()


def test_file_is_kept_with_its_checksum_and_one_that_is_not_what_it_says_is_refused(world: World):
    asked, client = of_state(world, Asked.ASKED), Client()
    fake = SimpleUploadedFile("tall.pdf", b"<script>")
    assert "Innholdet er ikke PDF" in text_of(client.post(_link(asked), DRAFT | {"file": fake}))
    out = io.BytesIO()
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(out)
    client.post(_link(asked), DRAFT | {"file": SimpleUploadedFile("tall.pdf", out.getvalue())})
    answer = KnowledgeAnswer.objects.get(request=asked)
    assert (answer.file_name, answer.media_type, len(answer.sha256)) == ("tall.pdf", "application/pdf", 64)
    assert "tall" not in str(answer.file.name)


def test_file_beyond_the_room_of_the_forum_is_refused(world: World, settings: pytest.FixtureRequest):
    settings.FORUM_QUOTA_MB = 3
    kept = KnowledgeAnswer.objects.filter(request=of_state(world, Asked.RELEASED))
    kept.update(size=3 * 1024 * 1024)
    asked = of_state(world, Asked.ASKED)
    with pytest.raises(ValidationError, match="Dere har brukt 3 av 3 MB"):
        _deliver(asked, file=SimpleUploadedFile("tall.pdf", b"%PDF"), media_type="application/pdf")


def test_file_may_take_the_place_of_a_larger_one_in_a_full_room(
    world: World, settings: pytest.FixtureRequest
):
    settings.FORUM_QUOTA_MB = 3
    asked = of_state(world, Asked.DELIVERED)
    KnowledgeAnswer.objects.filter(request=asked).update(size=3 * 1024 * 1024)
    _deliver(asked, version=1, file=SimpleUploadedFile("tall.pdf", b"%PDF"), media_type="application/pdf")
    assert KnowledgeAnswer.objects.get(request=asked).size == len(b"%PDF")


def test_draft_is_saved_while_it_is_written_and_a_second_writer_sees_both_texts(world: World):
    asked = of_state(world, Asked.ASKED)
    url = f"/kunnskapsgrunnlag/{asked.pk}/lagre/"
    first = world.client(Role.POLICE_CONTACT).post(url, {"version": 0, "development": "Første"})
    second = world.client(Role.UNIT_LEADER).post(url, {"version": 0, "development": "Andre"})
    assert (first.status_code, first.json()["version"]) == (200, 1)
    said = second.json()
    assert (second.status_code, said["theirs"]["development"], said["by"]) == (409, "Første", "Silje Brekke")
    page = world.client(Role.UNIT_LEADER).post(
        f"/kunnskapsgrunnlag/{asked.pk}/svar/", DRAFT | {"development": "Andre"}
    )
    assert page.status_code == 409
    assert all(word in text_of(page) for word in ("Silje Brekke endret svaret", "Første", "Andre"))
    assert KnowledgeAnswer.objects.get(request=asked).development == "Første"


def test_unfinished_table_is_kept_in_the_draft(world: World):
    asked = of_state(world, Asked.ASKED)
    response = Client().post(f"{_link(asked)}lagre/", {"version": 0, "table_text": "Type;2025"})
    kept = KnowledgeAnswer.objects.get(request=asked)
    assert (response.status_code, kept.table_text, kept.delivered_at) == (200, "Type;2025", None)


def test_identity_number_is_not_kept_in_a_draft(world: World):
    asked = of_state(world, Asked.ASKED)
    response = Client().post(f"{_link(asked)}lagre/", {"version": 0, "causes": "17054026641"})
    assert (response.status_code, list(response.json()["errors"])) == (422, ["causes"])


# --- Reminding -------------------------------------------------------------------------------


def _reminders() -> int:
    return Message.objects.filter(kind="knowledge_reminder").count()


def test_clock_reminds_before_and_at_the_deadline_once_each(world: World):
    Meeting.objects.exclude(pk=world.meeting(State.CALLED).pk).exclude(state=State.APPROVED).update(
        state=State.CANCELLED
    )
    asked = of_state(world, Asked.ASKED)
    counts = []
    for day in (
        date(2026, 12, 2),
        date(2026, 12, 3),
        date(2026, 12, 3),
        date(2026, 12, 6),
        date(2026, 12, 8),
    ):
        with time_machine.travel(NOW.replace(month=day.month, day=day.day), tick=False):
            remind_of_knowledge()
            counts.append(_reminders())
    asked.refresh_from_db()
    assert (asked.due_on, counts, asked.state) == (date(2026, 12, 6), [0, 1, 1, 2, 2], Asked.REMINDED)


def test_nobody_is_reminded_of_what_is_delivered(world: World):
    asked = of_state(world, Asked.ASKED)
    _deliver(asked)
    with pytest.raises(Exception, match="Last siden på nytt"):
        actions.remind_of_knowledge(asked, stage="x")
    assert _reminders() == 0


def test_reminder_by_hand_goes_once_a_day(world: World):
    asked, client = of_state(world, Asked.ASKED), world.client(Role.SLT_COORDINATOR)
    for _ in range(2):
        client.post(f"/kunnskapsgrunnlag/{asked.pk}/purr/", {"token": "x"})
    asked.refresh_from_db()
    assert (_reminders(), asked.state) == (1, Asked.REMINDED)


def test_no_mail_carries_anything_of_an_answer(world: World):
    asked = of_state(world, Asked.ASKED)
    actions.save_answer(asked, version=0, by=None, development="HEMMELIGSVAR")
    actions.remind_of_knowledge(asked, stage="x")
    assert [m for m in Message.objects.all() if "HEMMELIGSVAR" in m.text + m.html + m.subject] == []


# --- Min side --------------------------------------------------------------------------------


def test_asked_member_finds_it_on_min_side_until_it_is_delivered(world: World):
    asked, client = of_state(world, Asked.ASKED), world.client(Role.MAYOR)
    KnowledgeRequest.objects.filter(pk=asked.pk).update(
        asked_user=world.users[Role.MAYOR], owner=Party.MUNICIPALITY
    )
    before = client.get("/min-side/")
    client.post(f"/kunnskapsgrunnlag/{asked.pk}/svar/", DRAFT)
    words = "Lever kunnskapsgrunnlag til møtet 9. desember"
    assert [words in text_of(page) for page in (before, client.get("/min-side/"))] == [True, False]
    assert f'href="/kunnskapsgrunnlag/{asked.pk}/"' in before.content.decode()
