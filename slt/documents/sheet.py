"""The picture of a network on paper: a lying sheet for an ordinary one, a standing one for many groups."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.module_loading import import_string

from politirad.tenancy.models import Municipality
from politirad.web.downloads import file_slug
from politirad.web.sentences import listed
from slt.documents.drawing import DrawnNetwork
from slt.rules import PAPER, TALL_PAPER, Drawing

_LONGEST_NAME = 80

# Millimetres of A4 inside the margins, below the head and the heading.
_LYING_WIDTH, _LYING_HEIGHT = 261, 139
_STANDING_WIDTH, _STANDING_HEIGHT = 174, 215
_HEADS_HEIGHT, _ROW_HEIGHT = 22, 5.8
_LEAST_UNIT = 0.19
"""Millimetres a unit of the drawing: its smallest words are then seven points high."""


@dataclass(frozen=True)
class Figure:
    """A drawing and how large it is on its sheet, in millimetres."""

    drawing: Drawing
    unit: float
    is_wide: bool

    @property
    def width(self) -> str:
        """Its breadth, as an attribute."""
        return f"{self.drawing.width * self.unit:.1f}mm"

    @property
    def height(self) -> str:
        """Its height, as an attribute."""
        return f"{self.drawing.height * self.unit:.1f}mm"


def figure_of(drawn: DrawnNetwork) -> Figure:
    """The drawing as large as leaves room for the tables below it, and never so small that nobody reads it.

    What is higher than a lying sheet even so is drawn anew for a standing one.
    """
    lying = drawn.within(PAPER)
    rows = max(len(drawn.rows), len(drawn.between_levels), len(drawn.between_groups))
    room = _LYING_HEIGHT - _HEADS_HEIGHT - rows * _ROW_HEIGHT
    unit = min(_LYING_WIDTH / lying.width, max(room / lying.height, _LEAST_UNIT))
    if unit * lying.height <= _LYING_HEIGHT:
        return Figure(lying, unit, is_wide=True)
    standing = drawn.within(TALL_PAPER)
    fitting = min(_STANDING_WIDTH / standing.width, _STANDING_HEIGHT / standing.height)
    return Figure(standing, fitting, is_wide=False)


def picture_pdf(drawn: DrawnNetwork, places: Sequence[Municipality], *, language: str, today: date) -> bytes:
    """The picture with its tables as PDF/A-2a and PDF/UA-1; it says of itself no more than the name."""
    context = {
        "drawn": drawn,
        "figure": figure_of(drawn),
        "places": listed(place.display_name for place in places),
        "today": today,
    }
    # WeasyPrint takes a second and 70 MB to import, so only the worker that renders ever does.
    render_pdf = import_string("politirad.web.pdf.render_pdf")
    pdf: bytes = render_pdf("slt/pdf/picture.html", context, language=language)
    return pdf


def picture_name(drawn: DrawnNetwork) -> str:
    """What a file of the picture is called, without its ending: the name of the network."""
    return file_slug(drawn.network.name, longest=_LONGEST_NAME) or "slt"
