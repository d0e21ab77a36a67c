"""One page of the questionnaire: what is kept as it is written, and what is refused in one sentence."""

from typing import Any

from django.urls import reverse

from evaluation.models import Ballot
from evaluation.rules import MOST_FOCUS_AREAS
from politirad.tenancy.permissions import Role
from tests.world import World
from tests.world_evaluation import question, wave_in

INVALID = 422


def test_answers_are_saved_as_they_are_written_and_come_back(world: World, secretary: Any):
    wave = wave_in(world.forum, by=secretary)
    mayor = world.client(Role.MAYOR)
    address = reverse("evaluation:answer", args=[wave.pk, 2])
    field, text = f"q{question('2.4').pk}", f"q{question('2.3').pk}"
    saved = mayor.post(address, {field: "4", text: "Skolen"}, headers={"Accept": "application/json"})
    assert saved.json()["version"] == 1
    page = mayor.get(address)
    assert page.context["form"][field].value() == "4"
    assert "Skolen" in page.content.decode()
    other = world.client(Role.UNIT_LEADER).get(address).content.decode()
    assert "Skolen" not in other


def test_a_national_identity_number_is_refused_at_its_field(world: World, secretary: Any):
    wave = wave_in(world.forum, by=secretary)
    text = f"q{question('2.3').pk}"
    page = world.client(Role.MAYOR).post(
        reverse("evaluation:answer", args=[wave.pk, 2]), {text: "01010750160"}
    )
    assert (page.status_code, Ballot.objects.exists()) == (INVALID, False)
    assert "fødselsnummer" in page.content.decode()


def test_more_focus_areas_than_may_come_first_are_refused_at_their_field(world: World, secretary: Any):
    wave = wave_in(world.forum, by=secretary)
    asked = question("6.1")
    options = [[str(number), f"Område {number}"] for number in range(MOST_FOCUS_AREAS + 1)]
    wave.asked.update_or_create(question=asked, defaults={"position": 90, "options": options})
    mayor = world.client(Role.MAYOR)
    for main in range(1, 6):
        mayor.post(reverse("evaluation:answer", args=[wave.pk, main]), {})
    address, field = reverse("evaluation:answer", args=[wave.pk, 6]), f"q{asked.pk}"
    keys = [key for key, _words in options]
    page = mayor.post(address, {field: keys})
    assert page.status_code == INVALID
    assert "Velg høyst 3." in page.content.decode()
    assert mayor.post(address, {field: keys[:MOST_FOCUS_AREAS]}).status_code == 302
    assert mayor.post(address, {field: ["99"]}).status_code == INVALID
