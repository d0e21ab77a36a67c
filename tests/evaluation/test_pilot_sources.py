"""Reports about pilots, two who write at once, and the pilots that are known from before."""

from datetime import date
from functools import partial
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from evaluation import actions
from evaluation.actions.known_pilots import load_pilots
from evaluation.models import Pilot, PilotSource
from evaluation.rules import PilotState, pilot_state
from politirad.plans.actions import WrittenConflictError
from politirad.tenancy.permissions import Role
from tests.meetings.parallel import at_once
from tests.world import World
from tests.world_pilots import a_pilot, a_source, pilot_of, source_of

INVALID, STALE = 422, 409
REPORT = {"kind": "evaluation", "title": "Sluttrapport", "year": "2026"}
SAID = {
    "title": "Fotball",
    "what": "Ball.",
    "outcome": "undecided",
    "starts_on": "1.1.2025",
    "ends_on": "31.12.2025",
}


@pytest.fixture
def keeper(world: World) -> Client:
    return world.client(Role.DISTRICT_ADMINISTRATOR)


def _page(name: str, pk: int) -> str:
    return reverse(f"evaluation:{name}", args=[pk])


def test_a_report_is_read_by_everybody_with_what_it_recommends(world: World, keeper: Client):
    pilot = pilot_of(world)
    said = {**REPORT, "address": "www.politiet.no/r", "recommendations": "Åpne flere haller."}
    for _time in range(2):
        assert keeper.post(_page("add_pilot_source", pilot.pk), said).status_code == 302
    source = PilotSource.objects.get()
    page = world.client(Role.GUEST).get(_page("pilot", pilot.pk)).content.decode()
    assert (source.address, source.address in page) == ("https://www.politiet.no/r", True)
    assert "Åpne flere haller." in page


def test_a_source_that_nobody_can_find_is_refused_at_the_field(world: World, keeper: Client):
    address = _page("add_pilot_source", pilot_of(world).pk)
    for changed, said in (
        ({"title": ""}, "Skriv tittelen."),
        ({"address": "ftp://arkiv.no/r"}, "Lenken må begynne med https://"),
        ({"address": "javascript:alert(1)"}, "Skriv hele lenken"),
        ({"address": f"https://a.no/{'x' * 500}"}, "Lenken er for lang."),
        ({"year": "26"}, "Skriv et helt tall fra 1900 til 2100."),
        ({"kind": "x"}, "Velg fra listen."),
    ):
        response = keeper.post(address, {**REPORT, **changed})
        assert (response.status_code, said in response.content.decode()) == (INVALID, True), changed
    assert keeper.post(address, {**REPORT, "address": "HTTPS://a.no/r"}).status_code == 302
    assert PilotSource.objects.get().address == "https://a.no/r"


def test_of_two_who_change_a_pilot_the_second_sees_both(world: World, keeper: Client):
    pilot, address = pilot_of(world), _page("edit_pilot", pilot_of(world).pk)
    both = world.client(Role.DIRECTORATE_ANALYST)
    said = {**SAID, "districts": [world.district.pk], "seen": pilot.version}
    assert keeper.post(address, {**said, "goal": "Det ene."}).status_code == 302
    wider = [world.district.pk, world.neighbour_district.pk]
    response = both.post(address, {**said, "goal": "Det andre.", "districts": wider})
    differences = [(each.label, each.mine, each.theirs) for each in response.context["differences"]]
    assert response.status_code == STALE
    assert differences == [
        ("Hva er målet?", "Det andre.", "Det ene."),
        ("Politidistrikter", f"{world.district}, {world.neighbour_district}", str(world.district)),
    ]
    again = {**said, "goal": "Det andre.", "seen": response.context["form"].data["seen"]}
    assert both.post(address, again).status_code == 302
    pilot.refresh_from_db()
    assert (pilot.goal, pilot.version) == ("Det andre.", 3)


