"""The geometry of the drawing: nothing on top of anything else, nothing outside, nothing too broad."""

from collections.abc import Iterator
from itertools import combinations, pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from slt.rules import (
    PAGE,
    PAPER,
    PHONE,
    TALL_PAPER,
    Box,
    Card,
    Drawing,
    Face,
    Frame,
    Keeper,
    Line,
    Tier,
    Way,
    drawn,
    fitted,
)
from slt.rules.cards import CARD_GAP, FACE, GROUP_SIZE, ICON_ROOM, TEXT_SIZE, card_height, placed_card
from slt.rules.drawing import FLOW_SIZE, KEEPER_SIZE, NAME_SIZE, WORDS_SIZE
from slt.rules.lettering import width_of
from slt.rules.shapes import Arrow, Hub, PlacedCard, PlacedKeeper, PlacedTier, Spot

FRAMES = st.sampled_from([PAGE, PHONE, PAPER, TALL_PAPER])
_NAMES = st.one_of(
    st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyzæøåABCÆØÅčđŋšŧžá -"), min_size=1, max_size=120),
    st.sampled_from(
        ["Skole og fravær", "Kriminalitetsforebyggingskoordineringsgruppa", "Guovdageainnu čoahkkin"]
    ),
).filter(str.strip)
_FACES = st.lists(st.builds(Face, st.just("NÁ"), st.booleans(), st.just("kommune")), max_size=6)
_CARDS = st.builds(
    Card,
    name=_NAMES,
    people=st.integers(0, 400).map("{} medlemmer".format),
    tasks=st.integers(0, 999).map("{} åpne oppgaver".format),
    late=st.one_of(st.just(""), st.integers(1, 99).map("{} over frist".format)),
    faces=_FACES,
)
_TIERS = st.lists(
    st.builds(
        Tier,
        name=st.just("Koordinerende"),
        words=st.just("Planlegger og fordeler"),
        cards=st.lists(_CARDS, max_size=30),
        empty=st.just("Ingen grupper her ennå."),
    ),
    min_size=3,
    max_size=3,
)
_KEEPERS = st.lists(st.builds(Keeper, st.just("NS"), _NAMES, _NAMES), max_size=4)
_WAYS = [Way("12 oppgaver sendt ned", "3 saker sendt opp", has_down=True, has_up=True)] * 2


def _drawn(tiers: list[Tier], keepers: list[Keeper], frame: Frame) -> Drawing:
    return drawn(tiers, _WAYS, keepers, "Binder nivåene sammen og følger oppgavene.", frame)


def _cards(number: int, *, name: str = "Uteteamet", faces: int = 3) -> list[Card]:
    people = [Face("AB", is_square=False, mark="kommune")] * faces
    return [Card(name, "8 medlemmer", "2 åpne oppgaver", "1 over frist", people) for _each in range(number)]


def _network(executing: int, **about: object) -> list[Tier]:
    numbers = (1, 2, executing)
    return [Tier("Nivå", "Gjør noe", _cards(number, **about), "Ingen") for number in numbers]  # type: ignore[arg-type]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_TIERS, _KEEPERS, FRAMES)
def test_no_two_boxes_overlap_and_everything_is_inside(
    tiers: list[Tier], keepers: list[Keeper], frame: Frame
) -> None:
    drawing = _drawn(tiers, keepers, frame)
    whole = Box(0, 0, drawing.width, drawing.height)
    bands = [tier.box for tier in drawing.tiers]
    assert _torn([*bands, drawing.hub.box], whole) == []
    for tier, band in zip(drawing.tiers, bands, strict=True):
        marks = [*tier.sign, *_extents([tier.name], NAME_SIZE), *_extents(tier.words, WORDS_SIZE)]
        assert _torn([*(card.box for card in tier.cards), *marks], band) == []
    gaps = [Box(1, above.bottom, above.width, below.y - above.bottom) for above, below in _pairs(bands)]
    arrows = [drawing.arrows[:2], drawing.arrows[2:]]
    for gap, (down, up) in zip(gaps, arrows, strict=True):
        shafts = [
            Box(arrow.x - 6, min(arrow.tail, arrow.tip), 12, abs(arrow.tip - arrow.tail))
            for arrow in (down, up)
        ]
        words = _extents((*down.lines, *up.lines), FLOW_SIZE)
        assert _torn([*shafts, *words], gap) == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_TIERS, _KEEPERS, FRAMES)
def test_what_stands_in_a_card_is_inside_it_and_apart(
    tiers: list[Tier], keepers: list[Keeper], frame: Frame
) -> None:
    drawing = _drawn(tiers, keepers, frame)
    for card in (card for tier in drawing.tiers for card in tier.cards):
        lines = [card.people, card.tasks, *([card.late] if card.late else [])]
        inside = [
            *_extents(card.name, GROUP_SIZE),
            *_extents(lines, TEXT_SIZE),
            *(spot.box for spot in card.spots),
        ]
        assert _torn(inside, card.box) == []
    hub = drawing.hub
    words = [
        *(each for keeper in hub.keepers for each in _extents(keeper.name, KEEPER_SIZE, centred=True)),
        *(each for keeper in hub.keepers for each in _extents(keeper.title, WORDS_SIZE, centred=True)),
        *_extents(hub.note, WORDS_SIZE, centred=True),
    ]
    assert _torn([*words, *(keeper.mark for keeper in hub.keepers)], hub.box) == []


