"""Who reads an answer before and after it is released, and the briefing that is made of them."""

import io
from datetime import timedelta
from typing import Any

import pikepdf
import pypdfium2
import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from meetings import actions
from meetings.models import KnowledgeAnswer, KnowledgeRequest, KnowledgeUse
from meetings.rules import State
from politirad.tenancy.permissions import Role
from tests.meetings.parallel import at_once
from tests.meetings.reading import errors_of, text_of
from tests.verapdf import validate_pdf
from tests.world import CLOSED_MARK, World
from tests.world_knowledge import OPEN_ANSWER

Asked = KnowledgeRequest.State
DRAFT: dict[str, Any] = {"version": 0, "development": "Færre saker.", "has_no_persons": "on"}


def of_state(world: World, state: str, meeting: State = State.CALLED) -> KnowledgeRequest:
    return world.meeting(meeting).knowledge_requests.get(state=state)


def _page(world: World, role: Role, asked: KnowledgeRequest, tail: str = "") -> Any:
    return world.client(role).get(f"/kunnskapsgrunnlag/{asked.pk}/{tail}")


def _deliver(asked: KnowledgeRequest, **changes: Any) -> KnowledgeAnswer:
    said = {"version": 0, "by": None, "has_no_persons": True, "development": "Færre saker."}
    return actions.deliver_answer(asked, **said | changes)


def _pdf_text(content: bytes) -> str:
    pages = pypdfium2.PdfDocument(content)
    return " ".join(page.get_textpage().get_text_range() for page in pages)


# --- Who reads what --------------------------------------------------------------------------

OWN = {Role.UNIT_LEADER, Role.POLICE_CONTACT}
INSIDE = {
    Role.MAYOR,
    Role.CHIEF_EXECUTIVE,
    Role.SECTOR_DIRECTOR,
    Role.SLT_COORDINATOR,
    Role.RECORDS_MANAGER,
    Role.MUNICIPAL_READER,
    Role.AUDITOR,
}


def _readers(world: World, asked: KnowledgeRequest) -> set[Role]:
    found = KnowledgeAnswer.objects.filter(request=asked)
    return {
        role for role, user in world.users.items() if found.visible_to(user).filter(request=asked).exists()
    }


def test_before_release_only_the_own_side_reads_it_and_then_both(world: World):
    asked = of_state(world, Asked.DELIVERED)
    before = _readers(world, asked)
    actions.release_answer(asked, is_for_everyone=False, by=world.users[Role.UNIT_LEADER])
    assert (before, _readers(world, asked)) == (OWN, OWN | INSIDE)


def test_outsider_reads_it_only_for_everyone_and_through_an_item_they_read(world: World):
    asked = of_state(world, Asked.RELEASED)
    outside = {Role.EXTENDED_MEMBER, Role.GUEST}
    assert _readers(world, asked) == OWN | INSIDE | outside
    actions.use_in_items(asked, [world.closed_item(State.CALLED)])
    assert _readers(world, asked) == OWN | INSIDE
    actions.use_in_items(asked, [world.open_item(State.CALLED)])
    KnowledgeAnswer.objects.filter(request=asked).update(is_for_everyone=False)
    assert _readers(world, asked) == OWN | INSIDE


def test_other_party_is_told_that_it_is_delivered_and_finds_it_nowhere(world: World):
    asked, mayor = of_state(world, Asked.DELIVERED), world.client(Role.MAYOR)
    base = f"/moter/{asked.meeting_id}/kunnskapsgrunnlag/"
    pages = [mayor.get(url) for url in (base, f"/kunnskapsgrunnlag/{asked.pk}/", f"{base}samlet/")]
    assert [CLOSED_MARK in page.content.decode() for page in pages] == [False] * 3
    assert "Svaret er levert. Du kan lese det når parten har frigitt det." in text_of(pages[1])
    assert mayor.get(f"/kunnskapssvar/{asked.answer.pk}/fil/").status_code == 404
    assert CLOSED_MARK not in _pdf_text(mayor.get(f"{base}samlet.pdf").content)


def test_own_side_reads_every_number_and_others_none_below_five(world: World):
    asked = of_state(world, Asked.DELIVERED)
    own = text_of(_page(world, Role.UNIT_LEADER, asked))
    actions.release_answer(asked, is_for_everyone=False, by=world.users[Role.UNIT_LEADER])
    others = text_of(_page(world, Role.MAYOR, asked))
    assert ("Vold 12 3 skjules for andre 10" in own, "Vold 12 under 5 10" in others) == (True, True)


def test_file_is_saved_and_never_run(world: World):
    answer = of_state(world, Asked.RELEASED).answer
    response = world.client(Role.EXTENDED_MEMBER).get(f"/kunnskapssvar/{answer.pk}/fil/")
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert response["Content-Disposition"].startswith("attachment")
    assert b"".join(response.streaming_content).startswith(b"%PDF")


# --- Releasing -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "status"),
    [(Role.POLICE_CONTACT, 200), (Role.UNIT_LEADER, 200), (Role.MAYOR, 403), (Role.SLT_COORDINATOR, 403)],
)
def test_only_who_speaks_for_the_side_may_release(world: World, role: Role, status: int):
    assert _page(world, role, of_state(world, Asked.DELIVERED), "frigi/").status_code == status


def test_release_asks_for_the_judgement_and_keeps_who_and_when(world: World):
    asked, client = of_state(world, Asked.DELIVERED), world.client(Role.UNIT_LEADER)
    url = f"/kunnskapsgrunnlag/{asked.pk}/frigi/"
    assert errors_of(client.post(url, {"token": "x"})) == ["Bekreft at svaret er vurdert som delbart."]
    client.post(url, {"is_shareable": "on"})
    answer = KnowledgeAnswer.objects.get(request=asked)
    assert (answer.released_by_name, answer.is_for_everyone) == ("Arne Myklebust", False)
    assert "frigitt av Arne Myklebust 24. november 2026" in text_of(_page(world, Role.MAYOR, asked))


