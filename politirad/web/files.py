"""Whether a file is what its name says, judged by its content."""

import uuid
import warnings
import zipfile
import zlib
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
MEDIA_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
}
MAX_UNPACKED = 500 * 1024 * 1024
CONTENT_TYPES = "[Content_Types].xml"
MAX_CONTENT_TYPES = 1024 * 1024
# Office puts a file with a password into the container of its older formats.
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_PART = "EncryptedPackage".encode("utf-16-le")


class LockedFileError(Exception):
    """The file needs a password."""


class MacroFileError(Exception):
    """The file carries a program."""


def random_name(folder: str, name: str) -> str:
    """A name to store a file under: what it is called may itself say too much."""
    return f"{folder}/{uuid.uuid4().hex}{PurePath(name).suffix.lower()}"


def media_type_of(name: str) -> str:
    """The media type that belongs to the ending of a file we take."""
    return MEDIA_TYPES[ending_of(name)]


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


def has_text(ending: str) -> bool:
    """Whether a file of this kind has text that can be read."""
    return ending == "pdf" or ending in OFFICE_PARTS


def _is_pdf(content: BinaryIO) -> bool:
    # Some scanners write a mark or a line break first; anything more is a file in front of the file.
    if not content.read(16).lstrip(b"\xef\xbb\xbf\r\n\t \0").startswith(b"%PDF-") or _has_zip_behind(content):
        return False
    try:
        with pikepdf.open(content) as pdf:
            return len(pdf.pages) > 0
    except pikepdf.PasswordError as error:
        raise LockedFileError from error
    except pikepdf.PdfError:
        return False


def _is_office(content: BinaryIO, main_part: str) -> bool:
    start = content.read(8)
    if start == OLD_OFFICE and ENCRYPTED_PART in content.read():
        raise LockedFileError
    if not start.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(content) as package:
            parts = package.infolist()
            names = {part.filename for part in parts}
            if not {CONTENT_TYPES, main_part} <= names or sum(p.file_size for p in parts) > MAX_UNPACKED:
                return False
            with package.open(CONTENT_TYPES) as types:
                is_program = b"macroEnabled" in types.read(MAX_CONTENT_TYPES)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, ValueError, EOFError):
        return False
    if is_program or any(
        name.lower().endswith("vbaproject.bin") or "/macrosheets/" in name for name in names
    ):
        raise MacroFileError
    return True


def _has_zip_behind(content: BinaryIO) -> bool:
    """Whether the file is an archive too, for those who read it from its end."""
    return zipfile.is_zipfile(content)


def _is_image(content: BinaryIO, wanted: str) -> bool:
    try:
        with warnings.catch_warnings():
            # A picture that unpacks to more than the machine can hold is no picture to us.
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(content, formats=[wanted]) as image:
                image.verify()
        return not _has_zip_behind(content)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return False
