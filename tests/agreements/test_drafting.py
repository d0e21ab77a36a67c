"""Drafts: one a side, seen by that side alone, shared for good, and nobody's words are overwritten."""

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction

from agreements import actions, documents, rules
from agreements.models import AgreementVersion, Section
from agreements.rules import State
from politirad.tenancy.permissions import Party, Role
from tests.agreements.making import ask, fresh, in_force, newest, share_anew, sign, talked_of, to_sign
from tests.world import World


def _reads(world: World, role: Role, version: AgreementVersion) -> bool:
    return AgreementVersion.objects.visible_to(world.users[role]).filter(pk=version.pk).exists()


def test_each_side_has_one_draft_that_the_other_never_sees(world: World):
    agreement = talked_of(world)
    ours = actions.start_draft(agreement, party=Party.MUNICIPALITY, by=world.users[Role.MAYOR])
    theirs = actions.start_draft(agreement, party=Party.POLICE, by=world.users[Role.UNIT_LEADER])
    assert actions.start_draft(agreement, party=Party.POLICE, by=world.users[Role.POLICE_CONTACT]) == theirs
    municipal = (Role.MAYOR, Role.CHIEF_EXECUTIVE, Role.SLT_COORDINATOR, Role.MUNICIPAL_READER)
    police = (Role.UNIT_LEADER, Role.POLICE_CONTACT, Role.DISTRICT_ADMINISTRATOR, Role.DISTRICT_READER)
    for role in municipal:
        assert (_reads(world, role, ours), _reads(world, role, theirs)) == (True, False), role
    for role in police:
        assert (_reads(world, role, ours), _reads(world, role, theirs)) == (False, True), role
    sections = Section.objects.visible_to(world.users[Role.MAYOR]).filter(version=theirs)
    assert not sections.exists()


def test_the_directorate_knows_of_the_agreement_and_reads_no_text(world: World):
    shared = talked_of(world).versions.released().first()
    for role in (Role.DIRECTORATE_ANALYST, Role.EXTENDED_MEMBER, Role.SYSTEM_OPERATOR):
        assert not _reads(world, role, shared), role


def test_a_shared_text_never_changes(world: World):
    version = talked_of(world).versions.released().first()
    section = version.sections.earliest("position")
    with pytest.raises(ValidationError, match="Denne versjonen er delt"):
        actions.write_row(section, seen=section.edition, text="Noe annet")
    changes = (
        lambda: Section.objects.filter(pk=section.pk).update(text="Noe annet"),
        lambda: Section.objects.filter(pk=section.pk).delete(),
        lambda: version.commitments.update(target=99),
        lambda: AgreementVersion.objects.filter(pk=version.pk).update(meetings_per_year=9),
        lambda: AgreementVersion.objects.filter(pk=version.pk).delete(),
        lambda: Section.objects.create(version=version, key="ny", position=99, title="Ny"),
    )
    for change in changes:
        with pytest.raises(DatabaseError), transaction.atomic():
            change()
    assert rules.text_checksum(documents.plain_text(version)) == version.sha256


def test_the_checksum_is_of_the_words_and_the_frames(world: World):
    agreement = talked_of(world)
    draft = actions.start_draft(agreement, party=Party.POLICE, by=world.users[Role.UNIT_LEADER])
    before = rules.text_checksum(documents.plain_text(draft))
    assert before == actions.newest_shared(agreement).sha256
    for row, said in (
        (draft, {"meetings_per_year": 4}),
        (draft.sections.latest("position"), {"text": "Et annet ord"}),
        (draft.commitments.latest("pk"), {"target": 77}),
    ):
        actions.write_row(row, seen=row.edition, **said)
        after = rules.text_checksum(documents.plain_text(AgreementVersion.objects.get(pk=draft.pk)))
        assert after != before
        before = after


def test_a_text_that_says_the_same_is_no_new_version(world: World):
    agreement, leader = talked_of(world), world.users[Role.UNIT_LEADER]
    draft = actions.start_draft(agreement, party=Party.POLICE, by=leader)
    with pytest.raises(ValidationError, match="Teksten er lik den som er delt"):
        actions.share_draft(draft, note="", seen=newest(agreement), by=leader)


