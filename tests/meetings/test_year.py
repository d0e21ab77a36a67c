"""A forum's year: days by rule, what it sees to, its plan, and who is expected elsewhere."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from meetings import actions
from meetings.models import CouncilPlan, Meeting, MeetingPattern, Obligation
from meetings.rules import State
from politirad.councils.actions import seat_person
from politirad.councils.models import Forum, ForumMunicipality
from politirad.tenancy.permissions import Role
from tests.meetings.reading import errors_of, text_of
from tests.world import CLOSED_MARK, FIRST_DAY, NEIGHBOUR_MARK, NOW, OSLO, World

PATTERN = {
    "nth": "3",
    "weekday": "2",
    "months": ["3", "6", "9", "12"],
    "starts": "09.00",
    "ends": "11.00",
    "place": "Rådhuset",
}
DAYS = {
    "day_03": "2027-03-17",
    "day_06": "2027-06-16",
    "day_09": "2027-09-15",
    "day_12": "2027-12-15",
}
OBLIGATION = {"kind": "summer", "title": "", "month": "6", "due_on": "", "party": "", "meeting": ""}
PLAN = {
    "first_year": "2026",
    "last_year": "2027",
    "goals": "Trygge kvelder.",
    "focus": "Unge.",
    "follow_up": "",
}


def _meetings(world: World, year: int = 2027) -> str:
    return f"/politirad/{world.forum.pk}/arshjul/{year}/moter/"


def _page(world: World, year: int = 2026) -> str:
    return f"/politirad/{world.forum.pk}/arshjul/{year}/"


def _days(world: World, **changes: Any) -> Any:
    return world.client(Role.POLICE_CONTACT).get(_meetings(world), PATTERN | changes)


# --- Meetings by rule -------------------------------------------------------------------------


def test_rule_proposes_a_day_a_month_and_says_why_one_was_moved(world: World):
    text = text_of(_days(world, nth="4"))
    assert "24. mars flyttet til 17. mars: påskeferie i skolen" in text
    assert "Onsdag 17. mars Onsdag 24. mars likevel Ikke lag møte" in text
    assert "22. desember flyttet til 15. desember: juleferie i skolen" in text


def test_one_press_makes_all_meetings_as_drafts_and_keeps_the_rule(world: World):
    client = world.client(Role.POLICE_CONTACT)
    response = client.post(_meetings(world), PATTERN | DAYS)
    made = world.forum.meetings.filter(year=2027).order_by("number")
    days = [timezone.localdate(meeting.starts_at).isoformat() for meeting in made]
    assert (response.url, days) == (_page(world, 2027), list(DAYS.values()))
    assert {(meeting.state, meeting.place, meeting.minutes_long) for meeting in made} == {
        (State.DRAFT, "Rådhuset", 120)
    }
    assert MeetingPattern.objects.get(forum=world.forum, year=2027).months == [3, 6, 9, 12]
    client.post(_meetings(world), PATTERN | DAYS)
    assert made.count() == 4


def test_day_that_was_moved_can_be_taken_all_the_same_and_one_can_be_left_out(world: World):
    chosen = DAYS | {"day_03": "2027-03-24", "day_12": "none", "day_06": "2027-06-23", "day_09": "2027-09-22"}
    world.client(Role.POLICE_CONTACT).post(_meetings(world), PATTERN | chosen | {"nth": "4"})
    made = world.forum.meetings.filter(year=2027).order_by("number")
    assert [f"{timezone.localdate(meeting.starts_at):%d.%m}" for meeting in made] == [
        "24.03",
        "23.06",
        "22.09",
    ]


@pytest.mark.parametrize(
    ("typed", "sentences"),
    [
        ({"months": []}, ["Velg minst én måned."]),
        ({"ends": "08.00"}, ["Møtet må slutte etter at det starter."]),
        ({"place": ""}, ["Skriv hvor møtene er."]),
    ],
)
def test_rule_says_what_is_wrong(world: World, typed: dict[str, Any], sentences: list[str]):
    response = _days(world, **typed)
    assert (response.status_code, errors_of(response)) == (422, sentences)


@pytest.mark.parametrize(
    ("chosen", "sentence"),
    [
        (dict.fromkeys(DAYS, "none"), "Velg minst én dag."),
        ({**DAYS, "day_03": "2027-03-18"}, "Velg en av dagene."),
        ({**DAYS, "day_03": ""}, "Velg en av dagene."),
    ],
)
def test_days_are_those_proposed_and_at_least_one(world: World, chosen: dict[str, str], sentence: str):
    response = world.client(Role.POLICE_CONTACT).post(_meetings(world), PATTERN | chosen)
    assert (response.status_code, sentence in text_of(response)) == (422, True)
    assert world.forum.meetings.filter(year=2027).count() == 0


def test_month_that_has_a_meeting_is_left_out_unless_asked_for(world: World):
    response = world.client(Role.POLICE_CONTACT).get(_meetings(world, 2026), PATTERN)
    (bound,) = response.context["days"]
    assert (bound.name, bound.initial) == ("day_12", "none")
    assert "Det er alt et møte denne måneden." in text_of(response)


def test_months_that_are_over_give_no_days(world: World):
    response = world.client(Role.POLICE_CONTACT).get(_meetings(world, 2026), PATTERN | {"months": ["3"]})
    assert "Månedene du valgte er over, eller for nær til å kalle inn i tide." in text_of(response)


@pytest.mark.parametrize(("year", "status"), [(2025, 404), (2026, 200), (2031, 200), (2032, 404)])
def test_years_that_are_over_or_far_away_are_not_planned(world: World, year: int, status: int):
    assert world.client(Role.POLICE_CONTACT).get(_meetings(world, year)).status_code == status


def test_next_meeting_is_made_with_one_press_by_the_forums_own_rule(world: World):
    response = world.client(Role.POLICE_CONTACT).post(f"/politirad/{world.forum.pk}/moter/neste/")
    made = world.forum.meetings.get(year=2027)
    assert response.url == f"/moter/{made.pk}/dagsorden/"
    assert (made.state, timezone.localtime(made.starts_at).isoformat(), made.place) == (
        State.DRAFT,
        "2027-03-17T09:30:00+01:00",
        "Rådhuset, møterom 7",
    )


def test_next_meeting_pressed_twice_is_two_months_apart(world: World):
    client = world.client(Role.POLICE_CONTACT)
    for _press in range(2):
        client.post(f"/politirad/{world.forum.pk}/moter/neste/")
    days = [
        timezone.localdate(at)
        for at in world.forum.meetings.filter(year=2027).values_list("starts_at", flat=True)
    ]
    assert sorted(days) == [date(2027, 3, 17), date(2027, 6, 16)]


# --- Clashes ----------------------------------------------------------------------------------


def _elsewhere(world: World, *, knows: bool) -> Forum:
    """Another forum where the mayor sits, which our planner may know of, or not."""
    forum = Forum.objects.create(name="Skjult råd", short_name="Skjult", unit=world.forum.unit)
    if knows:
        ForumMunicipality.objects.create(forum=forum, municipality=world.municipality, valid_from=FIRST_DAY)
    seat_person(forum, world.users[Role.MAYOR], Role.MAYOR, title="Ordfører", valid_from=FIRST_DAY)
    return forum


def _meets(forum: Forum, day: date, *, state: State, user: Any = None) -> Meeting:
    starts_at = datetime(day.year, day.month, day.day, 10, 0, tzinfo=OSLO)
    meeting = Meeting.objects.create(
        forum=forum,
        year=day.year,
        number=1,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=2),
        place="Hemmelig sted",
        state=state,
    )
    if user is not None:
        meeting.participants.create(
            user=user, party="municipality", role=Role.MAYOR, name=user.full_name, title="Ordfører"
        )
    return meeting


def _planners_view(world: World) -> str:
    return text_of(_days(world))


@pytest.mark.parametrize("knows", [True, False])
def test_planner_is_told_who_is_called_elsewhere_and_no_more_than_they_may_know(world: World, knows: bool):
    mayor = world.users[Role.MAYOR]
    _meets(_elsewhere(world, knows=knows), date(2027, 3, 17), state=State.CALLED, user=mayor)
    text = _planners_view(world)
    told = "17. mars: Ingrid Solvang har møte i Skjult råd kl. 10.00–12.00."
    untold = "17. mars: Ingrid Solvang har et annet møte samtidig."
    assert (told in text, untold in text, "Hemmelig" in text) == (knows, not knows, False)
    assert ("Skjult" in text) is knows


def test_draft_elsewhere_is_never_named_to_readers_of_metadata(world: World):
    _meets(_elsewhere(world, knows=True), date(2027, 3, 17), state=State.DRAFT)
    text = _planners_view(world)
    assert ("Ingrid Solvang har et annet møte samtidig." in text, "Skjult" in text) == (True, False)


def test_no_clash_for_whoever_said_no_or_when_it_is_cancelled_or_at_another_time(world: World):
    mayor, forum = world.users[Role.MAYOR], _elsewhere(world, knows=True)
    _meets(forum, date(2027, 3, 17), state=State.CALLED, user=mayor).participants.update(answer="no")
    _meets_number_two(forum, date(2027, 6, 16), mayor)
    assert "Ingrid Solvang har" not in _planners_view(world)


def _meets_number_two(forum: Forum, day: date, user: Any) -> None:
    Meeting.objects.filter(forum=forum).update(number=2)
    _meets(forum, day, state=State.CANCELLED, user=user)


def test_clash_is_said_when_a_meeting_is_made_and_stops_nothing(world: World):
    mayor = world.users[Role.MAYOR]
    _meets(_elsewhere(world, knows=False), date(2027, 3, 17), state=State.CALLED, user=mayor)
    client = world.client(Role.POLICE_CONTACT)
    new = f"/politirad/{world.forum.pk}/moter/nytt/"
    assert "Ingrid Solvang har et annet møte samtidig." in text_of(client.get(new))
    response = client.post(f"/politirad/{world.forum.pk}/moter/neste/", follow=True)
    assert "Ingrid Solvang har et annet møte samtidig." in text_of(response)
    draft = world.forum.meetings.get(year=2027)
    assert "Ingrid Solvang har et annet møte samtidig." in text_of(client.get(f"/moter/{draft.pk}/rediger/"))


# --- What the forum sees to -------------------------------------------------------------------


def _add(world: World, **typed: str) -> Any:
    return world.client(Role.SLT_COORDINATOR).post(f"{_page(world)}gjoremal/", OBLIGATION | typed)


def test_usual_obligations_are_added_once_and_keep_what_is_there(world: World):
    client = world.client(Role.POLICE_CONTACT)
    kept = set(world.forum.obligations.values_list("pk", flat=True))
    for _press in range(2):
        client.post(f"{_page(world)}vanlige/")
    kinds = list(world.forum.obligations.values_list("kind", flat=True))
    assert (len(kinds), len(set(kinds))) == (13, 13)
    assert kept < set(world.forum.obligations.values_list("pk", flat=True))


def test_obligation_stands_on_the_year_page_in_words(world: World):
    text = text_of(world.client(Role.MAYOR).get(_page(world)))
    assert "Kriminalitetsbildet for året før Gjort 20. januar" in text
    assert f"{CLOSED_MARK} om skjenking Over frist 1. september" in text
    assert "Møteplan for neste år Frist 30. november" in text


def test_obligation_is_marked_as_done_and_taken_back(world: World):
    client, late = world.client(Role.POLICE_CONTACT), world.forum.obligations.get(kind="own")
    client.post(f"/gjoremal/{late.pk}/gjort/")
    late.refresh_from_db()
    assert (late.done_on, late.done_by) == (date(2026, 11, 24), world.users[Role.POLICE_CONTACT])
    world.client(Role.SLT_COORDINATOR).post(f"/gjoremal/{late.pk}/gjort/")
    late.refresh_from_db()
    assert late.done_by == world.users[Role.POLICE_CONTACT]
    client.post(f"/gjoremal/{late.pk}/angre/")
    late.refresh_from_db()
    assert (late.done_on, late.done_by) == (None, None)


def test_obligation_is_added_once_with_the_meeting_that_takes_it_up(world: World):
    meeting = world.meeting(State.CALLED)
    for _press in range(2):
        _add(world, meeting=str(meeting.pk), party="police")
    made = world.forum.obligations.get(kind="summer")
    assert (made.meeting, made.party, made.month) == (meeting, "police", 6)


@pytest.mark.parametrize(
    ("typed", "sentences"),
    [
        ({"kind": ""}, ["Velg hva dere skal gjøre."]),
        ({"kind": "own"}, ["Skriv hva dere skal gjøre."]),
        ({"month": ""}, ["Velg en måned, eller skriv en frist."]),
        ({"due_on": "1.6.2026"}, ["Velg enten måned eller frist."]),
        ({"month": "", "due_on": "1.6.2027"}, ["Fristen må være i 2026."]),
        (
            {"title": "Gjelder 01019000083"},
            ["Teksten inneholder et fødselsnummer. Ta det bort: enkeltsaker hører ikke hjemme her."],
        ),
    ],
)
def test_obligation_says_what_is_wrong(world: World, typed: dict[str, str], sentences: list[str]):
    response = _add(world, **typed)
    assert (response.status_code, errors_of(response)) == (422, sentences)


def test_obligation_takes_no_meeting_of_the_neighbour(world: World):
    response = _add(world, meeting=str(world.neighbour_meeting(State.CALLED).pk))
    assert errors_of(response) == ["Velg et av møtene dette året."]


def test_two_who_change_an_obligation_both_keep_their_words(world: World):
    own = world.forum.obligations.get(kind="own")
    client, url = world.client(Role.POLICE_CONTACT), f"/gjoremal/{own.pk}/rediger/"
    seen = client.get(url).context["form"].initial["seen"]
    typed = {**OBLIGATION, "kind": "own", "title": "Skjenkekontroll", "month": "", "due_on": "1.9.2026"}
    assert client.post(url, {**typed, "seen": seen}).status_code == 302
    response = client.post(url, {**typed, "title": "Kontroll av skjenking", "seen": seen})
    text = text_of(response)
    assert (
        response.status_code,
        "Din tekst Kontroll av skjenking Den andre teksten Skjenkekontroll" in text,
    ) == (
        409,
        True,
    )
    again = response.context["form"].data["seen"]
    assert client.post(url, {**typed, "title": "Kontroll av skjenking", "seen": again}).status_code == 302
    own.refresh_from_db()
    assert own.words == "Kontroll av skjenking"


def test_obligation_is_removed_after_a_question(world: World):
    own, client = world.forum.obligations.get(kind="own"), world.client(Role.POLICE_CONTACT)
    assert "Fjerne" in text_of(client.get(f"/gjoremal/{own.pk}/fjern/"))
    client.post(f"/gjoremal/{own.pk}/fjern/")
    assert not Obligation.objects.filter(pk=own.pk).exists()


# --- The plan ---------------------------------------------------------------------------------


def test_plan_is_written_on_top_of_what_was_read(world: World):
    client, url = world.client(Role.POLICE_CONTACT), f"{_page(world)}plan/"
    seen = client.get(url).context["form"].initial["seen"]
    assert client.post(url, {**PLAN, "seen": seen}).status_code == 302
    response = client.post(url, {**PLAN, "goals": "Noe annet.", "seen": seen})
    assert response.status_code == 409
    assert "Din tekst Noe annet. Den andre teksten Trygge kvelder." in text_of(response)
    plan = CouncilPlan.objects.get(forum=world.forum)
    assert (plan.goals, plan.version, plan.period) == ("Trygge kvelder.", 2, "2026–2027")


def test_new_plan_keeps_to_years_without_one(world: World):
    client, url = world.client(Role.POLICE_CONTACT), f"{_page(world, 2028)}plan/"
    response = client.post(url, {**PLAN, "first_year": "2027", "last_year": "2029"})
    assert errors_of(response) == ["Det finnes alt en plan for 2026–2027. Velg andre år."]
    assert client.post(url, {**PLAN, "first_year": "2028", "last_year": "2029"}).status_code == 302
    assert errors_of(client.post(url, {**PLAN, "last_year": "2020"})) == [
        "Siste år kan ikke være før det første."
    ]


# --- Who sees what ----------------------------------------------------------------------------


@pytest.mark.parametrize("role", [Role.DEPUTY_MAYOR, Role.DISTRICT_READER, Role.DIRECTORATE_ANALYST])
def test_readers_of_metadata_see_when_the_council_meets_and_nothing_it_plans(world: World, role: Role):
    page = world.client(role).get(_page(world)).content.decode()
    assert "3 av 4 møter holdt" in page
    hidden = (CLOSED_MARK, "Kriminalitetsbildet", "Rus og vold", "Overordnet plan", "Frister før møtene")
    assert [word for word in hidden if word in page] == []


@pytest.mark.parametrize(
    ("role", "status"), [(Role.EXTENDED_MEMBER, 403), (Role.GUEST, 403), (Role.SYSTEM_OPERATOR, 404)]
)
def test_outsiders_do_not_read_the_year(world: World, role: Role, status: int):
    assert world.client(role).get(_page(world)).status_code == status


def test_deadlines_are_counted_back_from_each_meeting_and_move_with_it(world: World):
    client, draft = world.client(Role.MAYOR), world.meeting(State.DRAFT)
    assert "Møte 7, 16. desember 29. november 2. desember" in text_of(client.get(_page(world)))
    times = {"starts_at": draft.starts_at + timedelta(days=1), "ends_at": draft.ends_at + timedelta(days=1)}
    actions.reschedule_meeting(draft, **times, place="X")
    assert "Møte 7, 17. desember 30. november 3. desember" in text_of(client.get(_page(world)))


def test_neighbours_year_leaves_no_trace(world: World):
    page = world.client(Role.POLICE_CONTACT).get(_page(world)).content.decode()
    assert NEIGHBOUR_MARK not in page
    assert world.strangers_client().get(_page(world)).status_code == 404


def test_from_december_the_page_says_that_next_year_has_no_meetings(world: World):
    sentence = "Ingen møter er satt opp for 2027 ennå."
    client = world.client(Role.POLICE_CONTACT)
    assert sentence not in text_of(client.get(_page(world)))
    with time_machine.travel(NOW + timedelta(days=7)):
        late = world.client(Role.POLICE_CONTACT)
        assert sentence in text_of(late.get(_page(world)))
        assert sentence not in text_of(world.client(Role.MAYOR).get(_page(world)))
        assert "Planlegg møtene for 2027" in text_of(late.get("/min-side/"))
        late.post(f"/politirad/{world.forum.pk}/moter/neste/")
        assert sentence not in text_of(late.get(_page(world)))
