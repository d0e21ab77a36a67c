"""What a drawing of a network is made of, first as words and then as places; whole numbers throughout."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Face:
    """A person as a mark: initials, and the side they speak for, as a shape and a name of a colour."""

    initials: str
    is_square: bool
    mark: str


@dataclass(frozen=True)
class Card:
    """What is said of a group; `late` is empty where nothing is."""

    name: str
    people: str
    tasks: str
    late: str = ""
    faces: Sequence[Face] = ()


@dataclass(frozen=True)
class Tier:
    """A level with its groups; `empty` is said where there are none."""

    name: str
    words: str
    cards: Sequence[Card]
    empty: str


@dataclass(frozen=True)
class Way:
    """What goes between a level and the next one down, in words, and whether anything does."""

    down: str
    up: str
    has_down: bool
    has_up: bool


@dataclass(frozen=True)
class Keeper:
    """A coordinator: initials, name and what they are."""

    initials: str
    name: str
    title: str


@dataclass(frozen=True)
class Frame:
    """How broad a drawing is, and how it is cut up.

    `head` is the breadth of what a level is called, or 0 to have it above the groups. `least` is that of the
    narrowest card, `side` that of the coordinator beside the levels, or 0 to have them below.
    """

    width: int
    head: int
    least: int
    side: int


@dataclass(frozen=True)
class Box:
    """A rectangle."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """Its lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> int:
        """Half-way down."""
        return self.y + self.height // 2

    @property
    def centre(self) -> int:
        """Half-way across."""
        return self.x + self.width // 2


@dataclass(frozen=True)
class Line:
    """Words and where their baseline begins, or is centred in the coordinator's card."""

    text: str
    x: int
    y: int


@dataclass(frozen=True)
class Spot:
    """A mark's box and whose it is."""

    box: Box
    face: Face


@dataclass(frozen=True)
class PlacedCard:
    """A group's card; `late` is the line that says what is late."""

    box: Box
    name: tuple[Line, ...]
    spots: tuple[Spot, ...]
    people: Line
    tasks: Line
    late: Line | None


@dataclass(frozen=True)
class PlacedTier:
    """A level: its sign, its heading, and its cards or the words that there are none."""

    box: Box
    sign: tuple[Box, ...]
    name: Line
    words: tuple[Line, ...]
    cards: tuple[PlacedCard, ...]
    empty: Line | None

    @property
    def edge(self) -> str:
        """The path of the thick stroke inside its left edge."""
        box = self.box
        return f"M{box.x + 11} {box.y + 2}a9 9 0 0 0-9 9v{box.height - 22}a9 9 0 0 0 9 9"


@dataclass(frozen=True)
class Arrow:
    """An arrow between two levels from its tail to its tip, with what it stands for."""

    x: int
    tail: int
    tip: int
    lines: tuple[Line, ...]
    is_used: bool

    @property
    def head(self) -> str:
        """The path of the arrowhead."""
        back = self.tip + (-8 if self.tip > self.tail else 8)
        return f"M{self.x - 6} {back}L{self.x} {self.tip}L{self.x + 6} {back}"


@dataclass(frozen=True)
class PlacedKeeper:
    """A coordinator's mark, name and title."""

    mark: Box
    initials: str
    name: tuple[Line, ...]
    title: tuple[Line, ...]


@dataclass(frozen=True)
class Hub:
    """The card of the coordinators, and the path that ties it to the levels."""

    box: Box
    keepers: tuple[PlacedKeeper, ...]
    note: tuple[Line, ...]
    tie: str


@dataclass(frozen=True)
class Drawing:
    """A network ready to be drawn."""

    width: int
    height: int
    tiers: tuple[PlacedTier, ...]
    arrows: tuple[Arrow, ...]
    hub: Hub
