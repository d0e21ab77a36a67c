"""A paper that leaves the house as plain words and figures: the PDF and the Word file are both made of it."""

from dataclasses import dataclass

from politirad.web.bar_chart import BarChart

_FEW_ROWS = 12


@dataclass(frozen=True)
class Heading:
    """The heading of a part of the paper; the paper's own title is the level above."""

    text: str
    level: int = 2


@dataclass(frozen=True)
class Paragraph:
    """Running text; `label` stands before it in bold, and quiet text speaks of the paper itself."""

    text: str
    label: str = ""
    is_quiet: bool = False


@dataclass(frozen=True)
class Facts:
    """Terms with what they are: «Sted», «Rådhuset»."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Points:
    """A list; a point's own number, where it has one, stands first."""

    points: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Table:
    """A table with heads; `widths` are the columns' shares of the page."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...] = ()

    @property
    def is_short(self) -> bool:
        """Whether it fits on a page, and so is not torn in two."""
        return len(self.rows) <= _FEW_ROWS


type Block = Heading | Paragraph | Facts | Points | Table | BarChart


@dataclass(frozen=True)
class Paper:
    """A whole paper in one language; what it says of itself names the sender and no person."""

    language: str
    title: str
    sender: str
    sender_line: str
    blocks: tuple[Block, ...]
    state: tuple[str, ...] = ()
    is_wide: bool = False

    @property
    def parts(self) -> list[tuple[str, Block]]:
        """The blocks, each with the name of the template piece that draws it."""
        return [(f"pdf/_{type(block).__name__.lower()}.html", block) for block in self.blocks]
