"""The division of Norway comes in whole, once, or not at all."""

import csv
import io
import shutil
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from politirad.tenancy.models import (
    County,
    Municipality,
    MunicipalityDistrict,
    PoliceDirectorate,
    PoliceDistrict,
    PopulationFigure,
)
from politirad.tenancy.reference import FOLDER

_OWN_COUNTY_DISTRICT = {
    "03": "oslo",
    "31": "ost",
    "32": "ost",
    "33": "sor-ost",
    "39": "sor-ost",
    "40": "sor-ost",
    "34": "innlandet",
    "42": "agder",
    "11": "sor-vest",
    "46": "vest",
    "15": "more-og-romsdal",
    "50": "trondelag",
    "18": "nordland",
    "55": "troms",
    "56": "finnmark",
}
_EXCEPTIONS = {
    ("3201", "Bærum", "oslo"),
    ("3203", "Asker", "oslo"),
    ("3234", "Lunner", "innlandet"),
    ("3236", "Jevnaker", "sor-ost"),
    ("4228", "Sirdal", "sor-vest"),
    ("4611", "Etne", "sor-vest"),
    ("4612", "Sveio", "sor-vest"),
    ("4613", "Bømlo", "sor-vest"),
    ("4614", "Stord", "sor-vest"),
    ("4615", "Fitjar", "sor-vest"),
    ("1811", "Bindal", "trondelag"),
    ("5516", "Gratangen", "nordland"),
}
_MODELS = (
    County,
    PoliceDistrict,
    Municipality,
    MunicipalityDistrict,
    PopulationFigure,
    PoliceDirectorate,
)


