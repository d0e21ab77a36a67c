"""The register of pilots: who reads and keeps what, what is found, and how a new one begins with another."""

import csv
import io
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from evaluation import actions
from evaluation.models import Pilot
from politirad.tenancy.permissions import Role
from tests.world import World
from tests.world_pilots import a_pilot, a_source, pilot_of, source_of

INVALID = 422
NATIONAL_ID = "01819012284"
_DAY = timedelta(days=1)
SAID = {"title": "Gatefotball", "what": "Ball i gata.", "outcome": "undecided"}


@pytest.fixture
def keeper(world: World) -> Client:
    return world.client(Role.DISTRICT_ADMINISTRATOR)


def _page(name: str, pk: int) -> str:
    return reverse(f"evaluation:{name}", args=[pk])


def _listed(client: Client, query: str = "") -> list[str]:
    return [row.pilot.title for row in client.get(reverse("evaluation:pilots") + query).context["rows"]]


def test_everybody_who_is_signed_in_reads_every_pilot_and_only_its_keepers_are_offered_more(world: World):
    theirs = pilot_of(world, next_door=True)
    for role in Role:
        page = world.client(role).get(_page("pilot", theirs.pk)).content.decode()
        keeps, adds = role == Role.DIRECTORATE_ANALYST, role in _KEEPERS
        assert "Hallen er åpen til midnatt." in page, role
        assert (_page("edit_pilot", theirs.pk) in page, "Bruk som utgangspunkt" in page) == (keeps, adds)
        assert ("Piloten er ferdig. Skriv hva som kom ut av den." in page) == keeps
        listed = world.client(role).get(reverse("evaluation:pilots")).content.decode()
        assert (reverse("evaluation:add_pilot") in listed) == adds


_KEEPERS = {Role.DIRECTORATE_ANALYST, Role.DISTRICT_ADMINISTRATOR}


def test_the_district_keeps_its_own_and_reads_the_neighbours(world: World, keeper: Client):
    theirs, source = pilot_of(world, next_door=True), source_of(world, next_door=True)
    answers = {keeper.get(_page(name, theirs.pk)).status_code for name in ("edit_pilot", "pilot_towns")}
    answers |= {
        keeper.post(_page(name, pk)).status_code
        for name, pk in (
            ("edit_pilot", theirs.pk),
            ("pilot_towns", theirs.pk),
            ("remove_pilot", theirs.pk),
            ("add_pilot_source", theirs.pk),
            ("edit_pilot_source", source.pk),
            ("remove_pilot_source", source.pk),
        )
    }
    assert answers == {403}
    assert "Distriktsadministratoren" in keeper.get(_page("edit_pilot", theirs.pk)).content.decode()
    assert theirs.sources.get() == source


def test_a_new_pilot_is_in_ones_own_districts_and_no_other(world: World, keeper: Client):
    new = reverse("evaluation:add_pilot")
    offered = keeper.get(new).context["form"]
    assert [pk for pk, _name in offered.fields["districts"].choices] == [world.district.pk]
    assert offered.initial["districts"] == [world.district.pk]
    for chosen in ([world.neighbour_district.pk], [world.district.pk, world.neighbour_district.pk], []):
        assert keeper.post(new, {**SAID, "districts": chosen}).status_code == INVALID
    assert not Pilot.objects.exists()
    for _time in range(2):
        response = keeper.post(new, {**SAID, "districts": [world.district.pk]})
    made = Pilot.objects.get()
    assert response["Location"] == _page("pilot", made.pk)
    assert (made.title, made.places.get().district, made.starts_on) == ("Gatefotball", world.district, None)


def test_the_directorate_keeps_pilots_in_any_district(world: World):
    both = [world.district.pk, world.neighbour_district.pk]
    world.client(Role.DIRECTORATE_ANALYST).post(reverse("evaluation:add_pilot"), {**SAID, "districts": both})
    assert set(Pilot.objects.get().places.values_list("district", flat=True)) == set(both)


def test_one_district_neither_takes_out_nor_takes_over_another(world: World, keeper: Client):
    analyst = world.users[Role.DIRECTORATE_ANALYST]
    pilot = a_pilot(analyst, world.district, world.neighbour_district)
    address = _page("edit_pilot", pilot.pk)
    page = keeper.get(address)
    assert [each.pk for each in page.context["others"]] == [world.neighbour_district.pk]
    forged = {**SAID, "seen": pilot.version, "districts": [world.neighbour_district.pk]}
    assert keeper.post(address, forged).status_code == INVALID
    # One's own may be taken out; the other's stays, and so does the pilot.
    assert keeper.post(address, {**SAID, "seen": pilot.version}).status_code == 302
    assert [place.district for place in pilot.places.all()] == [world.neighbour_district]
    assert keeper.get(address).status_code == 403
    alone = pilot_of(world)
    assert keeper.post(_page("edit_pilot", alone.pk), {**SAID, "seen": 1}).status_code == INVALID


