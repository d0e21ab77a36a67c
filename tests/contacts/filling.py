"""Registers as large as the country's: 357 municipalities and 400 politikontakter in one district."""

from contacts.models import PoliceContactAssignment
from politirad.accounts.models import User
from politirad.tenancy.models import Municipality, MunicipalityDistrict, PopulationFigure, RoleAppointment
from politirad.tenancy.permissions import Party, Role
from tests.contacts.making import EARLY, Register


def fill_register(register: Register, *, towns: int, contacts: int, first: int = 0) -> None:
    """Add so many municipalities and politikontakter, one municipality each; `first` numbers them on."""
    numbers = range(first, first + towns)
    places = Municipality.objects.bulk_create(
        Municipality(
            code=f"8{number:03}",
            name=f"Storkommune {number:03}",
            display_name=f"Storkommune {number:03}",
            full_name=f"Storkommune {number:03}",
            language_form="nb",
            valid_from=EARLY,
        )
        for number in numbers
    )
    MunicipalityDistrict.objects.bulk_create(
        MunicipalityDistrict(municipality=place, district=register.district, valid_from=EARLY)
        for place in places
    )
    PopulationFigure.objects.bulk_create(
        PopulationFigure(municipality=place, year=2025, persons=1000 + place.pk) for place in places
    )
    people = User.objects.bulk_create(
        User(email=f"stor{number}@midtkyst.example", full_name=f"Kontakt {number:03}")
        for number in range(first, first + contacts)
    )
    held = [(person, places[number % towns]) for number, person in enumerate(people)]
    roles = RoleAppointment.objects.bulk_create(
        RoleAppointment(
            user=person,
            role=Role.POLICE_CONTACT,
            party=Party.POLICE,
            municipality=place,
            valid_from=EARLY,
        )
        for person, place in held
    )
    PoliceContactAssignment.objects.bulk_create(
        PoliceContactAssignment(
            user=role.user,
            municipality=role.municipality,
            district=register.district,
            appointment=role,
            valid_from=EARLY,
            made_by=register.manager,
        )
        for role in roles
    )