def _load(folder: Path = FOLDER) -> str:
    out = io.StringIO()
    call_command("load_norway", folder=folder, stdout=out)
    return out.getvalue()


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A copy of the three files, to be broken."""
    return Path(shutil.copytree(FOLDER, tmp_path / "data"))


def _rewrite(path: Path, change: dict[str, str], *, line: int = 2) -> None:
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    rows[line - 2] |= change
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


@pytest.mark.django_db
def test_load_norway_brings_the_whole_country_and_says_so() -> None:
    said = _load()

    assert said == "15 fylker, 357 kommuner og 12 politidistrikter: 1099 rader skrevet.\n"
    assert [model.objects.count() for model in _MODELS] == [15, 12, 357, 357, 357, 1]


@pytest.mark.django_db
def test_load_norway_twice_changes_nothing_and_says_so() -> None:
    _load()
    before = [list(model.objects.order_by("pk").values()) for model in _MODELS]

    said = _load()

    assert said == "15 fylker, 357 kommuner og 12 politidistrikter: ingenting å endre.\n"
    assert [list(model.objects.order_by("pk").values()) for model in _MODELS] == before


@pytest.mark.django_db
def test_municipalities_follow_their_county_but_for_twelve() -> None:
    _load()

    links = MunicipalityDistrict.objects.values_list(
        "municipality__code", "municipality__name", "district__code", "municipality__county__code"
    )
    outside = {
        (code, name, district)
        for code, name, district, county in links
        if district != _OWN_COUNTY_DISTRICT[county]
    }

    assert outside == _EXCEPTIONS


@pytest.mark.django_db
def test_the_two_heroy_are_told_apart() -> None:
    _load()

    both = Municipality.objects.filter(name="Herøy").order_by("code").values_list("code", "display_name")

    assert list(both) == [("1515", "Herøy (Møre og Romsdal)"), ("1818", "Herøy (Nordland)")]


@pytest.mark.django_db
def test_sami_and_kven_names_are_kept_by_language() -> None:
    _load()

    kafjord = Municipality.objects.get(code="5540")

    assert (kafjord.name, kafjord.full_name, kafjord.parallel_names) == (
        "Kåfjord",
        "Gáivuotna - Kåfjord - Kaivuono",
        {"se": "Gáivuotna", "fkv": "Kaivuono"},
    )


@pytest.mark.django_db
def test_language_forms_add_up_to_the_national_counts() -> None:
    _load()

    counts = {
        form: Municipality.objects.filter(language_form=form).count() for form in ("nb", "nn", "neutral")
    }

    assert counts == {"nb": 119, "nn": 88, "neutral": 150}


@pytest.mark.django_db
def test_everything_holds_from_the_day_of_the_division() -> None:
    _load()

    days = {
        day
        for model in (County, PoliceDistrict, Municipality)
        for day in model.objects.values_list("valid_from", flat=True)
    }

    assert days == {date(2024, 1, 1)}
    assert list(
        PopulationFigure.objects.filter(municipality__code="0301").values_list("year", "persons")
    ) == [(2026, 728714)]


@pytest.mark.django_db
def test_a_corrected_row_is_the_only_one_written(files: Path) -> None:
    _load()
    _rewrite(files / "municipalities.csv", {"language_form": "nb"})

    said = _load(files)

    assert said == "15 fylker, 357 kommuner og 12 politidistrikter: 1 rader skrevet.\n"
    assert Municipality.objects.get(code="0301").language_form == "nb"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"county": "99"}, "municipalities.csv, linje 3: fylket «99» finnes ikke."),
        ({"district": "nord"}, "municipalities.csv, linje 3: politidistriktet «nord» finnes ikke."),
        ({"code": "301"}, "municipalities.csv, linje 3: «301» er ikke et kommunenummer med fire sifre."),
        ({"code": "11O1"}, "municipalities.csv, linje 3: «11O1» er ikke et kommunenummer med fire sifre."),
        ({"code": "0301"}, "municipalities.csv, linje 3: «0301» står to ganger."),
        (
            {"organisation_number": "958935421"},
            "municipalities.csv, linje 3: «958935421» er ikke et organisasjonsnummer.",
        ),
        (
            {"population": "mange"},
            "municipalities.csv, linje 3: «mange» i kolonnen population er ikke et helt tall.",
        ),
        (
            {"population": "-4"},
            "municipalities.csv, linje 3: «-4» i kolonnen population er ikke et helt tall.",
        ),
        ({"population_year": ""}, "municipalities.csv, linje 3: kolonnen population_year er tom."),
        ({"name": " "}, "municipalities.csv, linje 3: kolonnen name er tom."),
        ({"language_form": "riksmål"}, "municipalities.csv, linje 3: målformen «riksmål» finnes ikke."),
        ({"parallel_names": "xx:Navn"}, "municipalities.csv, linje 3: «xx:Navn» er ikke et parallelt navn."),
        (
            {"parallel_names": "se:Navn;se:Namma"},
            "municipalities.csv, linje 3: «se:Namma» er ikke et parallelt navn.",
        ),
    ],
)
@pytest.mark.django_db
def test_a_wrong_row_is_named_and_nothing_is_written(
    files: Path, change: dict[str, str], sentence: str
) -> None:
    _rewrite(files / "municipalities.csv", change, line=3)

    with pytest.raises(CommandError) as refusal:
        _load(files)

    assert str(refusal.value) == sentence
    assert [model.objects.count() for model in _MODELS] == [0, 0, 0, 0, 0, 0]


@pytest.mark.parametrize(
    ("file", "text", "sentence"),
    [
        ("counties.csv", None, "counties.csv mangler eller er ikke UTF-8."),
        ("counties.csv", "code,name,full_name\n", "counties.csv har ingen rader."),
        ("counties.csv", "code,name\n03,Oslo\n", "counties.csv, linje 1: kolonnen full_name mangler."),
        (
            "counties.csv",
            "code,name,full_name\n3,Oslo,Oslo\n",
            "counties.csv, linje 2: «3» er ikke et fylkesnummer med to sifre.",
        ),
        (
            "counties.csv",
            "code,name,full_name\n03,Oslo,Oslo\n03,Oslo,Oslo\n",
            "counties.csv, linje 3: «03» står to ganger.",
        ),
        (
            "districts.csv",
            "code,name,name_nynorsk,headquarters\noslo,Oslo politidistrikt\n",
            "districts.csv, linje 2: linjen har 2 felt, men det er 4 kolonner.",
        ),
        (
            "districts.csv",
            "code,name,name_nynorsk,headquarters\noslo,Oslo politidistrikt,,Oslo\n",
            "districts.csv, linje 2: kolonnen name_nynorsk er tom.",
        ),
        ("municipalities.csv", "", "municipalities.csv, linje 1: kolonnen code mangler."),
    ],
)
@pytest.mark.django_db
def test_a_broken_file_is_named_and_nothing_is_written(
    files: Path, file: str, text: str | None, sentence: str
) -> None:
    if text is None:
        (files / file).unlink()
    else:
        (files / file).write_text(text, encoding="utf-8")

    with pytest.raises(CommandError) as refusal:
        _load(files)

    assert str(refusal.value) == sentence
    assert [model.objects.count() for model in _MODELS] == [0, 0, 0, 0, 0, 0]