def test_a_pilot_may_be_in_some_municipalities_of_ones_own_district(world: World, keeper: Client):
    pilot = a_pilot(world.users[Role.DIRECTORATE_ANALYST], world.district, world.neighbour_district)
    ours, theirs = f"district_{world.district.pk}", f"district_{world.neighbour_district.pk}"
    address = _page("pilot_towns", pilot.pk)
    assert list(keeper.get(address).context["form"].fields) == ["seen", ours]
    outside = {ours: [world.neighbour_municipality.pk], "seen": 1}
    assert keeper.post(address, outside).status_code == INVALID
    chosen = {ours: [world.municipality.pk], theirs: [world.neighbour_municipality.pk], "seen": 1}
    assert keeper.post(address, chosen).status_code == 302
    assert set(pilot.places.values_list("district", "municipality")) == {
        (world.district.pk, world.municipality.pk),
        (world.neighbour_district.pk, None),
    }
    # A changed text leaves the municipalities as they are.
    said = {**SAID, "seen": 2, "districts": [world.district.pk]}
    assert keeper.post(_page("edit_pilot", pilot.pk), said).status_code == 302
    assert pilot.places.filter(municipality=world.municipality).exists()
    assert keeper.post(address, {"seen": 3}).status_code == 302
    assert not pilot.places.exclude(municipality=None).exists()


def test_what_is_not_true_yet_is_said_at_the_field(world: World, keeper: Client):
    today = timezone.localdate()
    running = {"starts_on": f"{today - _DAY:%d.%m.%Y}", "ends_on": f"{today:%d.%m.%Y}"}
    for changed, said in (
        ({"title": ""}, "Skriv hva piloten heter."),
        ({"what": ""}, "Skriv hva dere prøver ut."),
        ({"starts_on": "2.1.2026", "ends_on": "1.1.2026"}, "Siste dag kan ikke være før første dag."),
        ({"ends_on": "1.1.2026"}, "Skriv også første dag."),
        ({"result": "Gikk bra."}, "Piloten har ikke begynt."),
        ({"recommendations": "Gjør det."}, "Piloten har ikke begynt."),
        ({**running, "outcome": "permanent"}, "Utfallet avgjøres når piloten er ferdig."),
        ({**running, "outcome": "kanskje"}, "Velg fra listen."),
        ({"leader": f"Politiet {NATIONAL_ID}"}, "fødselsnummer"),
        ({"goal": "x" * 4001}, "Kort den ned til 4000."),
        ({"starts_on": "31.2.2026"}, "finnes ikke"),
    ):
        response = keeper.post(
            reverse("evaluation:add_pilot"), {**SAID, "districts": [world.district.pk], **changed}
        )
        assert (response.status_code, said in response.content.decode()) == (INVALID, True), changed
    assert not Pilot.objects.exists()


def test_one_that_is_over_asks_its_keepers_for_a_result_until_it_is_there(world: World, keeper: Client):
    pilot = pilot_of(world)
    asked = "Piloten er ferdig. Skriv hva som kom ut av den."
    assert asked in keeper.get(_page("pilot", pilot.pk)).content.decode()
    assert asked not in world.client(Role.MAYOR).get(_page("pilot", pilot.pk)).content.decode()
    assert _listed(keeper, "?tilstand=mangler") == [pilot.title]
    said = {"result": "Færre meldinger.", "outcome": "permanent"}
    old = {"starts_on": "1.1.2025", "ends_on": "31.12.2025", "districts": [world.district.pk], "seen": 1}
    assert keeper.post(_page("edit_pilot", pilot.pk), {**SAID, **old, **said}).status_code == 302
    page = keeper.get(_page("pilot", pilot.pk)).content.decode()
    assert (asked in page, "Gjort permanent" in page, "Færre meldinger." in page) == (False, True, True)
    assert _listed(keeper, "?tilstand=mangler") == []


def test_a_new_one_may_begin_with_what_another_tried_and_nothing_of_where_when_and_how_it_went(
    world: World, keeper: Client
):
    lent = {"goal": "Mer ro.", "evaluation_method": "Spørreskjema."}
    theirs = a_pilot(
        world.users[Role.DIRECTORATE_ANALYST],
        world.neighbour_district,
        **lent,
        leader="Naboen",
        result="Det gikk.",
        evaluated_by="PwC",
        outcome="dropped",
    )
    begun = keeper.get(reverse("evaluation:add_pilot") + f"?fra={theirs.pk}").context["form"].initial
    assert begun == {**lent, "what": theirs.what, "districts": [world.district.pk]}
    for other in ("?fra=999999", "?fra=x", "?fra="):
        assert keeper.get(reverse("evaluation:add_pilot") + other).context["form"].initial.keys() == {
            "districts"
        }


