"""Places: one of each at a time, and listed the way Norwegians look for them."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from politirad.tenancy.models import Municipality, MunicipalityDistrict
from tests.tenancy.conftest import FIRST_DAY, Country, make_district, make_municipality

IN_ORDER = [
    "Alta",
    "asker",
    "Bergen",
    "Čáhcesuolu",
    "Deatnu",
    "Kárášjohka",
    "Oslo",
    "Zorro",
    "Ærfjord",
    "Ørsta",
    "Østre Toten",
    "Ål",
    "Ås",
]


@pytest.mark.django_db
def test_names_sort_with_norwegian_letters_last_and_sami_letters_beside_theirs():
    for number, name in enumerate(reversed(IN_ORDER)):
        make_municipality(name, f"99{number:02}")
    assert [place.name for place in Municipality.objects.all()] == IN_ORDER


@pytest.mark.django_db
def test_database_refuses_one_municipality_number_twice_on_one_day():
    make_municipality("Elvestrand", "9901")
    # The first day is the last as well: one shared day is enough.
    Municipality.objects.update(valid_until=FIRST_DAY)
    with pytest.raises(IntegrityError, match="one_municipality_per_code"), transaction.atomic():
        make_municipality("Elvestrand igjen", "9901")


def test_database_refuses_two_districts_for_a_municipality_on_one_day(country: Country):
    other = make_district("Ytre")
    columns = "municipality_id, district_id, valid_from"
    insert = f"INSERT INTO tenancy_municipalitydistrict ({columns}) VALUES (%s, %s, %s)"  # noqa: S608
    row = [country.municipality.pk, other.pk, FIRST_DAY + timedelta(days=30)]
    with connection.cursor() as cursor:
        with pytest.raises(IntegrityError, match="one_district_at_a_time"), transaction.atomic():
            cursor.execute(insert, row)
        MunicipalityDistrict.objects.update(valid_until=FIRST_DAY + timedelta(days=29))
        cursor.execute(insert, row)
    assert country.municipality.district_links.count() == 2


def test_mail_follows_the_language_form_and_neutral_gets_bokmal():
    forms = Municipality.LanguageForm
    languages = [Municipality(language_form=form).mail_language for form in forms]
    assert languages == ["nb", "nn", "nb"]
