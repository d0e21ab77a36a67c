"""The plan of a network for a year: begun, shared, rolled up, carried out and reported (G74)."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from meetings.models import ActionItem, Proposal
from meetings.rules.year import SLT_DUTIES
from politirad.plans.models import Goal, JointActionPlan, Measure
from politirad.plans.rules import Progress, progress_of, together
from politirad.tenancy.permissions import Party, Role
from slt.actions import hand_down, share_plan, start_plan
from slt.documents import roll_up
from slt.rules import BEFORE_BUDGET, LAST_MONTH_FOR_BUDGET, YEAR_OF_STEERING, misses_budget
from tests.agreements.making import renewed_with_area
from tests.meetings.reading import text_of
from tests.papers import texts_of
from tests.verapdf import validate_pdf
from tests.world import World
from tests.world_plans import YEAR
from tests.world_slt import Network, network_of, plan_of

INVALID, STALE = 422, 409


@pytest.fixture
def found(world: World) -> Network:
    return network_of(world)


@pytest.fixture
def organiser(world: World) -> Client:
    return world.client(Role.POLICE_CONTACT)


def _measure(plan: JointActionPlan, goal: Goal, title: str, state: str = "running") -> Measure:
    return Measure.objects.create(
        plan=plan,
        goal=goal,
        title=title,
        party=Party.MUNICIPALITY,
        state=state,
        result="Gjort." * (state == "done"),
    )


def test_goals_are_counted_together_as_the_sum_of_each():
    parts = [Progress(3, 1, 1), Progress(), Progress(2, 2, 0)]
    whole = together(parts)
    assert (whole, whole.running, together([])) == (Progress(5, 3, 1), 1, Progress())


@pytest.mark.parametrize("kind", YEAR_OF_STEERING)
def test_only_what_is_meant_for_the_budget_can_be_too_late_for_it(kind: str):
    in_time, late = date(2026, LAST_MONTH_FOR_BUDGET, 30), date(2026, LAST_MONTH_FOR_BUDGET + 1, 1)
    assert (misses_budget(kind, in_time), misses_budget(kind, late)) == (False, kind in BEFORE_BUDGET)


def test_measures_are_counted_by_how_far_they_have_come():
    assert progress_of(["done", "running", "stopped", "planned", "done"]) == Progress(5, 2, 1)


def test_the_three_duties_are_part_of_the_year():
    assert set(SLT_DUTIES) < set(YEAR_OF_STEERING)


def test_a_plan_is_begun_once_and_leads_on_to_its_goals(found: Network, organiser: Client):
    address = reverse("slt:start_plan", args=[found.network.pk])
    assert f'value="SLT-plan {timezone.localdate().year}"' in organiser.get(address).content.decode()
    sent = {"year": "2026", "title": "SLT-plan 2026", "shared_with": [found.coordinating.pk]}
    for _twice in range(2):
        assert organiser.post(address, sent).status_code == 302
    plan = JointActionPlan.objects.get(network_plan__network=found.network)
    assert (plan.forum, plan.is_slt, plan.first_year, plan.last_year) == (found.council, True, 2026, 2026)
    assert [sharing.forum for sharing in plan.sharings.all()] == [found.coordinating]
    again = organiser.post(address, sent | {"title": "En annen"})
    assert (again.status_code, "Nettverket har en plan for det året." in text_of(again)) == (INVALID, True)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"year": ""}, "Skriv et år mellom 2000 og 2100."),
        ({"year": "1850"}, "Skriv et år mellom 2000 og 2100."),
        ({"title": ""}, "Skriv hva planen heter."),
        ({"title": "a" * 141}, "Teksten er på 141 tegn. Kort den ned til 140."),
        ({"background": "Han er født 01819012284."}, "Teksten inneholder et fødselsnummer."),
        ({"shared_with": ["99999"]}, "Velg fra listen."),
    ],
)
def test_what_is_wrong_with_a_new_plan_is_said_at_the_field(
    found: Network, organiser: Client, wrong: dict[str, str], said: str
):
    sent = {"year": "2026", "title": "SLT-plan 2026"} | wrong
    response = organiser.post(reverse("slt:start_plan", args=[found.network.pk]), sent)
    assert (response.status_code, said in text_of(response)) == (INVALID, True)
    assert not JointActionPlan.objects.filter(kind="slt").exists()


def test_a_goal_serves_nothing_but_what_is_offered(world: World, found: Network, organiser: Client):
    plan = plan_of(found)
    theirs = Goal.objects.filter(plan__forum=world.neighbour_forum).earliest("pk")
    for forged in (theirs.pk, plan.goals.get().pk, 99999, "abc"):
        sent = {"text": "Noe nytt", "serves": forged}
        response = organiser.post(reverse("plans:add_goal", args=[plan.pk]), sent)
        assert (response.status_code, "Velg fra listen." in text_of(response)) == (INVALID, True), forged
    group = {"title": "Nytt tiltak", "party": "police", "group": world.neighbour_forum.pk}
    response = organiser.post(reverse("plans:add_measure", args=[plan.pk]), group)
    assert (response.status_code, "Velg fra listen." in text_of(response)) == (INVALID, True)


def test_a_plan_for_several_years_is_shown_in_each(world: World, found: Network, organiser: Client):
    plan = plan_of(found)
    sent = {"seen": plan.version, "title": plan.title, "first_year": YEAR, "last_year": YEAR + 2}
    assert organiser.post(reverse("plans:edit_plan", args=[plan.pk]), sent).status_code == 302
    for year, is_there in ((YEAR - 1, False), (YEAR, True), (YEAR + 2, True), (YEAR + 3, False)):
        page = text_of(organiser.get(reverse("slt:year", args=[found.network.pk, year])))
        assert (plan.title in page) == is_there, year
    with pytest.raises(ValidationError, match="Nettverket har en plan for det året"):
        start_plan(found.network, found.council, year=YEAR + 1, title="En til")


def test_a_network_without_groups_or_a_year_out_of_reach_answers_plainly(world: World, found: Network):
    client = world.client(Role.SLT_COORDINATOR)
    assert client.get(reverse("slt:year", args=[found.network.pk, 1999])).status_code == 404
    found.network.groups.all().delete()
    page = client.get(reverse("slt:year", args=[found.network.pk, YEAR]))
    assert (page.status_code, "Nettverket har ingen grupper ennå." in text_of(page)) == (200, True)
    report = client.get(reverse("slt:year_report", args=[found.network.pk, YEAR]))
    assert report.content.startswith(b"%PDF")
    answers = {"start_plan": 403, "picture": 200, "tasks": 403, "templates": 403}
    for name, status in answers.items():
        assert client.get(reverse(f"slt:{name}", args=[found.network.pk])).status_code == status, name


def test_what_has_not_ended_is_carried_on_with_its_goal(found: Network):
    earlier = plan_of(found)
    goal = earlier.goals.get()
    _measure(earlier, goal, "Gjennomført i fjor", "done")
    plan = start_plan(found.network, found.council, year=YEAR + 1, title="Neste", carries_on=earlier)
    measure = plan.measures.get()
    assert (measure.title, measure.group, measure.goal.text) == (
        "Åpen hall på fredager",
        found.executing,
        goal.text,
    )
    assert (measure.goal.serves, earlier.measures.count()) == (goal.serves, 2)


def test_the_plan_rolls_up_to_what_the_council_wants(world: World, found: Network):
    renewed_with_area(world)
    plan, reader = plan_of(found), world.users[Role.POLICE_CONTACT]
    goal = plan.goals.get()
    _measure(plan, goal, "Gjort", "done")
    loose = Goal.objects.create(plan=plan, text="Foreldre kjenner hverandre")
    in_area = Goal.objects.create(plan=plan, text="Trygg jul", focus_area=" trygge SKOLER ")
    rolled = roll_up(reader, plan)
    served = {priority.words: priority for priority in rolled.priorities}
    assert goal.serves is not None
    assert served[goal.serves.text].progress == Progress(2, 1, 0)
    assert [each.goal for each in served["Trygge skoler"].serving] == [in_area]
    assert [each.goal for each in rolled.without] == [loose]
    council_plan = world.client(Role.MAYOR).get(reverse("plans:plan", args=[goal.serves.plan_id]))
    assert f"{goal.text} {plan.title} 1 av 2 tiltak gjennomført" in text_of(council_plan)
    year = text_of(world.client(Role.SLT_COORDINATOR).get(reverse("slt:year", args=[found.network.pk, YEAR])))
    assert "1 av 2 tiltak gjennomført" in year


def test_a_shared_plan_is_read_where_it_is_shared_and_written_in_the_steering_group(
    world: World, found: Network
):
    plan = plan_of(found)
    member, measure = world.client(Role.SLT_MEMBER), plan.measures.get()
    addresses = [reverse("plans:plan", args=[plan.pk]), reverse("plans:measure", args=[measure.pk])]
    assert [member.get(address).status_code for address in addresses] == [404, 404]
    share_plan(plan, [found.executing])
    for address in addresses:
        page = member.get(address)
        assert (page.status_code, found.council.name in page.content.decode()) == (200, False)
    assert member.get(reverse("plans:edit_measure", args=[measure.pk])).status_code == 403
    assert plan.title in text_of(member.get(reverse("plans:of_forum", args=[found.executing.pk])))
    share_plan(plan, [])
    assert [member.get(address).status_code for address in addresses] == [404, 404]


def test_where_a_plan_is_read_is_chosen_among_the_network_s_forums(
    world: World, found: Network, organiser: Client
):
    plan = plan_of(found)
    address = reverse("slt:share_plan", args=[plan.pk])
    assert organiser.post(address, {"shared_with": [world.neighbour_forum.pk]}).status_code == INVALID
    assert organiser.post(address, {"shared_with": [found.other.pk]}).status_code == 302
    assert [sharing.forum for sharing in plan.sharings.all()] == [found.other]
    joint = JointActionPlan.objects.filter(forum=found.council, kind="joint").earliest("pk")
    assert organiser.get(reverse("slt:share_plan", args=[joint.pk])).status_code == 403


@pytest.mark.parametrize("role", [Role.MUNICIPAL_ADMINISTRATOR, Role.DISTRICT_READER])
def test_who_reads_metadata_sees_numbers_and_no_plan(world: World, found: Network, role: Role):
    plan, client = plan_of(found), world.client(role)
    page = text_of(client.get(reverse("slt:year", args=[found.network.pk, YEAR])))
    report = client.get(reverse("slt:year_report", args=[found.network.pk, YEAR]))
    assert ("Uteteamet" in page, plan.title in page, plan.goals.get().text in page) == (True, False, False)
    words = " ".join(texts_of(report.content))
    assert ("Uteteamet" in words, plan.title in words) == (True, False)


def test_the_report_tells_what_came_of_each_measure(world: World, found: Network):
    plan = plan_of(found)
    plan.measures.update(state="done", result="Åpent 30 kvelder.", learned="Ungdommene vil styre selv.")
    address = reverse("slt:year_report", args=[found.network.pk, YEAR])
    report = world.client(Role.SLT_COORDINATOR).get(address)
    words = " ".join(texts_of(report.content))
    assert all(each in words for each in (plan.title, "Åpent 30 kvelder.", "Ungdommene vil styre selv."))
    assert f'filename="slt-rapport-{YEAR}.pdf"' in report["Content-Disposition"]
    validate_pdf(report.content)
    word = world.client(Role.SLT_COORDINATOR).get(address, {"format": "docx"})
    assert f'filename="slt-rapport-{YEAR}.docx"' in word["Content-Disposition"]


def test_the_report_is_proposed_to_the_steering_group_once(world: World, found: Network):
    plan_of(found)
    client = world.client(Role.SLT_COORDINATOR)
    for _twice in range(2):
        client.post(reverse("slt:propose_report", args=[found.network.pk, YEAR]))
    proposal = Proposal.objects.get(title=f"SLT-rapport for {YEAR}")
    assert (proposal.forum, proposal.audience) == (found.council, "main_parties")
    assert "Tiltak i planen: 1, gjennomført: 0." in proposal.description


def test_a_measure_becomes_tasks_of_groups_and_is_followed_from_above(world: World, found: Network):
    measure, by = plan_of(found).measures.get(), world.users[Role.POLICE_CONTACT]
    taker = found.executing.seats.latest("pk")
    made = hand_down(
        found.council,
        [taker],
        what=measure.title,
        due_on=timezone.localdate() + timedelta(days=9),
        by=by,
        measure=measure,
    )
    above = ActionItem.objects.get(measure=measure)
    assert (above.forum, [part.parent for part in made]) == (found.council, [above])
    page = text_of(world.client(Role.POLICE_CONTACT).get(reverse("plans:measure", args=[measure.pk])))
    assert "Oppgaver i tiltaket" in page


def test_a_goal_is_mended_and_what_it_serves_stays(found: Network, organiser: Client):
    plan = plan_of(found)
    goal = plan.goals.get()
    above = goal.serves
    assert above is not None
    address = reverse("plans:edit_goal", args=[goal.pk])
    assert f'<option value="{above.pk}" selected>' in organiser.get(address).content.decode()
    above.plan.closed_on = timezone.localdate()
    above.plan.save()
    sent = {"seen": goal.version, "text": "Flere er med", "focus_area": "Ungdom", "serves": above.pk}
    assert organiser.post(address, sent).status_code == 302
    goal.refresh_from_db()
    assert (goal.text, goal.focus_area, goal.serves) == ("Flere er med", "Ungdom", above)
    stale = organiser.post(address, sent | {"text": "Noe annet"})
    assert (stale.status_code, "Flere er med" in text_of(stale)) == (STALE, True)
    joint = Goal.objects.create(plan=above.plan, text="Rådets eget")
    assert 'name="serves"' not in organiser.get(reverse("plans:edit_goal", args=[joint.pk])).content.decode()
