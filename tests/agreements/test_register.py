"""The register of agreements: what each reader finds in it, and takes along."""

import pytest
from django.urls import reverse

from agreements import actions, rules
from politirad.tenancy.permissions import Role
from tests.agreements.making import draft, in_force, offered
from tests.meetings.reading import text_of
from tests.world import NEIGHBOUR_MARK, World
from tests.world_agreements import TEXT_MARK, agreement_of


def _register(world: World, role: Role, **filters: str) -> str:
    return text_of(world.client(role).get(reverse("agreements:register"), filters))


def _csv(world: World, role: Role) -> str:
    response = world.client(role).get(reverse("agreements:register_file"), {"format": "csv"})
    return bytes(response.content).decode("utf-8-sig")


def test_each_reader_finds_what_they_may_know_of(world: World):
    ours = agreement_of(world.forum, world.municipality, world.users[Role.POLICE_CONTACT], mark="")
    theirs = agreement_of(
        world.neighbour_forum, world.neighbour_municipality, world.stranger, mark=f"{NEIGHBOUR_MARK} "
    )
    for role, finds_theirs in ((Role.MAYOR, False), (Role.DIRECTORATE_ANALYST, True), (Role.GUEST, False)):
        rows = _csv(world, role)
        assert (ours.title in rows, theirs.title in rows) == (role != Role.GUEST, finds_theirs)
        assert TEXT_MARK not in rows + _register(world, role)


def test_a_draft_stands_in_no_register_but_that_of_the_police(world: World):
    made = draft(world)
    assert made.title in _csv(world, Role.POLICE_CONTACT)
    assert made.title not in _csv(world, Role.MAYOR) + _csv(world, Role.DIRECTORATE_ANALYST)


@pytest.mark.parametrize(
    ("filters", "finds"),
    [
        ({}, True),
        ({"q": "elvest"}, True),
        ({"q": "storvåg"}, False),
        ({"tilstand": "in_force"}, True),
        ({"tilstand": "declined"}, False),
        ({"tilstand": "tøys"}, True),
        ({"type": "school_agreement"}, False),
        ({"frist": "over"}, False),
        ({"frist": "snart"}, False),
    ],
)
def test_the_filters_leave_what_they_name(world: World, filters: dict[str, str], finds: bool):
    agreement = in_force(world)
    page = _register(world, Role.DISTRICT_ADMINISTRATOR, **filters)
    assert (agreement.title in page) is finds
    assert ("Ingen avtaler passer til det du søkte etter." in page) is not finds


def test_answers_are_counted_by_district_with_their_reasons_and_no_name(world: World):
    agreement = offered(world)
    by = world.users[Role.MAYOR]
    said = {"reasons": ["too_general"], "text": "Egne ord", "by": by}
    actions.answer_offer(agreement.offers.get(), rules.Answer.NOT_NOW, **said)
    actions.offer(agreement, channel="letter", by=world.users[Role.POLICE_CONTACT])
    page = text_of(world.client(Role.DIRECTORATE_ANALYST).get(reverse("agreements:answers")))
    assert "Ingen kommuner har svart på et tilbud ennå." in page
    newest = agreement.offers.order_by("-pk")[0]
    actions.answer_offer(newest, rules.Answer.NO, **said)
    page = text_of(world.client(Role.DIRECTORATE_ANALYST).get(reverse("agreements:answers")))
    assert "Ønsker ikke 1" in page
    assert "Avtalen er for lite konkret 1" in page
    assert ("Egne ord" in page, str(by) in page) == (False, False)
