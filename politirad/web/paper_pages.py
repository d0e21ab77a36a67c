"""One paper made into A4 sheets with room for a head and a foot, so that it can stand in a larger PDF.

Each paper becomes a file of its own first: what is broken in it shows here, and spoils nothing else.
"""

import io
import math
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Page, Pdf
from PIL import Image, ImageOps

A4 = (595.276, 841.89)
MARGIN_X, MARGIN_TOP, MARGIN_BOTTOM = 20.0, 48.0, 40.0
"""Points kept free around a paper, for the head and the foot that are drawn on every sheet."""
LONGEST_PAGE = 200_000.0
LONGEST_SIDE = 2600
"""Pixels along the longer side of a picture: about 220 an inch on A4."""
MOST_PIXELS = 36_000_000
_POINTS_A_PIXEL = 0.75
_HALF_TURN, _QUARTERS = 180, (0, 90, 180, 270)
_OTHER_BOXES = ("/TrimBox", "/BleedBox", "/ArtBox")


class UnreadablePaperError(Exception):
    """The paper is broken."""


class LockedPaperError(Exception):
    """The paper needs a password."""


class TooLargePaperError(Exception):
    """The paper has more pages or pixels than are taken in."""


@dataclass(frozen=True)
class Sheets:
    """A paper as A4 sheets in a file; `is_wide` says of each sheet whether it lies down.

    `is_tagged`: a screen reader is told what is what. `is_conforming`: it says itself that it is both
    PDF/A for everyone and PDF/UA, and nothing was done to it that breaks that.
    """

    path: Path
    is_wide: tuple[bool, ...]
    is_tagged: bool = False
    is_conforming: bool = False
    is_picture: bool = False

    @property
    def pages(self) -> int:
        """How many sheets it takes."""
        return len(self.is_wide)


def sheets_of_pdf(content: BinaryIO, target: Path, *, most_pages: int) -> Sheets:
    """Lay out a PDF on A4 sheets in `target`; of a tagged one the tags are kept.

    Raises `LockedPaperError`, `TooLargePaperError` or `UnreadablePaperError`.
    """
    try:
        with pikepdf.open(content) as source:
            is_too_large = len(source.pages) > most_pages
            sheets = None if is_too_large else _laid_out(source, target)
    except pikepdf.PasswordError as error:
        raise LockedPaperError from error
    except Exception as error:
        # A broken file fails in any way there is, and each of them means the same to the reader.
        raise UnreadablePaperError from error
    if sheets is None:
        raise TooLargePaperError
    return sheets


def sheets_of_image(content: BinaryIO, target: Path) -> Sheets:
    """Lay out a picture on one A4 sheet in `target`, turned as the camera was held."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            as_pdf = io.BytesIO(_picture_as_pdf(content))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise TooLargePaperError from error
    except (OSError, ValueError, SyntaxError) as error:
        raise UnreadablePaperError from error
    return replace(sheets_of_pdf(as_pdf, target, most_pages=1), is_picture=True)


def _picture_as_pdf(content: BinaryIO) -> bytes:
    with Image.open(content, formats=["PNG", "JPEG"]) as image:
        # A JPEG can be read at a fraction of its size; anything else must be unpacked whole.
        image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
        if image.width * image.height > MOST_PIXELS:
            raise TooLargePaperError
        image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        upright = ImageOps.exif_transpose(image)
    target = io.BytesIO()
    _on_white(upright).save(target, "PDF", resolution=72 / _POINTS_A_PIXEL, quality=88)
    return target.getvalue()


def _on_white(image: Image.Image) -> Image.Image:
    """Without transparency, which PDF/A knows in another way."""
    if image.mode in ("L", "RGB"):
        return image
    if image.mode == "1" or image.mode.startswith("I"):
        return image.convert("L")
    if not image.has_transparency_data:
        return image.convert("RGB")
    clear = image.convert("RGBA")
    white = Image.new("RGBA", clear.size, "white")
    return Image.alpha_composite(white, clear).convert("RGB")


def _laid_out(source: Pdf, target: Path) -> Sheets:
    is_plain = _has_links_alone(source)
    is_conforming = is_plain and _says_it_conforms(source)
    if not is_plain:
        # Fields and comments become part of the page: what is filled in is seen, and nothing can be run.
        source.generate_appearance_streams()
        source.flatten_annotations("all")
    boxes = [_shown_box(page) for page in source.pages]
    is_tagged = _is_tagged(source) and all(map(_is_balanced, source.pages))
    if is_tagged:
        for page, box in zip(source.pages, boxes, strict=True):
            _fit_in_place(page, box)
        _keep_only_what_is_shown(source)
        is_wide = _lie_down(source)
        source.save(target)
    else:
        with pikepdf.new() as made:
            for page in source.pages:
                _place_on_new_sheet(made, page)
            _keep_layers(source, made)
            _forget_tags(made)
            is_wide = _lie_down(made)
            made.save(target)
    return Sheets(target, is_wide, is_tagged, is_conforming and is_tagged)


def _lie_down(pdf: Pdf) -> tuple[bool, ...]:
    return tuple(float(page.mediabox[2]) > float(page.mediabox[3]) for page in pdf.pages)


def _annotations(page: Page) -> Iterator[Dictionary]:
    for annotation in page.obj.get("/Annots", Array()):
        if isinstance(annotation, Dictionary):
            yield annotation


def _has_links_alone(source: Pdf) -> bool:
    kinds = {each.get("/Subtype") for page in source.pages for each in _annotations(page)}
    return kinds <= {Name.Link}


def _shown_box(page: Page) -> tuple[float, float, float, float]:
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


def _place_on_new_sheet(made: Pdf, page: Page) -> None:
    """Draw the page as one picture on a new sheet: nothing in it can reach outside."""
    left, bottom, right, top = _ordered(page.cropbox)
    width, height = right - left, top - bottom
    if _turn(page) % _HALF_TURN:
        width, height = height, width
    sheet = _sheet_for(width, height)
    new = made.add_blank_page(page_size=sheet)
    new.add_overlay(page, pikepdf.Rectangle(*_room_on(sheet)), shrink=True, expand=False)


def _fit_in_place(page: Page, box: tuple[float, float, float, float]) -> None:
    """Turn, shrink and move the page's own content onto a sheet, with its links."""
    matrix, sheet = _matrix_for(page, box)
    left, bottom, right, top = box
    numbers = " ".join(f"{number:.6f}" for number in matrix)
    clip = f"{left} {bottom} {right - left} {top - bottom} re W n"
    page.contents_add(f"q {numbers} cm {clip} q\n".encode(), prepend=True)
    page.contents_add(b"\nQ Q")
    for annotation in _annotations(page):
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


