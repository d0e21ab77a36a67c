"""Joint plans: rules, writing together, measures that end with what was learned, and the registers."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from politirad.plans import actions
from politirad.plans.models import Goal, JointActionPlan, Measure, PoliceBylaws, Process
from politirad.plans.rules import (
    ENDED,
    JOINT_STEPS,
    MOVES,
    REVIEW_NOTICE,
    Lack,
    MeasureState,
    Review,
    lacks_municipality,
    may_move_measure,
    measure_lacks,
    review_of,
)
from politirad.tenancy.permissions import Role
from tests.meetings.reading import errors_of, text_of
from tests.world import CLOSED_MARK, World

TODAY = date(2026, 11, 24)


@pytest.fixture
def writer(world: World) -> Client:
    return world.client(Role.POLICE_CONTACT)


@pytest.fixture
def plan(world: World) -> JointActionPlan:
    return JointActionPlan.objects.get(forum=world.forum)


@pytest.fixture
def measure(plan: JointActionPlan) -> Measure:
    return plan.measures.get()


def _to(name: str, pk: int) -> str:
    return reverse(f"plans:{name}", kwargs={"pk": pk})


@pytest.mark.parametrize("state", MeasureState)
def test_measure_moves_as_its_table_says_and_never_to_itself(state: MeasureState):
    allowed = {to for to in MeasureState if may_move_measure(state, to)}
    assert (allowed, state in allowed) == (MOVES[state], False)


def test_what_has_ended_can_be_taken_up_again():
    assert all(may_move_measure(state, MeasureState.RUNNING) for state in ENDED)


@pytest.mark.parametrize("step", [None, 1, 2, 3, 4])
def test_upper_steps_need_four_things(step: int | None):
    nothing = measure_lacks(step, responsible="", resources="", due_on=None, is_concluded=False)
    everything = measure_lacks(
        step, responsible="Rektor", resources="Et årsverk", due_on=TODAY, is_concluded=True
    )
    assert (nothing, everything) == (list(Lack) if step in JOINT_STEPS else [], [])


@pytest.mark.parametrize(
    ("days", "review"),
    [
        (None, Review.UNKNOWN),
        (-1, Review.OVERDUE),
        (0, Review.SOON),
        (REVIEW_NOTICE.days, Review.SOON),
        (REVIEW_NOTICE.days + 1, Review.LATER),
    ],
)
def test_bylaws_are_due_for_review_in_good_time(days: int | None, review: Review):
    on = None if days is None else TODAY + timedelta(days=days)
    assert review_of(on, today=TODAY) == review


@pytest.mark.parametrize(
    ("involved", "ended", "lacks"),
    [(None, None, True), (TODAY, None, False), (None, TODAY, False)],
)
def test_running_process_takes_the_municipality_in(involved: date | None, ended: date | None, lacks: bool):
    assert lacks_municipality(involved, ended) == lacks


def test_plan_is_written_with_goals_and_measures(world: World, writer: Client):
    sent = {"title": "Trygg skolevei", "first_year": "2026", "last_year": "2027"}
    for _twice in range(2):
        assert writer.post(_to("add_plan", world.forum.pk), sent).status_code == 302
    plan = JointActionPlan.objects.get(title="Trygg skolevei")
    goal = {"text": "Ingen skadet på vei til skolen", "focus_area": "Trafikk"}
    for _twice in range(2):
        assert writer.post(_to("add_goal", plan.pk), goal).status_code == 302
    made = {"title": "Fartsmålinger", "party": "police", "goal": str(Goal.objects.get(plan=plan).pk)}
    for _twice in range(2):
        assert writer.post(_to("add_measure", plan.pk), made).status_code == 302
    page = text_of(world.client(Role.MAYOR).get(_to("plan", plan.pk)))
    assert all(words in page for words in ("Ingen skadet på vei til skolen", "Trafikk", "Fartsmålinger"))
    assert (plan.goals.count(), plan.measures.count()) == (1, 1)
    other = writer.post(_to("add_goal", plan.pk), goal | {"focus_area": "Skole"})
    assert "Det finnes alt noe med det navnet. Velg et annet navn." in text_of(other)


@pytest.mark.parametrize(
    ("sent", "sentences"),
    [
        (
            {},
            ["Skriv hva planen heter.", *["Skriv et år mellom 2000 og 2100."] * 2],
        ),
        (
            {"title": "Plan", "first_year": "2027", "last_year": "2026"},
            ["Siste år kan ikke være før første år."],
        ),
    ],
)
def test_plan_says_what_is_missing(world: World, writer: Client, sent: dict[str, str], sentences: list[str]):
    response = writer.post(_to("add_plan", world.forum.pk), sent)
    assert (response.status_code, errors_of(response)) == (422, sentences)


def test_another_plan_with_the_same_title_is_refused_in_one_sentence(
    world: World, writer: Client, plan: JointActionPlan
):
    sent = {"title": plan.title, "first_year": str(plan.first_year), "last_year": str(plan.last_year)}
    response = writer.post(_to("add_plan", world.forum.pk), sent | {"background": "En annen plan"})
    assert response.status_code == 422
    assert "Det finnes alt noe med det navnet. Velg et annet navn." in text_of(response)


def test_second_writer_sees_both_texts_and_chooses(writer: Client, measure: Measure):
    seen = measure.version
    actions.write_record(measure, seen=seen, resources="Et halvt årsverk")
    sent = {"seen": str(seen), "title": measure.title, "party": "police", "resources": "To kvelder i uken"}
    response = writer.post(_to("edit_measure", measure.pk), sent)
    page = text_of(response)
    assert response.status_code == 409
    assert all(words in page for words in ("Et halvt årsverk", "To kvelder i uken"))
    measure.refresh_from_db()
    assert measure.resources == "Et halvt årsverk"
    sent["seen"] = str(response.context["form"].data["seen"])
    assert writer.post(_to("edit_measure", measure.pk), sent).status_code == 302
    measure.refresh_from_db()
    assert measure.resources == "To kvelder i uken"


def test_measure_on_an_upper_step_says_what_it_needs(writer: Client, measure: Measure):
    page = text_of(writer.get(_to("measure", measure.pk)))
    assert all(
        words in page for words in ("Skriv hvilke ressurser som trengs.", "Få en konklusjon i et møte.")
    )


def test_measure_ends_with_what_was_learned(world: World, writer: Client, measure: Measure):
    url = _to("set_state", measure.pk)
    assert errors_of(writer.post(url, {"state": "done"})) == ["Skriv kort hva resultatet ble."]
    said = {"state": "done", "result": "Tre kvelder gjennomført", "learned": "Start tidligere", "clever": ""}
    assert writer.post(url, said).status_code == 302
    page = text_of(world.client(Role.MAYOR).get(_to("measure", measure.pk)))
    assert all(words in page for words in ("Gjort, lært, lurt", "Tre kvelder gjennomført", "Start tidligere"))
    with pytest.raises(ValidationError):
        actions.move_measure(measure, MeasureState.STOPPED, result="Nei")


def test_measure_taken_up_again_forgets_its_result(measure: Measure):
    actions.move_measure(measure, MeasureState.DONE, result="Ferdig")
    again = actions.move_measure(measure, MeasureState.RUNNING)
    assert (again.state, again.result) == (MeasureState.RUNNING, "")


def test_process_says_that_the_municipality_is_missing(world: World, writer: Client):
    url = _to("of_forum", world.forum.pk)
    assert "Kommunen er ikke tatt med ennå." in text_of(writer.get(url))
    process = Process.objects.get(forum=world.forum)
    sent = {
        "seen": "1",
        "kind": process.kind,
        "title": process.title,
        "started_on": "10.1.2026",
        "municipality_from_on": "12.1.2026",
    }
    assert writer.post(_to("edit_process", process.pk), sent).status_code == 302
    assert "Kommunen er ikke tatt med ennå." not in text_of(writer.get(url))
    early = writer.post(_to("edit_process", process.pk), {**sent, "ended_on": "1.1.2026"})
    assert errors_of(early) == ["Prosessen kan ikke være avsluttet før den startet."]


def test_bylaws_belong_to_a_municipality_of_the_forum(world: World, writer: Client):
    url = _to("add_bylaws", world.forum.pk)
    sent = {"municipality": str(world.neighbour_municipality.pk), "title": "Nye vedtekter"}
    assert errors_of(writer.post(url, sent)) == ["Velg fra listen."]
    sent["municipality"] = str(world.municipality.pk)
    assert writer.post(url, {**sent, "next_review_on": "1.12.2026"}).status_code == 302
    made = PoliceBylaws.objects.get(title="Nye vedtekter")
    assert made.review == Review.SOON
    assert "Bør ses på" in text_of(writer.get(_to("of_forum", world.forum.pk)))


def test_plans_are_for_those_who_read_the_content(world: World, plan: JointActionPlan):
    readers = {
        role: JointActionPlan.objects.visible_to(world.users[role]).filter(pk=plan.pk).exists()
        for role in (Role.MAYOR, Role.EXTENDED_MEMBER, Role.DISTRICT_READER, Role.DIRECTORATE_ANALYST)
    }
    assert list(readers.values()) == [True, False, False, False]
    outside = world.client(Role.EXTENDED_MEMBER).get(_to("of_forum", world.forum.pk))
    assert (outside.status_code, CLOSED_MARK in outside.content.decode()) == (403, False)


def test_year_of_a_new_plan_is_this_one(world: World, writer: Client):
    form = writer.get(_to("add_plan", world.forum.pk)).context["form"]
    assert form["first_year"].value() == timezone.localdate().year
