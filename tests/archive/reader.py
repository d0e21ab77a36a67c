"""An archive of the tests' own: it takes packages in as Noark 5 asks, and shares no code with the writer."""

import hashlib
import io
import zipfile
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

NOARK = "http://www.arkivverket.no/standarder/noark5/arkivmelding"
TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"


@dataclass
class Store:
    """What the archive holds, each thing once under the key its sender gave it."""

    cases: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    records: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    documents: dict[str, dict[str, Any]] = field(default_factory=dict)
    files: dict[tuple[str, int, str], dict[str, Any]] = field(default_factory=dict)

    def counts(self) -> tuple[int, int, int, int]:
        """How much there is of each."""
        return len(self.cases), len(self.records), len(self.documents), len(self.files)

    def take_in(self, package: bytes) -> etree._Element:
        """Read the package, refuse what does not hold together, and keep what is new."""
        with zipfile.ZipFile(io.BytesIO(package)) as archive:
            assert archive.testzip() is None
            root = etree.fromstring(archive.read("arkivmelding.xml"))
            assert root.tag == f"{{{NOARK}}}arkivmelding"
            held = {name: archive.read(name) for name in archive.namelist() if name != "arkivmelding.xml"}
        told = [say(each, "referanseDokumentfil") for each in root.iter(f"{{{NOARK}}}dokumentobjekt")]
        assert sorted(told) == sorted(held)
        assert int(say(root, "antallFiler")) == len(held)
        for case in all_of(root, "mappe"):
            self._case(case, held)
        return root

    def _case(self, case: etree._Element, held: dict[str, bytes]) -> None:
        assert case.get(TYPE) == "saksmappe"
        key = external_key(case)
        self.cases[key] = {name: say(case, name) for name in ("tittel", "saksaar", "saksstatus")}
        self.cases[key]["klasse"] = [
            (say(each, "klassifikasjonssystem"), say(each, "klasseID")) for each in all_of(case, "klasse")
        ]
        self.cases[key]["parter"] = [say(each, "partNavn") for each in all_of(case, "part")]
        for record in all_of(case, "registrering"):
            self._record(record, key, held)

    def _record(self, record: etree._Element, case: tuple[str, str], held: dict[str, bytes]) -> None:
        assert record.get(TYPE) == "journalpost"
        key = external_key(record)
        names = ("tittel", "offentligTittel", "journalposttype", "journalstatus", "dokumentetsDato")
        self.records[key] = {name: say(record, name) for name in names}
        self.records[key] |= {
            "mappe": case,
            "skjerming": screening(record),
            "parter": [
                (say(each, "korrespondanseparttype"), say(each, "korrespondansepartNavn"))
                for each in all_of(record, "korrespondansepart")
            ],
        }
        for document in all_of(record, "dokumentbeskrivelse"):
            self._document(document, key, held)

    def _document(self, document: etree._Element, record: tuple[str, str], held: dict[str, bytes]) -> None:
        key = say(document, "systemID")
        names = ("tittel", "dokumenttype", "dokumentstatus", "tilknyttetRegistreringSom")
        self.documents[key] = {name: say(document, name) for name in names}
        self.documents[key] |= {"registrering": record, "skjerming": screening(document)}
        for file in all_of(document, "dokumentobjekt"):
            content = held[say(file, "referanseDokumentfil")]
            assert say(file, "sjekksumAlgoritme") == "SHA256"
            assert say(file, "sjekksum") == hashlib.sha256(content).hexdigest()
            assert int(say(file, "filstoerrelse")) == len(content)
            place = (key, int(say(file, "versjonsnummer")), say(file, "variantformat"))
            names = ("format", "mimeType", "sjekksum")
            self.files[place] = {**{name: say(file, name) for name in names}, "innhold": content}


def all_of(parent: etree._Element, name: str) -> list[etree._Element]:
    """The children with this name."""
    return list(parent.findall(f"{{{NOARK}}}{name}"))


def say(parent: etree._Element, name: str) -> str:
    """What the one child with this name says; empty where there is none."""
    return parent.findtext(f"{{{NOARK}}}{name}") or ""


def external_key(parent: etree._Element) -> tuple[str, str]:
    """The sender's system and its own key."""
    (key,) = all_of(parent, "referanseEksternNoekkel")
    return say(key, "fagsystem"), say(key, "noekkel")


def screening(parent: etree._Element) -> tuple[str, str, str] | None:
    """The rule of law, what of the metadata, and how much of the document."""
    found = all_of(parent, "skjerming")
    names = ("skjermingshjemmel", "skjermingMetadata", "skjermingDokument")
    return tuple(say(found[0], name) for name in names) if found else None  # type: ignore[return-value]