def test_two_writers_lose_no_words(world: World):
    agreement = talked_of(world)
    draft = actions.start_draft(agreement, party=Party.POLICE, by=world.users[Role.UNIT_LEADER])
    section = draft.sections.earliest("position")
    actions.write_row(section, seen=section.edition, text="Den ene")
    with pytest.raises(actions.DraftConflictError) as conflict:
        actions.write_row(section, seen=section.edition, text="Den andre")
    assert conflict.value.row.text == "Den ene"
    assert actions.write_row(section, seen=section.edition, text="Den ene").edition == 2


def test_who_shares_after_the_other_side_did_is_told_first(world: World):
    agreement, leader = talked_of(world), world.users[Role.UNIT_LEADER]
    draft = actions.start_draft(agreement, party=Party.POLICE, by=leader)
    section = draft.sections.earliest("position")
    actions.write_row(section, seen=section.edition, text="Politiets ord")
    share_anew(agreement, Party.MUNICIPALITY, world.users[Role.MAYOR])
    with pytest.raises(ValidationError, match="Versjon 3 ble delt mens du skrev"):
        actions.share_draft(draft, note="", seen=2, by=leader)
    assert actions.share_draft(draft, note="", seen=3, by=leader).number == 4


def test_sharing_a_new_text_takes_it_back_from_signing(world: World):
    agreement = to_sign(world)
    sign(agreement, Party.POLICE, world.users[Role.UNIT_LEADER])
    assert fresh(agreement).state == State.PARTLY_SIGNED
    share_anew(agreement, Party.MUNICIPALITY, world.users[Role.MAYOR])
    now = fresh(agreement)
    assert (now.state, now.to_sign, newest(now)) == (State.NEGOTIATING, None, 3)
    ask(now, world.users[Role.POLICE_CONTACT])
    sign(now, Party.MUNICIPALITY, world.users[Role.MAYOR])
    assert fresh(agreement).state == State.PARTLY_SIGNED, "the police must sign the new text too"


def test_sections_and_commitments_come_and_go_in_a_draft(world: World):
    agreement, leader = talked_of(world), world.users[Role.UNIT_LEADER]
    draft = actions.start_draft(agreement, party=Party.POLICE, by=leader)
    added = actions.add_section(draft, title="Naturfare", text="Ras og flom.")
    assert actions.add_section(draft, title="Naturfare", text="Ras og flom.") == added
    assert added == draft.sections.last()
    said = {"section": added, "party": Party.POLICE, "what": "Øver", "target": 1, "unit": "exercises"}
    promise = actions.add_commitment(draft, rhythm="year", **said)
    assert actions.add_commitment(draft, rhythm="year", **said) == promise
    with pytest.raises(ValidationError, match="må være med"):
        actions.remove_section(draft.sections.filter(is_optional=False).first())
    version = actions.share_draft(draft, note="Naturfare", seen=newest(agreement), by=leader)
    copy = actions.start_draft(agreement, party=Party.POLICE, by=leader)
    assert set(copy.sections.values_list("key", flat=True)) == set(
        version.sections.values_list("key", flat=True)
    )
    actions.remove_section(copy.sections.get(key=added.key))
    assert not copy.commitments.filter(key=promise.key).exists()
    titles = [each.title for each in documents.version_changes(*map(documents.plain_text, (version, copy)))]
    assert titles == [f"{version.sections.count()} Naturfare"]
    actions.discard_draft(copy)
    assert not agreement.versions.filter(released_at__isnull=True).exists()


def test_comments_are_for_texts_both_have(world: World):
    agreement, mayor = talked_of(world), world.users[Role.MAYOR]
    section = actions.newest_shared(agreement).sections.earliest("position")
    said = actions.comment_on(section, party=Party.MUNICIPALITY, text="For vagt.", by=mayor)
    assert actions.comment_on(section, party=Party.MUNICIPALITY, text="For vagt.", by=mayor) == said
    draft = actions.start_draft(agreement, party=Party.POLICE, by=world.users[Role.UNIT_LEADER])
    with pytest.raises(ValidationError, match="Del teksten"):
        actions.comment_on(draft.sections.first(), party=Party.POLICE, text="Hm.", by=mayor)


def test_a_running_agreement_is_revised_by_sharing_a_new_text(world: World):
    agreement = in_force(world)
    share_anew(agreement, Party.POLICE, world.users[Role.UNIT_LEADER])
    now = fresh(agreement)
    assert (now.state, now.version.number, newest(now)) == (State.UNDER_REVISION, 2, 3)
