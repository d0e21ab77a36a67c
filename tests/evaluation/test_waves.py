"""A wave from start to results: who is asked, what is kept of the answers, and what each reader meets."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from evaluation import actions
from evaluation.documents import results_of
from evaluation.models import Improvement, Invitation, Question, Remark, Result, Wave
from evaluation.rules import MUNICIPALITY, POLICE, TOGETHER, Mode
from meetings.models import ActionItem
from politirad.accounts.models import User
from politirad.councils.actions import seat_person
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Role
from tests.world import FIRST_DAY, World
from tests.world_evaluation import (
    answered,
    closed_wave,
    evaluated,
    more_evaluated,
    more_seats,
    question,
    wave_in,
)

INVALID = 422
TOWN = (Role.MAYOR, Role.CHIEF_EXECUTIVE, Role.SECTOR_DIRECTOR, Role.SLT_COORDINATOR)
POLICE_ROLES = (Role.UNIT_LEADER, Role.POLICE_CONTACT)
YEAR = 2026


@pytest.fixture
def people(world: World) -> list[Any]:
    """Six of the municipality and five of the police, all seated."""
    town = [world.users[role] for role in TOWN]
    town += more_seats(world.forum, Role.SECTOR_DIRECTOR, 2, on=FIRST_DAY)
    police = [world.users[role] for role in POLICE_ROLES]
    police += more_seats(world.forum, Role.UNIT_LEADER, 3, on=FIRST_DAY)
    return [*town, *police]


@pytest.fixture
def client(world: World) -> Client:
    return world.client(Role.POLICE_CONTACT)


def _said(town: str, police: str) -> list[dict[str, Any]]:
    return [{"2.4": town, "3.1": "4"}] * 6 + [{"2.4": police, "3.1": "4"}] * 5


def _form(world: World, **said: Any) -> dict[str, Any]:
    page = world.client(Role.POLICE_CONTACT).get(reverse("evaluation:start", args=[world.forum.pk]))
    form = page.context["form"]
    chosen = {bound.name: bound.value() for bound in form.question_fields}
    due = timezone.localdate() + timedelta(days=14)
    return {"year": YEAR, "mode": Mode.ANONYMOUS, "due_on": f"{due:%d.%m.%Y}", **chosen, **said}


def test_starting_asks_everybody_with_a_seat_and_once(client: Client, world: World):
    address = reverse("evaluation:start", args=[world.forum.pk])
    for _press in range(2):
        client.post(address, _form(world))
    wave = Wave.objects.get()
    offered = Question.objects.filter(questionnaire=wave.questionnaire)
    assert set(wave.asked.values_list("question__code", flat=True)) >= set(
        offered.filter(source="").values_list("code", flat=True)
    )
    seated = set(world.forum.seats.where_open(timezone.localdate()).values_list("user", flat=True))
    assert set(wave.invitations.values_list("user", flat=True)) == seated
    told = set(Message.objects.filter(kind="evaluation_invited").values_list("recipient", flat=True))
    assert told == seated - {world.users[Role.POLICE_CONTACT].pk}


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"year": "2099"}, "Året har ikke begynt ennå."),
        ({"year": "i fjor"}, "Skriv et år mellom 2000 og 2100."),
        ({"due_on": "01.01.2020"}, "Velg i dag eller en senere dag."),
        ({"due_on": "snart"}, "Skriv datoen"),
        ({"mode": "by_post"}, "Velg fra listen."),
        ({"main_1": ["9999999"]}, "Velg fra listen."),
    ],
)
def test_a_wrong_start_gets_its_sentence_and_starts_nothing(
    client: Client, world: World, said: dict[str, Any], sentence: str
):
    page = client.post(reverse("evaluation:start", args=[world.forum.pk]), _form(world, **said))
    assert (page.status_code, Wave.objects.exists()) == (INVALID, False)
    assert sentence in page.content.decode()


def test_a_start_without_questions_is_refused(client: Client, world: World):
    empty = {name: [] for name in _form(world) if name.startswith("main_")}
    page = client.post(reverse("evaluation:start", args=[world.forum.pk]), _form(world, **empty))
    assert "Velg minst ett spørsmål." in page.content.decode()
    assert not Wave.objects.exists()


def test_there_is_one_open_wave_and_one_with_results_a_year(world: World, secretary: Any, people: list[Any]):
    wave_in(world.forum, by=secretary)
    with pytest.raises(ValidationError, match="ikke er avsluttet"):
        wave_in(world.forum, mode=Mode.OPEN, by=secretary)
    actions.close_wave(Wave.objects.get())
    again = wave_in(world.forum, by=secretary)
    for user, answers in zip(people, _said("4", "3"), strict=True):
        answered(again, user, answers)
    actions.close_wave(again)
    with pytest.raises(ValidationError, match="alt evaluert"):
        wave_in(world.forum, by=secretary)


def test_the_sides_stand_apart_with_their_gap(world: World, secretary: Any, people: list[Any]):
    found = results_of(closed_wave(world.forum, people, _said("4", "2"), by=secretary))
    assert found.widest
    assert found.widest.main.value == 2
    assert (found.widest.municipality, found.widest.police, found.widest.gap) == (4, 2, 2)
    assert found.widest.mean == pytest.approx((6 * 4 + 5 * 2) / 11)
    assert {row.party for row in Result.objects.all()} == {MUNICIPALITY, POLICE}


def test_where_one_side_is_few_everybody_stands_together(world: World, secretary: Any, people: list[Any]):
    few = [*people[:6], people[6]]
    found = results_of(closed_wave(world.forum, few, [{"2.4": "4"}] * 6 + [{"2.4": "1"}], by=secretary))
    assert not found.has_sides
    assert {row.party for row in Result.objects.all()} == {TOGETHER}
    assert found.mean == pytest.approx(25 / 7)


def test_an_outsider_who_is_alone_is_counted_nowhere_while_the_sides_stand_apart(
    world: World, secretary: Any, people: list[Any]
):
    everybody = [*people, world.users[Role.EXTENDED_MEMBER]]
    closed_wave(world.forum, everybody, [*_said("4", "2"), {"2.4": "1", "2.3": "Kjøpmennene"}], by=secretary)
    assert sum(row.answered for row in Result.objects.filter(question=question("2.4"))) == 11
    assert [remark.text for remark in Remark.objects.all()] == ["Kjøpmennene"]


def test_with_fewer_than_five_answers_nothing_is_kept_and_the_page_says_so(
    client: Client, world: World, secretary: Any, people: list[Any]
):
    wave = wave_in(world.forum, by=secretary)
    for user in people[:4]:
        answered(wave, user, {"2.4": "4", "2.3": "Skolen"})
    page = client.get(reverse("evaluation:close", args=[wave.pk]))
    assert "Færre enn 5 har svart." in page.content.decode()
    client.post(reverse("evaluation:close", args=[wave.pk]))
    assert not Result.objects.exists()
    assert not Remark.objects.exists()
    page = client.get(reverse("evaluation:wave", args=[wave.pk]))
    assert "Færre enn 5 svarte" in page.content.decode()


def test_in_an_open_wave_the_sides_stand_apart_however_few(world: World, secretary: Any, people: list[Any]):
    found = results_of(
        closed_wave(
            world.forum, [people[0], people[6]], [{"2.4": "5"}, {"2.4": "1"}], by=secretary, mode=Mode.OPEN
        )
    )
    assert found.widest
    assert (found.widest.municipality, found.widest.police) == (5, 1)


def test_together_is_answered_once_by_whoever_arranges_the_meeting(
    client: Client, world: World, secretary: Any
):
    wave = wave_in(world.forum, mode=Mode.TOGETHER, by=secretary)
    assert not wave.invitations.exists()
    mayor = world.client(Role.MAYOR)
    assert mayor.get(reverse("evaluation:answer_first", args=[wave.pk])).status_code == 403
    answered(wave, secretary, {"2.4": "4"})
    client.post(reverse("evaluation:close", args=[wave.pk]))
    assert results_of(Wave.objects.get()).mean == 4
    assert mayor.get(reverse("evaluation:wave", args=[wave.pk])).status_code == 200


def test_the_sixth_question_waits_for_the_other_five(world: World, secretary: Any):
    wave = wave_in(world.forum, by=secretary)
    mayor = world.client(Role.MAYOR)
    sixth = reverse("evaluation:answer", args=[wave.pk, 6])
    assert mayor.get(sixth).status_code == 302
    for main in range(1, 6):
        mayor.post(reverse("evaluation:answer", args=[wave.pk, main]), {})
    assert mayor.get(sixth).status_code == 200


def test_what_was_sent_can_be_changed_until_it_closes_and_counts_once(
    world: World, secretary: Any, people: list[Any]
):
    wave = wave_in(world.forum, by=secretary)
    for user in people:
        answered(wave, user, {"2.4": "1"})
        answered(wave, user, {"2.4": "5"})
    actions.close_wave(wave)
    assert results_of(Wave.objects.get()).mean == 5
    with pytest.raises(ValidationError, match="avsluttet"):
        actions.save_answers(wave, people[0], 2, {})


def test_what_is_begun_and_not_sent_is_not_counted(world: World, secretary: Any, people: list[Any]):
    wave = wave_in(world.forum, by=secretary)
    for user in people[:5]:
        answered(wave, user, {"2.4": "4"})
    actions.save_answers(wave, people[5], 2, {str(question("2.4").pk): "1"})
    assert actions.close_wave(wave).answered_count == 5
    assert results_of(Wave.objects.get()).mean == 4


def test_progress_says_how_many_and_never_who(
    client: Client, world: World, secretary: Any, people: list[Any]
):
    wave = wave_in(world.forum, by=secretary)
    answered(wave, people[0], {"2.4": "4"})
    page = client.get(reverse("evaluation:wave", args=[wave.pk])).content.decode()
    assert f"1 av {wave.invitations.count()} har svart." in page
    own = world.users[Role.POLICE_CONTACT].full_name
    assert not [user.full_name for user in people if user.full_name in page and user.full_name != own]


def test_reminding_goes_to_those_who_have_not_answered(
    client: Client, world: World, secretary: Any, people: list[Any]
):
    wave = wave_in(world.forum, by=secretary)
    answered(wave, people[0], {"2.4": "4"})
    for _press in range(2):
        client.post(reverse("evaluation:remind", args=[wave.pk]))
    told = list(Message.objects.filter(kind="evaluation_reminder").values_list("recipient", flat=True))
    assert len(told) == len(set(told)) == wave.invitations.count() - 1
    assert people[0].pk not in told


def test_the_clock_reminds_before_the_last_day_and_deletes_what_was_written(
    world: World, secretary: Any, people: list[Any]
):
    wave = wave_in(world.forum, by=secretary)
    assert actions.remind_of_answers(wave.due_on - timedelta(days=3)) == 0
    assert actions.remind_of_answers(wave.due_on - timedelta(days=2)) == wave.invitations.count()
    for user in people:
        answered(wave, user, {"2.3": "Skolen"})
    closed = actions.close_wave(wave)
    assert closed.closed_on
    assert Remark.objects.count() == 11
    assert actions.delete_old_remarks(closed.closed_on + timedelta(days=89)) == 0
    assert actions.delete_old_remarks(closed.closed_on + timedelta(days=90)) == 11


def test_a_page_whose_texts_are_deleted_says_so(
    client: Client, world: World, secretary: Any, people: list[Any]
):
    wave = closed_wave(world.forum, people, [{"2.3": "Skolen"}] * 11, by=secretary)
    address = reverse("evaluation:answers", args=[wave.pk])
    assert "Skolen" in client.get(address).content.decode()
    Wave.objects.update(closed_on=timezone.localdate() - timedelta(days=90))
    actions.delete_old_remarks(timezone.localdate())
    assert "Det som var skrevet, er slettet." in client.get(address).content.decode()


def test_an_outsider_answers_without_seeing_what_only_the_parties_read(world: World, secretary: Any):
    wave = wave_in(world.forum, by=secretary)
    outsider = world.client(Role.EXTENDED_MEMBER)
    page = outsider.get(reverse("evaluation:answer", args=[wave.pk, 2]))
    assert page.status_code == 200
    assert f"q{question('2.1').pk}" not in page.context["form"].fields
    for name in ("wave", "answers", "report", "figures"):
        assert outsider.get(reverse(f"evaluation:{name}", args=[wave.pk])).status_code in (403, 404)
    actions.close_wave(wave)
    assert outsider.get(reverse("evaluation:answer", args=[wave.pk, 2])).status_code == 404


@pytest.mark.parametrize("name", ["answer_first", "send", "wave"])
def test_an_outsider_signs_before_answering(world: World, secretary: Any, name: str):
    role = Role.EXTENDED_MEMBER
    newcomer = User.objects.create_user("ny@laget.example", full_name="Ny Utenfra")
    seat_person(world.forum, newcomer, role, title="Leder", valid_from=FIRST_DAY)
    wave = wave_in(world.forum, by=secretary)
    answer: Any = world.client_of(newcomer).get(reverse(f"evaluation:{name}", args=[wave.pk]))
    declaration = reverse("forums:declaration", args=[world.forum.pk])
    assert (answer.status_code, answer.url) == (302, declaration)


def test_whoever_is_not_asked_is_told_so_and_a_stranger_finds_nothing(world: World, secretary: Any):
    wave = wave_in(world.forum, by=secretary)
    address = reverse("evaluation:answer", args=[wave.pk, 1])
    assert world.client(Role.MUNICIPAL_READER).get(address).status_code == 403
    assert world.strangers_client().get(address).status_code == 404


def test_results_are_sealed_by_the_database(world: World, secretary: Any, people: list[Any]):
    closed_wave(world.forum, people, [{"2.4": "4", "2.3": "Skolen"}] * 11, by=secretary)
    for rows in (Result.objects.filter(party=POLICE), Remark.objects.all()):
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.update(question=question("3.1"))
    with pytest.raises(DatabaseError), transaction.atomic():
        Wave.objects.update(box_key=b"again")


def test_an_asked_question_never_changes_its_words(world: World, secretary: Any):
    wave_in(world.forum, by=secretary)
    with pytest.raises(DatabaseError), transaction.atomic():
        Question.objects.filter(code="2.4").update(text_nb="Noe annet")


def test_waves_stand_newest_first_and_the_next_is_counted_from_the_last(
    client: Client, world: World, secretary: Any, people: list[Any]
):
    for year in (YEAR - 1, YEAR - 2):
        wave = closed_wave(world.forum, people[:1], [{"2.4": "4"}], by=secretary, mode=Mode.OPEN, year=year)
        Wave.objects.filter(pk=wave.pk).update(closed_on=date(year + 1, 2, 1))
    page = client.get(reverse("evaluation:of_forum", args=[world.forum.pk]))
    assert [each.year for each in page.context["closed"]] == [YEAR - 1, YEAR - 2]
    assert page.context["due"].on == date(YEAR + 1, 2, 1)


def test_improvements_become_a_task_and_a_proposal_once(
    client: Client, world: World, secretary: Any, people: list[Any]
):
    wave = closed_wave(world.forum, people, _said("4", "2"), by=secretary)
    for text in ("Møte forberedt", "Kortere referat"):
        client.post(reverse("evaluation:add_improvement", args=[wave.pk]), {"text": text, "main": "2"})
    first, second = Improvement.objects.order_by("pk")
    due = timezone.localdate() + timedelta(days=30)
    said = {"responsible": world.users[Role.MAYOR].pk, "due_on": f"{due:%d.%m.%Y}"}
    for _press in range(2):
        client.post(reverse("evaluation:make_task", args=[first.pk]), said)
        client.post(reverse("evaluation:make_proposal", args=[second.pk]))
    task = ActionItem.objects.get(what="Møte forberedt")
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.action_item, task.responsible) == (task, world.users[Role.MAYOR])
    assert second.proposal
    assert second.proposal.title == "Kortere referat"
    client.post(reverse("evaluation:remove_improvement", args=[first.pk]))
    assert Improvement.objects.filter(pk=first.pk).exists()


def test_nothing_is_improved_before_it_is_closed(client: Client, world: World, secretary: Any):
    wave = wave_in(world.forum, by=secretary)
    said = {"text": "Møte forberedt", "main": "2"}
    assert client.post(reverse("evaluation:add_improvement", args=[wave.pk]), said).status_code == 403
    assert not Improvement.objects.exists()


def test_a_new_member_is_asked_when_the_others_are_reminded(client: Client, world: World, secretary: Any):
    wave = wave_in(world.forum, by=secretary)
    [newcomer] = more_seats(world.forum, Role.SECTOR_DIRECTOR, 1, on=FIRST_DAY)
    client.post(reverse("evaluation:remind", args=[wave.pk]))
    assert Invitation.objects.filter(wave=wave, user=newcomer).exists()


def test_the_page_of_results_asks_as_often_for_many_years_as_for_two(
    client: Client, world: World, django_assert_num_queries: DjangoAssertNumQueries
):
    address = reverse("evaluation:wave", args=[evaluated(world).closed.pk])
    for number in (1, 2):
        more_evaluated(world, number)
        with django_assert_num_queries(16):
            assert client.get(address).status_code == 200
