"""What people are told of an agreement: each once, never whoever did it, never what the text says."""

import pytest

from agreements import actions, rules
from agreements.models import Agreement
from politirad.accounts.models import User
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Party, Role
from tests.agreements.making import (
    ask,
    fresh,
    in_force,
    offered,
    party_of,
    share_anew,
    sign,
    talked_of,
    to_sign,
)
from tests.world import World

LEADERS = {Role.MAYOR, Role.CHIEF_EXECUTIVE}
SIGNERS = {*LEADERS, Role.DEPUTY_MAYOR, Role.UNIT_LEADER}


@pytest.fixture
def contact(world: World) -> User:
    """Who did it in these tests, unless they say otherwise."""
    return world.users[Role.POLICE_CONTACT]


def _told(world: World, kind: str) -> set[Role]:
    """The roles of those who have had such a mail; each has had one."""
    people = list(Message.objects.filter(kind=kind).values_list("recipient", flat=True))
    assert len(people) == len(set(people))
    return {role for role, user in world.users.items() if user.pk in people}


def test_an_offer_goes_to_those_who_answer_and_the_answer_to_the_police(world: World):
    agreement = offered(world)
    assert _told(world, "agreement_offered") == LEADERS
    text = "Vi har det travelt."
    answer = {"reasons": ["capacity"], "text": text, "by": world.users[Role.MAYOR]}
    actions.answer_offer(agreement.offers.get(), rules.Answer.NOT_NOW, **answer)
    assert _told(world, "agreement_answered") == {Role.POLICE_CONTACT}
    mail = Message.objects.get(kind="agreement_answered")
    assert mail.subject == "Elvestrand har svart på tilbudet om avtale"
    assert ("Svaret er: Ønsker ikke nå." in mail.text, text in mail.text + mail.html) == (True, False)


def test_an_offer_that_is_made_again_is_told_of_again(world: World, contact: User):
    agreement = offered(world)
    answer = {"reasons": ["capacity"], "by": world.users[Role.MAYOR]}
    actions.answer_offer(agreement.offers.get(), rules.Answer.NOT_NOW, **answer)
    actions.offer(fresh(agreement), channel="letter", by=contact)
    assert Message.objects.filter(kind="agreement_offered").count() == len(LEADERS) * 2


def test_a_shared_version_is_told_of_on_the_other_side_with_its_note(world: World, contact: User):
    agreement = talked_of(world)
    assert _told(world, "agreement_shared") == {Role.POLICE_CONTACT}
    Message.objects.all().delete()
    draft = actions.start_draft(agreement, party=Party.POLICE, by=contact)
    actions.write_row(draft, seen=draft.edition, meetings_per_year=6)
    actions.share_draft(draft, note="Oftere møter <i>", seen=2, by=contact)
    assert _told(world, "agreement_shared") == {Role.SLT_COORDINATOR}
    mail = Message.objects.get(kind="agreement_shared")
    assert "Hva er endret: Oftere møter <i>" in mail.text
    assert "Oftere møter &lt;i&gt;" in mail.html
    assert mail.subject == "Ny versjon av avtalen for Elvestrand"


def test_who_may_sign_is_asked_and_both_sides_hear_that_all_have(world: World):
    agreement = in_force(world)
    assert _told(world, "agreement_to_sign") == SIGNERS
    # The mayor's was the last signature, so the mayor knows.
    told = {Role.SLT_COORDINATOR, Role.POLICE_CONTACT, Role.UNIT_LEADER}
    assert _told(world, "agreement_in_force") == told
    words = Message.objects.filter(kind="agreement_in_force").first().text.replace("\u00a0", " ")
    assert "Versjon 2 gjelder fra 1. desember 2026." in words
    assert agreement.version.sections.first().text not in words


def test_who_signed_hears_that_the_text_was_changed(world: World, contact: User):
    agreement = to_sign(world)
    share_anew(agreement, Party.POLICE, contact)
    assert _told(world, "agreement_withdrawn") == set()
    ask(fresh(agreement), contact)
    sign(agreement, Party.POLICE, world.users[Role.UNIT_LEADER])
    share_anew(agreement, Party.POLICE, contact)
    assert _told(world, "agreement_withdrawn") == {Role.UNIT_LEADER}
    mail = Message.objects.get(kind="agreement_withdrawn")
    assert mail.subject == "Signaturen på avtalen for Elvestrand gjelder ikke lenger"


def test_a_no_is_told_of_without_its_reason_and_asking_again_asks_again(world: World, contact: User):
    agreement, mayor = to_sign(world), world.users[Role.MAYOR]
    sign(agreement, Party.POLICE, world.users[Role.UNIT_LEADER])
    signer = actions.Signer(mayor.full_name, "Ordfører", reason="Vi er ikke enige ennå.")
    party, seen = party_of(agreement, Party.MUNICIPALITY), agreement.to_sign.sha256
    actions.refuse_to_sign(agreement, party, signer, sha256=seen, by=mayor)
    told = {Role.SLT_COORDINATOR, Role.POLICE_CONTACT, Role.UNIT_LEADER}
    assert _told(world, "agreement_refused") == told
    mails = Message.objects.filter(kind="agreement_refused")
    assert [each for each in mails if signer.reason in each.text + each.html + each.subject] == []
    ask(fresh(agreement), contact)
    assert Message.objects.filter(kind="agreement_to_sign").count() == len(SIGNERS) * 2


@pytest.mark.parametrize("how", ["stop_revision", "terminate"])
def test_a_revision_that_is_dropped_is_told_of_to_those_who_had_signed(world: World, contact: User, how: str):
    agreement: Agreement = in_force(world)
    share_anew(agreement, Party.POLICE, contact, valid_from=agreement.valid_from.replace(year=2027))
    ask(fresh(agreement), contact)
    sign(agreement, Party.POLICE, world.users[Role.UNIT_LEADER])
    said = {"last_day": agreement.valid_from} if how == "terminate" else {}
    getattr(actions, how)(fresh(agreement), reason="Vi venter.", by=contact, **said)
    assert _told(world, "agreement_withdrawn") == {Role.UNIT_LEADER}
