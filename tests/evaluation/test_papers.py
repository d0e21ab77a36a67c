"""What leaves an evaluation as files: the report keeps both PDF standards, and none says who wrote what."""

from typing import Any

import pytest
from django.urls import reverse

from evaluation.actions import add_improvement
from evaluation.models import Wave
from evaluation.rules import Mode
from politirad.tenancy.permissions import Role
from tests.papers import everything_in, texts_of
from tests.verapdf import validate_pdf
from tests.word import everything_in_word, read_by_office
from tests.world import NAMES, World
from tests.world_evaluation import closed_wave

WRITTEN = "Bare én skrev dette"


@pytest.fixture
def wave(world: World) -> Wave:
    secretary = world.users[Role.POLICE_CONTACT]
    users = [world.users[Role.MAYOR], secretary]
    said = [{"2.4": "5", "2.2": ["police"], "2.3": WRITTEN}, {"2.4": "2", "2.2": ["school"]}]
    made = closed_wave(world.forum, users, said, by=secretary, mode=Mode.OPEN)
    add_improvement(made, main=2, text="Sende papirene tidligere", by=secretary)
    return made


def _file(world: World, wave: Wave, name: str, kind: str) -> Any:
    return world.client(Role.MAYOR).get(reverse(f"evaluation:{name}", args=[wave.pk]), {"format": kind})


def test_the_report_keeps_both_standards_and_says_the_numbers(world: World, wave: Wave):
    response = _file(world, wave, "report", "pdf")
    validate_pdf(response.content, "2a", "ua1")
    assert response.headers["Content-Disposition"] == f'attachment; filename="evaluering-{wave.year}.pdf"'
    said = " ".join(texts_of(response.content))
    assert "2 Tiltak 5,0 2,0 3,5" in said
    assert "Sende papirene tidligere" in said


def test_the_word_file_opens_and_says_the_same(world: World, wave: Wave):
    content = _file(world, wave, "report", "docx").content
    assert "Sende papirene tidligere" in read_by_office(content)
    assert "Hvem bidro?" in everything_in_word(content)


def test_no_file_says_what_somebody_wrote_or_who_answered(world: World, wave: Wave):
    pdf = everything_in(_file(world, wave, "report", "pdf").content)
    word = everything_in_word(_file(world, wave, "report", "docx").content)
    numbers = _file(world, wave, "figures", "csv").content.decode("utf-8-sig")
    for said in (pdf, word, numbers):
        assert WRITTEN not in said
        assert not [name for name in NAMES.values() if name in said]


def test_the_numbers_are_a_line_for_each_group(world: World, wave: Wave):
    lines = _file(world, wave, "figures", "csv").content.decode("utf-8-sig").splitlines()
    agreed = [line.split(";") for line in lines if line.startswith("2.4;")]
    assert [(line[3], line[4], line[5:10]) for line in agreed] == [
        ("Kommune", "1", ["0", "0", "0", "0", "1"]),
        ("Politi", "1", ["0", "1", "0", "0", "0"]),
    ]
