"""Min side in each of its variants: the right things first, and nothing of a neighbour."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from pytest_django import DjangoAssertNumQueries

from meetings import actions
from meetings.models import ActionItem
from meetings.rules import State
from politirad.accounts.models import User
from politirad.councils.actions import end_seat
from politirad.councils.models import Forum, ForumMunicipality
from politirad.overview.querysets import AgreementToSign, EvaluationToAnswer, Waiting
from politirad.overview.rules import Wait
from politirad.overview.views.words import card_of, greeting, number_word, waiting_sentence
from politirad.tenancy.permissions import ROLES, Role
from tests.overview.test_desk import promise
from tests.world import CLOSED_MARK, FIRST_DAY, NEIGHBOUR_MARK, NOW, World

PAGE = "/min-side/"
NATIONAL = {Role.DIRECTORATE_ANALYST, Role.DIRECTORATE_APPROVER}


def page_of(world: World, role: Role) -> str:
    return world.client(role).get(PAGE).content.decode().replace("\u00a0", " ")


def cards_of(world: World, role: Role) -> list[tuple[str, str]]:
    context = world.client(role).get(PAGE).context
    return [
        (card.title.replace("\u00a0", " "), card.when.replace("\u00a0", " ")) for card in context["cards"]
    ]


def test_the_start_leads_to_min_side(world: World):
    answer = world.client(Role.MAYOR).get("/")
    assert (answer.status_code, answer["Location"]) == (302, PAGE)


@pytest.mark.parametrize("role", [role for role in Role if role not in NATIONAL])
def test_nothing_of_the_neighbour_is_on_anybodys_page(world: World, role: Role):
    assert NEIGHBOUR_MARK not in page_of(world, role)


def test_mayor_is_greeted_and_told_how_long_it_takes(world: World):
    page = page_of(world, Role.MAYOR)
    assert "God dag, Ingrid" in page
    assert "To ting venter på deg. Det tar omtrent tre minutter." in page
    assert cards_of(world, Role.MAYOR) == [
        ("Godkjenn referatet fra 4. november", "Tir. 1. des."),
        ("Kommer du på møtet onsdag 9. desember?", "9. des."),
    ]


def test_answer_buttons_post_to_ones_own_answer(world: World):
    url = reverse("meetings:own_answer", args=[world.meeting(State.CALLED).pk])
    page = page_of(world, Role.MAYOR)
    assert page.count(f'action="{url}"') == 1
    assert [page.count(f'name="answer" value="{answer}"') for answer in ("yes", "video", "no")] == [1, 1, 1]


def test_the_page_is_calm_when_nothing_waits(world: World):
    actions.answer_notice(world.participant(Role.SECTOR_DIRECTOR), "yes")
    page = page_of(world, Role.SECTOR_DIRECTOR)
    assert "Ingenting venter på deg. Det er møte i dag." in page
    assert "Du har ingen åpne oppgaver." in page
    with time_machine.travel(NOW + timedelta(days=1)):
        page = page_of(world, Role.SECTOR_DIRECTOR)
    assert "Ingenting venter på deg. Neste møte er 9. desember." in page


def test_a_late_task_is_a_card_and_the_others_stand_in_the_list(world: World):
    promise(world, Role.SECTOR_DIRECTOR, days=-4)
    later = promise(world, Role.SECTOR_DIRECTOR, days=4)
    context = world.client(Role.SECTOR_DIRECTOR).get(PAGE).context
    assert [card.kind for card in context["cards"]] == [Wait.REPORT, Wait.ANSWER]
    assert context["cards"][0].when == "4 dager over"
    assert [row["task"] for row in context["tasks"]["rows"]] == [later]
    assert len(context["cards"]) == context["shell"].waiting_count


@pytest.mark.parametrize("role", [Role.MAYOR, Role.POLICE_CONTACT, Role.EXTENDED_MEMBER, Role.UNIT_LEADER])
def test_the_badge_and_the_page_count_the_same(world: World, role: Role):
    for days in (-9, -1, 0, 5):
        promise(world, role, days=days)
    context = world.client(role).get(PAGE).context
    assert len(context["cards"]) == context["shell"].waiting_count


def test_whoever_arranges_gets_rows_by_when_they_must_be_done(world: World):
    context = world.client(Role.POLICE_CONTACT).get(PAGE).context
    groups = [(str(title), [card.kind for card in rows]) for title, rows in context["groups"]]
    assert groups == [
        ("I dag", [Wait.HOLD_MEETING]),
        ("Denne uken", [Wait.SEND_MINUTES]),
        ("Senere", [Wait.ANSWER, Wait.SEND_NOTICE]),
    ]
    assert "Du planlegger møtene i Elvestrand politiråd." in page_of(world, Role.POLICE_CONTACT)


def test_an_outsider_sees_the_next_meeting_and_only_its_open_items(world: World):
    page = page_of(world, Role.EXTENDED_MEMBER)
    assert "Politirådsmøte 4/2026" in page
    assert "Trygg russetid" in page
    assert CLOSED_MARK not in page
    assert "Rådet i 2026" not in page
    assert "Over frist" not in page


def test_a_member_sees_the_year_of_the_council(world: World):
    page = page_of(world, Role.MAYOR)
    assert "Rådet i 2026" in page
    assert "<strong>3 av 4</strong>" in page


@pytest.mark.parametrize("role", [Role.DISTRICT_ADMINISTRATOR, Role.DISTRICT_READER, *NATIONAL, Role.AUDITOR])
def test_readers_get_their_councils_with_meetings_against_the_target(world: World, role: Role):
    context = world.client(role).get(PAGE).context
    shown = [(row["forum"].name, row["forum"].held_count, row["forum"].target) for row in context["rows"]]
    ours = ("Elvestrand politiråd", 3, 4)
    theirs = (f"Storvåg {NEIGHBOUR_MARK} politiråd", 3, 4)
    assert shown == ([ours, theirs] if role in NATIONAL else [ours])
    assert (context["totals"].councils, context["totals"].reached, context["totals"].without) == (
        len(shown),
        0,
        0,
    )


def test_an_auditor_is_told_the_last_day_and_finds_nothing_after_it(world: World):
    assert "Tilgangen gjelder til og med 31. januar 2027" in page_of(world, Role.AUDITOR)
    with time_machine.travel(NOW.replace(year=2027, month=2, day=1)):
        page = page_of(world, Role.AUDITOR)
    assert "Du har ingen rolle nå" in page
    assert "Elvestrand politiråd" not in page


def test_a_member_whose_seat_ended_yesterday_sees_nothing_of_the_council(world: World):
    end_seat(world.forum.seats.get(user=world.users[Role.EXTENDED_MEMBER]), on=NOW.date())
    assert "Politirådsmøte" in page_of(world, Role.EXTENDED_MEMBER)
    with time_machine.travel(NOW + timedelta(days=1)):
        page = page_of(world, Role.EXTENDED_MEMBER)
    assert "Du har ingen rolle nå" in page
    assert "Politirådsmøte" not in page


def test_the_operator_is_led_to_what_was_not_delivered(world: World):
    page = page_of(world, Role.SYSTEM_OPERATOR)
    assert f'href="{reverse("notifications:undelivered")}"' in page
    assert "Elvestrand politiråd" not in page


@pytest.mark.parametrize("more", [0, 2])
@pytest.mark.parametrize(
    ("role", "queries"),
    [(Role.MAYOR, 8), (Role.POLICE_CONTACT, 8), (Role.EXTENDED_MEMBER, 8), (Role.DIRECTORATE_ANALYST, 8)],
)
def test_min_side_asks_as_many_questions_for_one_row_as_for_three(
    world: World, role: Role, queries: int, more: int, django_assert_num_queries: DjangoAssertNumQueries
):
    for number in range(more):
        forum = Forum.objects.create(name=f"Råd {number}", short_name=f"Råd {number}", unit=world.forum.unit)
        ForumMunicipality.objects.create(forum=forum, municipality=world.municipality, valid_from=FIRST_DAY)
        promise(world, role if ROLES[role].in_seat else Role.MAYOR, days=3)
    client = world.client(role)
    with django_assert_num_queries(queries):
        client.get(PAGE)


def test_number_words_stop_at_twelve():
    assert [number_word(number) for number in (0, 1, 2, 12, 13)] == ["null", "én", "to", "tolv", "13"]


@pytest.mark.parametrize(
    ("hour", "words"), [(6, "God morgen, Áilu"), (12, "God dag, Áilu"), (20, "God kveld, Áilu")]
)
def test_the_greeting_follows_the_clock_in_norway(hour: int, words: str):
    with time_machine.travel(NOW.replace(hour=hour - 1)):
        assert greeting("Áilu Gáski") == words


def test_one_thing_is_said_in_the_singular(world: World):
    world_card = card_of(Waiting(Wait.ANSWER, world.forum, NOW.date(), world.meeting(State.CALLED)))
    assert waiting_sentence([world_card]) == "Én ting venter på deg. Det tar omtrent ett minutt."
    assert waiting_sentence([]) == "Ingenting venter på deg."


@pytest.mark.parametrize("kind", Wait)
def test_every_kind_of_waiting_has_words_in_every_language(world: World, kind: Wait):
    meeting = world.meeting(State.CALLED)
    meeting.approved_by, meeting.conclusion_count, meeting.task_count = ["police"], 1, 4
    meeting.item_count, meeting.untold_count, meeting.own_knowledge = 2, 1, [7]
    task = ActionItem.objects.select_related("item__meeting").first()
    promise = task if kind == Wait.REPORT else None
    agreement = AgreementToSign(pk=1, title="Avtale om samarbeid", number=2)
    asked = EvaluationToAnswer(pk=1, year=2026, due_on="2026-12-01")
    own: dict[Wait, dict[str, Any]] = {
        Wait.SIGN_AGREEMENT: {"agreement": agreement},
        Wait.ANSWER_EVALUATION: {"evaluation": asked},
    }
    about = own.get(kind, {"meeting": meeting})
    wait = Waiting(kind, world.forum, NOW.date(), action_item=promise, count=2, **about)
    for language in ("nb", "nn", "en"):
        with override(language):
            card = card_of(wait)
        assert all([card.title, card.note, card.button, card.url, card.icon, card.when])
        assert card.level == "snart"


def test_a_new_person_is_told_why_the_page_is_empty(db: None, client: Client):
    client.force_login(User.objects.create_user("ny@kommune.example", full_name="Ruŋgu Čáhci"))
    page = client.get(PAGE).content.decode()
    assert "Ruŋgu" in page
    assert "Du har ingen rolle nå" in page
