"""Where on an A4 sheet a page of any size, crop and turn is laid, with its links."""

import math
from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Page, Pdf

A4 = (595.276, 841.89)
MARGIN_X, MARGIN_TOP, MARGIN_BOTTOM = 20.0, 48.0, 40.0
"""Points kept free around a paper, for the head and the foot that are drawn on every sheet."""
LONGEST_PAGE = 200_000.0
_HALF_TURN, _QUARTERS = 180, (0, 90, 180, 270)
_OTHER_BOXES = ("/TrimBox", "/BleedBox", "/ArtBox")


class UnreadablePaperError(Exception):
    """The paper is broken."""


def annotations_of(page: Page) -> Iterator[Dictionary]:
    """The page's links, fields and comments."""
    for annotation in page.obj.get("/Annots", Array()):
        if isinstance(annotation, Dictionary):
            yield annotation


def shown_box(page: Page) -> tuple[float, float, float, float]:
    """The part of the page that is shown, with a size a sheet can be made of; the other boxes go."""
    media, crop = _ordered(page.mediabox), _ordered(page.cropbox)
    shown = (
        max(media[0], crop[0]),
        max(media[1], crop[1]),
        min(media[2], crop[2]),
        min(media[3], crop[3]),
    )
    if shown[2] - shown[0] < 1 or shown[3] - shown[1] < 1:
        shown = media
    width, height = shown[2] - shown[0], shown[3] - shown[1]
    if not (1 <= width <= LONGEST_PAGE and 1 <= height <= LONGEST_PAGE):
        raise UnreadablePaperError
    for name in _OTHER_BOXES:
        if name in page.obj:
            del page.obj[name]
    page.obj.MediaBox = Array(media)
    page.obj.CropBox = Array(shown)
    return shown


def _ordered(box: object) -> tuple[float, float, float, float]:
    left, bottom, right, top = (float(number) for number in box)  # type: ignore[attr-defined]
    if not all(map(math.isfinite, (left, bottom, right, top))):
        raise UnreadablePaperError
    return min(left, right), min(bottom, top), max(left, right), max(bottom, top)


def _turn(page: Page) -> int:
    turn = int(page.rotation) % 360
    return turn if turn in _QUARTERS else 0


def _sheet_for(width: float, height: float) -> tuple[float, float]:
    return A4 if width <= height else (A4[1], A4[0])


def _room_on(sheet: tuple[float, float]) -> tuple[float, float, float, float]:
    return MARGIN_X, MARGIN_BOTTOM, sheet[0] - MARGIN_X, sheet[1] - MARGIN_TOP


def place_on_new_sheet(made: Pdf, page: Page) -> None:
    """Draw the page as one picture on a new sheet: nothing in it can reach outside."""
    left, bottom, right, top = _ordered(page.cropbox)
    width, height = right - left, top - bottom
    if _turn(page) % _HALF_TURN:
        width, height = height, width
    sheet = _sheet_for(width, height)
    new = made.add_blank_page(page_size=sheet)
    # The library's own type file has not heard of the two last words.
    room = pikepdf.Rectangle(*_room_on(sheet))
    new.add_overlay(page, room, shrink=True, expand=False)  # type: ignore[call-arg]


def fit_in_place(page: Page, box: tuple[float, float, float, float]) -> None:
    """Turn, shrink and move the page's own content onto a sheet, with its links."""
    matrix, sheet = _matrix_for(page, box)
    left, bottom, right, top = box
    numbers = " ".join(f"{number:.6f}" for number in matrix)
    clip = f"{left} {bottom} {right - left} {top - bottom} re W n"
    page.contents_add(f"q {numbers} cm {clip} q\n".encode(), prepend=True)
    page.contents_add(b"\nQ Q")
    for annotation in annotations_of(page):
        _move(annotation, matrix)
    for name in ("/Rotate", "/UserUnit", "/CropBox"):
        if name in page.obj:
            del page.obj[name]
    page.obj.MediaBox = Array([0, 0, *sheet])
    page.obj.Rotate = 0


def _matrix_for(
    page: Page, box: tuple[float, float, float, float]
) -> tuple[tuple[float, ...], tuple[float, float]]:
    turn, unit = _turn(page), float(page.obj.get("/UserUnit", 1))
    width, height = (box[2] - box[0]) * unit, (box[3] - box[1]) * unit
    if turn % _HALF_TURN:
        width, height = height, width
    sheet = _sheet_for(width, height)
    room = _room_on(sheet)
    scale = min((room[2] - room[0]) / width, (room[3] - room[1]) / height, 1.0) * unit
    # A page is turned clockwise, and angles count the other way.
    cos, sin = scale * math.cos(math.radians(-turn)), scale * math.sin(math.radians(-turn))
    middle = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    to = (room[0] + room[2]) / 2, (room[1] + room[3]) / 2
    return (
        cos,
        sin,
        -sin,
        cos,
        to[0] - cos * middle[0] + sin * middle[1],
        to[1] - sin * middle[0] - cos * middle[1],
    ), sheet


def _move(annotation: Dictionary, matrix: tuple[float, ...]) -> None:
    a, b, c, d, e, f = matrix
    for name in ("/Rect", "/QuadPoints"):
        numbers = [float(number) for number in annotation.get(name, ())]
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        moved = [(a * x + c * y + e, b * x + d * y + f) for x, y in points]
        if name == "/Rect" and moved:
            xs, ys = zip(*moved, strict=True)
            annotation.Rect = Array([min(xs), min(ys), max(xs), max(ys)])
        elif moved:
            annotation.QuadPoints = Array([number for point in moved for number in point])
