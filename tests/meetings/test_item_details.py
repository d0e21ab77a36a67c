"""What some items say besides: topic, ladder, exemption by law; what changed after the notice; versions."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import Client

from meetings import actions
from meetings.models import AgendaItem, LegalBasis, Topic
from meetings.rules import State, lacks_for_step
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Role
from tests.meetings.reading import errors_of, text_of
from tests.papers import a_pdf
from tests.world import World

ITEM = {
    "title": "Beredskap ved dammen",
    "purpose": "discussion",
    "presenter": "Silje Brekke",
    "minutes_planned": "20",
    "audience": "main_parties",
    "description": "Ny plan.",
    "is_general": "on",
}


@pytest.fixture
def arranger(world: World) -> Client:
    return world.client(Role.POLICE_CONTACT)


def _exempt() -> dict[str, Any]:
    basis = LegalBasis.objects.get(code="offl-24")
    return {
        **ITEM,
        "is_exempt": "on",
        "public_title": "Beredskap",
        "legal_basis_id": basis.pk,
        "exempt_note": "Røper sårbarhet.",
    }


def _edit(item: AgendaItem) -> str:
    return f"/saker/{item.pk}/rediger/"


def test_long_form_keeps_everything(world: World, arranger: Client):
    topic = Topic.objects.get(code="preparedness")
    more = {
        "topic_id": topic.pk,
        "outcome": "Enighet om varsling",
        "coordination_step": "3",
        "step_responsible": "Kommunedirektøren",
        "step_resources": "To dagsverk",
    }
    item = world.open_item(State.DRAFT)
    assert arranger.post(_edit(item), {**_exempt(), **more, "seen": item.fingerprint}).status_code == 302
    page = text_of(arranger.get(f"/saker/{item.pk}/"))
    for said in (
        "Samfunnssikkerhet og beredskap",
        "Enighet om varsling",
        "3. Unngå å svekke andres måloppnåelse",
        "Kommunedirektøren",
        "To dagsverk",
        "Lederne må bli enige om en konklusjon i møtet.",
        "Unntatt offentlighet",
        "offentleglova § 24",
        "Røper sårbarhet.",
    ):
        assert said in page
    assert errors_of(arranger.get(_edit(item))) == []


def test_exempt_item_needs_title_basis_and_note(world: World, arranger: Client):
    item = world.open_item(State.DRAFT)
    response = arranger.post(_edit(item), {**ITEM, "is_exempt": "on"})
    assert errors_of(response) == [
        "Skriv en tittel alle kan lese.",
        "Velg hvilken bestemmelse saken er unntatt etter.",
        "Skriv kort hvorfor saken er unntatt.",
    ]
    with pytest.raises(IntegrityError), transaction.atomic():
        AgendaItem.objects.filter(pk=item.pk).update(is_exempt=True)


def test_basis_that_no_longer_holds_is_not_offered(world: World, arranger: Client):
    LegalBasis.objects.filter(code="offl-24").update(valid_until="2026-11-30")
    response = arranger.post(_edit(world.open_item(State.DRAFT)), _exempt())
    assert errors_of(response) == ["Velg fra listen."]


def test_mail_says_the_public_title(world: World, arranger: Client):
    item = world.open_item(State.DRAFT)
    arranger.post(_edit(item), {**_exempt(), "seen": item.fingerprint})
    actions.send_notice(world.meeting(State.DRAFT), by=world.users[Role.POLICE_CONTACT])
    told = "".join(f"{m.subject}{m.text}{m.html}" for m in Message.objects.filter(kind="meeting_notice"))
    assert ("Beredskap" in told, "dammen" in told, "Røper" in told) == (True, False, False)


def test_own_party_is_the_writers_own(world: World, arranger: Client):
    item = world.open_item(State.DRAFT)
    arranger.post(_edit(item), {**ITEM, "audience": "own_party", "seen": item.fingerprint})
    kept = AgendaItem.objects.get(pk=item.pk)
    assert (kept.audience, kept.own_party) == ("own_party", "police")


@pytest.mark.parametrize(
    ("step", "there", "lacks"),
    [
        (None, False, []),
        (2, False, []),
        (3, False, ["responsible", "resources", "conclusion"]),
        (4, True, []),
    ],
)
def test_upper_steps_need_somebody_something_and_a_conclusion(
    step: int | None, *, there: bool, lacks: list[str]
):
    found = lacks_for_step(step, has_responsible=there, has_resources=there, has_conclusion=there)
    assert found == lacks


def test_two_writers_choose_between_both_texts_of_every_field(world: World, arranger: Client):
    item = world.open_item(State.DRAFT)
    seen = item.fingerprint
    other = world.client(Role.SLT_COORDINATOR)
    theirs = {**ITEM, "outcome": "Aminas mål", "coordination_step": "1", "seen": seen}
    assert other.post(_edit(item), theirs).status_code == 302
    mine = {**ITEM, "outcome": "Siljes mål", "coordination_step": "2", "seen": seen}
    response = arranger.post(_edit(item), mine)
    page = text_of(response)
    assert response.status_code == 409
    assert "Hva ønsker du å oppnå? Din tekst Siljes mål Den andre teksten Aminas mål" in page
    assert "Din tekst 2. Utvikle felles forståelse Den andre teksten 1. Dele informasjon" in page
    kept = {**mine, "seen": response.context["form"].data["seen"]}
    assert arranger.post(_edit(item), kept).status_code == 302
    assert AgendaItem.objects.get(pk=item.pk).outcome == "Siljes mål"


def test_item_changed_after_the_notice_says_so_but_not_for_its_minutes(world: World, arranger: Client):
    item = world.open_item(State.CALLED)
    agenda = f"/moter/{item.meeting_id}/dagsorden/"
    actions.change_item(item, minutes_planned=25)
    assert "Endret etter innkalling" not in text_of(arranger.get(agenda))
    actions.change_item(item, description="Noe nytt.")
    assert "Endret etter innkalling" in text_of(arranger.get(agenda))
    draft = actions.change_item(world.open_item(State.DRAFT), description="Noe nytt.")
    assert draft.changed_at is None


def test_file_with_the_same_name_is_a_new_version_and_the_old_is_kept(world: World, arranger: Client):
    item = world.open_item(State.DRAFT)
    item.attachments.all().delete()
    by = world.users[Role.POLICE_CONTACT]

    def attach(content: bytes) -> Any:
        upload = SimpleUploadedFile("plan.pdf", content)
        return actions.attach_paper(item, upload, media_type="application/pdf", by=by)

    newer = a_pdf("to")
    first, second = attach(a_pdf("en")), attach(newer)
    assert attach(newer) == second
    assert (second.version, second.replaces, list(item.attachments.current())) == (2, first, [second])
    page = text_of(arranger.get(f"/saker/{item.pk}/"))
    assert "Versjon 2" in page
    assert "Tidligere versjoner plan.pdf Versjon 1" in page
    assert "1 vedlegg" in text_of(arranger.get(f"/moter/{item.meeting_id}/dagsorden/"))
    actions.remove_paper(second)
    assert item.attachments.exists() is False
