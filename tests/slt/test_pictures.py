"""The picture of a network: what it says to whom, on the page and on paper."""

import io
from datetime import timedelta

import pikepdf
import pytest
from django.urls import reverse
from django.utils import timezone

from politirad.councils.models import Forum
from politirad.tenancy.permissions import Role
from slt.actions import add_group, hand_down
from slt.documents import drawn_network, figure_of
from slt.models import Level
from tests.meetings.reading import text_of
from tests.papers import everything_in, texts_of
from tests.verapdf import validate_pdf
from tests.world import FIRST_DAY, World
from tests.world_slt import Network, concern_of, network_of


@pytest.fixture
def found(world: World) -> Network:
    made = network_of(world)
    concern_of(made)
    due_on = timezone.localdate() + timedelta(days=9)
    seats = list(made.coordinating.seats.all())
    hand_down(made.council, seats[:1], what="HEMMELIG oppgave", due_on=due_on, by=made.coordinator)
    return made


def _page(world: World, found: Network, role: Role) -> str:
    return world.client(role).get(reverse("slt:picture", args=[found.network.pk])).content.decode()


def _pdf(world: World, found: Network, role: Role = Role.SLT_COORDINATOR) -> bytes:
    response = world.client(role).get(reverse("slt:picture_pdf", args=[found.network.pk]))
    content: bytes = response.content
    return content


def test_the_page_says_in_tables_what_the_drawing_shows(world: World, found: Network):
    drawn = drawn_network(found.network, world.users[Role.SLT_COORDINATOR], timezone.localdate())
    page = _page(world, found, Role.SLT_COORDINATOR)
    assert page.count('role="img"') >= 2
    for words in ("SLT-forum", "Uteteamet", "Skole og fravær", "1 oppgave sendt ned", "1 sak sendt opp"):
        assert words in page
    assert [(row.sender, row.receiver, row.words) for row in drawn.between_levels] == [
        ("Styrende", "Koordinerende", "1 oppgave"),
        ("Koordinerende", "Styrende", "0 saker"),
        ("Koordinerende", "Utførende", "0 oppgaver"),
        ("Utførende", "Koordinerende", "1 sak"),
    ]
    assert [(row.sender, row.receiver, row.words) for row in drawn.between_groups] == [
        (found.council.name, "SLT-forum", "1 oppgave"),
        ("Uteteamet", "SLT-forum", "1 sak"),
    ]
    forum = next(row for row in drawn.rows if row.group.forum == found.coordinating)
    assert (forum.from_municipality, forum.from_police, forum.from_others) == (1, 1, 0)
    assert "HEMMELIG" not in page


@pytest.mark.parametrize("role", [Role.SLT_COORDINATOR, Role.MUNICIPAL_ADMINISTRATOR, Role.DISTRICT_READER])
def test_initials_and_what_goes_between_groups_are_for_those_who_read_them(
    world: World, found: Network, role: Role
):
    drawn = drawn_network(found.network, world.users[role], timezone.localdate())
    reads = role == Role.SLT_COORDINATOR
    faces = [spot for tier in drawn.on_page.tiers for card in tier.cards for spot in card.spots]
    page = _page(world, found, role)
    assert (bool(faces), bool(drawn.between_groups)) == (reads, reads)
    assert ('pr-nettbilde__folk" data-color="politi"' in page, "Sendt mellom gruppene" in page) == (
        reads,
        reads,
    )
    assert "1 oppgave sendt ned" in page


@pytest.mark.parametrize("role", [Role.SLT_MEMBER, Role.EXTENDED_MEMBER, Role.SYSTEM_OPERATOR])
@pytest.mark.parametrize("name", ["slt:picture", "slt:picture_pdf"])
def test_a_member_of_one_group_and_a_stranger_do_not_find_it(
    world: World, found: Network, role: Role, name: str
):
    address = reverse(name, args=[found.network.pk])
    assert world.client(role).get(address).status_code == 404
    their = network_of(world, next_door=True)
    assert world.client(Role.SLT_COORDINATOR).get(reverse(name, args=[their.network.pk])).status_code == 404


def test_the_paper_is_one_accessible_sheet_that_tells_no_more_of_itself_than_the_name(
    world: World, found: Network
):
    response = world.client(Role.SLT_COORDINATOR).get(reverse("slt:picture_pdf", args=[found.network.pk]))
    validate_pdf(response.content, "2a", "ua1")
    pages = texts_of(response.content)
    assert len(pages) == 1
    assert "Uteteamet" in pages[0]
    assert response.headers["Content-Disposition"] == 'attachment; filename="slt-i-elvestrand.pdf"'
    said = everything_in(response.content)
    with pikepdf.open(io.BytesIO(response.content)) as opened:
        of_itself = {key: str(value) for key, value in opened.docinfo.items() if key in {"/Title", "/Author"}}
    assert of_itself == {"/Title": found.network.name}
    assert "HEMMELIG" not in said
    assert "Styrende → Koordinerende: 1 oppgave." in said


def test_a_network_of_thirty_groups_and_long_names_stands_upright_and_is_whole(world: World, found: Network):
    name = "Kriminalitetsforebyggingsgruppa čđŋšŧž for hele nærmiljøet"
    for number in range(27):
        forum = Forum.objects.create(
            kind=Forum.Kind.SLT_LEVEL,
            name=f"{name} {number}",
            short_name=f"Gruppe {number}",
            unit=found.council.unit,
        )
        add_group(found.network, forum, Level.EXECUTING, on=FIRST_DAY)
    drawn = drawn_network(found.network, world.users[Role.SLT_COORDINATOR], timezone.localdate())
    assert not figure_of(drawn).is_wide
    pdf = _pdf(world, found)
    validate_pdf(pdf, "2a", "ua1")
    said = " ".join(texts_of(pdf))
    assert [number for number in range(27) if f"{name} {number}" not in said] == []


def test_a_network_without_groups_is_drawn_with_words(world: World, found: Network):
    found.network.groups.all().delete()
    page = world.client(Role.POLICE_CONTACT).get(reverse("slt:picture", args=[found.network.pk]))
    assert "Ingen grupper her ennå." in text_of(page)