def test_one_that_was_a_mistake_is_removed_and_shared_experience_is_not(world: World, keeper: Client):
    pilot = pilot_of(world)
    a_source(pilot, world.users[Role.DISTRICT_ADMINISTRATOR])
    page = keeper.get(_page("pilot", pilot.pk)).content.decode()
    assert _page("remove_pilot", pilot.pk) not in page
    refused = keeper.post(_page("remove_pilot", pilot.pk), follow=True).content.decode()
    assert "blir stående i registeret" in refused
    assert keeper.post(_page("remove_pilot_source", pilot.sources.get().pk)).status_code == 302
    assert _page("remove_pilot", pilot.pk) in keeper.get(_page("pilot", pilot.pk)).content.decode()
    assert keeper.post(_page("remove_pilot", pilot.pk)).status_code == 302
    assert not Pilot.objects.exists()
    events: Any = Pilot._meta.get_field("events").related_model
    assert set(events.objects.values_list("pgh_label", flat=True)) == {"insert", "delete"}


def test_it_is_found_by_what_where_state_and_district(world: World):
    analyst, today = world.users[Role.DIRECTORATE_ANALYST], timezone.localdate()
    reader = world.client(Role.GUEST)
    a_pilot(analyst, world.district, title="Bydelskafé", starts_on=today, ends_on=None)
    hall = a_pilot(analyst, world.neighbour_district, title="Nattåpen hall")
    towns = {world.neighbour_district.pk: [world.neighbour_municipality.pk]}
    actions.place_pilot(hall, seen=hall.version, towns=towns, by=analyst)
    a_pilot(analyst, world.district, title="Uten dato", starts_on=None, ends_on=None)
    assert _listed(reader) == ["Uten dato", "Bydelskafé", "Nattåpen hall"]
    for query, found in (
        ("?q=kafé", ["Bydelskafé"]),
        ("?q=STORVÅG", ["Nattåpen hall"]),
        ("?q=hall+midnatt+storvåg", ["Nattåpen hall"]),
        ("?q=NATTÅPEN", ["Nattåpen hall"]),
        # A whole district takes part with every municipality in it.
        ("?q=elvestrand", ["Uten dato", "Bydelskafé"]),
        ("?q=hall+midtkyst", ["Uten dato", "Bydelskafé"]),
        ("?tilstand=planned", ["Uten dato"]),
        ("?tilstand=running", ["Bydelskafé"]),
        ("?tilstand=ended", ["Nattåpen hall"]),
        (f"?distrikt={world.neighbour_district.pk}", ["Nattåpen hall"]),
        ("?distrikt=999999&tilstand=x", ["Uten dato", "Bydelskafé", "Nattåpen hall"]),
        ("?tilstand=mangler", ["Nattåpen hall"]),
        ("?q=%00", ["Uten dato", "Bydelskafé", "Nattåpen hall"]),
        ("?q=finnesikke", []),
    ):
        assert _listed(reader, query) == found, query


def test_the_list_is_read_a_page_at_a_time(world: World):
    analyst = world.users[Role.DIRECTORATE_ANALYST]
    for number in range(41):
        first = timezone.localdate() - _DAY * number
        a_pilot(analyst, world.district, title=f"Pilot {number}", starts_on=first, ends_on=None)
    reader = world.client(Role.MAYOR)
    pages = [_listed(reader, f"?side={number}") for number in (1, 2, 3)]
    assert [title for page in pages for title in page] == [f"Pilot {number}" for number in range(41)]
    assert [len(page) for page in pages] == [20, 20, 1]


def test_the_file_has_what_the_page_has_and_no_formula(world: World):
    analyst = world.users[Role.DIRECTORATE_ANALYST]
    a_pilot(analyst, world.district, title="=1+1", result="Gikk bra.")
    a_pilot(analyst, world.neighbour_district, title="Annet")
    reader = world.client(Role.MAYOR)
    address = f"{reverse('evaluation:pilots_file')}?distrikt={world.district.pk}"
    rows = list(
        csv.reader(
            io.StringIO(reader.get(address + "&format=csv").content.decode("utf-8-sig")), delimiter=";"
        )
    )
    assert [row[0] for row in rows] == ["Pilot", "'=1+1"]
    assert [rows[1][place] for place in (4, 5, 6, 12, 14)] == [
        "01.01.2025", "31.12.2025", "Avsluttet", "Gikk bra.", "Ikke avgjort",
    ]  # fmt: skip
    assert reader.get(address).content.startswith(b"PK")
