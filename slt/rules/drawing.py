"""Geometry of the drawing of a network: words in, places out, nothing on top of another (R143, R144)."""

from collections.abc import Sequence
from math import ceil

from slt.rules.cards import CARD_GAP, card_height, placed_card
from slt.rules.lettering import fitted
from slt.rules.shapes import (
    Arrow,
    Box,
    Card,
    Drawing,
    Frame,
    Hub,
    Keeper,
    Line,
    PlacedCard,
    PlacedKeeper,
    PlacedTier,
    Tier,
    Way,
)

PAGE = Frame(width=960, head=176, least=168, side=176)
PHONE = Frame(width=320, head=0, least=260, side=0)
PAPER = Frame(width=1160, head=184, least=168, side=176)
TALL_PAPER = Frame(width=1000, head=0, least=168, side=0)
"""Four breadths: beside a menu, on a phone, across a lying sheet, and on a standing one for many groups."""

NAME_SIZE, WORDS_SIZE, FLOW_SIZE, KEEPER_SIZE = 17, 13, 14, 15
_PAD, _INNER, _EDGE = 16, 14, 1
_SIGN, _SIGN_WIDTH, _SIGN_BAR, _SIGN_STEP = 34, 22, 6, 9
_LINE, _NAME_LINE = 18, 22
_WORDS_MOST, _FLOW_MOST = 3, 2
_PASSAGE = 52
_ARROW_MARGIN, _ARROW_ROOM, _DOWN_BEFORE = 6, 18, 192
_TIE = 28
_MARK, _KEEPER_GAP = 44, 16


def drawn(
    tiers: Sequence[Tier], ways: Sequence[Way], keepers: Sequence[Keeper], note: str, frame: Frame
) -> Drawing:
    """The levels from the top down, what goes between each and the next, and who binds them together."""
    breadth = frame.width - 2 * _EDGE - (frame.side + _TIE if frame.side else 0)
    placed: list[PlacedTier] = []
    arrows: list[Arrow] = []
    top = _EDGE
    for number, tier in enumerate(tiers):
        placed.append(_tier(tier, Box(_EDGE, top, breadth, 0), frame))
        top = placed[-1].box.bottom
        if number < len(ways):
            arrows += _passage(ways[number], Box(_EDGE, top, breadth, _PASSAGE))
            top += _PASSAGE
    boxes = [tier.box for tier in placed]
    hub = _hub_beside(keepers, note, frame, boxes) if frame.side else _hub_below(keepers, note, frame, top)
    return Drawing(frame.width, max(top, hub.box.bottom) + _EDGE, tuple(placed), tuple(arrows), hub)


def _tier(tier: Tier, at: Box, frame: Frame) -> PlacedTier:
    """The level in a box as broad as `at` and as high as it must be."""
    head_width = frame.head or at.width - _PAD
    words = fitted(tier.words, WORDS_SIZE, head_width - _SIGN - _PAD, _WORDS_MOST)
    head_height = _NAME_LINE + len(words) * _LINE
    left = at.x + (frame.head or 0) + _PAD
    area = Box(left, at.y + _INNER, at.right - _PAD - left, 0)
    rows = _rows(tier.cards, area.width, frame.least)
    grid = sum(height for _cards, height in rows) + CARD_GAP * max(len(rows) - 1, 0)
    inner = max(head_height, grid) if frame.head else head_height + CARD_GAP + (grid or _LINE)
    box = Box(at.x, at.y, at.width, inner + 2 * _INNER)
    head_top = box.middle - head_height // 2 if frame.head else box.y + _INNER
    grid_top = box.middle - grid // 2 if frame.head else head_top + head_height + CARD_GAP
    empty_y = box.middle + WORDS_SIZE // 3 if frame.head else grid_top + WORDS_SIZE
    text_x = at.x + _PAD + _SIGN
    return PlacedTier(
        box=box,
        sign=_sign(at.x + _PAD, head_top),
        name=Line(tier.name, text_x, head_top + NAME_SIZE),
        words=tuple(
            Line(words_line, text_x, head_top + _NAME_LINE + WORDS_SIZE + number * _LINE)
            for number, words_line in enumerate(words)
        ),
        cards=_cards(rows, Box(area.x, grid_top, area.width, grid)),
        empty=None if tier.cards else Line(tier.empty, area.x, empty_y),
    )


def _sign(x: int, top: int) -> tuple[Box, ...]:
    """A bar for each level, one above the other."""
    tops = (top + 1 + number * _SIGN_STEP for number in range(3))
    return tuple(Box(x, each, _SIGN_WIDTH, _SIGN_BAR) for each in tops)


