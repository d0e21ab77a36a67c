"""What a paper holds beside its name: programs, identity numbers, and signs of a person (BR22, G48, G87)."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from politirad.web import file_text
from politirad.web.file_text import READ_SECONDS, FileText, Part, Place
from politirad.web.files import (
    KIND_NAMES,
    LockedFileError,
    MacroFileError,
    has_text,
    is_what_it_says,
)
from politirad.web.malware import ScannerDownError, is_clean
from politirad.web.rules import Hint, Sign, find_national_ids, find_signs

# Starting the reader and sending the answer back come on top of the reading.
PATIENCE = READ_SECONDS + 4
MOST_SIGNS = 20
"""Twenty signs make the point; nobody reads on."""

_PLACES = {
    Place.BODY: _("i teksten"),
    Place.PAGE: _("på side {label}"),
    Place.PAGE_NOTE: _("i en merknad på side {label}"),
    Place.SLIDE: _("på lysbilde {label}"),
    Place.NOTES: _("i notatene til lysbilde {label}"),
    Place.SHEET: _("i arket «{label}»"),
    Place.HIDDEN_SHEET: _("i det skjulte arket «{label}»"),
    Place.COMMENTS: _("i en kommentar"),
    Place.MARGIN: _("i topp- eller bunnteksten"),
    Place.PROPERTIES: _("i dokumentegenskapene"),
    Place.EMBEDDED: _("i en fil som ligger inni den"),
    Place.ELSEWHERE: _("i en del som ikke vises"),
}


@dataclass(frozen=True)
class FileSign:
    """A sign of a person inside a paper, and where in it."""

    sign: Sign
    place: str = Place.BODY
    label: str = ""


@dataclass(frozen=True)
class Contents:
    """What was found in a paper that may be kept: the signs in it, and how many pages are pictures only."""

    signs: tuple[FileSign, ...] = ()
    picture_pages: int = 0


def place_words(place: str, label: str) -> Any:
    """«på side 2», «i det skjulte arket «Ark2»»: where in a paper something stands."""
    return format_lazy(_PLACES[Place(place)], label=label)


def check_content(uploaded: Any, ending: str) -> Contents:
    """What an upload holds; raises `ValidationError` with one sentence when it cannot be kept."""
    refuse_malware(uploaded)
    refuse_other_kinds(uploaded, ending)
    if not has_text(ending):
        return Contents()
    read = read_text(uploaded)
    if read.is_broken:
        raise _wrong_kind(ending)
    for part in read.parts:
        if find_national_ids(part.text, is_table=part.is_table):
            message = _("Filen inneholder et fødselsnummer %(where)s. Ta det bort og legg ved filen på nytt.")
            where = place_words(part.place, part.label)
            raise ValidationError(message, code="national_id", params={"where": where})
    return Contents(signs=_signs_in(read), picture_pages=read.picture_pages)


def read_text(content: BinaryIO) -> FileText:
    """The text of a PDF or an office file, read in a process that has its own time and memory."""
    content.seek(0)
    try:
        answer = subprocess.run(  # noqa: S603 our own program, and nothing from outside among the arguments
            [sys.executable, "-I", str(Path(file_text.__file__))],
            input=content.read(),
            capture_output=True,
            timeout=PATIENCE,
            check=True,
        )
    except subprocess.SubprocessError:
        return FileText(is_whole=False)
    finally:
        content.seek(0)
    found = json.loads(answer.stdout)
    return FileText(**(found | {"parts": [Part(**part) for part in found["parts"]]}))


def _signs_in(read: FileText) -> tuple[FileSign, ...]:
    """Each sign once, where it stands first; and that something was not read, which hides all signs."""
    found: dict[Sign, FileSign] = {}
    for part in read.parts:
        for sign in find_signs(part.text, is_table=part.is_table):
            found.setdefault(sign, FileSign(sign, part.place, part.label))
    signs = tuple(found.values())[:MOST_SIGNS]
    unread = () if read.is_whole else (FileSign(Sign(Hint.UNREAD, "")),)
    return (*unread, *signs)


def refuse_malware(uploaded: BinaryIO) -> None:
    """Let no virus in, and nothing at all while nobody can tell."""
    try:
        if is_clean(uploaded):
            return
    except ScannerDownError as error:
        message = _("Filen kan ikke sjekkes for virus akkurat nå. Prøv igjen om noen minutter.")
        raise ValidationError(message, code="scanner_down") from error
    message = _("Filen inneholder et virus og ble ikke tatt imot. Meld fra til IT-avdelingen din.")
    raise ValidationError(message, code="malware")


def refuse_other_kinds(uploaded: BinaryIO, ending: str) -> None:
    """Let in only what is of the kind that the file's name says, without a password or a program in it."""
    try:
        if is_what_it_says(uploaded, ending):
            return
    except LockedFileError as error:
        message = _("Filen er låst med passord. Lagre den uten passord og prøv igjen.")
        raise ValidationError(message, code="locked") from error
    except MacroFileError as error:
        message = _("Filen inneholder makroer. Lagre den uten makroer og prøv igjen.")
        raise ValidationError(message, code="macros") from error
    raise _wrong_kind(ending)


def _wrong_kind(ending: str) -> ValidationError:
    message = _(
        "Innholdet er ikke %(kind)s, slik filnavnet sier. Lagre filen på nytt som %(kind)s og prøv igjen."
    )
    return ValidationError(message, code="content", params={"kind": KIND_NAMES[ending]})
