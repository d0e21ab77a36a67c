"""How much of the country works by SLT: rules, and figures against a small world counted by hand."""

import csv
import io
from datetime import date, timedelta

import pytest
from django.db.models import F
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from politirad.councils.models import Forum
from politirad.tenancy.models import Municipality, MunicipalityDistrict, PoliceDistrict, PopulationFigure
from politirad.tenancy.permissions import Role
from politirad.web.rules import percent
from slt.actions import create_network, register_other_model
from slt.querysets import (
    Figures,
    by_district,
    total_of,
    towns_looked_after_by,
    with_standing_on,
    without_networks,
)
from slt.rules import Level, Standing, standing_of
from tests.meetings.reading import text_of
from tests.world import FIRST_DAY, World

YEAR = timezone.localdate().year


def _town(district: PoliceDistrict | None, code: str, persons: int) -> Municipality:
    name = f"Kommune {code}"
    town = Municipality.objects.create(
        code=code, name=name, display_name=name, full_name=name, language_form="nb", valid_from=FIRST_DAY
    )
    if district:
        MunicipalityDistrict.objects.create(municipality=town, district=district, valid_from=FIRST_DAY)
    PopulationFigure.objects.create(municipality=town, year=YEAR - 1, persons=1)
    PopulationFigure.objects.create(municipality=town, year=YEAR, persons=persons)
    PopulationFigure.objects.create(municipality=town, year=YEAR + 1, persons=9_999)
    return town


@pytest.fixture
def counted(world: World) -> World:
    """Our district with six more municipalities, the neighbour's with one, and one that lies in none.

    The two of the world have neither people nor SLT, and have not answered.
    """
    steered, plain, other, none, silent, both = (
        _town(world.district, f"99{number}", persons)
        for number, persons in ((11, 500), (12, 300), (13, 100), (14, 50), (15, 30), (16, 20))
    )
    _town(world.neighbour_district, "9917", 400)
    _town(None, "9918", 600)
    create_network(municipalities=[steered], steering=world.forum, on=FIRST_DAY, name="Bydel A")
    create_network(municipalities=[steered], on=FIRST_DAY, name="Bydel B")
    shared = create_network(municipalities=[plain, both], on=FIRST_DAY, name="Sammen")
    _group_of_another_kind(world, shared)
    create_network(municipalities=[silent], on=FIRST_DAY, name="Slutt", ended_on=FIRST_DAY)
    register_other_model(other, on=FIRST_DAY, answer="other", name="Ungdomsteamet", contact="Oppvekst")
    register_other_model(none, on=FIRST_DAY, answer="none")
    register_other_model(both, on=FIRST_DAY, answer="none")
    return world


def _group_of_another_kind(world: World, network: object) -> None:
    """A group that steers and is no politiråd, and the politiråd on a level that does not steer."""
    theirs = Forum.objects.create(
        kind=Forum.Kind.SLT_LEVEL, name="Styringsgruppa", short_name="Styring", unit=world.forum.unit
    )
    network.groups.create(forum=theirs, level=Level.STEERING, valid_from=FIRST_DAY)  # type: ignore[attr-defined]
    council = Forum.objects.create(name="Rådet", short_name="Rådet", unit=world.forum.unit)
    network.groups.create(forum=council, level=Level.COORDINATING, valid_from=FIRST_DAY)  # type: ignore[attr-defined]


def _figures(world: World, role: Role, day: date) -> dict[str, Figures]:
    towns = with_standing_on(towns_looked_after_by(world.users[role], day), day)
    return {row.name: row.figures for row in by_district(towns)}


OURS = Figures(
    towns=7, slt=3, steered=1, other=1, none=1, unanswered=2, persons=1000, slt_persons=820, year=YEAR
)


def test_figures_of_a_district_are_those_counted_by_hand(counted: World):
    found = _figures(counted, Role.DISTRICT_READER, timezone.localdate())
    assert found == {counted.district.name: OURS}
    assert (OURS.percent_of_towns, OURS.percent_of_persons, OURS.percent_steered) == (43, 82, 33)


