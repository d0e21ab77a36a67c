"""One district with one municipality, and a person without any role."""

from dataclasses import dataclass
from datetime import date

import pytest

from politirad.accounts.models import User
from politirad.councils.models import Forum, ForumMunicipality
from politirad.tenancy.models import (
    Municipality,
    MunicipalityDistrict,
    PoliceDirectorate,
    PoliceDistrict,
    PoliceUnit,
)

FIRST_DAY = date(2020, 1, 1)


@dataclass(frozen=True)
class Country:
    """The places of these tests."""

    directorate: PoliceDirectorate
    district: PoliceDistrict
    municipality: Municipality
    forum: Forum


def make_municipality(name: str, code: str) -> Municipality:
    """A municipality in force since 2020."""
    return Municipality.objects.create(
        code=code, name=name, display_name=name, full_name=name, language_form="nb", valid_from=FIRST_DAY
    )


def make_district(name: str) -> PoliceDistrict:
    """A police district in force since 2020."""
    return PoliceDistrict.objects.create(
        code=name.lower(), name=name, name_nynorsk=name, headquarters=name, valid_from=FIRST_DAY
    )


@pytest.fixture
def country(db: None) -> Country:
    """One of each kind of place, each in the one above it."""
    directorate = PoliceDirectorate.objects.create(pk=1, name="Direktoratet", valid_from=FIRST_DAY)
    district, municipality = make_district("Midt"), make_municipality("Elvestrand", "9901")
    MunicipalityDistrict.objects.create(municipality=municipality, district=district, valid_from=FIRST_DAY)
    unit = PoliceUnit.objects.create(
        district=district, kind=PoliceUnit.Kind.SERVICE, name="Stasjonen", valid_from=FIRST_DAY
    )
    forum = Forum.objects.create(name="Elvestrand politiråd", short_name="Elvestrand", unit=unit)
    ForumMunicipality.objects.create(forum=forum, municipality=municipality, valid_from=FIRST_DAY)
    return Country(directorate, district, municipality, forum)


@pytest.fixture
def person(db: None) -> User:
    """Somebody who holds nothing."""
    return User.objects.create_user("kari@elvestrand.example", full_name="Kari Vik")