def _rows(cards: Sequence[Card], width: int, least: int) -> list[tuple[Sequence[Card], int]]:
    """The cards in rows about as long as each other, each with its height."""
    if not cards:
        return []
    most = max(1, (width + CARD_GAP) // (least + CARD_GAP))
    columns = ceil(len(cards) / ceil(len(cards) / most))
    rows = [cards[start : start + columns] for start in range(0, len(cards), columns)]
    card_width = _card_width(width, columns)
    return [(row, max(card_height(card, card_width) for card in row)) for row in rows]


def _cards(rows: Sequence[tuple[Sequence[Card], int]], area: Box) -> tuple[PlacedCard, ...]:
    placed: list[PlacedCard] = []
    top = area.y
    width = _card_width(area.width, max((len(row) for row, _height in rows), default=1))
    for row, height in rows:
        for number, card in enumerate(row):
            placed.append(placed_card(card, Box(area.x + number * (width + CARD_GAP), top, width, height)))
        top += height + CARD_GAP
    return tuple(placed)


def _card_width(width: int, columns: int) -> int:
    return (width - CARD_GAP * (columns - 1)) // columns


def _passage(way: Way, gap: Box) -> list[Arrow]:
    """The two arrows of a gap side by side about its middle: tasks down, matters up."""
    high, low = gap.y + _ARROW_MARGIN, gap.bottom - _ARROW_MARGIN
    down_x, up_x = max(gap.x + 2 * _PAD, gap.centre - _DOWN_BEFORE), gap.centre + _PAD
    room = min(up_x - down_x, gap.right - up_x) - _ARROW_ROOM - _PAD // 2
    down, up = (fitted(text, FLOW_SIZE, room, _FLOW_MOST) for text in (way.down, way.up))
    return [
        Arrow(down_x, high, low, _beside(down, down_x, gap), way.has_down),
        Arrow(up_x, low, high, _beside(up, up_x, gap), way.has_up),
    ]


def _beside(lines: Sequence[str], x: int, gap: Box) -> tuple[Line, ...]:
    first = gap.middle + FLOW_SIZE // 3 - (len(lines) - 1) * _LINE // 2
    return tuple(Line(text, x + _ARROW_ROOM, first + number * _LINE) for number, text in enumerate(lines))


def _hub_beside(keepers: Sequence[Keeper], note: str, frame: Frame, tiers: Sequence[Box]) -> Hub:
    """The coordinators half-way down beside the levels, tied to each of them."""
    right = max(box.right for box in tiers)
    height = _hub_height(keepers, note, frame.side)
    top = max(_EDGE, (tiers[0].y + tiers[-1].bottom - height) // 2)
    box = Box(right + _TIE, top, frame.side, height)
    rail = right + _TIE // 2
    first, last = tiers[0].middle, tiers[-1].middle
    ends = "".join(f"M{right} {tier.middle}H{rail}" for tier in tiers)
    # The rail reaches the middle of the card, wherever the levels are.
    tie = f"{ends}M{rail} {min(first, box.middle)}V{max(last, box.middle)}M{rail} {box.middle}H{box.x}"
    return _hub(keepers, note, box, tie)


def _hub_below(keepers: Sequence[Keeper], note: str, frame: Frame, top: int) -> Hub:
    """The coordinators across the foot of the drawing, tied to the level above."""
    width = frame.width - 2 * _EDGE
    box = Box(_EDGE, top + _TIE, width, _hub_height(keepers, note, width))
    return _hub(keepers, note, box, f"M{box.centre} {top}V{box.y}")


def _hub_height(keepers: Sequence[Keeper], note: str, width: int) -> int:
    """How high the card must be: what stands in it is placed from the top, and measured."""
    hub = _hub(keepers, note, Box(0, 0, width, 0), "")
    lowest = [line.y for line in hub.note]
    lowest += [line.y for keeper in hub.keepers for line in (*keeper.name, *keeper.title)]
    return max(lowest, default=0) + _PAD


def _hub(keepers: Sequence[Keeper], note: str, box: Box, tie: str) -> Hub:
    placed: list[PlacedKeeper] = []
    room, top = box.width - 2 * _PAD, box.y + _PAD
    for keeper in keepers:
        mark = Box(box.centre - _MARK // 2, top, _MARK, _MARK)
        names = fitted(keeper.name, KEEPER_SIZE, room, 2)
        name = _centred(names, box, mark.bottom + 6)
        title = _centred(fitted(keeper.title, WORDS_SIZE, room, 2), box, mark.bottom + 8 + len(names) * _LINE)
        placed.append(PlacedKeeper(mark, keeper.initials, name, title))
        top = title[-1].y + _KEEPER_GAP
    lines = _centred(fitted(note, WORDS_SIZE, room, 4), box, top - (4 if keepers else 0))
    return Hub(box, tuple(placed), lines, tie)


def _centred(lines: Sequence[str], box: Box, top: int) -> tuple[Line, ...]:
    return tuple(
        Line(text, box.centre, top + KEEPER_SIZE + number * _LINE) for number, text in enumerate(lines)
    )