def test_the_country_has_every_district_and_those_in_none(counted: World):
    today = timezone.localdate()
    found = _figures(counted, Role.DIRECTORATE_ANALYST, today)
    assert found[counted.district.name] == OURS
    assert (found[counted.neighbour_district.name].towns, found[""].persons) == (2, 600)
    towns = with_standing_on(towns_looked_after_by(counted.users[Role.DIRECTORATE_ANALYST], today), today)
    total = total_of(by_district(towns))
    assert (total.towns, total.slt, total.persons, total.slt_persons) == (10, 3, 2000, 820)


def test_the_day_before_everything_began_nobody_has_slt(counted: World):
    assert _figures(counted, Role.DISTRICT_READER, FIRST_DAY - timedelta(days=1)) == {}
    MunicipalityDistrict.objects.update(valid_from=F("valid_from") - timedelta(days=400))
    Municipality.objects.update(valid_from=F("valid_from") - timedelta(days=400))
    found = _figures(counted, Role.DISTRICT_READER, FIRST_DAY - timedelta(days=1))
    assert (found[counted.district.name].slt, found[counted.district.name].unanswered) == (0, 7)


def test_the_database_counts_as_the_rule_says(counted: World):
    today = timezone.localdate()
    towns = with_standing_on(towns_looked_after_by(counted.users[Role.DISTRICT_READER], today), today)
    for town in towns:
        links = town.slt_links.valid_on(today).filter(network__ended_on__isnull=True)
        answer = town.other_models.valid_on(today).first()
        said = answer.answer if answer else ""
        assert Standing(town.standing) == standing_of(said, has_network=links.exists())
    assert [town.code for town in without_networks(towns)] == ["9901", "9913", "9914", "9915"]


@given(st.integers(0, 5000), st.integers(0, 5000))
def test_none_and_all_are_said_only_of_none_and_all(part: int, more: int):
    whole = part + more
    share = percent(part, whole)
    assert 0 <= share <= 100
    assert (share == 0) == (part == 0)
    assert (share == 100) == (part == whole > 0)
    assert part in (0, whole) or abs(share - 100 * part / whole) <= 1


def test_one_counts_once_and_a_network_goes_before_an_answer():
    assert standing_of("none", has_network=True) == Standing.SLT
    assert [standing_of(said, has_network=False) for said in ("other", "none", "")] == [
        Standing.OTHER,
        Standing.NONE,
        Standing.UNANSWERED,
    ]


def test_the_page_says_figures_with_their_day_and_what_others_have(counted: World):
    page = text_of(counted.client(Role.DISTRICT_READER).get(reverse("slt:coverage")))
    assert "3 av 7 kommuner har SLT. I dem bor 82 prosent av innbyggerne." in page
    assert f"82 prosent av 1 000. Folketall 1. januar {YEAR}." in page
    assert "Ungdomsteamet" in page
    assert counted.neighbour_district.name not in page


def test_whoever_looks_after_no_district_sees_no_figure(counted: World):
    for role in (Role.MAYOR, Role.SLT_COORDINATOR, Role.SYSTEM_OPERATOR):
        page = text_of(counted.client(role).get(reverse("slt:coverage")))
        assert "Tallene er for dem som arbeider i et politidistrikt" in page
        assert "Ungdomsteamet" not in page


def _rows(client: Client) -> list[list[str]]:
    response = client.get(reverse("slt:coverage_file"), {"format": "csv"})
    return list(csv.reader(io.StringIO(response.content.decode("utf-8-sig")), delimiter=";"))[1:]


def test_the_file_has_every_municipality_of_the_reader_and_no_other(counted: World):
    rows = _rows(counted.client(Role.DISTRICT_READER))
    by_code = {row[1]: row[5:8] for row in rows}
    assert by_code["9911"] == ["SLT", "", "Ja"]
    assert by_code["9913"] == ["Annen modell", "Ungdomsteamet", ""]
    assert by_code["9915"] == ["Ikke svart", "", ""]
    assert (by_code["9916"], len(rows)) == (["SLT", "", "Nei"], 7)
    assert len(_rows(counted.client(Role.DIRECTORATE_ANALYST))) == 10
    assert _rows(counted.client(Role.MAYOR)) == []
