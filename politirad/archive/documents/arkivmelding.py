"""A case as a Noark 5 `arkivmelding`: the elements of the public schema in its order (domain.md 5.6).

mappe > registrering > dokumentbeskrivelse > dokumentobjekt. Whatever can be sent again has a key made from
our own: cases and records as `referanseEksternNoekkel`, documents as `systemID`.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from xml.etree import ElementTree as ET

from django.utils import timezone

from politirad.archive import rules
from politirad.archive.documents.words import (
    Body,
    Case,
    Classification,
    Direction,
    Document,
    DocumentFile,
    Medium,
    Part,
    Record,
    Screening,
)

NAMESPACE = "http://www.arkivverket.no/standarder/noark5/arkivmelding"
SYSTEM = "Politiråd"
"""What the archive knows us by, beside each key."""

_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_VARIANT = {
    Medium.ARCHIVE: "Arkivformat",
    Medium.PRODUCTION: "Produksjonsformat",
    Medium.PUBLIC: "Dokument hvor deler av innholdet er skjermet",
}
_KINDS = {
    Direction.OUT: "Utgående dokument",
    Direction.IN: "Inngående dokument",
    Direction.INTERNAL: "Organinternt dokument uten oppfølging",
}
_SCREENED = {Part.SOME: "Skjerming av deler av dokumentet", Part.ALL: "Skjerming av hele dokumentet"}
# PRONOM's numbers, where the format is known for sure; else the media type says what it is.
_FORMATS = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "fmt/412",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "fmt/214",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "fmt/215",
}
_PDF_A_2A = "fmt/476"

type Keys = Callable[[str], UUID]


@dataclass(frozen=True)
class PackedFile:
    """Where a file lies in the package, and how big it is."""

    name: str
    size: int


@dataclass(frozen=True)
class Message:
    """Everything an arkivmelding says: the case, the message's own key, and where its files lie."""

    case: Case
    key: UUID
    made_at: datetime
    keys: Keys
    classification: Classification | None
    files: Mapping[DocumentFile, PackedFile]


def arkivmelding(message: Message) -> bytes:
    """The message as XML."""
    ET.register_namespace("", NAMESPACE)
    ET.register_namespace("xsi", _XSI)
    root = ET.Element(f"{{{NAMESPACE}}}arkivmelding")
    _say(root, "system", SYSTEM)
    _say(root, "meldingId", str(message.key))
    _say(root, "tidspunkt", _moment(message.made_at))
    _say(root, "antallFiler", str(len(message.files)))
    _case(root, message)
    ET.indent(root)
    made: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return made


def _case(root: ET.Element, message: Message) -> None:
    case = message.case
    folder = _typed(root, "mappe", "saksmappe")
    _say(folder, "tittel", case.title)
    _say(folder, "offentligTittel", case.title)
    _say(folder, "opprettetDato", _moment(case.opened_at))
    for body in case.bodies:
        part = _add(folder, "part")
        _say(part, "partNavn", body.name)
        _say(part, "partRolle", "Part i rådet")
        _organisation(part, body)
    if message.classification:
        held = _add(folder, "klasse")
        _say(held, "klassifikasjonssystem", message.classification.system)
        _say(held, "klasseID", message.classification.code)
    _external_key(folder, message.keys(case.key))
    for record in case.records:
        _record(folder, record, message)
    _say(folder, "saksaar", str(case.year))
    _say(folder, "saksdato", timezone.localdate(case.opened_at).isoformat())
    _say(folder, "saksstatus", "Under behandling")


def _record(folder: ET.Element, record: Record, message: Message) -> None:
    entry = _typed(folder, "registrering", "journalpost")
    _say(entry, "opprettetDato", _moment(record.dated_at))
    _screening(entry, record.screening, "Skjerming tittel registrering - utvalgte ord")
    for number, document in enumerate(record.documents, start=1):
        _document(entry, document, number, message)
    _say(entry, "tittel", record.title)
    _say(entry, "offentligTittel", record.public_title or record.title)
    for body in record.bodies or message.case.bodies:
        _correspondent(entry, body, record.direction)
    _external_key(entry, message.keys(record.key))
    _say(entry, "journalposttype", _KINDS[record.direction])
    _say(entry, "journalstatus", "Arkivert")
    _say(entry, "dokumentetsDato", timezone.localdate(record.dated_at).isoformat())


