"""The card of a group in the drawing of a network: where its name, people and tasks stand."""

from dataclasses import replace

from slt.rules.lettering import fitted, width_of
from slt.rules.shapes import Box, Card, Line, PlacedCard, Spot

CARD_GAP = 10
"""Between cards."""
GROUP_SIZE, TEXT_SIZE = 15, 13
FACE = 24
"""The breadth of a person's mark."""
ICON_ROOM = 20
"""Before a number of tasks, for its sign."""

_PAD, _LINE, _FACE_STEP, _FACE_ROW, _BETWEEN = 12, 19, 27, 31, 14
_NAME_MOST = 2
_FEW = 3


def card_height(card: Card, width: int) -> int:
    """How high the card must be when it is `width` broad."""
    placed = placed_card(card, Box(0, 0, width, 0))
    return max(line.y for line in (placed.tasks, placed.late or placed.tasks)) + _PAD


def placed_card(card: Card, box: Box) -> PlacedCard:
    """The card's words and marks in `box`, from its top: name, people, tasks."""
    left, room = box.x + _PAD, box.width - 2 * _PAD
    card = _on_one_line(card, room)
    name = tuple(
        Line(text, left, box.y + _PAD + GROUP_SIZE - 2 + number * _LINE)
        for number, text in enumerate(fitted(card.name, GROUP_SIZE, room, _NAME_MOST))
    )
    spots = _spots(card, left, name[-1].y + 9, room)
    people = _people(card, left, name[-1].y, room, spots)
    tasks = Line(
        card.tasks, left + ICON_ROOM, max([people.y, *(spot.box.bottom - 5 for spot in spots)]) + _LINE + 4
    )
    return PlacedCard(box, name, spots, people, tasks, _late(card, left, tasks, room))


def _on_one_line(card: Card, room: int) -> Card:
    """The card with its numbers short enough for the room there is."""
    people = fitted(card.people, TEXT_SIZE, room, 1)[0]
    tasks, late = (fitted(text, TEXT_SIZE, room - ICON_ROOM, 1)[0] for text in (card.tasks, card.late))
    return replace(card, people=people, tasks=tasks, late=late)


def _spots(card: Card, left: int, top: int, room: int) -> tuple[Spot, ...]:
    """As many of the people as there is room for: beside their number, or above it if that leaves too few."""
    beside = _beside(card, room)
    shown = beside if _is_beside(card, room) else room // _FACE_STEP
    return tuple(
        Spot(Box(left + number * _FACE_STEP, top, FACE, FACE), face)
        for number, face in enumerate(card.faces[:shown])
    )


def _people(card: Card, left: int, above: int, room: int, spots: tuple[Spot, ...]) -> Line:
    if not spots:
        return Line(card.people, left, above + _LINE + 2)
    if _is_beside(card, room):
        return Line(card.people, spots[-1].box.right + 9, spots[0].box.middle + TEXT_SIZE // 3 + 1)
    return Line(card.people, left, above + _FACE_ROW + _LINE)


def _beside(card: Card, room: int) -> int:
    """How many marks there is room for on the line of their number."""
    return max(0, int(room - width_of(card.people, TEXT_SIZE) - 9 + _FACE_STEP - FACE) // _FACE_STEP)


def _is_beside(card: Card, room: int) -> bool:
    return _beside(card, room) >= min(len(card.faces), _FEW)


def _late(card: Card, left: int, tasks: Line, room: int) -> Line | None:
    """What is late: after the tasks where both fit on the line, else below."""
    if not card.late:
        return None
    after = tasks.x + int(width_of(card.tasks, TEXT_SIZE)) + _BETWEEN + ICON_ROOM
    if after + width_of(card.late, TEXT_SIZE) <= left + room:
        return Line(card.late, after, tasks.y)
    return Line(card.late, left + ICON_ROOM, tasks.y + _LINE)
