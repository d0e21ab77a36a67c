"""The page where a signed paper is written, and what the pages show of it afterwards (R051, R063)."""

from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from agreements import rules
from agreements.models import Agreement
from agreements.views.lifecycle import lifecycle
from politirad.councils.models import ForumMunicipality
from politirad.tenancy.models import County
from politirad.tenancy.permissions import Role
from tests.agreements.making import fresh, in_force
from tests.agreements.test_registering import BEGAN, PDF, register
from tests.meetings.reading import text_of
from tests.world import FIRST_DAY, World

CONTACT = Role.POLICE_CONTACT
SAID = {
    "title": "Politirådsavtale for Elvestrand",
    "first_day": "1.3.2019",
    "last_day": "",
    "language": "nb",
    "name-0": "Marit Haugland",
    "title-0": "Ordfører",
    "signed_on-0": "1.2.2019",
    "name-1": "Arne Myklebust",
    "title-1": "Lensmann",
    "signed_on-1": "2.2.2019",
}


def _address(world: World, kind: str) -> str:
    return f"{reverse('agreements:register_old', args=[world.forum.pk])}?type={kind}"


def _post(world: World, kind: str = "police_council_agreement", **said: str) -> Any:
    paper = {"pdf": SimpleUploadedFile("avtale.pdf", PDF)}
    return world.client(CONTACT).post(_address(world, kind), SAID | paper | said)


def _page(world: World, role: Role, agreement: Agreement) -> str:
    return text_of(world.client(role).get(reverse("agreements:agreement", args=[agreement.pk])))


def test_the_police_write_a_paper_and_both_sides_read_it(world: World):
    response = _post(world)
    agreement = Agreement.objects.get()
    assert response["Location"] == reverse("agreements:agreement", args=[agreement.pk])
    assert agreement.kind == rules.Kind.OLD_COUNCIL
    for role in (CONTACT, Role.MAYOR):
        page = _page(world, role, agreement)
        for words in ("Marit Haugland, ordfører", "Arne Myklebust, lensmann", "Signert på papir", "I kraft"):
            assert words in page


def test_a_paper_has_bound_since_its_own_first_day_and_not_since_it_was_written_here(world: World):
    agreement = register(world)
    points = lifecycle(agreement, list(agreement.moves.all()), [], [])
    assert [(point.title, point.on) for point in points] == [("I kraft", BEGAN)]


def test_the_way_to_the_page_is_shown_to_the_police_alone(world: World):
    address = reverse("agreements:of_forum", args=[world.forum.pk])
    words = "Før inn en signert avtale"
    for role, sees in ((CONTACT, True), (Role.DISTRICT_ADMINISTRATOR, True), (Role.MAYOR, False)):
        assert (words in text_of(world.client(role).get(address))) is sees


@pytest.mark.parametrize(
    ("kind", "asks"),
    [
        ("school_agreement", {"Skole", "Skolen"}),
        ("county_agreement", {"Nordhavn"}),
        ("police_council_agreement", {"Elvestrand"}),
        ("tøys", {"Elvestrand"}),
    ],
)
def test_each_kind_asks_for_its_own_parties(world: World, kind: str, asks: set[str]):
    named = {"name": "Nordhavn", "full_name": "Nordhavn"}
    world.municipality.county = County.objects.create(code="98", valid_from=BEGAN, **named)
    world.municipality.save()
    response = world.client(CONTACT).get(_address(world, kind))
    form = response.context["form"]
    others = {str(party) or "Skolen" for party in form.parties if party.unit is None}
    assert others | ({"Skole"} if "school" in form.fields else set()) == asks
    assert "exception_reason" not in form.fields


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"title": ""}, "Skriv hva avtalen heter."),
        ({"first_day": "1.1.2030"}, "Avtalen har ikke begynt å gjelde."),
        ({"last_day": "1.1.2018"}, "Siste dag kan ikke være før første dag."),
        ({"name-0": ""}, "Skriv navnet."),
        ({"title-1": " "}, "Skriv tittelen."),
        ({"signed_on-1": ""}, "Skriv en dato."),
        ({"signed_on-1": "1.1.2030"}, "Dagen kan ikke ligge fram i tid."),
        ({"pdf": ""}, "Velg PDF-filen."),
    ],
)
def test_what_is_wrong_is_said_at_its_field(world: World, said: dict[str, str], words: str):
    response = _post(world, **said)
    assert response.status_code == 422
    assert words in text_of(response)
    assert not Agreement.objects.exists()


