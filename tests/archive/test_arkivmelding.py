"""The package as Noark 5 asks: every element in its place, the same content the same bytes, once each."""

import io
import zipfile
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from politirad.archive.documents import (
    Case,
    Classification,
    Order,
    Part,
    Screening,
    UnsoundPackageError,
    make_package,
)
from politirad.archive.rules import external_key
from tests.archive.conftest import AT, LAW, PDF, a_case, a_file
from tests.archive.reader import NOARK, Store

NAMESPACE = UUID("1f0c6a52-3c4c-4b7e-9d0b-6a1f5a4d2e11")


def packed(folder: Path, case: Case | None = None, *, version: int = 1) -> bytes:
    order = Order(
        case=case or a_case(),
        key=external_key(NAMESPACE, f"transfer/{version}"),
        made_at=AT,
        keys=lambda name: external_key(NAMESPACE, name),
        classification=Classification("K-koder", "X31"),
    )
    return make_package(order, folder / "package.zip").path.read_bytes()


def with_version(number: int, content: bytes) -> Case:
    """The case where the minutes are in this version."""
    case = a_case()
    minutes = case.records[0]
    document = minutes.documents[0]
    file = a_file(content, version=number)
    again = type(document)(**{**vars(document), "files": (file,)})
    return a_case(records=(type(minutes)(**{**vars(minutes), "documents": (again,)}),))


def test_the_case_the_records_and_their_documents_are_told_of(tmp_path: Path):
    store = Store()
    store.take_in(packed(tmp_path))
    (case,) = store.cases.values()
    assert case == {
        "tittel": "Elvestrand politiråd 2026",
        "saksaar": "2026",
        "saksstatus": "Under behandling",
        "klasse": [("K-koder", "X31")],
        "parter": ["Elvestrand kommune", "Midtkyst politidistrikt"],
    }
    minutes, item = store.records.values()
    assert minutes["parter"] == [
        ("Avsender", "Elvestrand kommune"),
        ("Mottaker", "Midtkyst politidistrikt"),
    ]
    assert (minutes["journalposttype"], minutes["skjerming"]) == ("Utgående dokument", None)
    assert (item["tittel"], item["offentligTittel"]) == (
        "Sak 13/26: Utsatte møteplasser",
        "Sak 13/26: Trygghet",
    )


def test_what_is_exempt_says_by_which_law_and_what_of_it(tmp_path: Path):
    store = Store()
    store.take_in(packed(tmp_path))
    _minutes, item = store.records.values()
    whole = "Skjerming av hele dokumentet"
    assert item["skjerming"] == (LAW, "Skjerming tittel registrering - utvalgte ord", whole)
    papers = [document["skjerming"] for document in store.documents.values()]
    assert papers == [None, (LAW, "Skjerming tittel dokumentbeskrivelse", whole)]


def test_the_minutes_are_pdf_a_in_archive_form_and_papers_as_they_came(tmp_path: Path):
    store = Store()
    store.take_in(packed(tmp_path))
    forms = [(form, file["format"], file["mimeType"]) for (_key, _number, form), file in store.files.items()]
    pdf = "application/pdf"
    assert forms == [("Arkivformat", "fmt/476", pdf), ("Produksjonsformat", pdf, pdf)]
    assert next(iter(store.files.values()))["innhold"] == PDF


def test_taking_the_package_in_twice_doubles_nothing(tmp_path: Path):
    store = Store()
    package = packed(tmp_path)
    store.take_in(package)
    once = store.counts()
    store.take_in(package)
    assert (once, store.counts()) == ((1, 2, 2, 2), (1, 2, 2, 2))


def test_a_new_version_is_a_new_file_of_the_same_document(tmp_path: Path):
    store = Store()
    store.take_in(packed(tmp_path, with_version(1, PDF)))
    store.take_in(packed(tmp_path, with_version(2, b"%PDF-1.7 rettet"), version=2))
    assert store.counts() == (1, 1, 1, 2)
    assert sorted(number for _key, number, _form in store.files) == [1, 2]


def test_the_same_content_is_the_same_bytes(tmp_path: Path):
    assert packed(tmp_path) == packed(tmp_path)


def test_a_file_that_is_not_what_its_checksum_says_stops_the_package(tmp_path: Path):
    case = a_case()
    minutes = case.records[0]
    document = type(minutes.documents[0])("d", "x", "x", (a_file(sha256="0" * 64),), is_main=True)
    with pytest.raises(UnsoundPackageError):
        packed(tmp_path, a_case(records=(type(minutes)("r", "x", AT, (document,)),)))


def test_the_names_in_the_package_tell_nothing(tmp_path: Path):
    with zipfile.ZipFile(io.BytesIO(packed(tmp_path))) as archive:
        assert archive.namelist() == ["dokumenter/0001.pdf", "dokumenter/0002.pdf", "arkivmelding.xml"]


def test_signs_that_no_xml_file_may_hold_are_left_out(tmp_path: Path):
    minutes = type(a_case().records[0])("r", "Referat\x0b\x00 <3> & Šalldás", AT)
    store = Store()
    store.take_in(packed(tmp_path, a_case(records=(minutes,))))
    (record,) = store.records.values()
    assert record["tittel"] == "Referat <3> & Šalldás"


def test_parts_of_minutes_may_be_exempt_while_their_title_is_open(tmp_path: Path):
    minutes = type(a_case().records[0])(
        "r", "Referat", AT, screening=Screening(LAW, hides_title=False, of_document=Part.SOME)
    )
    store = Store()
    store.take_in(packed(tmp_path, a_case(records=(minutes,))))
    (record,) = store.records.values()
    assert record["skjerming"] == (LAW, "Ingen", "Skjerming av deler av dokumentet")


def test_a_message_that_breaks_the_configured_schema_is_not_sent(tmp_path: Path, settings: Any):
    schema = tmp_path / "arkivmelding.xsd"
    words = f'xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{NOARK}"'
    schema.write_text(f'<xs:schema {words}><xs:element name="arkivmelding" type="xs:int"/></xs:schema>')
    settings.ARKIVMELDING_XSD = str(schema)
    with pytest.raises(UnsoundPackageError, match="følger ikke arkivenes skjema"):
        packed(tmp_path)


def test_the_archives_own_schema_accepts_the_message(tmp_path: Path, settings: Any):
    if not settings.ARKIVMELDING_XSD:
        pytest.skip("ARKIVMELDING_XSD names no schema; it may not be shipped with the program")
    assert packed(tmp_path)