@given(st.text(max_size=200), st.integers(60, 400), st.integers(1, 4))
def test_a_text_is_broken_into_lines_that_fit(text: str, width: int, most: int) -> None:
    lines = fitted(text, 15, width, most)
    assert 1 <= len(lines) <= most
    assert [line for line in lines if width_of(line, 15) > width] == []
    if not lines[-1].endswith("…"):
        assert "".join(lines).replace("-", "").replace(" ", "") == "".join(text.split()).replace("-", "")


def test_a_long_word_is_hyphenated_and_a_long_name_ends_in_dots() -> None:
    assert fitted("Fritidsklubb", 15, 70, 2) == ("Fritids-", "klubb")
    assert fitted("Kriminalitetsforebygging", 15, 150, 2) == ("Kriminalitets-", "forebygging")
    assert fitted("Gruppa for skole, fritid og nærmiljø i nord", 15, 130, 2)[1].endswith("…")
    assert fitted("Čeahčči", 15, 130, 2) == ("Čeahčči",)


@pytest.mark.parametrize(("frame", "rows"), [(PAGE, 10), (PAPER, 8), (TALL_PAPER, 6), (PHONE, 30)])
def test_thirty_groups_stand_in_rows_about_as_long_as_each_other(frame: Frame, rows: int) -> None:
    boxes = [card.box for card in _drawn(_network(30), [], frame).tiers[2].cards]
    assert len({box.y for box in boxes}) == rows
    assert len({(box.width, box.height) for box in boxes}) == 1


def test_one_group_has_the_whole_breadth_and_none_is_said_in_words() -> None:
    drawing = _drawn(_network(0), [], PAGE)
    assert drawing.tiers[0].cards[0].box.width > drawing.tiers[1].cards[0].box.width * 2
    assert drawing.tiers[2].empty
    assert drawing.tiers[2].empty.text == "Ingen"
    assert drawing.tiers[1].empty is None


def test_what_lacks_room_for_marks_beside_the_number_has_them_above_it() -> None:
    narrow = _drawn(_network(30, faces=6), [], PAGE).tiers[2].cards[0]
    broad = _drawn(_network(1, faces=6), [], PAGE).tiers[2].cards[0]
    assert narrow.people.y > narrow.spots[0].box.bottom
    assert broad.people.x > broad.spots[-1].box.right
    assert (len(narrow.spots), len(broad.spots)) == (5, 6)


def test_arrow_of_tasks_points_down_and_that_of_matters_up() -> None:
    down, up = _drawn(_network(2), [], PAGE).arrows[:2]
    assert down.tip > down.tail
    assert up.tip < up.tail
    assert down.head.startswith(f"M{down.x - 6} {down.tip - 8}")
    assert up.head.startswith(f"M{up.x - 6} {up.tip + 8}")


def test_a_card_is_as_high_as_what_stands_in_it_and_has_room_for_signs() -> None:
    (card,) = _cards(1)
    placed: PlacedCard = placed_card(card, Box(0, 0, 200, card_height(card, 200)))
    spot: Spot = placed.spots[0]
    assert (spot.box.width, spot.box.height) == (FACE, FACE)
    assert placed.tasks.x - placed.name[0].x == ICON_ROOM
    assert placed.late is not None
    assert max(placed.tasks.y, placed.late.y) < placed.box.bottom


def test_parts_of_the_drawing_keep_their_distance() -> None:
    drawing = _drawn(_network(2), [Keeper("NS", "Nils Somby", "SLT-koordinator")], PAGE)
    tier: PlacedTier = drawing.tiers[1]
    left, right = (card.box for card in tier.cards)
    assert right.x - left.right == CARD_GAP
    arrow: Arrow = drawing.arrows[0]
    assert drawing.tiers[0].box.bottom < arrow.tail < arrow.tip < tier.box.y
    hub: Hub = drawing.hub
    keeper: PlacedKeeper = hub.keepers[0]
    assert (keeper.initials, keeper.mark.centre) == ("NS", hub.box.centre)


def _pairs(boxes: list[Box]) -> Iterator[tuple[Box, Box]]:
    return pairwise(boxes)


def _torn(boxes: list[Box], around: Box) -> list[tuple[Box, ...]]:
    """The boxes that reach outside, and the pairs that lie on each other."""
    outside: list[tuple[Box, ...]] = [
        (box,)
        for box in boxes
        if box.x < around.x or box.y < around.y or box.right > around.right or box.bottom > around.bottom
    ]
    return outside + [
        (one, other)
        for one, other in combinations(boxes, 2)
        if min(one.right, other.right) > max(one.x, other.x)
        and min(one.bottom, other.bottom) > max(one.y, other.y)
    ]


def _extents(lines: list[Line] | tuple[Line, ...], size: int, *, centred: bool = False) -> list[Box]:
    """Where the words stand, from the height of their capitals down to their feet."""
    found = []
    for line in lines:
        width = int(width_of(line.text, size))
        left = line.x - width // 2 if centred else line.x
        found.append(Box(left, line.y - size * 3 // 4, width, size))
    return found