def _is_tagged(source: Pdf) -> bool:
    root = source.Root
    tree = root.get("/StructTreeRoot")
    return bool(
        root.get("/MarkInfo", Dictionary()).get("/Marked", False)
        and isinstance(tree, Dictionary)
        and "/K" in tree
        and isinstance(tree.get("/ParentTree"), Dictionary)
    )


def _is_balanced(page: Page) -> bool:
    """Whether the page puts back all it sets, so that our own drawing around it holds."""
    depth = 0
    for instruction in pikepdf.parse_content_stream(page, "q Q"):
        depth += 1 if str(instruction.operator) == "q" else -1
        if depth < 0:
            return False
    return depth == 0


def _says_it_conforms(source: Pdf) -> bool:
    intents = source.Root.get("/OutputIntents", Array())
    profiles = [each.get("/DestOutputProfile") for each in intents if isinstance(each, Dictionary)]
    colors = {int(profile.get("/N", 0)) for profile in profiles if profile is not None}
    if "/OCProperties" in source.Root or len(source.attachments) or colors != {3}:
        return False
    with source.open_metadata() as said:
        archive = (said.get("pdfaid:part"), said.get("pdfaid:conformance"))
        return archive in (("1", "A"), ("2", "A")) and said.get("pdfuaid:part") == "1"


def _keep_only_what_is_shown(source: Pdf) -> None:
    """Take away what could act by itself, and what belongs to the file and not to its pages."""
    names = source.Root.get("/Names", Dictionary())
    source.Root.Names = Dictionary({"/Dests": names.Dests} if "/Dests" in names else {})
    for name in ("/OpenAction", "/AA", "/AcroForm", "/Outlines", "/PageLabels", "/Metadata"):
        if name in source.Root:
            del source.Root[name]
    for page in source.pages:
        if "/AA" in page.obj:
            del page.obj["/AA"]
        for annotation in _annotations(page):
            _disarm(annotation)


def _disarm(annotation: Dictionary) -> None:
    """Let a link lead to an address, or to a page of the same paper, and do nothing else."""
    for name in ("/AA", "/PA"):
        if name in annotation:
            del annotation[name]
    action = annotation.get("/A")
    if action is None:
        return
    if not isinstance(action, Dictionary) or action.get("/S") not in (Name.URI, Name.GoTo):
        del annotation["/A"]
    elif "/Next" in action:
        del action["/Next"]


def _forget_tags(made: Pdf) -> None:
    """Let nothing point into a tree of tags that stayed behind."""
    for item in made.objects:
        if isinstance(item, Dictionary | pikepdf.Stream):
            for name in ("/StructParents", "/StructParent"):
                if name in item:
                    del item[name]


def _keep_layers(source: Pdf, made: Pdf) -> None:
    """What a map does not show when it is opened, it does not show here either."""
    layers = source.Root.get("/OCProperties")
    if isinstance(layers, Dictionary):
        made.Root.OCProperties = made.copy_foreign(source.make_indirect(layers))