def _correspondent(entry: ET.Element, body: Body, direction: Direction) -> None:
    """Who sent or received it; what never left the house has no party but the house itself."""
    is_internal = direction is Direction.INTERNAL
    if is_internal and not body.is_owner:
        return
    kind = "Avsender" if body.is_sender else "Mottaker"
    party = _add(entry, "korrespondansepart")
    _say(party, "korrespondanseparttype", "Intern avsender" if is_internal else kind)
    _say(party, "korrespondansepartNavn", body.name)
    _organisation(party, body)


def _document(entry: ET.Element, document: Document, number: int, message: Message) -> None:
    described = _add(entry, "dokumentbeskrivelse")
    _say(described, "systemID", str(message.keys(document.key)))
    _say(described, "dokumenttype", document.kind)
    _say(described, "dokumentstatus", "Dokumentet er ferdigstilt")
    _say(described, "tittel", document.title)
    if document.public_title:
        # The schema has no public title for a document; the description is where archives look for it.
        _say(described, "beskrivelse", document.public_title)
    _say(described, "tilknyttetRegistreringSom", "Hoveddokument" if document.is_main else "Vedlegg")
    _say(described, "dokumentnummer", str(number))
    _screening(described, document.screening, "Skjerming tittel dokumentbeskrivelse")
    for file in document.files:
        _file(described, file, message.files[file])


def _file(described: ET.Element, file: DocumentFile, packed: PackedFile) -> None:
    thing = _add(described, "dokumentobjekt")
    _say(thing, "versjonsnummer", str(file.version))
    _say(thing, "variantformat", _VARIANT[file.medium])
    _say(thing, "format", _PDF_A_2A if file.is_pdf_a else _FORMATS.get(file.media_type, file.media_type))
    if file.is_pdf_a:
        _say(thing, "formatDetaljer", "PDF/A-2a")
    _say(thing, "mimeType", file.media_type)
    _say(thing, "opprettetDato", _moment(file.made_at))
    _say(thing, "referanseDokumentfil", packed.name)
    _say(thing, "sjekksum", file.sha256)
    # SHA-256, as the catalogue of metadata spells it (M706).
    _say(thing, "sjekksumAlgoritme", "SHA256")
    _say(thing, "filstoerrelse", str(packed.size))


def _screening(parent: ET.Element, screening: Screening | None, hidden_title: str) -> None:
    if screening is None:
        return
    screened = _add(parent, "skjerming")
    _say(screened, "tilgangsrestriksjon", "Unntatt offentlighet")
    _say(screened, "skjermingshjemmel", screening.legal_basis)
    # The schema asks for at least one line about metadata; a title that hides nothing says so.
    _say(screened, "skjermingMetadata", hidden_title if screening.hides_title else "Ingen")
    if screening.of_document in _SCREENED:
        _say(screened, "skjermingDokument", _SCREENED[screening.of_document])


def _organisation(parent: ET.Element, body: Body) -> None:
    if body.organisation_number:
        holder = _add(parent, "organisasjonsnummer")
        _say(holder, "organisasjonsnummer", body.organisation_number)


def _external_key(parent: ET.Element, key: UUID) -> None:
    held = _add(parent, "referanseEksternNoekkel")
    _say(held, "fagsystem", SYSTEM)
    _say(held, "noekkel", str(key))


def _typed(parent: ET.Element, name: str, kind: str) -> ET.Element:
    element = _add(parent, name)
    element.set(f"{{{_XSI}}}type", kind)
    return element


def _add(parent: ET.Element, name: str) -> ET.Element:
    return ET.SubElement(parent, f"{{{NAMESPACE}}}{name}")


def _say(parent: ET.Element, name: str, text: str) -> None:
    _add(parent, name).text = rules.legal_text(text)


def _moment(at: datetime) -> str:
    return timezone.localtime(at).isoformat(timespec="seconds")


def files_of(case: Case) -> Iterable[DocumentFile]:
    """Every file of the case, in the order it is told of."""
    return (file for record in case.records for document in record.documents for file in document.files)
