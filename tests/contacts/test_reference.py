"""The catalogue of functions and the first limit come from dated files, in three languages (R029, G15)."""

import csv
from datetime import date
from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils.translation import override

from contacts.actions.reference import load_reference
from contacts.models import ContactLimit, ContactTopic, FunctionType

_DATA = Path(__file__).parents[2] / "contacts" / "data"
LATER = date(2028, 1, 1)


def _lines(name: str) -> list[dict[str, str]]:
    with (_DATA / name).open(newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.django_db
def test_every_function_of_the_file_is_stored_in_its_order():
    codes = [line["code"] for line in _lines("functions.csv")]
    assert list(FunctionType.objects.values_list("code", flat=True)) == codes
    assert len(codes) == 12
    channels = FunctionType.objects.filter(is_public_channel=True).values_list("code", flat=True)
    assert set(channels) == {"online_patrol", "victim_support", "children_house"}


@pytest.mark.django_db
def test_function_is_told_in_the_readers_language():
    function = FunctionType.objects.get(code="victim_support")
    said = {}
    for language in ("nb", "nn", "en"):
        with override(language):
            said[language] = (str(function), function.about.split()[0])
    assert said == {
        "nb": ("Støttesenter for kriminalitetsutsatte", "Gir"),
        "nn": ("Støttesenter for kriminalitetsutsette", "Gir"),
        "en": ("Support centre for victims of crime", "Gives"),
    }


@pytest.mark.django_db
def test_loading_again_mends_a_function():
    FunctionType.objects.filter(code="preparedness").update(about_nb="Noe annet")
    load_reference(using="default")
    assert FunctionType.objects.get(code="preparedness").about_nb.startswith("Arbeider")
    assert FunctionType.objects.count() == 12


@pytest.mark.django_db
def test_limit_the_directorate_has_changed_stays_as_it_is():
    assert list(ContactLimit.objects.values_list("limit", "valid_until")) == [(3, None)]
    ContactLimit.objects.update(valid_until=date(2027, 12, 31))
    ContactLimit.objects.create(limit=4, valid_from=LATER, source="Ny veileder")
    load_reference(using="default")
    assert list(ContactLimit.objects.values_list("limit", flat=True)) == [3, 4]
    ContactLimit.objects.all().delete()
    load_reference(using="default")
    assert [(row.limit, row.source) for row in ContactLimit.objects.all()] == [
        (3, _lines("limits.csv")[0]["source"])
    ]


@pytest.mark.django_db
def test_every_migration_looks_after_the_files():
    FunctionType.objects.filter(code="preparedness").update(label_nb="Noe annet")
    call_command("migrate", verbosity=0)
    assert FunctionType.objects.get(code="preparedness").label_nb == "Beredskapskontakt"


@pytest.mark.django_db
def test_every_topic_is_stored_with_its_functions_in_order():
    lines = _lines("topics.csv")
    stored = {topic.code: topic for topic in ContactTopic.objects.all()}
    assert list(stored) == [line["code"] for line in lines]
    for line in lines:
        codes = stored[line["code"]].links.values_list("function__code", flat=True)
        assert list(codes) == line["functions"].split(";")


@pytest.mark.django_db
def test_loading_again_mends_a_topic_and_what_it_leads_to():
    topic = ContactTopic.objects.get(code="close_relations")
    ContactTopic.objects.filter(pk=topic.pk).update(label_nb="Noe annet")
    topic.links.first().delete()
    load_reference(using="default")
    topic.refresh_from_db()
    assert (topic.label_nb, topic.links.count()) == ("Vold i nære relasjoner", 2)
    kept = list(topic.links.values_list("pk", flat=True))
    load_reference(using="default")
    assert list(topic.links.values_list("pk", flat=True)) == kept
