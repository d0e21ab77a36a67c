"""Setting up a forum, and its settings one section at a time."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from politirad.councils import actions
from politirad.councils.models import Forum, ForumMunicipality, places_on
from politirad.tenancy.actions import appoint
from politirad.tenancy.permissions import Role
from tests.world import FIRST_DAY, World

TODAY = date(2026, 11, 24)


def _create(world: World, role: Role, **changes: Any) -> Any:
    words = {
        "kind": "police_council",
        "municipalities": [world.municipality.pk],
        "unit": world.forum.unit_id,
        "is_seated": "on",
        **changes,
    }
    return world.client(role).post("/politirad/nytt/", words)


@pytest.mark.parametrize("role", [Role.POLICE_CONTACT, Role.SLT_COORDINATOR])
def test_coordinator_makes_a_forum_and_runs_it(world: World, role: Role):
    assert _create(world, role, kind="thematic_forum").status_code == 302
    forum = Forum.objects.latest("pk")
    assert (forum.name, forum.notice_days, forum.proposal_days) == ("Elvestrand temaforum", 7, 14)
    assert [(seat.user, seat.role, seat.is_secretary) for seat in forum.seats.all()] == [
        (world.users[role], role, True)
    ]
    assert places_on(forum, TODAY) == [world.municipality]
    assert world.client(role).get(f"/politirad/{forum.pk}/moter/nytt/").status_code == 200


@pytest.mark.parametrize("role", [Role.MUNICIPAL_ADMINISTRATOR, Role.DISTRICT_ADMINISTRATOR])
def test_administrator_makes_a_forum_and_gets_no_seat(world: World, role: Role):
    assert _create(world, role, name="Ungdomsforum").status_code == 302
    forum = Forum.objects.get(name="Ungdomsforum")
    assert list(forum.seats.all()) == []
    assert world.client(role).get(f"/politirad/{forum.pk}/utvidelse/").status_code == 403


@pytest.mark.parametrize(
    ("role", "may"), [(Role.POLICE_CONTACT, True), (Role.DISTRICT_ADMINISTRATOR, True), (Role.MAYOR, False)]
)
def test_the_list_leads_those_who_may_to_a_new_forum(world: World, role: Role, *, may: bool):
    page = world.client(role).get("/politirad/").content.decode()
    assert ('href="/politirad/nytt/"' in page) is may


def test_forum_is_made_only_where_one_may(world: World):
    answer = _create(world, Role.POLICE_CONTACT, municipalities=[world.neighbour_municipality.pk])
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["municipalities"])
    elsewhere = _create(world, Role.POLICE_CONTACT, unit=world.neighbour_forum.unit_id)
    assert (elsewhere.status_code, list(elsewhere.context["form"].errors)) == (422, ["unit"])


def test_forum_of_several_municipalities_is_named_after_them(world: World):
    appoint(
        world.users[Role.POLICE_CONTACT],
        Role.POLICE_CONTACT,
        world.neighbour_municipality,
        valid_from=FIRST_DAY,
    )
    both = [world.municipality.pk, world.neighbour_municipality.pk]
    _create(world, Role.POLICE_CONTACT, kind="regional_police_council", municipalities=both)
    forum = Forum.objects.latest("pk")
    assert len(places_on(forum, TODAY)) == 2
    assert forum.name.endswith("regionalt politiråd")


def test_frame_is_changed_and_municipalities_leave_with_a_date(world: World):
    contact = world.users[Role.POLICE_CONTACT]
    appoint(contact, Role.POLICE_CONTACT, world.neighbour_municipality, valid_from=FIRST_DAY)
    words = {
        "name": "Felles politiråd",
        "short_name": "Felles",
        "kind": "regional_police_council",
        "unit": world.forum.unit_id,
        "municipalities": [world.neighbour_municipality.pk],
        "agreed_meetings": "5",
        "rationale": ["area", "digital"],
        "counts_for_local": "on",
    }
    url = f"/politirad/{world.forum.pk}/innstillinger/rammer/"
    assert world.client(Role.POLICE_CONTACT).post(url, words).status_code == 302
    forum = Forum.objects.get(pk=world.forum.pk)
    assert (forum.name, forum.meetings_target, forum.rationale, forum.counts_for_local) == (
        "Felles politiråd",
        5,
        ["area", "digital"],
        True,
    )
    assert places_on(forum, TODAY) == [world.neighbour_municipality]
    left = ForumMunicipality.objects.get(forum=forum, municipality=world.municipality)
    assert left.valid_until == date(2026, 11, 23)


def test_forum_keeps_at_least_one_municipality(world: World):
    with pytest.raises(ValidationError):
        actions.set_municipalities(world.forum, [], on=TODAY)


def test_deadlines_and_conduct_are_changed_on_their_own_pages(world: World):
    client, forum = world.client(Role.SLT_COORDINATOR), world.forum
    deadlines = {
        "proposal_days": "21",
        "notice_days": "10",
        "usual_place": "Rådhuset",
        "usual_starts_at": "10.00",
        "usual_minutes": "90",
    }
    conduct = {"openness": "partly", "decision_rule": "other", "numbering": "per_meeting"}
    url = f"/politirad/{forum.pk}/innstillinger/"
    assert client.post(f"{url}frister/", deadlines).status_code == 302
    assert client.post(f"{url}arbeidsmate/", conduct).status_code == 422
    worded = {**conduct, "decision_rule_text": "Alle kommuner må være enige"}
    assert client.post(f"{url}arbeidsmate/", worded).status_code == 302
    page = client.get(url).content.decode()
    for fact in (
        "21 dager før møtet",
        "Åpne i enkelte saker",
        "Alle kommuner må være enige",
        "Fra 1 i hvert møte",
    ):
        assert fact in page
    assert client.get(f"{url}finnes-ikke/").status_code == 404


def test_chair_is_chosen_or_goes_round(world: World):
    client, url = world.client(Role.POLICE_CONTACT), f"/politirad/{world.forum.pk}/innstillinger/ledelse/"
    seats = {seat.role: seat for seat in world.forum.seats.all()}
    chief, mayor = seats[Role.UNIT_LEADER], seats[Role.MAYOR]
    fixed = {"secretariat": "police", "model": "fixed", "chair": chief.pk}
    assert client.post(url, fixed).status_code == 302
    assert list(world.forum.seats.filter(is_chair=True)) == [chief]
    assert client.post(url, {"secretariat": "police", "model": "fixed"}).status_code == 422
    round_table = {"secretariat": "shared", "model": "by_year", "since_on": "01.01.2026"}
    assert client.post(url, round_table).status_code == 422
    order = {f"turn_{mayor.pk}": "2", f"turn_{chief.pk}": "1"}
    assert client.post(url, {**round_table, **order}).status_code == 302
    turns = world.forum.seats.filter(chair_turn__isnull=False).order_by("chair_turn")
    assert (list(turns), list(world.forum.seats.filter(is_chair=True))) == ([chief, mayor], [])


def test_readers_of_metadata_see_the_settings_without_names(world: World):
    page = (
        world.client(Role.DISTRICT_READER).get(f"/politirad/{world.forum.pk}/innstillinger/").content.decode()
    )
    assert "ordfører" in page
    assert "Ingrid Solvang" not in page
    assert "Endre" not in page
