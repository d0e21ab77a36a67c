"""Focus areas: compared and signed with the text, and their goals outlive the agreement (R058, R059)."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.urls import reverse

from agreements import actions, documents, rules
from agreements.models import AgreementVersion, FocusArea
from politirad.plans.models import JointActionPlan
from politirad.tenancy.permissions import Party, Role
from tests.agreements.making import (
    SAFE,
    draft,
    in_force,
    renewed_with_area,
    talked_of,
)
from tests.papers import texts_of
from tests.verapdf import validate_pdf
from tests.world import World


def _draft(world: World) -> AgreementVersion:
    return actions.start_draft(talked_of(world), party=Party.POLICE, by=world.users[Role.UNIT_LEADER])


def test_a_focus_area_is_written_once_changed_and_removed(world: World):
    version = _draft(world)
    area = actions.add_focus_area(version, **SAFE)
    assert actions.add_focus_area(version, **SAFE) == area
    changed = actions.write_row(area, seen=area.edition, goal="Alle har øvd")
    assert (changed.goal, changed.edition) == ("Alle har øvd", 2)
    with pytest.raises(actions.DraftConflictError):
        actions.write_row(area, seen=area.edition, goal="Noe annet")
    actions.remove_focus_area(changed)
    assert not version.focus_areas.exists()


def test_a_shared_text_keeps_its_focus_areas(world: World):
    version = _draft(world)
    area = actions.add_focus_area(version, **SAFE)
    actions.share_draft(version, note="", seen=2, by=world.users[Role.UNIT_LEADER])
    with pytest.raises(ValidationError, match="Denne versjonen er delt"):
        actions.write_row(area, seen=area.edition, goal="Noe annet")
    for change in (
        lambda: FocusArea.objects.filter(pk=area.pk).update(goal="Noe annet"),
        lambda: FocusArea.objects.filter(pk=area.pk).delete(),
        lambda: FocusArea.objects.create(version=version, key="ny", title="Ny", goal="Nytt"),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_what_is_signed_names_the_focus_areas_and_older_texts_keep_their_checksum(world: World):
    version = _draft(world)
    without = documents.plain_text(version)
    assert "focus_areas" not in without
    actions.add_focus_area(version, **SAFE)
    assert rules.text_checksum(documents.plain_text(version)) != rules.text_checksum(without)


def test_a_new_focus_area_is_shown_as_new(world: World):
    version = _draft(world)
    before = documents.plain_text(version)
    actions.add_focus_area(version, **SAFE)
    (found,) = documents.version_changes(before, documents.plain_text(version))
    assert found.title == "Satsingsområder"
    ((piece,),) = (each.after for each in found.changes)
    assert piece.text == (
        "Trygge skoler: Trygge skoler for alle, innen utgangen av 2030. "
        "Bygger på: Ungdata https://kommune.example/ungdata"
    )


def test_goals_survive_the_renewal_with_their_key_and_first_day(world: World):
    renewed = renewed_with_area(world)
    (area,) = renewed.focus_areas.all()
    assert (area.title, area.goal, area.until_year) == ("Trygge skoler", "Trygge skoler for alle", 2030)
    known = FocusArea.objects.visible_to(world.users[Role.POLICE_CONTACT])
    assert known.with_since(known).get(pk=area.pk).since == date(2026, 12, 1)
    unread = FocusArea.objects.visible_to(world.users[Role.DIRECTORATE_ANALYST])
    assert known.with_since(unread).get(pk=area.pk).since is None


def test_a_limited_agreement_begins_with_focus_areas_of_its_own(world: World):
    renewed_with_area(world)
    limited = draft(world, kind=rules.Kind.LIMITED, topic="russetiden")
    assert not limited.versions.get().focus_areas.exists()


def test_files_name_the_focus_areas(world: World):
    version = renewed_with_area(world)
    pdf = documents.agreement_pdf(version, today=date(2027, 1, 1))
    words = " ".join(" ".join(texts_of(pdf)).split())
    assert "Dette satser partene på Satsingsområde Mål Innen Bygger på" in words
    assert "Trygge skoler for alle" in words
    validate_pdf(pdf, "2a", "ua1")
    table = documents.agreement_content(version, today=date(2027, 1, 1)).focus_areas
    assert table is not None
    assert table.rows == (
        ("Trygge skoler", "Trygge skoler for alle", "2030", "Ungdata\nhttps://kommune.example/ungdata"),
    )


def test_pages_write_it_and_say_since_when(world: World):
    agreement = in_force(world)
    contact = world.client(Role.POLICE_CONTACT)
    contact.post(reverse("agreements:start_draft", args=[agreement.pk]))
    version = agreement.versions.get(released_at__isnull=True)
    page = contact.get(reverse("agreements:draft", args=[version.pk])).content.decode()
    assert "Ingen satsingsområder er skrevet ennå." in page
    address = reverse("agreements:add_focus_area", args=[version.pk])
    refused = contact.post(address, {"title": "", "goal": "", "until_year": "snart", "link": "ikke en lenke"})
    words = refused.content.decode()
    for sentence in (
        "Skriv hva dere vil arbeide med sammen.",
        "Skriv hva dere vil oppnå.",
        "Skriv et år mellom 2000 og 2100.",
        "Skriv hele lenken, for eksempel https://kommune.no/ungdata.",
    ):
        assert sentence in words
    contact.post(address, {"title": "Trafikk", "goal": "Trygg skolevei", "until_year": "2029"})
    page = contact.get(reverse("agreements:draft", args=[version.pk])).content.decode()
    assert "Trygg skolevei" in page
    assert "Skriv hvilken kunnskap og hvilke prioriteringer valget bygger på." in page
    actions.share_draft(version, note="", seen=2, by=world.users[Role.POLICE_CONTACT])
    shown = world.client(Role.MAYOR).get(reverse("agreements:version", args=[version.pk])).content.decode()
    assert "Med siden 2026" in shown


def test_a_plan_offers_the_focus_areas_of_the_agreement_in_force(world: World):
    renewed_with_area(world)
    plan = JointActionPlan.objects.create(forum=world.forum, title="Trygt", first_year=2026, last_year=2027)
    contact = world.client(Role.POLICE_CONTACT)
    page = contact.get(reverse("plans:add_goal", args=[plan.pk])).content.decode()
    assert '<option value="Trygge skoler"></option>' in page
    found = FocusArea.objects.visible_to(world.users[Role.POLICE_CONTACT])
    assert found.in_force_for(world.forum).exists()
    assert not found.in_force_for(world.neighbour_forum).exists()
