"""The log of a meeting: who did what, in words, for those who may read what it was done to."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from meetings import actions
from meetings.documents import answer_token
from meetings.models.history import last_change_of, log_of
from meetings.rules import KnowledgeState, State
from politirad.tenancy.permissions import Role
from tests.meetings.reading import text_of
from tests.meetings.test_agenda import ITEM
from tests.world import CLOSED_TITLE, OPEN_TITLE, World


def _lines(world: World, state: State = State.DRAFT) -> list[str]:
    return [f"{line.who} {line.text}" for line in log_of(world.meeting(state))]


@pytest.fixture
def arranger(world: World) -> Client:
    return world.client(Role.POLICE_CONTACT)


@pytest.mark.django_db(transaction=True)  # what happens in one transaction has one time, and no order
def test_log_tells_each_act_in_one_sentence(transactional_db: None, world: World, arranger: Client):
    draft, item = world.meeting(State.DRAFT), world.open_item(State.DRAFT)
    already = len(_lines(world))
    arranger.post(f"/moter/{draft.pk}/dagsorden/ny-sak/", ITEM)
    arranger.post(f"/saker/{item.pk}/flytt/", {"direction": "to", "position": "3"})
    arranger.post(f"/saker/{item.pk}/minutter/", {"minutes_planned": "30"})
    arranger.post(f"/saker/{item.pk}/rediger/", {**ITEM, "title": "Russetid", "minutes_planned": "30"})
    arranger.post(f"/vedlegg/{item.attachments.get().pk}/fjern/")
    arranger.post(f"/saker/{item.pk}/fjern/")
    arranger.post(f"/moter/{draft.pk}/innkalling/")
    Client().post(f"/svar/{answer_token(world.participant(Role.MAYOR, State.DRAFT))}/", {"answer": "yes"})
    assert _lines(world)[:-already] == [
        "Ingrid Solvang svarte ja",
        "Silje Brekke sendte innkallingen",
        "Silje Brekke fjernet saken «Russetid»",
        f"Silje Brekke tok bort vedlegget «{OPEN_TITLE}.pdf» fra «Russetid»",
        "Silje Brekke endret saken «Russetid»",
        f"Silje Brekke satte av 30 minutter til «{OPEN_TITLE}»",
        f"Silje Brekke flyttet «{OPEN_TITLE}» til plass 3",
        f"Silje Brekke satte opp saken «{ITEM['title']}»",
    ]


def test_log_tells_who_may_read_an_item_from_now_on(world: World, arranger: Client):
    item = world.closed_item(State.CALLED)
    said = {**ITEM, "title": item.title, "audience": "everyone"}
    arranger.post(f"/saker/{item.pk}/rediger/", said)
    assert _lines(world, State.CALLED)[0] == f"Silje Brekke endret hvem som kan lese «{CLOSED_TITLE}»: Alle"
    change = last_change_of(item)
    assert change is not None
    assert change.who == "Silje Brekke"


def test_log_is_told_the_same_words_once_in_a_row(world: World, arranger: Client):
    item = world.open_item(State.DRAFT)
    for text in ("En", "To", "Tre"):
        arranger.post(f"/saker/{item.pk}/rediger/", {**ITEM, "title": item.title, "description": text})
    assert _lines(world)[:2].count(f"Silje Brekke endret saken «{OPEN_TITLE}»") == 1


def test_log_of_written_minutes_tells_conclusions_and_tasks(world: World):
    lines = _lines(world, State.WRITING)
    assert f"Systemet skrev en konklusjon under «{OPEN_TITLE}»" in lines
    assert f"Systemet la til oppgaven «Følge opp {OPEN_TITLE}»" in lines


def test_log_asks_two_questions_however_long_it_is(world: World, arranger: Client):
    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            log_of(world.meeting(State.DRAFT))
        return len(queries)

    arranger.post(f"/saker/{world.open_item(State.DRAFT).pk}/flytt/", {"direction": "down"})
    short = count()
    for number in range(5):
        actions.add_item(
            world.meeting(State.DRAFT),
            by=world.users[Role.MAYOR],
            title=f"Sak {number}",
            purpose="information",
            presenter="X",
            audience="everyone",
        )
    assert (short, count()) == (2, 2)


def test_log_page_is_for_insiders_who_may_see_it(world: World):
    url = f"/moter/{world.meeting(State.CALLED).pk}/logg/"
    roles = (
        Role.MAYOR,
        Role.RECORDS_MANAGER,
        Role.AUDITOR,
        Role.MUNICIPAL_ADMINISTRATOR,
        Role.EXTENDED_MEMBER,
    )
    statuses = {role: world.client(role).get(url).status_code for role in roles}
    assert statuses == {
        Role.MAYOR: 200,
        Role.RECORDS_MANAGER: 200,
        Role.AUDITOR: 200,
        Role.MUNICIPAL_ADMINISTRATOR: 403,
        Role.EXTENDED_MEMBER: 403,
    }


def test_log_page_is_paged(world: World, arranger: Client):
    item = world.open_item(State.DRAFT)
    for number in range(1, 43):
        actions.change_item(item, minutes_planned=number)
    url = f"/moter/{world.meeting(State.DRAFT).pk}/logg/"
    first, second = (text_of(arranger.get(f"{url}?side={number}")) for number in (1, 2))
    assert (first.count("satte av"), second.count("satte av"), "laget møtet" in second) == (40, 2, True)


@pytest.mark.django_db(transaction=True)
def test_log_tells_of_knowledge_and_guests_but_of_no_answer(
    transactional_db: None, world: World, arranger: Client
):
    meeting, item = world.meeting(State.CALLED), world.open_item(State.CALLED)
    already = len(_lines(world, State.CALLED))
    asked = meeting.knowledge_requests.get(state=KnowledgeState.ASKED)
    sent = {"questions": "Hvor mange?", "due_on": "1.12.2026", "seen": asked.fingerprint}
    arranger.post(f"/kunnskapsgrunnlag/{asked.pk}/rediger/", sent)
    arranger.post(f"/kunnskapsgrunnlag/{asked.pk}/purr/")
    said = {"version": 0, "by": None, "has_no_persons": True, "development": "SVARETS ORD"}
    actions.deliver_answer(asked, **said)
    guest = {"name": "Kari Nes", "email": "kari@skole.example", "title": "Rektor"}
    arranger.post(f"/saker/{item.pk}/gjester/", guest)
    lines = _lines(world, State.CALLED)[:-already]
    agency, title = asked.agency_label, item.title
    assert lines == [
        f"Silje Brekke inviterte en gjest til «{title}»: Rektor",
        f"{asked.asked_name} leverte kunnskap fra {agency}",
        f"Silje Brekke minnet {agency} på fristen for kunnskap",
        f"Silje Brekke endret bestillingen til {agency}",
    ]
    assert not any("SVARETS ORD" in line for line in lines)