def test_of_two_who_change_places_or_a_source_the_second_sees_both(world: World, keeper: Client):
    pilot, source = pilot_of(world), source_of(world)
    field = f"district_{world.district.pk}"
    assert (
        keeper.post(
            _page("edit_pilot", pilot.pk), {**SAID, "districts": [world.district.pk], "seen": 1}
        ).status_code
        == 302
    )
    stale = keeper.post(_page("pilot_towns", pilot.pk), {field: [world.municipality.pk], "seen": 1})
    assert [(each.mine, each.theirs) for each in stale.context["differences"]] == [
        (world.municipality.display_name, "")
    ]
    assert keeper.post(_page("edit_pilot_source", source.pk), {**REPORT, "seen": 1}).status_code == 302
    stale = keeper.post(_page("edit_pilot_source", source.pk), {**REPORT, "title": "Annet", "seen": 1})
    assert (stale.status_code, stale.context["form"].data["seen"]) == (STALE, 2)


@pytest.mark.django_db(transaction=True)
def test_the_same_pilot_and_report_sent_at_the_same_time_are_made_once(world: World):
    by = world.users[Role.DISTRICT_ADMINISTRATOR]
    made = at_once(*[partial(a_pilot, by, world.district)] * 4)
    assert len({each.pk for each in made}) == Pilot.objects.count() == 1
    at_once(*[partial(a_source, made[0], by)] * 4)
    assert PilotSource.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_who_change_at_the_same_time_do_not_write_over_each_other(world: World):
    by, pilot = world.users[Role.DISTRICT_ADMINISTRATOR], pilot_of(world)

    def change(goal: str) -> str:
        try:
            return actions.change_pilot(pilot, seen=1, districts=[world.district.pk], by=by, goal=goal).goal
        except WrittenConflictError as conflict:
            now: Any = conflict.record
            return f"after {now.goal}"

    assert sorted(at_once(partial(change, "A"), partial(change, "B"))) in (["A", "after A"], ["B", "after B"])


@pytest.mark.django_db(transaction=True)
def test_a_pilot_is_not_removed_under_a_report_that_comes_at_the_same_time(world: World):
    by = world.users[Role.DISTRICT_ADMINISTRATOR]
    for number in range(4):
        pilot = a_pilot(by, world.district, title=f"Pilot {number}")

        def add(pilot: Pilot = pilot) -> object:
            try:
                return a_source(pilot, by)
            except Pilot.DoesNotExist:
                return None

        added, _removed = at_once(add, partial(actions.remove_pilot, pilot, by=by))
        assert Pilot.objects.filter(pk=pilot.pk).exists() == (added is not None)


@pytest.mark.django_db
def test_the_extended_council_is_known_from_before_with_its_source_once_the_country_is_there():
    assert not Pilot.objects.exists()
    call_command("load_norway", verbosity=0)
    pilot = Pilot.objects.get()
    assert [str(place.district) for place in pilot.places.all()] == [
        "Agder politidistrikt",
        "Sør-Øst politidistrikt",
    ]
    assert (pilot.starts_on, pilot.ends_on, pilot.outcome) == (
        date(2018, 1, 1),
        date(2020, 1, 1),
        "permanent",
    )
    assert pilot_state(pilot.starts_on, pilot.ends_on, date(2026, 1, 1)) == PilotState.ENDED
    report = PilotSource.objects.of(pilot).first()
    assert report is not None
    assert (report.title, report.publisher, report.year) == ("Evaluering av pilot i Agder", "PwC", 2021)
    # What the sources do not say is empty.
    assert (pilot.why, pilot.goal, pilot.evaluation_method, pilot.recommendations) == ("", "", "", "")


@pytest.mark.django_db
def test_what_people_have_made_of_a_known_pilot_stays_so():
    call_command("load_norway", verbosity=0)
    Pilot.objects.update(title="Annet navn")
    load_pilots(using="default")
    assert Pilot.objects.get().title == "Annet navn"
    PilotSource.objects.all().delete()
    Pilot.objects.all().delete()
    call_command("load_norway", verbosity=0)
    assert not Pilot.objects.exists()