def test_a_second_press_names_the_one_that_is_here(world: World):
    assert (_post(world).status_code, _post(world).status_code) == (302, 422)
    assert "Avtalen er alt ført inn: «Politirådsavtale for Elvestrand»" in text_of(_post(world))
    assert Agreement.objects.count() == 1


def test_a_gap_is_asked_a_reason_for(world: World):
    register(world, rules.Kind.MAIN, last_day=date(2021, 12, 31))
    said = {"kind": "cooperation_agreement", "first_day": "1.6.2022"}
    refused = text_of(_post(world, **said))
    assert "Elvestrand har vært uten avtale siden den forrige tok slutt." in refused
    assert "Hvorfor ble det opphold eller overlapp?" in refused
    assert _post(world, **said, exception_reason="Valg og ny enhet.").status_code == 302


def test_of_several_municipalities_those_who_signed_are_parties(world: World):
    other = world.neighbour_municipality
    ForumMunicipality.objects.create(forum=world.forum, municipality=other, valid_from=FIRST_DAY)
    three = {"name-2": "Arne Myklebust", "title-2": "Lensmann", "signed_on-2": "2.2.2019"}
    nobody = {f"{name}-1": "" for name in ("name", "title", "signed_on")}
    page = text_of(_post(world, **three, **nobody | {"name-1": "Bare navnet"}))
    assert "Skriv tittelen." in page
    assert "La feltene stå tomme for dem som ikke er part i avtalen." in page
    assert _post(world, **three, **nobody).status_code == 302
    assert [str(party) for party in Agreement.objects.get().parties.filter(unit=None)] == ["Elvestrand"]


def test_a_school_is_a_party_by_its_name(world: World):
    assert _post(world, kind="school_agreement", school="Elvestrand skole").status_code == 302
    assert str(Agreement.objects.get().parties.earliest("pk")) == "Elvestrand skole"


def test_an_old_kind_has_no_button_but_the_one_that_ends_it(world: World):
    agreement = register(world)
    leader = world.client(Role.UNIT_LEADER)
    response = leader.get(reverse("agreements:agreement", args=[agreement.pk]))
    assert [step.words for step in response.context["steps"]] == ["Si opp"]
    assert "Før forankring" not in text_of(response)
    version = agreement.versions.get()
    page = text_of(leader.get(reverse("agreements:version", args=[version.pk])))
    assert ("Legg ved signert dokument" in page, "Kommenter" in page, "Signert PDF" in page) == (
        False,
        False,
        True,
    )
    assert leader.get(reverse("agreements:attach", args=[version.pk])).status_code == 403
    refused = leader.post(reverse("agreements:start_revision", args=[agreement.pk]), {"reason": ""})
    assert "Dette er en eldre avtaletype." in text_of(refused)


def test_each_page_names_the_other_when_one_replaces_another(world: World):
    old = register(world)
    new = in_force(world, valid_from=date(2026, 11, 1))
    assert f"Erstattet av {new.title}" in _page(world, Role.MAYOR, old)
    assert f"Erstatter {old.title}" in _page(world, Role.MAYOR, new)
    assert "Erstatter" not in _page(world, Role.MAYOR, old)


@pytest.mark.parametrize(
    ("kind", "finds"),
    [
        ("eldre", {"Råd", "Tjeneste"}),
        ("police_council_agreement", {"Råd"}),
        ("service_offer_agreement", {"Tjeneste"}),
        ("cooperation_agreement", set()),
    ],
)
def test_the_register_counts_either_old_kind_as_an_old_agreement(world: World, kind: str, finds: set[str]):
    register(world, title="Råd")
    register(world, rules.Kind.OLD_SERVICE, title="Tjeneste", last_day=date(2022, 12, 31))
    response = world.client(Role.DIRECTORATE_ANALYST).get(reverse("agreements:register"), {"type": kind})
    assert {each.title for each in response.context["page"].rows} == finds
    assert fresh(Agreement.objects.get(title="Råd")).valid_from == BEGAN
