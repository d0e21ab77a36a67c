"""Writing agreements on the pages: what each side may do now, and what bad input is told."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from agreements import actions, rules
from agreements.models import Agreement, AgreementVersion, Offer
from politirad.tenancy.permissions import Party, Role
from tests.agreements.making import draft, fresh, in_force, offered, party_of, sign, talked_of, to_sign
from tests.meetings.reading import text_of
from tests.world import World

CONTACT, MAYOR, CHIEF = Role.POLICE_CONTACT, Role.MAYOR, Role.UNIT_LEADER


def _get(world: World, role: Role, page: str, pk: int) -> Any:
    return world.client(role).get(reverse(f"agreements:{page}", args=[pk]))


def _post(world: World, role: Role, page: str, pk: int, **said: object) -> Any:
    return world.client(role).post(reverse(f"agreements:{page}", args=[pk]), said)


def _buttons(world: World, role: Role, agreement: Agreement) -> list[str]:
    response = _get(world, role, "agreement", agreement.pk)
    return [step.words for step in response.context["steps"]]


def test_the_buttons_are_what_each_side_may_do_now(world: World):
    first = draft(world)
    assert _buttons(world, CONTACT, first) == ["Tilby avtalen", "Skriv i kladden"]
    actions.offer(first, channel="meeting", by=world.users[CONTACT])
    answering = ["Svar på tilbudet", "Skriv i kladden", "Til politisk behandling"]
    assert _buttons(world, MAYOR, first) == answering
    assert _buttons(world, Role.MUNICIPAL_READER, first) == []


def test_the_buttons_of_an_agreement_to_sign_and_one_in_force(world: World):
    agreement = to_sign(world)
    assert _buttons(world, MAYOR, agreement)[:2] == ["Signer versjon 2", "Signerer ikke"]
    assert _buttons(world, CONTACT, agreement) == ["Signer elektronisk", "Skriv i kladden"]


def test_whoever_has_signed_is_not_led_to_change_the_text(world: World):
    agreement = to_sign(world)
    sign(agreement, Party.MUNICIPALITY, world.users[MAYOR])
    steps = _get(world, MAYOR, "agreement", agreement.pk).context["steps"]
    assert "primary" not in {step.variant for step in steps}
    waiting = _get(world, CHIEF, "agreement", agreement.pk).context["steps"]
    assert [step.words for step in waiting if step.variant == "primary"] == ["Signer versjon 2"]


def test_what_binds_is_revised_or_terminated(world: World):
    agreement = in_force(world)
    assert _buttons(world, CHIEF, agreement) == ["Start revisjon", "Si opp"]
    assert _post(world, CONTACT, "start_revision", agreement.pk, reason="").status_code == 302
    assert _buttons(world, CONTACT, agreement) == ["Skriv i kladden", "Avslutt revisjonen"]
    assert "Skriv en kort begrunnelse." in text_of(_post(world, CONTACT, "stop_revision", agreement.pk))
    said = {"reason": "Kommunen slutter.", "last_day": "1.1.2020"}
    assert "Siste dag kan ikke være før første dag." in text_of(
        _post(world, MAYOR, "terminate", agreement.pk, **said)
    )
    assert (
        _post(world, MAYOR, "terminate", agreement.pk, **said | {"last_day": "31.12.2027"}).status_code == 302
    )
    assert fresh(agreement).state == rules.State.TERMINATED


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"kind": "school_agreement", "language": "nb"}, "Skriv navnet på skolen."),
        ({"kind": "limited_agreement", "language": "nb"}, "Velg minst én kommune."),
        ({"kind": "cooperation_agreement"}, "Velg fra listen."),
    ],
)
def test_an_agreement_without_its_other_party_is_not_begun(world: World, said: dict[str, str], words: str):
    assert words in text_of(_post(world, CONTACT, "start", world.forum.pk, **said))
    assert not Agreement.objects.exists()


def test_a_school_agreement_has_the_school_as_party_and_its_name_in_the_text(world: World):
    said = {"kind": "school_agreement", "school": "Elvestrand videregående skole", "language": "nn"}
    assert _post(world, CONTACT, "start", world.forum.pk, **said).status_code == 302
    made = Agreement.objects.get()
    assert str(made.parties.earliest("pk")) == "Elvestrand videregående skole"
    text = " ".join(made.versions.get().sections.values_list("text", flat=True))
    assert "Elvestrand videregående skole" in text
    assert "[namnet på skulen]" not in text


def test_the_draft_says_what_is_not_written_yet(world: World):
    agreement = draft(world)
    page = text_of(_get(world, CONTACT, "draft", agreement.versions.get().pk))
    assert "Her er det steder som ikke er fylt ut: rolle og navn" in page
    assert f"Avtalen gjelder mellom {world.municipality}" in page


def test_a_second_writer_sees_both_texts_and_may_keep_their_own(world: World):
    agreement = draft(world)
    section = agreement.versions.get().sections.earliest("position")
    said = {"title": section.title, "text": "Først", "version": section.edition}
    assert _post(world, CONTACT, "edit_section", section.pk, **said).status_code == 302
    response = _post(world, CHIEF, "edit_section", section.pk, **said | {"text": "Etterpå"})
    assert response.status_code == 409
    assert f"{world.users[CONTACT].full_name} endret dette kl." in text_of(response)
    assert {"Først", "Etterpå"} <= set(text_of(response).split())
    again = {
        "title": section.title,
        "text": "Etterpå",
        "version": response.context["form"]["version"].value(),
    }
    assert _post(world, CHIEF, "edit_section", section.pk, **again).status_code == 302
    section.refresh_from_db()
    assert section.text == "Etterpå"


def test_the_text_is_saved_as_it_is_typed(world: World):
    section = draft(world).versions.get().sections.earliest("position")
    said = {"title": section.title, "text": "Underveis", "version": section.edition}
    assert _post(world, CONTACT, "save_section", section.pk, **said).json()["version"] == section.edition + 1
    stale = _post(world, CONTACT, "save_section", section.pk, **said | {"text": "Annet"})
    assert (stale.status_code, stale.json()["theirs"]["text"]) == (409, "Underveis")
    assert stale.json()["by"] == world.users[CONTACT].full_name
    empty = _post(world, CONTACT, "save_section", section.pk, **said | {"text": ""})
    assert (empty.status_code, empty.json()["errors"]["text"]) == (422, ["Skriv hva dere er enige om."])


def test_a_shared_text_opens_for_nobody_to_write(world: World):
    section = talked_of(world).versions.released()[0].sections.earliest("position")
    response = _get(world, MAYOR, "edit_section", section.pk)
    assert response.status_code == 403
    assert "Denne versjonen er delt." in text_of(response)


def test_whoever_was_overtaken_is_told_before_sharing(world: World):
    agreement = talked_of(world)
    ours = actions.start_draft(agreement, party=Party.POLICE, by=world.users[CONTACT])
    theirs = actions.start_draft(agreement, party=Party.MUNICIPALITY, by=world.users[MAYOR])
    actions.write_row(theirs, seen=theirs.edition, meetings_per_year=4)
    actions.share_draft(theirs, note="", seen=2, by=world.users[MAYOR])
    actions.write_row(ours, seen=ours.edition, meetings_per_year=6)
    assert "Versjon 3 ble delt etter at du begynte." in text_of(_get(world, CONTACT, "share", ours.pk))
    refused = _post(world, CONTACT, "share", ours.pk, seen=2, note="")
    assert "Versjon 3 ble delt mens du skrev." in text_of(refused)
    assert _post(world, CONTACT, "share", ours.pk, seen=3, note="").status_code == 302
    assert AgreementVersion.objects.get(number=4).meetings_per_year == 6


def test_signing_says_for_whom_and_of_which_text_and_stands_as_that_role(world: World):
    agreement = to_sign(world)
    version = fresh(agreement).to_sign
    assert version is not None
    page = text_of(_get(world, MAYOR, "sign", agreement.pk))
    assert f"Du signerer for {world.municipality} som ordfører." in page
    assert version.sha256 in page
    assert "Les den nye" in text_of(_post(world, MAYOR, "sign", agreement.pk, sha256="0" * 64))
    assert _post(world, MAYOR, "sign", agreement.pk, sha256=version.sha256).status_code == 302
    approval = version.signatures.get()
    assert (approval.name, approval.title) == (world.users[MAYOR].full_name, "Ordfører")
    assert "Du har alt signert" in text_of(_get(world, MAYOR, "sign", agreement.pk))


def test_a_signature_on_paper_is_written_by_the_partys_own_side(world: World):
    agreement = to_sign(world)
    version = fresh(agreement).to_sign
    assert version is not None
    town, police = (party_of(agreement, party) for party in (Party.MUNICIPALITY, Party.POLICE))
    said = {"sha256": version.sha256, "how": "paper", "name": "Marit Haugland", "title": "Ordfører"}
    said |= {"signed_on": "20.11.2026", "reason": ""}
    assert _post(world, CONTACT, "sign_for", town.pk, **said).status_code == 403
    behalf = text_of(_post(world, Role.SLT_COORDINATOR, "sign_for", town.pk, **said | {"how": "on_behalf"}))
    assert "Skriv en kort begrunnelse." in behalf
    assert _post(world, Role.SLT_COORDINATOR, "sign_for", town.pk, **said).status_code == 302
    assert _post(world, CONTACT, "sign_for", police.pk, **said).status_code == 302
    assert fresh(agreement).state == rules.State.IN_FORCE
    assert [each.how for each in version.signatures.all()] == ["paper", "paper"]


def test_the_police_write_what_they_are_told_and_the_municipality_can_change_it(world: World):
    agreement = offered(world)
    offer = Offer.objects.get()
    told = text_of(_get(world, CONTACT, "answer", offer.pk))
    assert "Skriv det kommunen har svart dere." in told
    assert _post(world, CONTACT, "answer", offer.pk, answer="political_treatment").status_code == 302
    assert "Skriv det kommunen" not in text_of(_get(world, MAYOR, "answer", offer.pk))
    assert _post(world, MAYOR, "answer", offer.pk, answer="not_now", reasons=["capacity"]).status_code == 302
    assert fresh(agreement).state == rules.State.DECLINED_FOR_NOW


def test_only_the_side_that_wrote_evidence_takes_it_out(world: World):
    agreement = in_force(world, valid_from=date(2026, 11, 1))
    promise = fresh(agreement).version.commitments.filter(party=Party.POLICE).first()
    said = {"done_on": "2.11.2026", "amount": "1", "note": "På skolen."}
    assert "Dagen kan ikke ligge fram i tid." in text_of(
        _post(world, CONTACT, "commitment", promise.pk, **said | {"done_on": "2.11.2027"})
    )
    assert _post(world, CONTACT, "commitment", promise.pk, **said).status_code == 302
    evidence = agreement.evidence.get()
    assert "Den andre parten førte dette." in text_of(_post(world, MAYOR, "remove_evidence", evidence.pk))
    assert _post(world, CONTACT, "remove_evidence", evidence.pk).status_code == 302
    assert not agreement.evidence.exists()
