"""One paper made into A4 sheets with room for a head and a foot, so that it can stand in a larger PDF.

Each paper becomes a file of its own first: what is broken in it shows here, and spoils nothing else.
"""

import io
import warnings
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Page, Pdf
from PIL import Image, ImageOps

from politirad.web.sheet_fitting import (
    UnreadablePaperError,
    annotations_of,
    fit_in_place,
    place_on_new_sheet,
    shown_box,
)

LONGEST_SIDE = 2600
"""Pixels along the longer side of a picture: about 220 an inch on A4."""
MOST_PIXELS = 36_000_000
_POINTS_A_PIXEL = 0.75


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
    boxes = [shown_box(page) for page in source.pages]
    is_tagged = _is_tagged(source) and all(map(_is_balanced, source.pages))
    if is_tagged:
        for page, box in zip(source.pages, boxes, strict=True):
            fit_in_place(page, box)
        _keep_only_what_is_shown(source)
        is_wide = _lie_down(source)
        source.save(target)
    else:
        with pikepdf.new() as made:
            for page in source.pages:
                place_on_new_sheet(made, page)
            _keep_layers(source, made)
            _forget_tags(made)
            is_wide = _lie_down(made)
            made.save(target)
    return Sheets(target, is_wide, is_tagged, is_conforming and is_tagged)


def _lie_down(pdf: Pdf) -> tuple[bool, ...]:
    return tuple(float(page.mediabox[2]) > float(page.mediabox[3]) for page in pdf.pages)


def _has_links_alone(source: Pdf) -> bool:
    kinds = {each.get("/Subtype") for page in source.pages for each in annotations_of(page)}
    return kinds <= {Name.Link}


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
        for annotation in annotations_of(page):
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
