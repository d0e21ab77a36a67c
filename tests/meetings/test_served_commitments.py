"""Which promise of the agreement an action item serves: chosen from what binds, read by its parties alone."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from agreements import actions as agreements
from agreements.models import Agreement, Commitment
from agreements.rules import Answer
from meetings import actions
from meetings.models import ActionItem
from meetings.models.history import log_of
from meetings.rules import State
from politirad.tenancy.permissions import Party, Role
from tests.agreements.making import FIRST, SIGNERS, draft, fresh, in_force, newest, offered, sign
from tests.agreements.making import ask as ask_to_sign
from tests.meetings.reading import errors_of, text_of
from tests.world import NEIGHBOUR_MARK, NOW, World
from tests.world_agreements import agreement_of

LABEL = "Hører til en forpliktelse i avtalen"
LINK = "Forpliktelse i avtalen"
REFUSED = "Velg fra listen."


@pytest.fixture
def writer(world: World) -> Client:
    return world.client(Role.POLICE_CONTACT)


@pytest.fixture
def agreement(world: World) -> Agreement:
    return in_force(world)


@pytest.fixture
def commitment(agreement: Agreement) -> Commitment:
    assert agreement.version is not None
    return agreement.version.commitments.get(key="joint_exercise")


@pytest.fixture
def promise(world: World) -> ActionItem:
    return world.open_item(State.APPROVED).action_items.get()


def _to(name: str, thing: Any) -> str:
    return reverse(name, kwargs={"pk": thing.pk})


def _edit(promise: ActionItem) -> str:
    return _to("meetings:edit_action_item", promise)


def _said(promise: ActionItem, commitment: str | None = None) -> dict[str, Any]:
    said = {"responsible": promise.responsible_id, "kind": "frist", "on": "29.1.2027"}
    return said if commitment is None else {**said, "commitment": commitment}


def _serve(promise: ActionItem, commitment: Commitment) -> ActionItem:
    ActionItem.objects.filter(pk=promise.pk).update(
        agreement=commitment.version.agreement, commitment_key=commitment.key
    )
    promise.refresh_from_db()
    return promise


def _served(promise: ActionItem) -> tuple[int | None, str]:
    promise.refresh_from_db()
    return promise.agreement_id, promise.commitment_key


def _renewed(world: World, agreement: Agreement, *, without: str = "") -> Agreement:
    """The agreement with a new text that both have signed."""
    by = world.users[Role.POLICE_CONTACT]
    agreements.start_revision(agreement, by=by)
    text = agreements.start_draft(agreement, party=Party.POLICE, by=by)
    agreements.write_row(text, seen=text.edition, valid_from=FIRST + timedelta(days=31))
    for gone in text.commitments.filter(key=without):
        agreements.remove_commitment(gone)
    agreements.share_draft(text, note="", seen=newest(agreement), by=by)
    return _signed(world, agreement)


def _signed(world: World, agreement: Agreement) -> Agreement:
    ask_to_sign(fresh(agreement), world.users[Role.POLICE_CONTACT])
    for party, role in SIGNERS.items():
        sign(agreement, party, world.users[role])
    return fresh(agreement)


def _special(world: World, topic: str, what: str) -> Agreement:
    """A special agreement in force, with one commitment."""
    by = world.users[Role.POLICE_CONTACT]
    agreement = draft(world, kind=Agreement.Kind.LIMITED, topic=topic)
    text = agreement.versions.get()
    promised = {"party": Party.POLICE, "target": 1, "unit": "meetings", "rhythm": "year", "evidence": ""}
    agreements.add_commitment(text, section=text.sections.earliest("position"), what=what, **promised)
    text.refresh_from_db()
    agreements.write_row(text, seen=text.edition, valid_from=FIRST)
    agreements.offer(agreement, channel="meeting", by=by)
    agreements.answer_offer(agreement.offers.get(), Answer.NEGOTIATE, by=world.users[Role.MAYOR])
    return _signed(world, agreement)


def test_an_action_item_serves_a_commitment_in_force(
    writer: Client, promise: ActionItem, commitment: Commitment
):
    page = writer.get(_edit(promise))
    assert (LABEL in text_of(page), f"Kommune: {commitment.what}" in text_of(page)) == (True, True)
    key = f"{commitment.version.agreement_id}-{commitment.key}"
    assert writer.post(_edit(promise), _said(promise, key)).status_code == 302
    assert _served(promise) == (commitment.version.agreement_id, commitment.key)
    page = writer.get(_to("meetings:action_item", promise))
    assert f"{LINK} {commitment.what}" in text_of(page)
    assert f'href="{_to("agreements:commitment", commitment)}"' in page.content.decode()
    assert f'value="{key}" selected' in writer.get(_edit(promise)).content.decode()
    assert writer.post(_edit(promise), _said(promise, "")).status_code == 302
    assert _served(promise) == (None, "")


def test_the_link_follows_the_text_that_binds(
    world: World, writer: Client, promise: ActionItem, commitment: Commitment
):
    _serve(promise, commitment)
    renewed = _renewed(world, commitment.version.agreement)
    assert renewed.version != commitment.version
    now = renewed.version.commitments.get(key=commitment.key)
    page = writer.get(_to("meetings:action_item", promise)).content.decode()
    assert _to("agreements:commitment", now) in page
    assert _to("agreements:commitment", commitment) not in page


@pytest.mark.parametrize("made", [None, draft, offered])
def test_nothing_is_asked_where_no_agreement_binds(
    world: World, writer: Client, promise: ActionItem, made: Any
):
    if made:
        made(world)
    assert LABEL not in text_of(writer.get(_edit(promise)))
    assert writer.post(_edit(promise), _said(promise, "1-joint_exercise")).status_code == 302
    assert _served(promise) == (None, "")


def test_another_councils_agreement_is_refused(
    world: World, writer: Client, promise: ActionItem, commitment: Commitment
):
    theirs = agreement_of(
        world.neighbour_forum, world.neighbour_municipality, world.stranger, mark=f"{NEIGHBOUR_MARK} "
    )
    ours = commitment.version.agreement_id
    for forged in (f"{theirs.pk}-{commitment.key}", f"{ours}-finnes_ikke", "x", str(commitment.pk)):
        assert errors_of(writer.post(_edit(promise), _said(promise, forged))) == [REFUSED]
    assert NEIGHBOUR_MARK not in writer.get(_edit(promise)).content.decode()
    details = {
        "responsible": promise.responsible,
        "responsible_role": "",
        "receiver": None,
        "due_on": promise.due_on,
        "review_on": None,
    }
    for foreign in ((theirs.pk, commitment.key), (ours, "finnes_ikke"), (ours, ""), (None, commitment.key)):
        with pytest.raises(ValidationError, match=REFUSED):
            actions.change_action_item(
                promise,
                contributors=(),
                by=world.users[Role.POLICE_CONTACT],
                **details,
                agreement_id=foreign[0],
                commitment_key=foreign[1],
            )
    assert _served(promise) == (None, "")


def test_what_an_ended_agreement_said_stays_until_it_is_taken_away(
    world: World, writer: Client, promise: ActionItem, commitment: Commitment
):
    _serve(promise, commitment)
    agreement, by = commitment.version.agreement, world.users[Role.POLICE_CONTACT]
    agreements.terminate(agreement, last_day=FIRST, reason="Slutt", by=by)
    page = text_of(writer.get(_edit(promise)))
    other = commitment.version.commitments.get(key="presence_days")
    assert (commitment.what in page, other.what in page) == (True, False)
    key = f"{agreement.pk}-{commitment.key}"
    assert writer.post(_edit(promise), _said(promise, key)).status_code == 302
    assert _served(promise) == (agreement.pk, commitment.key)
    refused = writer.post(_edit(promise), _said(promise, f"{agreement.pk}-{other.key}"))
    assert errors_of(refused) == [REFUSED]


def test_a_commitment_that_left_the_text_is_neither_shown_nor_lost(
    world: World, writer: Client, promise: ActionItem, commitment: Commitment
):
    agreement = _renewed(world, _serve(promise, commitment).agreement, without=commitment.key)
    assert LINK not in text_of(writer.get(_to("meetings:action_item", promise)))
    assert writer.post(_edit(promise), _said(promise, "")).status_code == 302
    assert _served(promise) == (agreement.pk, commitment.key)


def test_each_agreements_commitments_stand_under_its_title(
    world: World, writer: Client, promise: ActionItem, commitment: Commitment
):
    page = writer.get(_edit(promise)).content.decode()
    assert "<optgroup" not in page
    special = _special(world, "russetid", "Politiet møter russestyrene")
    page = writer.get(_edit(promise)).content.decode()
    groups = re.findall(r'<optgroup label="([^"]*)">(.*?)</optgroup>', page, re.DOTALL)
    held = {title: (commitment.what in rows, "russestyrene" in rows) for title, rows in groups}
    assert held == {commitment.version.agreement.title: (True, False), special.title: (False, True)}


def test_outsiders_find_no_trace_of_it(world: World, promise: ActionItem, commitment: Commitment):
    outsider = world.client(Role.EXTENDED_MEMBER)
    ActionItem.objects.filter(pk=promise.pk).update(responsible=world.users[Role.EXTENDED_MEMBER])
    url = _to("meetings:action_item", promise)
    before = outsider.get(url)
    assert before.status_code == 200
    _serve(promise, commitment)
    after = outsider.get(url)
    assert text_of(after) == text_of(before)
    for trace in (LINK, commitment.what, commitment.key, "/forpliktelser/"):
        assert trace not in after.content.decode()
    assert outsider.get(_to("agreements:commitment", commitment)).status_code == 404
    assert commitment.what in text_of(world.client(Role.MAYOR).get(url))


def test_the_commitment_shows_what_the_council_does_about_it(
    world: World, promise: ActionItem, commitment: Commitment
):
    url = _to("agreements:commitment", commitment)
    heading = "Oppgaver som følger opp forpliktelsen"
    assert heading not in text_of(world.client(Role.MAYOR).get(url))
    _serve(promise, commitment)
    other = commitment.version.commitments.get(key="presence_days")
    page = text_of(world.client(Role.MAYOR).get(url))
    assert (heading in page, promise.what in page) == (True, True)
    assert promise.what not in text_of(world.client(Role.MAYOR).get(_to("agreements:commitment", other)))


def test_who_reads_the_agreement_and_not_the_minutes_sees_no_action_item(
    world: World, promise: ActionItem, commitment: Commitment
):
    _serve(promise, commitment)
    world.forum.seats.filter(user=world.users[Role.DISTRICT_READER]).delete()
    page = world.client(Role.DISTRICT_READER).get(_to("agreements:commitment", commitment))
    assert (page.status_code, promise.what in text_of(page)) == (200, False)


def test_the_log_tells_that_it_was_linked_and_not_to_what(
    world: World, writer: Client, promise: ActionItem, commitment: Commitment
):
    key = f"{commitment.version.agreement_id}-{commitment.key}"
    writer.post(_edit(promise), {**_said(promise, key), "on": f"{promise.due_on:%d.%m.%Y}"})
    writer.post(_edit(promise), {**_said(promise, ""), "on": f"{promise.due_on:%d.%m.%Y}"})
    told = [line.text for line in log_of(world.meeting(State.APPROVED)) if "avtalen" in line.text]
    assert sorted(told) == [
        f"koblet oppgaven «{promise.what}» til en forpliktelse i avtalen",
        f"tok bort koblingen mellom oppgaven «{promise.what}» og avtalen",
    ]
    # Outsiders read how a promise has gone, so nothing of the agreement is written there.
    assert list(promise.moves.all()) == []


def test_whoever_takes_over_a_promise_takes_over_what_it_serves(
    world: World, promise: ActionItem, commitment: Commitment
):
    _serve(promise, commitment)
    seat = world.forum.seats.get(user=promise.responsible)
    actions.end_seat(seat, on=NOW.date() - timedelta(days=1), by=world.users[Role.POLICE_CONTACT])
    assert _served(promise) == (commitment.version.agreement_id, commitment.key)
    assert promise.responsible != seat.user


@pytest.mark.parametrize("half", ["agreement", "key"])
def test_postgresql_keeps_both_parts_of_the_link_or_neither(
    promise: ActionItem, commitment: Commitment, half: str
):
    parts = {"agreement": {"agreement": commitment.version.agreement}, "key": {"commitment_key": "x"}}
    wrong = pytest.raises(IntegrityError, match="action_item_serves_a_whole_commitment")
    with wrong, transaction.atomic():
        ActionItem.objects.filter(pk=promise.pk).update(**parts[half])
