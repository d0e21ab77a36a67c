"""Reading agreements: where they stand is known widely, what they say is for the parties (BR41, R044)."""

from datetime import date

import pytest
from django.urls import reverse

from agreements import actions, rules
from agreements.models import Agreement
from agreements.views.lifecycle import lifecycle
from politirad.tenancy.permissions import Party, Role
from politirad.web.states import LOOKS
from tests.agreements.making import draft, fresh, in_force, offered, to_sign
from tests.meetings.reading import text_of
from tests.world import NEIGHBOUR_MARK, World
from tests.world_agreements import TEXT_MARK, agreement_of


def _page(world: World, role: Role, agreement: Agreement) -> str:
    return text_of(world.client(role).get(reverse("agreements:agreement", args=[agreement.pk])))


def _list(world: World, role: Role) -> str:
    return text_of(world.client(role).get(reverse("agreements:of_forum", args=[world.forum.pk])))


@pytest.fixture
def running(world: World) -> Agreement:
    """Ours, with a text that binds and one the municipality has not signed."""
    return agreement_of(world.forum, world.municipality, world.users[Role.POLICE_CONTACT], mark="")


def test_the_parties_read_where_it_stands_and_what_it_says(world: World, running: Agreement):
    page = _page(world, Role.MAYOR, running)
    for words in (
        "Versjon 2 venter på signatur fra Elvestrand.",
        "Versjon 1 gjelder til den nye tar over 1. januar.",
        "Hva er nytt i versjon 2?",
        "Møter i året: 4",
        "Dette har partene lovet",
        TEXT_MARK,
    ):
        assert words in page


@pytest.mark.parametrize("role", [Role.DIRECTORATE_ANALYST, Role.DIRECTORATE_APPROVER])
def test_the_directorate_sees_where_it_stands_and_reads_nothing(world: World, running: Agreement, role: Role):
    page = _page(world, role, running)
    assert ("Under revisjon" in page, "Vil forhandle" in page, TEXT_MARK in page) == (True, True, False)
    assert "Dette har partene lovet" not in page


@pytest.mark.parametrize("role", [Role.MAYOR, Role.DIRECTORATE_ANALYST, Role.POLICE_CONTACT])
def test_a_council_lists_its_own_agreements_alone(world: World, running: Agreement, role: Role):
    theirs = agreement_of(
        world.neighbour_forum, world.neighbour_municipality, world.stranger, mark=f"{NEIGHBOUR_MARK} "
    )
    page = _list(world, role)
    assert (running.title in page, theirs.title in page, NEIGHBOUR_MARK in page) == (True, False, False)


def test_a_draft_is_listed_for_the_police_alone(world: World):
    made = draft(world)
    assert made.title in _list(world, Role.POLICE_CONTACT)
    empty = "Politiet skal tilby en. Det er frivillig for kommunen."
    assert empty in _list(world, Role.MAYOR)
    response = world.client(Role.MAYOR).get(reverse("agreements:agreement", args=[made.pk]))
    assert response.status_code == 404


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (rules.Answer.NO, "Kommunen ønsker ikke avtale. Samarbeidet kan være like godt uten."),
        (rules.Answer.OTHER_MODEL, "Kommunen samarbeider med politiet på en annen måte."),
        (rules.Answer.NOT_NOW, "Kommunen ønsker ikke avtale nå. Politiet kan tilby den igjen."),
    ],
)
def test_an_answer_that_is_no_yes_is_told_plainly(world: World, answer: rules.Answer, words: str):
    agreement, mayor = offered(world), world.users[Role.MAYOR]
    actions.answer_offer(agreement.offers.get(), answer, reasons=["too_general", "capacity"], by=mayor)
    page = _page(world, Role.MAYOR, agreement)
    assert words in page
    assert "Avtalen er for lite konkret; Kommunen har ikke kapasitet nå" in page


def test_the_line_shows_what_is_behind_what_waits_and_what_comes(world: World):
    agreement = fresh(to_sign(world))
    points = lifecycle(agreement, list(agreement.moves.all()), [], ["Elvestrand", "Politiet"])
    assert [(point.title, point.state) for point in points] == [
        ("Tilbudt", "ferdig"),
        ("Elvestrand og Politiet signerer", "naa"),
        ("Versjon 2 gjelder", "neste"),
    ]
    signed = fresh(in_force(world, valid_from=date(2026, 12, 24)))
    points = lifecycle(signed, list(signed.moves.all()), [], [])
    assert [(point.title, point.on) for point in points][-1] == ("Neste revisjon", date(2028, 12, 24))


def test_a_promise_shows_what_was_delivered_in_the_period(world: World, running: Agreement):
    commitment = fresh(running).version.commitments.get(key="police_situation_picture")
    by = world.users[Role.POLICE_CONTACT]
    said = {"note": "På rådhuset.", "party": Party.POLICE, "by": by}
    actions.add_evidence(commitment, done_on=date(2026, 11, 3), amount=commitment.target, **said)
    page = _page(world, Role.MAYOR, running)
    assert f"Ført så langt: {commitment.target}" in page
    assert "Holdt" in page


def test_every_state_and_standing_has_a_sign_with_a_word() -> None:
    assert {*Agreement.State.values, *rules.Standing} - LOOKS.keys() == set()
