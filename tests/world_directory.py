"""Whom people turn to in a municipality of the test world, and what it shows openly."""

from datetime import date

from django.utils import timezone

from contacts.models import (
    ContactCard,
    ContactTopic,
    DirectoryPublication,
    FunctionAbsence,
    FunctionAssignment,
    FunctionType,
    Responsibility,
)
from politirad.accounts.models import User
from politirad.tenancy.models import Municipality, PoliceDistrict

TOPIC = "traffic"
FIRST = date(2024, 1, 1)
_HELD = ("business_contact", "radicalisation_contact", "preparedness", "risk_assessor")
_ABSENT = ("diversity_coordinator", "environmental_crime_coordinator", "children_house", "victim_support")
_SAID = (TOPIC, "online", "children_youth", "cooperation")
MOST_ENTRIES = len(_HELD)


def directory_of(town: Municipality, district: PoliceDistrict, by: User, *, mark: str) -> Municipality:
    """The municipality, open, with a card, a holder, an absence and a word on who does what, made once."""
    if not Responsibility.objects.filter(district=district).exists():
        ContactCard.objects.create(user=by, workplace=f"{mark}Rådhuset", publishes_name=True)
        an_entry(district, by, 0, mark=mark)
        DirectoryPublication.objects.create(municipality=town, published_by=by)
        closed_publication(town, by)
    return town


def an_entry(district: PoliceDistrict, by: User, number: int, *, mark: str) -> None:
    """One more function held, one more that is absent, and one more topic with a word on it."""
    functions = {function.code: function for function in FunctionType.objects.all()}
    said = {"district": district, "valid_from": FIRST, "made_by": by}
    FunctionAssignment.objects.create(user=by, function=functions[_HELD[number]], **said)
    FunctionAbsence.objects.create(function=functions[_ABSENT[number]], instead=f"{mark}Spør naboen.", **said)
    Responsibility.objects.create(
        district=district,
        topic=ContactTopic.objects.get(code=_SAID[number]),
        contact_does=f"{mark}Svarer kommunen.",
        written_by=by,
    )


def closed_publication(town: Municipality, by: User) -> None:
    """One more time the municipality was open before."""
    DirectoryPublication.objects.create(
        municipality=town, published_by=by, withdrawn_by=by, withdrawn_at=timezone.now()
    )
