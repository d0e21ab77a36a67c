"""Topics and legal bases: dated rows from files, in three languages."""

import csv
from datetime import date
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from meetings.models import LegalBasis, Topic

_DATA = Path(__file__).parents[2] / "meetings" / "data"
_TODAY = date(2026, 11, 24)


def _codes(file_name: str) -> list[str]:
    with (_DATA / file_name).open(newline="") as file:
        return [line["code"] for line in csv.DictReader(file)]


@pytest.mark.django_db
def test_every_topic_and_legal_basis_of_the_files_is_stored_in_their_order():
    assert list(Topic.objects.values_list("code", flat=True)) == _codes("topics.csv")
    assert list(LegalBasis.objects.values_list("code", flat=True)) == _codes("legal_bases.csv")


@pytest.mark.django_db
def test_loading_again_changes_nothing_and_a_corrected_row_is_mended():
    topic = Topic.objects.get(code="traffic")
    Topic.objects.filter(pk=topic.pk).update(label_nb="Noe annet")
    call_command("migrate", verbosity=0)
    assert Topic.objects.get(code="traffic").label_nb == topic.label_nb
    with CaptureQueriesContext(
        connection,
    ) as asked:
        call_command("migrate", verbosity=0)
    assert [
        each
        for each in asked.captured_queries
        if "meetings_topic" in each["sql"] and "SELECT" not in each["sql"]
    ] == []


@pytest.mark.django_db
def test_legal_basis_holds_from_the_day_it_came_into_force():
    def in_force(day: date) -> int:
        return LegalBasis.objects.valid_on(day).count()

    assert (in_force(_TODAY), in_force(date(2008, 12, 31))) == (6, 0)


@pytest.mark.django_db
def test_words_follow_the_readers_language():
    topic = Topic.objects.get(code="preparedness")
    said = []
    for language in ("nb", "nn", "en"):
        with override(language):
            said.append(str(topic))
    assert said == [
        "Samfunnssikkerhet og beredskap",
        "Samfunnstryggleik og beredskap",
        "Public safety and preparedness",
    ]
