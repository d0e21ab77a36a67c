"""Reads the files of counties, districts and municipalities, and refuses what is wrong in them."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from django.dispatch import Signal

from politirad.tenancy.rules import is_municipality_code, is_organisation_number

norway_loaded = Signal()
"""Sent with `using` once the division of the country is stored; apps above add what hangs on it."""

FOLDER = Path(__file__).parent / "data"
_LANGUAGE_FORMS = ("nb", "nn", "neutral")
_PARALLEL_LANGUAGES = ("se", "smj", "sma", "fkv")
_COUNTY_CODE_LENGTH = 2


class ReferenceDataError(Exception):
    """One sentence that names the file, the line and what is wrong there."""


@dataclass(frozen=True)
class CountyRow:
    """A county as the file has it."""

    code: str
    name: str
    full_name: str


@dataclass(frozen=True)
class DistrictRow:
    """A police district as the file has it."""

    code: str
    name: str
    name_nynorsk: str
    headquarters: str


@dataclass(frozen=True)
class MunicipalityRow:
    """A municipality as the file has it; `county` and `district` are codes of the other files."""

    code: str
    name: str
    display_name: str
    full_name: str
    parallel_names: dict[str, str]
    county: str
    district: str
    language_form: str
    population: int
    population_year: int
    organisation_number: str


@dataclass(frozen=True)
class Norway:
    """The whole division of the country, checked."""

    counties: list[CountyRow]
    districts: list[DistrictRow]
    municipalities: list[MunicipalityRow]


@dataclass(frozen=True)
class _Line:
    """One line of a file, which can name itself when it is refused."""

    file: str
    number: int
    values: dict[str, str]

    def text(self, column: str) -> str:
        """The column's text; empty is refused."""
        value = self.values[column].strip()
        if not value:
            raise self.refused(f"kolonnen {column} er tom")
        return value

    def whole(self, column: str) -> int:
        """The column as a whole number from zero up."""
        value = self.text(column)
        if not (value.isascii() and value.isdigit()):
            raise self.refused(f"«{value}» i kolonnen {column} er ikke et helt tall")
        return int(value)

    def one_of(self, column: str, allowed: tuple[str, ...] | frozenset[str], what: str) -> str:
        """The column's text when it is among `allowed`."""
        value = self.text(column)
        if value not in allowed:
            raise self.refused(f"{what} «{value}» finnes ikke")
        return value

    def refused(self, reason: str) -> ReferenceDataError:
        """The error to raise for this line."""
        return ReferenceDataError(f"{self.file}, linje {self.number}: {reason}.")


def read_norway(folder: Path = FOLDER) -> Norway:
    """Read and check the three files; the first fault raises ReferenceDataError."""
    counties = _read(folder / "counties.csv", CountyRow, _county)
    districts = _read(folder / "districts.csv", DistrictRow, _district)
    county_codes = frozenset(row.code for row in counties)
    district_codes = frozenset(row.code for row in districts)

    def municipality(line: _Line) -> MunicipalityRow:
        return _municipality(line, county_codes, district_codes)

    municipalities = _read(folder / "municipalities.csv", MunicipalityRow, municipality)
    return Norway(counties, districts, municipalities)


def _read[Row: (CountyRow, DistrictRow, MunicipalityRow)](
    path: Path, kind: type[Row], parse: Callable[[_Line], Row]
) -> list[Row]:
    rows: dict[str, Row] = {}
    for line in _lines(path, [field.name for field in fields(kind)]):
        row = parse(line)
        if row.code in rows:
            raise line.refused(f"«{row.code}» står to ganger")
        rows[row.code] = row
    if not rows:
        message = f"{path.name} har ingen rader."
        raise ReferenceDataError(message)
    return list(rows.values())


def _lines(path: Path, columns: list[str]) -> Iterator[_Line]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        message = f"{path.name} mangler eller er ikke UTF-8."
        raise ReferenceDataError(message) from None
    reader = csv.reader(text.splitlines())
    header = next(reader, [])
    for column in columns:
        if column not in header:
            raise _Line(path.name, 1, {}).refused(f"kolonnen {column} mangler")
    for values in reader:
        line = _Line(path.name, reader.line_num, dict(zip(header, values, strict=False)))
        if len(values) != len(header):
            raise line.refused(f"linjen har {len(values)} felt, men det er {len(header)} kolonner")
        yield line


def _county(line: _Line) -> CountyRow:
    code = line.text("code")
    if not (len(code) == _COUNTY_CODE_LENGTH and code.isascii() and code.isdigit()):
        raise line.refused(f"«{code}» er ikke et fylkesnummer med to sifre")
    return CountyRow(code, line.text("name"), line.text("full_name"))


def _district(line: _Line) -> DistrictRow:
    code = line.text("code")
    return DistrictRow(code, line.text("name"), line.text("name_nynorsk"), line.text("headquarters"))


def _municipality(
    line: _Line, county_codes: frozenset[str], district_codes: frozenset[str]
) -> MunicipalityRow:
    code = line.text("code")
    if not is_municipality_code(code):
        raise line.refused(f"«{code}» er ikke et kommunenummer med fire sifre")
    number = line.values["organisation_number"].strip()
    if number and not is_organisation_number(number):
        raise line.refused(f"«{number}» er ikke et organisasjonsnummer")
    return MunicipalityRow(
        code=code,
        name=line.text("name"),
        display_name=line.text("display_name"),
        full_name=line.text("full_name"),
        parallel_names=_parallel_names(line),
        county=line.one_of("county", county_codes, "fylket"),
        district=line.one_of("district", district_codes, "politidistriktet"),
        language_form=line.one_of("language_form", _LANGUAGE_FORMS, "målformen"),
        population=line.whole("population"),
        population_year=line.whole("population_year"),
        organisation_number=number,
    )


def _parallel_names(line: _Line) -> dict[str, str]:
    names: dict[str, str] = {}
    for part in filter(None, line.values["parallel_names"].split(";")):
        language, _colon, name = part.partition(":")
        if language not in _PARALLEL_LANGUAGES or not name or language in names:
            raise line.refused(f"«{part}» er ikke et parallelt navn")
        names[language] = name
    return names
