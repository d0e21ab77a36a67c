"""The councils side by side, and one council as each kind of reader may see it."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from pytest_django import DjangoAssertNumQueries

from meetings.models import ActionItem
from meetings.rules import State
from politirad.councils.actions import seat_person
from politirad.councils.models import Forum, ForumMunicipality
from politirad.overview.querysets import council_year, totals
from politirad.tenancy.models import Municipality
from politirad.tenancy.permissions import ROLES, Permission, Role
from tests.overview.test_desk import fresh, promise
from tests.world import CLOSED_MARK, FIRST_DAY, NAMES, NEIGHBOUR_MARK, NOW, SEATED, World

METADATA_ONLY = [
    Role.DEPUTY_MAYOR,
    Role.MUNICIPAL_ADMINISTRATOR,
    Role.DISTRICT_ADMINISTRATOR,
    Role.DISTRICT_READER,
    Role.DIRECTORATE_ANALYST,
]


def get(world: World, role: Role, path: str = "", **headers: str) -> Any:
    return world.client(role).get(f"/politirad/{world.forum.pk}/{path}", headers=headers)


def more_forums(world: World, count: int) -> None:
    for number in range(count):
        forum = Forum.objects.create(name=f"Råd {number}", short_name=f"Råd {number}", unit=world.forum.unit)
        ForumMunicipality.objects.create(forum=forum, municipality=world.municipality, valid_from=FIRST_DAY)


# --- The list ---------------------------------------------------------------------------------


@pytest.mark.parametrize("role", Role)
def test_the_list_holds_the_councils_one_may_know_of(world: World, role: Role):
    names = [row["forum"].name for row in world.client(role).get("/politirad/").context["rows"]]
    ours, theirs = "Elvestrand politiråd", f"Storvåg {NEIGHBOUR_MARK} politiråd"
    if role in {Role.DIRECTORATE_ANALYST, Role.DIRECTORATE_APPROVER}:
        assert names == [ours, theirs]
    else:
        assert names == ([] if role in {Role.SYSTEM_OPERATOR, Role.SLT_MEMBER} else [ours])


def test_an_outsider_sees_no_counts_in_the_list(world: World):
    (row,) = world.client(Role.EXTENDED_MEMBER).get("/politirad/").context["rows"]
    assert row["shows_counts"] is False
    assert "3 av 4" not in world.client(Role.EXTENDED_MEMBER).get("/politirad/").content.decode()
    assert "3 av 4" in world.client(Role.DISTRICT_READER).get("/politirad/").content.decode()


@pytest.mark.parametrize(
    ("search", "found"),
    [("elve", 1), ("ELVESTRAND", 1), ("storvåg", 0), ("%", 0), ("guovda", 1), ("x" * 500, 0)],
)
def test_the_list_is_searched_by_council_and_municipality(world: World, search: str, found: int):
    Municipality.objects.filter(pk=world.municipality.pk).update(full_name="Elvestrand – Guovdageaidnu")
    answer = world.client(Role.DISTRICT_READER).get("/politirad/", {"q": search})
    assert len(answer.context["rows"]) == found
    assert ("Ingen råd passer med søket." in answer.content.decode()) is (found == 0)


def test_the_list_is_paged_by_fifty_and_htmx_gets_the_rows_alone(world: World):
    more_forums(world, 60)
    client = world.client(Role.DISTRICT_READER)
    first = client.get("/politirad/")
    assert len(first.context["rows"]) == 50
    assert len(client.get(first.context["page"].next_url).context["rows"]) == 11
    piece = client.get("/politirad/?q=elve", headers={"HX-Request": "true"}).content.decode()
    assert piece.lstrip().startswith('<div id="overview-rows">')


@pytest.mark.parametrize("more", [0, 2])
@pytest.mark.parametrize(
    ("role", "queries"), [(Role.DIRECTORATE_ANALYST, 6), (Role.DISTRICT_READER, 7), (Role.MAYOR, 8)]
)
def test_the_list_asks_as_many_questions_for_one_row_as_for_three(
    world: World, role: Role, queries: int, more: int, django_assert_num_queries: DjangoAssertNumQueries
):
    more_forums(world, more)
    client = world.client(role)
    with django_assert_num_queries(queries):
        client.get("/politirad/")


@pytest.mark.parametrize("agreed", [None, 1, 2, 3, 6])
@pytest.mark.parametrize("is_steering", [True, False])
def test_the_target_is_the_same_in_sql_and_python(world: World, agreed: int | None, is_steering: bool):
    Forum.objects.filter(pk=world.forum.pk).update(agreed_meetings=agreed, is_slt_steering=is_steering)
    (row,) = world.client(Role.DISTRICT_READER).get("/politirad/").context["rows"]
    assert row["forum"].target == row["forum"].meetings_target


def test_totals_count_councils_that_reached_the_target_and_those_without_meetings(world: World):
    more_forums(world, 2)
    Forum.objects.filter(pk=world.forum.pk).update(agreed_meetings=3)
    found = totals(fresh(world.users[Role.DISTRICT_READER]))
    assert (found.councils, found.reached, found.without) == (3, 1, 2)


# --- Own councils side by side -----------------------------------------------------------------


def years_page(world: World, role: Role, query: str = "") -> str:
    return world.client(role).get(f"/min-side/arshjul/{query}").content.decode()


def test_own_councils_stand_side_by_side_with_shared_days_marked(world: World):
    assert "Ingen dager har mer enn ett møte." in years_page(world, Role.MAYOR)
    other = Forum.objects.create(name="Naboråd", short_name="Naborådet", unit=world.forum.unit)
    seat_person(other, world.users[Role.MAYOR], Role.MAYOR, title="Ordfører", valid_from=FIRST_DAY)
    called = world.meeting(State.CALLED)
    other.meetings.create(
        year=2026, number=1, starts_at=called.starts_at, ends_at=called.ends_at, place="X", state=State.CALLED
    )
    page = years_page(world, Role.MAYOR)
    assert ("Naborådet" in page, page.count("Flere møter")) == (True, 2)
    assert "Én dag har mer enn ett møte. Den er merket." in page
    assert "Flere møter" not in years_page(world, Role.CHIEF_EXECUTIVE)
    assert "Flere møter" not in years_page(world, Role.MAYOR, "?aar=2027")


def test_outsider_sees_only_the_meetings_they_are_called_to_side_by_side(world: World):
    world.participant(Role.GUEST, State.CALLED).delete()
    page = years_page(world, Role.GUEST)
    numbers = [number for number in range(1, 8) if f"Politirådsmøte {number}/2026" in page]
    assert numbers == [1, 2, 3, 4]


# --- One council ------------------------------------------------------------------------------


@pytest.mark.parametrize("role", Role)
def test_a_neighbours_council_is_not_there(world: World, role: Role):
    path = f"/politirad/{world.neighbour_forum.pk}/"
    is_national = role in {Role.DIRECTORATE_ANALYST, Role.DIRECTORATE_APPROVER}
    expected = 200 if is_national else 404
    assert world.client(role).get(path).status_code == expected
    assert world.client(role).get(f"{path}medlemmer/").status_code == expected
    assert world.strangers_client().get(f"/politirad/{world.forum.pk}/").status_code == 404


def test_a_member_sees_the_year_the_tasks_and_the_people(world: World):
    page = get(world, Role.MAYOR).content.decode()
    assert "3 av 4 møter holdt" in page
    assert "målet er fire" in page
    assert "Leder: ordfører Ingrid Solvang" in page
    assert f"/moter/{world.meeting(State.CALLED).pk}/" in page
    assert f"Følge opp {CLOSED_MARK}" in page


def test_wheel_and_list_hold_the_same_meetings_in_the_same_order(world: World):
    context = get(world, Role.MAYOR).context
    listed = [entry["meeting"].state for entry in context["entries"] if "meeting" in entry]
    assert listed == ["approved", "in_review", "writing", "in_session", "cancelled", "called", "draft"]
    on_wheel = [entry["meeting"].state for _mark, entry in context["marks"]]
    assert on_wheel == [state for state in listed if state != "cancelled"]
    assert [entry["is_held"] for _mark, entry in context["marks"]] == [True, True, True, False, False, False]


@pytest.mark.parametrize("role", METADATA_ONLY)
def test_readers_of_metadata_see_dates_counts_and_titles_alone(world: World, role: Role):
    answer = get(world, role)
    page = answer.content.decode()
    assert [entry["meeting"].state for entry in answer.context["entries"]][-1] == "called"
    assert [entry["url"] for entry in answer.context["entries"]] == [""] * 6
    assert "3 av 4 møter holdt" in page
    assert "Kommunedirektør" in page
    shown = page.replace(NAMES[role], "")
    assert [NAMES[seated] for seated in SEATED if NAMES[seated] in shown] == []
    assert [mark for mark in (CLOSED_MARK, "Trygg russetid", "Rådhuset") if mark in page] == []


@pytest.mark.parametrize("role", [Role.EXTENDED_MEMBER, Role.GUEST])
def test_an_outsider_sees_the_name_and_the_next_meeting_and_nothing_else(world: World, role: Role):
    page = get(world, role).content.decode()
    assert "Elvestrand politiråd" in page
    assert "Politirådsmøte 4/2026" in page
    shown = page.replace(NAMES[role], "")
    assert [NAMES[seated] for seated in SEATED if NAMES[seated] in shown] == []
    hidden = (CLOSED_MARK, "av 4", "Åpne oppgaver", "Politirådsmøte 1/2026", "Utvidet råd", "Årshjul")
    assert [mark for mark in hidden if mark in page] == []


def test_an_outsider_who_is_not_called_sees_no_meeting(world: World):
    for state in (State.IN_SESSION, State.CALLED):
        world.participant(Role.GUEST, state).delete()
    assert "Ingen møter er planlagt ennå." in get(world, Role.GUEST).content.decode()


@pytest.mark.parametrize(("wanted", "year"), [("2025", 2025), ("20226", 2026), ("i fjor", 2026), ("", 2026)])
def test_the_year_comes_from_the_address(world: World, wanted: str, year: int):
    context = get(world, Role.MAYOR, f"?aar={wanted}").context
    assert context["year"].year == year
    assert len(context["entries"]) == (10 if year == 2026 else 0)


def test_htmx_gets_the_panel_of_the_year_alone(world: World):
    piece = get(world, Role.MAYOR, "?aar=2027", **{"HX-Request": "true"}).content.decode()
    assert 'id="overview-year"' in piece
    assert "<html" not in piece


def test_a_year_that_lacks_meetings_says_so_to_members_alone(world: World):
    world.meeting(State.DRAFT).items.all().delete()
    Forum.objects.filter(pk=world.forum.pk).update(agreed_meetings=9)
    assert "Det mangler tre møter for å nå målet." in get(world, Role.MAYOR).content.decode()
    assert "Det mangler" not in get(world, Role.DISTRICT_READER).content.decode()
    with time_machine.travel(NOW.replace(year=2027)):
        last_year = get(world, Role.MAYOR, "?aar=2026").content.decode()
    assert "Det ble seks møter for lite." in last_year


def test_planned_meetings_do_not_count_once_their_day_is_past(world: World):
    world.forum.refresh_from_db()
    reader = fresh(world.users[Role.MAYOR])
    year = council_year(world.forum, 2026, reader=reader)
    assert (year.held, year.planned, year.missing, year.pace) == (3, 3, 0, "planned")
    with time_machine.travel(NOW + timedelta(days=60)):
        year = council_year(world.forum, 2026, reader=reader)
        assert (year.held, year.missing, year.pace) == (3, 1, "short")


@pytest.mark.parametrize("more", [0, 2])
@pytest.mark.parametrize(
    ("role", "queries"),
    [(Role.MAYOR, 15), (Role.DISTRICT_READER, 15), (Role.EXTENDED_MEMBER, 8)],
)
def test_a_council_asks_as_many_questions_for_one_task_as_for_three(
    world: World, role: Role, queries: int, more: int, django_assert_num_queries: DjangoAssertNumQueries
):
    ActionItem.objects.filter(item__meeting__state=State.WRITING).delete()
    for _each in range(more):
        promise(world, Role.MAYOR, days=3)
    client = world.client(role)
    with django_assert_num_queries(queries):
        client.get(f"/politirad/{world.forum.pk}/")


# --- Members ----------------------------------------------------------------------------------


def test_members_stand_side_by_side_and_reach_one_another(world: World):
    answer = get(world, Role.MAYOR, "medlemmer/")
    sides = [(party, [seat.role for seat in seats]) for party, seats in answer.context["sides"]]
    assert sides == [
        (
            "municipality",
            ["mayor", "municipal_chief_executive", "municipal_sector_director", "slt_coordinator"],
        ),
        ("police", ["service_unit_leader", "police_contact"]),
        ("external", ["extended_member", "guest"]),
    ]
    assert "mailto:police_contact@elvestrand.example" in answer.content.decode()


def test_an_outsider_sees_who_sits_there_and_not_how_to_reach_them(world: World):
    page = get(world, Role.GUEST, "medlemmer/").content.decode()
    assert "Ingrid Solvang" in page
    assert "mailto:" not in page


@pytest.mark.parametrize(
    "role", [r for r in METADATA_ONLY if Permission.ARRANGE_COUNCIL not in ROLES[r].at_place]
)
def test_readers_of_metadata_see_which_roles_sit_there(world: World, role: Role):
    page = get(world, role, "medlemmer/").content.decode()
    assert "Kommunedirektør" in page
    assert "mailto:" not in page
    shown = page.replace(NAMES[role], "")
    assert [NAMES[seated] for seated in SEATED if NAMES[seated] in shown] == []


def test_a_seat_that_ended_yesterday_is_not_among_the_members(world: World):
    with time_machine.travel(NOW.replace(year=2027, month=2, day=1)):
        assert "Áilu Gáski" not in get(world, Role.MAYOR, "medlemmer/").content.decode()


@pytest.mark.parametrize("kept", [1, 3])
def test_members_ask_as_many_questions_for_one_seat_as_for_three(
    world: World, kept: int, django_assert_num_queries: DjangoAssertNumQueries
):
    seats = list(world.forum.seats.order_by("position"))
    world.forum.seats.filter(pk__in=[seat.pk for seat in seats[kept:]]).update(
        valid_until=NOW.date() - timedelta(1)
    )
    client = world.client(Role.MAYOR)
    with django_assert_num_queries(8):
        client.get(f"/politirad/{world.forum.pk}/medlemmer/")
