"""The pages of a district's tree: as of a day, for whoever may read, and changed by the administrator."""

from datetime import timedelta

import pytest
from django.urls import reverse

from contacts.views.branches import Branch, branches_of
from politirad.tenancy.models import PoliceUnit
from politirad.tenancy.permissions import Role
from tests.contacts.lists import FDE, FIRST, GDE, LAST, LOCATION, SERVICE, make_unit
from tests.meetings.reading import text_of
from tests.world import NOW, World

ADMINISTRATOR = Role.DISTRICT_ADMINISTRATOR


def page(world: World, role: Role = ADMINISTRATOR, **asked: str) -> str:
    return text_of(world.client(role).get(reverse("contacts:units", args=[world.district.pk]), asked))


def filled(**said: str) -> dict[str, str]:
    return {
        "seen": "1",
        "name": "GDE Nord",
        "kind": GDE,
        "parent": "",
        "code": "",
        "valid_from": "1.1.2024",
        **said,
    }


def test_units_stand_under_each_other(world: World):
    north = make_unit(world.district, "GDE Nord")
    station = make_unit(world.district, "Vakt", SERVICE, north)
    office = make_unit(world.district, "Kontor", LOCATION, station)
    south = make_unit(world.district, "Felles", FDE)
    units = PoliceUnit.objects.exclude(name__contains="politistasjon").order_by("name")
    assert branches_of(units) == [
        Branch(south, []),
        Branch(north, [Branch(station, [Branch(office, [])])]),
    ]


def test_the_tree_is_shown_as_of_a_day(world: World):
    make_unit(world.district, "Gammel driftsenhet", valid_until=LAST)
    make_unit(world.district, "Ny driftsenhet", valid_from=LAST + timedelta(days=1))
    today, later = page(world), page(world, per="1.1.2027")
    assert ("Gammel driftsenhet" in today, "Ny driftsenhet" in today) == (True, False)
    assert ("Gammel driftsenhet" in later, "Ny driftsenhet" in later) == (False, True)
    assert "Enhetene 1. januar 2027" in later
    assert "Distriktet hadde ingen enheter her denne dagen." in page(world, per="1.1.2001")


def test_a_day_that_is_none_shows_today_and_says_so(world: World):
    found = page(world, per="i fjor")
    assert "Skriv datoen som dd.mm.åååå." in found
    assert "Elvestrand politistasjon" in found


@pytest.mark.parametrize("role", [Role.UNIT_LEADER, Role.DISTRICT_READER, Role.DIRECTORATE_ANALYST])
def test_others_read_the_tree_and_change_nothing(world: World, role: Role):
    found = page(world, role)
    assert "Elvestrand politistasjon" in found
    assert [word for word in ("Ny enhet", "Endre", "Avslutt", "Ta inn fra fil") if word in found] == []


def test_a_unit_is_added_under_another(world: World):
    client = world.client(ADMINISTRATOR)
    url = reverse("contacts:add_unit", args=[world.district.pk])
    client.post(url, filled())
    north = PoliceUnit.objects.get(name="GDE Nord")
    assert (
        "selected>GDE Nord (geografisk driftsenhet)" in client.get(url, {"under": north.pk}).content.decode()
    )
    answer = client.post(url, filled(name="Vakt", kind=SERVICE, parent=str(north.pk), valid_from="1.1.2027"))
    assert answer.headers["Location"].endswith("?per=01.01.2027")
    assert PoliceUnit.objects.get(name="Vakt").parent == north


def test_a_new_unit_begins_today_and_its_types_are_written_large(world: World):
    url = reverse("contacts:add_unit", args=[world.district.pk])
    form = world.client(Role.DISTRICT_ADMINISTRATOR).get(url).context["form"]
    kinds = [label for _value, label in form.fields["kind"].choices]
    assert (form["valid_from"].value(), kinds[0]) == (NOW.date(), "Geografisk driftsenhet")


def test_a_unit_of_the_neighbour_is_no_choice(world: World):
    theirs = make_unit(world.neighbour_district, "GDE Der")
    url = reverse("contacts:add_unit", args=[world.district.pk])
    answer = world.client(ADMINISTRATOR).post(url, filled(name="Vakt", kind=SERVICE, parent=str(theirs.pk)))
    assert (answer.status_code, "Velg fra listen." in answer.content.decode()) == (422, True)


def test_what_is_wrong_stands_at_its_field(world: World):
    url = reverse("contacts:add_unit", args=[world.district.pk])
    answer = world.client(ADMINISTRATOR).post(url, filled(kind=SERVICE))
    assert answer.status_code == 422
    assert "Skriv hva enheten ligger under." in answer.context["form"].errors["parent"][0]


def test_two_who_edit_see_both_texts(world: World):
    unit = make_unit(world.district, "GDE Nord")
    client, url = world.client(ADMINISTRATOR), reverse("contacts:edit_unit", args=[unit.pk])
    assert client.post(url, filled(name="GDE Nordre")).status_code == 302
    late = client.post(url, filled(name="GDE Nordover"))
    assert late.status_code == 409
    assert "GDE Nordre" in text_of(late)
    assert client.post(url, filled(name="GDE Nordover", seen="2")).status_code == 302
    unit.refresh_from_db()
    assert (unit.name, unit.version) == ("GDE Nordover", 3)


def test_a_unit_with_councils_says_so_when_it_is_ended(world: World):
    unit = world.forum.unit
    client, url = world.client(ADMINISTRATOR), reverse("contacts:end_unit", args=[unit.pk])
    assert "Elvestrand politiråd" in text_of(client.get(url))
    assert client.post(url, {"last_day": "31.12.2026"}).status_code == 302
    unit.refresh_from_db()
    assert unit.valid_until == LAST


def test_whoever_reads_one_district_is_led_there_and_others_choose(world: World):
    url = reverse("contacts:districts")
    answer = world.client(Role.DISTRICT_READER).get(url)
    assert answer.headers["Location"] == reverse("contacts:units", args=[world.district.pk])
    assert world.district.name in text_of(world.client(Role.DIRECTORATE_ANALYST).get(url))
    assert "Enhetene er for dem" in text_of(world.client(Role.MAYOR).get(url))


def test_the_first_day_shown_is_today(world: World):
    assert (
        f"{NOW:%d.%m.%Y}"
        in world.client(ADMINISTRATOR)
        .get(reverse("contacts:units", args=[world.district.pk]))
        .content.decode()
    )
    assert NOW.date() > FIRST
