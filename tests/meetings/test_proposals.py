"""Proposals: members make them all year, organisers answer, and one forum sends a matter to another."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from meetings import actions
from meetings.models import AgendaItem, LegalBasis, Proposal
from meetings.rules import State
from politirad.councils.models import Forum, ForumMunicipality
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Role
from tests.meetings.reading import errors_of, text_of
from tests.world import CLOSED_MARK, FIRST_DAY, World

PROPOSAL = {"title": "Lys i parken", "description": "Mange er utrygge der.", "purpose": "discussion"}
SAID = {**PROPOSAL, "audience": "main_parties", "is_general": "on"}


@pytest.fixture
def arranger(world: World) -> Client:
    return world.client(Role.POLICE_CONTACT)


def _propose(world: World, role: Role = Role.MAYOR, **fields: Any) -> Proposal:
    said = {**PROPOSAL, "audience": "main_parties", **fields}
    return actions.propose(world.forum, by=world.users[role], **said)


def _messages(world: World, role: Role) -> list[str]:
    found = Message.objects.filter(recipient=world.users[role], kind="proposal_answer")
    return list(found.order_by("pk").values_list("text", flat=True))


@pytest.mark.parametrize(
    ("role", "audience", "party"),
    [
        (Role.MAYOR, "main_parties", "municipality"),
        (Role.UNIT_LEADER, "main_parties", "police"),
        (Role.EXTENDED_MEMBER, "everyone", "external"),
    ],
)
def test_every_member_proposes_on_their_side(world: World, role: Role, audience: str, party: str):
    url = f"/politirad/{world.forum.pk}/forslag/nytt/"
    client = world.client(role)
    response = client.post(url, SAID)
    made = Proposal.objects.get(title="Lys i parken")
    assert response.url == f"/saker/forslag/{made.pk}/"
    assert made.proposed_by == world.users[role]
    assert (made.state, made.audience) == ("waiting", audience)
    if role != Role.EXTENDED_MEMBER:
        assert made.party == party
    client.post(url, SAID)
    assert Proposal.objects.filter(title="Lys i parken").count() == 1


def test_page_says_until_when_and_who_has_proposed_what(world: World):
    page = text_of(world.client(Role.MAYOR).get(f"/politirad/{world.forum.pk}/forslag/"))
    assert f"{CLOSED_MARK} foreslått Silje Brekke" in page
    assert "Venter på svar" in page
    assert "Fristen for møtet 9. desember var 25. november" in page or "senest 25. november" in page


def test_outsider_reads_own_proposals_and_no_others(world: World):
    own = _propose(world, Role.EXTENDED_MEMBER, audience="everyone")
    page = text_of(world.client(Role.EXTENDED_MEMBER).get(f"/politirad/{world.forum.pk}/forslag/"))
    assert own.title in page
    assert CLOSED_MARK not in page
    other = Proposal.objects.exclude(pk=own.pk).filter(forum=world.forum).get()
    assert world.client(Role.EXTENDED_MEMBER).get(f"/saker/forslag/{other.pk}/").status_code == 404


def test_own_party_proposal_is_read_on_that_side_alone(world: World):
    made = _propose(world, Role.UNIT_LEADER, audience="own_party", own_party="police")
    url = f"/saker/forslag/{made.pk}/"
    assert [world.client(role).get(url).status_code for role in (Role.POLICE_CONTACT, Role.MAYOR)] == [
        200,
        404,
    ]


def test_one_press_on_the_agenda_takes_it_in_and_tells_whoever_made_it(world: World, arranger: Client):
    made = _propose(world)
    meeting = world.meeting(State.DRAFT)
    answer = f"/saker/forslag/{made.pk}/svar/"
    assert f'action="{answer}"' in arranger.get(f"/moter/{meeting.pk}/dagsorden/").content.decode()
    for _press in range(2):
        arranger.post(answer, {"decision": "taken_in", "meeting": meeting.pk})
    made.refresh_from_db()
    assert made.item == meeting.items.get(title="Lys i parken")
    assert (made.state, made.item.proposing_party, made.item.presenter) == (
        "taken_in",
        "municipality",
        "Ingrid Solvang",
    )
    assert len(_messages(world, Role.MAYOR)) == 1
    assert "Lys i parken" not in _messages(world, Role.MAYOR)[0]
    assert "Satt på dagsordenen" in text_of(world.client(Role.MAYOR).get(f"/saker/forslag/{made.pk}/"))


@pytest.mark.parametrize(("decision", "word"), [("kept", "Ligger til senere"), ("declined", "Ikke tatt opp")])
def test_putting_it_away_needs_an_answer(world: World, arranger: Client, decision: str, word: str):
    made = _propose(world)
    url = f"/saker/forslag/{made.pk}/svar/"
    refused = arranger.post(url, {"decision": decision, "answer": " "})
    assert (refused.status_code, errors_of(refused)) == (
        422,
        ["Skriv et kort svar til den som foreslo saken."],
    )
    arranger.post(url, {"decision": decision, "answer": "Vi tar det etter sommeren."})
    page = text_of(world.client(Role.MAYOR).get(f"/saker/forslag/{made.pk}/"))
    assert word in page
    assert "Vi tar det etter sommeren." in page
    assert len(_messages(world, Role.MAYOR)) == 1


def test_declined_proposal_is_not_answered_again(world: World):
    made = _propose(world)
    by = world.users[Role.POLICE_CONTACT]
    actions.decline_proposal(made, answer="Enkeltsak.", by=by)
    with pytest.raises(ValidationError):
        actions.take_in_proposal(made, world.meeting(State.DRAFT), by=by)


def test_removed_item_lets_its_proposal_wait_again(world: World):
    made = _propose(world)
    item = actions.take_in_proposal(made, world.meeting(State.DRAFT), by=world.users[Role.POLICE_CONTACT])
    actions.remove_item(item)
    made.refresh_from_db()
    assert (made.state, made.item) == ("waiting", None)


def test_kept_proposal_is_still_offered_beside_the_agenda(world: World, arranger: Client):
    made = _propose(world)
    actions.keep_proposal(made, answer="Neste år.", by=world.users[Role.POLICE_CONTACT])
    page = text_of(arranger.get(f"/moter/{world.meeting(State.DRAFT).pk}/dagsorden/"))
    assert "Lys i parken Ingrid Solvang Ligger til senere" in page


@pytest.fixture
def region(world: World) -> Forum:
    forum = Forum.objects.create(
        name="Midtkyst regionale politiråd",
        short_name="Midtkyst",
        kind=Forum.Kind.REGIONAL,
        unit=world.forum.unit,
    )
    ForumMunicipality.objects.create(forum=forum, municipality=world.municipality, valid_from=FIRST_DAY)
    return forum


def test_item_is_sent_to_the_regional_council_and_traced_both_ways(
    world: World, region: Forum, arranger: Client
):
    item = world.open_item(State.DRAFT)
    url = f"/saker/{item.pk}/send/"
    typed = {"forum": region.pk, "title": "Russetid i regionen", "description": "Felles opplegg."}
    assert arranger.post(url, typed).status_code == 302
    arranger.post(url, typed)
    sent = Proposal.objects.get(forum=region)
    assert (sent.title, sent.description, sent.from_item, sent.from_forum) == (
        "Russetid i regionen",
        "Felles opplegg.",
        item,
        world.forum,
    )
    assert "Sendt til andre fora Midtkyst regionale politiråd" in text_of(arranger.get(f"/saker/{item.pk}/"))


def test_item_is_not_sent_to_a_forum_that_shares_nothing_nor_when_it_is_one_partys_own(
    world: World, arranger: Client
):
    item = world.open_item(State.DRAFT)
    url = f"/saker/{item.pk}/send/"
    typed = {"forum": world.neighbour_forum.pk, "title": "x", "description": ""}
    assert arranger.post(url, typed).status_code == 422
    AgendaItem.objects.filter(pk=item.pk).update(audience="own_party", own_party="police")
    assert arranger.get(url).status_code == 403


def test_exempt_item_is_offered_by_its_public_title(world: World, region: Forum, arranger: Client):
    item = world.open_item(State.DRAFT)
    AgendaItem.objects.filter(pk=item.pk).update(
        is_exempt=True,
        public_title="Beredskap",
        legal_basis=LegalBasis.objects.earliest("pk"),
        exempt_note="Sårbart.",
    )
    page = arranger.get(f"/saker/{item.pk}/send/").content.decode()
    assert 'value="Beredskap"' in page
    assert item.description not in page
