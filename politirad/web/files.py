"""Whether a file is what its name says, judged by its content."""

import warnings
import zipfile
from pathlib import PurePath
from typing import BinaryIO

import pikepdf
from PIL import Image

OFFICE_PARTS = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml", "pptx": "ppt/presentation.xml"}
IMAGE_FORMATS = {"png": "PNG", "jpg": "JPEG", "jpeg": "JPEG"}
ENDINGS = ("pdf", *OFFICE_PARTS, *IMAGE_FORMATS)
KIND_NAMES = {
    "pdf": "PDF",
    "docx": "Word",
    "xlsx": "Excel",
    "pptx": "PowerPoint",
    "png": "PNG",
    "jpg": "JPEG",
    "jpeg": "JPEG",
}
MAX_UNPACKED = 500 * 1024 * 1024


class LockedFileError(Exception):
    """The file needs a password."""


class MacroFileError(Exception):
    """The file carries a program."""


def ending_of(name: str) -> str:
    """The ending of a file name in lower case, without the dot."""
    return PurePath(name).suffix.lower().removeprefix(".")


def is_what_it_says(content: BinaryIO, ending: str) -> bool:
    """Whether the content is of the kind the ending says.

    Raises `LockedFileError` when a password is in the way, `MacroFileError` when an office file
    carries macros.
    """
    content.seek(0)
    try:
        if ending == "pdf":
            return _is_pdf(content)
        if ending in OFFICE_PARTS:
            return _is_office(content, OFFICE_PARTS[ending])
        return _is_image(content, IMAGE_FORMATS[ending])
    finally:
        content.seek(0)


def _is_pdf(content: BinaryIO) -> bool:
    try:
        with pikepdf.open(content) as pdf:
            return len(pdf.pages) > 0
    except pikepdf.PasswordError as error:
        raise LockedFileError from error
    except pikepdf.PdfError:
        return False


def _is_office(content: BinaryIO, main_part: str) -> bool:
    try:
        with zipfile.ZipFile(content) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, OSError, ValueError):
        return False
    names = {part.filename for part in parts}
    if any(name.endswith("vbaProject.bin") for name in names):
        raise MacroFileError
    is_small_enough = sum(part.file_size for part in parts) <= MAX_UNPACKED
    return is_small_enough and {"[Content_Types].xml", main_part} <= names


def _is_image(content: BinaryIO, wanted: str) -> bool:
    try:
        with warnings.catch_warnings():
            # A picture that unpacks to more than the machine can hold is no picture to us.
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(content, formats=[wanted]) as image:
                image.verify()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return False
    return True