def test_released_answer_cannot_be_written_again(world: World):
    asked = of_state(world, Asked.RELEASED)
    assert _page(world, Role.SLT_COORDINATOR, asked, "svar/").status_code == 403
    with pytest.raises(Exception, match="frigitt og kan ikke endres"):
        _deliver(asked)


@pytest.mark.django_db(transaction=True)
def test_released_by_two_at_once_it_is_released_once(world: World):
    asked = of_state(world, Asked.DELIVERED)
    people = [world.users[Role.UNIT_LEADER], world.users[Role.POLICE_CONTACT]]
    answers = at_once(
        *(lambda by=by: actions.release_answer(asked, is_for_everyone=False, by=by) for by in people)
    )
    assert len({answer.released_by_name for answer in answers}) == 1


@pytest.mark.django_db(transaction=True)
def test_saved_by_two_at_once_one_is_told_of_the_other(world: World):
    asked = of_state(world, Asked.ASKED)

    def save(role: Role) -> str:
        try:
            return actions.save_answer(
                asked, version=0, by=world.users[role], development=role.value
            ).development
        except actions.KnowledgeConflictError as conflict:
            return f"conflict with {conflict.answer.development}"

    said = at_once(lambda: save(Role.UNIT_LEADER), lambda: save(Role.POLICE_CONTACT))
    kept = KnowledgeAnswer.objects.get(request=asked).development
    assert sorted(said) == sorted([kept, f"conflict with {kept}"])


def test_nothing_changes_once_the_minutes_are_approved(world: World):
    asked = of_state(world, Asked.RELEASED, State.APPROVED)
    tables = [("meetings_knowledgerequest", asked.pk), ("meetings_knowledgeanswer", asked.answer.pk)]
    tables.append(("meetings_knowledgeuse", asked.uses.get().pk))
    for table, pk in tables:
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {table} WHERE id = %s", [pk])  # noqa: S608 our own names
    with pytest.raises(DatabaseError), transaction.atomic():
        KnowledgeUse.objects.create(request=asked, item=world.closed_item(State.APPROVED))


# --- The page and the briefing ---------------------------------------------------------------


def test_page_has_a_row_for_each_agency_with_its_state(world: World):
    shown = text_of(
        world.client(Role.MAYOR).get(f"/moter/{world.meeting(State.CALLED).pk}/kunnskapsgrunnlag/")
    )
    assert all(word in shown for word in ("Bedt om", "Levert, ikke frigitt", "Frigitt", "Kari Nes"))


def test_late_answer_is_said_to_be_not_delivered(world: World):
    asked = of_state(world, Asked.ASKED)
    KnowledgeRequest.objects.filter(pk=asked.pk).update(due_on=timezone.localdate() - timedelta(days=1))
    page = world.client(Role.MAYOR).get(f"/moter/{asked.meeting_id}/kunnskapsgrunnlag/")
    assert "Ikke levert" in text_of(page)


def test_not_relevant_and_back(world: World):
    asked, client = of_state(world, Asked.ASKED), world.client(Role.POLICE_CONTACT)
    states = []
    for said in ("nei", "nei", "ja"):
        client.post(f"/kunnskapsgrunnlag/{asked.pk}/trengs/", {"is_relevant": said})
        asked.refresh_from_db()
        states.append(asked.state)
    assert states == [Asked.NOT_RELEVANT, Asked.NOT_RELEVANT, Asked.ASKED]


def test_item_of_another_meeting_is_not_taken(world: World):
    asked = of_state(world, Asked.RELEASED)
    other = world.open_item(State.DRAFT)
    url = f"/kunnskapsgrunnlag/{asked.pk}/saker/"
    response = world.client(Role.POLICE_CONTACT).post(url, {"items": [other.pk]})
    assert (response.status_code, asked.uses.get().item) == (422, world.open_item(State.CALLED))


def _briefing(world: World, role: Role, tail: str = "samlet.pdf") -> Any:
    return world.client(role).get(f"/moter/{world.meeting(State.CALLED).pk}/kunnskapsgrunnlag/{tail}")


def test_briefing_is_the_same_for_both_parties_and_shows_no_small_number(world: World):
    pages = {role: text_of(_briefing(world, role, "samlet/")) for role in (Role.MAYOR, Role.POLICE_CONTACT)}
    assert pages[Role.MAYOR] == pages[Role.POLICE_CONTACT]
    assert [word in pages[Role.MAYOR] for word in (OPEN_ANSWER, "under 5", CLOSED_MARK)] == [
        True,
        True,
        False,
    ]


def test_briefing_pdf_keeps_the_standards_and_names_nothing_closed(world: World):
    asked = of_state(world, Asked.DELIVERED)
    actions.release_answer(asked, is_for_everyone=False, by=world.users[Role.UNIT_LEADER])
    inside, outside = (_briefing(world, role).content for role in (Role.MAYOR, Role.EXTENDED_MEMBER))
    validate_pdf(inside, "2a", "ua1")
    with pikepdf.open(io.BytesIO(inside)) as pdf:
        metadata = str(pdf.open_metadata()) + str(dict(pdf.docinfo))
    assert CLOSED_MARK not in metadata
    texts = [_pdf_text(content) for content in (inside, outside)]
    assert [(CLOSED_MARK in text, OPEN_ANSWER in text) for text in texts] == [(True, True), (False, True)]
    assert "under 5" in texts[0]
