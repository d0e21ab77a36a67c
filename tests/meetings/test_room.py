"""In the room: who was there for what, whether they could conclude, the clock of each item, the screen."""

from datetime import timedelta
from typing import Any

import pgtrigger
import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from meetings import actions, documents, rules
from meetings.models import AgendaItem, Meeting, Participant, Topic
from meetings.rules import State
from politirad.councils.models import Forum
from politirad.councils.rules import DecisionRule
from politirad.tenancy.permissions import Role
from politirad.web.states import LOOKS
from tests.meetings.parallel import at_once
from tests.meetings.reading import errors_of, text_of
from tests.world import NOW, World
from tests.world_agenda import guest_of, own_item_of

HTMX = {"HX-Request": "true"}
WHOLE = "main_parties"


def _to(name: str, thing: Any) -> str:
    return reverse(f"meetings:{name}", kwargs={"pk": thing.pk})


@pytest.fixture
def writer(world: World) -> Client:
    return world.client(Role.POLICE_CONTACT)


@pytest.fixture
def item(world: World) -> AgendaItem:
    return world.open_item(State.IN_SESSION)


@pytest.fixture
def leader(world: World) -> Participant:
    return world.participant(Role.UNIT_LEADER, State.IN_SESSION)


def _attendance(meeting: Meeting) -> dict[str, str]:
    content = documents.minutes_content(Meeting.objects.get(pk=meeting.pk), WHOLE)
    return {fact.term: fact.text for fact in content.attendance}


def _stay(leader: Participant, world: World, **changes: Any) -> Participant:
    said = {"attendance": "present", "joined_item": None, "left_item": None, "disqualified": []}
    return actions.record_stay(leader, by=world.users[Role.POLICE_CONTACT], **said | changes)


# --- Who was there ------------------------------------------------------------------------------


def test_from_which_item_and_to_which_stands_on_the_page_and_in_the_minutes(
    world: World, writer: Client, item: AgendaItem, leader: Participant
):
    closed = world.closed_item(State.IN_SESSION)
    url = f"{_to('record_stay', leader)}?sak={closed.pk}"
    assert "Kom til sak" in text_of(writer.get(url))
    said = {"attendance": "video", "joined_item": closed.pk, "left_item": "", "disqualified": [item.pk]}
    assert writer.post(url, said).headers["Location"] == f"{_to('live', item.meeting)}?sak={closed.pk}"
    page = writer.get(_to("live", item.meeting), {"sak": item.pk}).content.decode()
    assert f"fra sak {closed.number}" in page
    assert "Fratrådte som inhabil: Arne Myklebust" in page
    assert f"Arne Myklebust (på video, fra sak {closed.number})" in _attendance(item.meeting)["Til stede"]
    opened = documents.minutes_content(item.meeting, WHOLE).items[0]
    assert opened.disqualified == "Arne Myklebust"


def test_one_who_was_not_there_for_an_item_does_not_lead_it(
    world: World, writer: Client, item: AgendaItem, leader: Participant
):
    closed = world.closed_item(State.IN_SESSION)
    _stay(leader, world, joined_item=closed)
    pages = [text_of(writer.get(_to("live", item.meeting), {"sak": each.pk})) for each in (item, closed)]
    assert ["Ingen leder fra politiet er til stede." in page for page in pages] == [True, False]
    _stay(leader, world, disqualified=[closed])
    assert "Ingen leder fra politiet" in text_of(writer.get(_to("live", item.meeting), {"sak": closed.pk}))
    _stay(leader, world, left_item=item)
    assert "Ingen leder fra politiet" in text_of(writer.get(_to("live", item.meeting), {"sak": closed.pk}))


def test_one_who_did_not_come_has_no_stay(world: World, item: AgendaItem, leader: Participant):
    _stay(leader, world, joined_item=item)
    actions.record_attendance(leader, "excused")
    leader.refresh_from_db()
    assert leader.joined_item is None
    assert _attendance(item.meeting)["Meldt forfall"] == "Arne Myklebust"
    with pytest.raises(ValidationError, match="ikke var til stede"):
        _stay(leader, world, attendance="absent", left_item=item)
    with pytest.raises(IntegrityError), transaction.atomic():
        Participant.objects.filter(pk=leader.pk).update(joined_item=item)


def test_nobody_leaves_before_they_come(world: World, writer: Client, item: AgendaItem, leader: Participant):
    closed = world.closed_item(State.IN_SESSION)
    said = {"attendance": "present", "joined_item": closed.pk, "left_item": item.pk}
    assert "Saken er før den personen kom til." in errors_of(writer.post(_to("record_stay", leader), said))
    assert (rules.stays_in_order(1, 2), rules.stays_in_order(2, 2), rules.stays_in_order(3, 2)) == (
        True,
        True,
        False,
    )


def test_what_the_writer_may_not_read_of_disqualification_stays_as_it_was(
    world: World, writer: Client, item: AgendaItem
):
    mayor = world.users[Role.MAYOR]
    own = own_item_of(item.meeting, "Kommunens egen", party="municipality", by=mayor)
    person = world.participant(Role.CHIEF_EXECUTIVE, State.IN_SESSION)
    person.disqualifications.create(item=own, by=mayor)
    form = writer.get(_to("record_stay", person)).content.decode()
    writer.post(_to("record_stay", person), {"attendance": "present"})
    assert ("Kommunens egen" in form, person.disqualifications.count()) == (False, 1)
    refused = writer.post(_to("record_stay", person), {"attendance": "present", "disqualified": [own.pk]})
    assert errors_of(refused) == ["Velg en sak fra listen."]


def test_a_guest_of_one_item_is_ticked_off_and_named_in_the_minutes(
    world: World, writer: Client, item: AgendaItem
):
    guest = guest_of(item, world.users[Role.POLICE_CONTACT], mark="")
    assert "Gjester" not in _attendance(item.meeting)
    piece = writer.post(_to("record_guest", guest), {"is_present": "on"}, headers=HTMX).content.decode()
    assert "Gro Gjest: Til stede. Lagret." in piece
    assert _attendance(item.meeting)["Gjester"] == f"Gro Gjest, helsesykepleier (sak {item.number})"
    writer.post(_to("record_guest", guest))
    guest.refresh_from_db()
    assert guest.is_present is False


def test_everybody_called_has_a_sign_for_how_they_answered_and_took_part(
    world: World, writer: Client, leader: Participant
):
    choices = {*Participant.Answer.values, *Participant.Attendance.values, *Meeting.State.values}
    assert choices - LOOKS.keys() == set()
    actions.record_attendance(leader, "excused")
    actions.close_meeting(leader.meeting, by=world.users[Role.POLICE_CONTACT])
    assert "Meldt forfall" in text_of(writer.get(_to("participants", leader.meeting)))


def test_when_somebody_came_is_told_by_the_items_the_reader_may_know_of(
    world: World, item: AgendaItem, leader: Participant
):
    closed = world.closed_item(State.IN_SESSION)
    own = own_item_of(item.meeting, "Politiets egen", party="police", by=world.users[Role.POLICE_CONTACT])
    every = [item, closed, own]
    stay = documents.stay_of
    leader.joined_item = closed
    assert (stay(leader, every), stay(leader, [item, own])) == (
        f"fra sak {closed.number}",
        f"fra sak {own.number}",
    )
    leader.joined_item = own
    assert (stay(leader, every), stay(leader, [item, closed])) == (f"fra sak {own.number}", "")
    leader.joined_item, leader.left_item = None, closed
    assert (stay(leader, every), stay(leader, [item, own])) == (
        f"til og med sak {closed.number}",
        f"til og med sak {item.number}",
    )
    leader.left_item = own
    assert stay(leader, every) == stay(leader, [item, closed]) == ""


# --- Whether they can reach conclusions -----------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "sides_without_leader", "present", "answer"),
    [
        (DecisionRule.BOTH_AGREE, 0, 2, True),
        (DecisionRule.BOTH_AGREE, 1, 8, False),
        (DecisionRule.MAJORITY, 2, 5, True),
        (DecisionRule.MAJORITY, 0, 4, False),
        (DecisionRule.OTHER, 0, 8, None),
    ],
)
def test_the_council_reaches_conclusions_by_its_own_rule(
    rule: DecisionRule, sides_without_leader: int, present: int, answer: bool | None
):
    asked = {"sides_without_leader": sides_without_leader, "called": 8, "present": present}
    assert rules.is_quorate(rule, **asked) is answer


def test_a_deputy_counts_in_the_place_of_the_one_they_stand_in_for(world: World, leader: Participant):
    meeting = leader.meeting
    meeting.forum.decision_rule = DecisionRule.MAJORITY
    people = list(meeting.participants.with_stay())
    for person in people[:4]:
        person.attendance = "absent"
    assert actions.quorum_of(meeting, people) is False
    deputy = Participant(pk=0, meeting=meeting, attendance="present", deputy_for=people[0], role=Role.MAYOR)
    assert actions.quorum_of(meeting, [*people, deputy]) is True


def test_majority_is_told_while_the_meeting_goes_on(world: World, writer: Client, item: AgendaItem):
    Forum.objects.filter(pk=world.forum.pk).update(decision_rule=DecisionRule.MAJORITY)
    others = item.meeting.participants.exclude(role__in=(Role.MAYOR, Role.UNIT_LEADER))
    others.update(attendance="absent")
    page = text_of(writer.get(_to("live", item.meeting)))
    assert "Etter regelen dere har, kan dere drøfte, men ikke konkludere." in page


def test_the_end_of_the_meeting_keeps_whether_it_could_conclude(
    world: World, writer: Client, item: AgendaItem, leader: Participant
):
    actions.record_attendance(leader, "absent")
    writer.post(_to("close_meeting", item.meeting))
    item.meeting.refresh_from_db()
    assert item.meeting.is_quorate is False
    said = "Nei. Avtalt regel: Kommune og politi må være enige."
    assert _attendance(item.meeting)["Kunne konkludere"] == said


def test_a_rule_in_words_is_judged_by_people(world: World, writer: Client, item: AgendaItem):
    text = "Minst tre fra hver side"
    Forum.objects.filter(pk=world.forum.pk).update(decision_rule="other", decision_rule_text=text)
    url = _to("close_meeting", item.meeting)
    assert text in text_of(writer.get(url))
    unanswered = writer.post(url)
    assert errors_of(unanswered) == ["Velg om dere kunne konkludere etter regelen dere har."]
    writer.post(url, {"is_quorate": "ja"})
    item.meeting.refresh_from_db()
    assert (item.meeting.state, item.meeting.is_quorate) == (State.WRITING, True)


# --- The clock of each item, the other writer, the big screen ---------------------------------------


def test_the_meeting_begins_with_its_first_item_and_one_runs_at_a_time(world: World, writer: Client):
    meeting = world.meeting(State.CALLED)
    with time_machine.travel(NOW, tick=False):
        actions.open_meeting(meeting, by=world.users[Role.POLICE_CONTACT])
    first, second = meeting.items.order_by("position")
    assert first.started_at is not None
    with time_machine.travel(NOW + timedelta(minutes=13), tick=False):
        switched = writer.post(_to("start_item", second), headers=HTMX)
        assert switched.headers["HX-Push-Url"] == f"{_to('live', meeting)}?sak={second.pk}"
        assert "13 av 15 min" in text_of(switched)
    with time_machine.travel(NOW + timedelta(minutes=20), tick=False):
        assert "7 av 15 min" in writer.get(_to("live", meeting)).content.decode()
        actions.close_meeting(meeting, by=world.users[Role.POLICE_CONTACT])
    spent = [(each.seconds_used // 60, each.started_at) for each in meeting.items.order_by("position")]
    assert spent == [(13, None), (7, None)]


@pytest.mark.django_db(transaction=True)
def test_two_items_started_at_once_leave_one_running(world: World):
    items = [world.open_item(State.IN_SESSION), world.closed_item(State.IN_SESSION)]
    at_once(*(lambda item=item: actions.start_item(AgendaItem.objects.get(pk=item.pk)) for item in items))
    assert AgendaItem.objects.filter(started_at__isnull=False).count() == 1


def test_whoever_writes_now_is_named_to_the_others(world: World, item: AgendaItem):
    actions.save_summary(item, "Rådet drøfter.", version=0, by=world.users[Role.POLICE_CONTACT])
    url = f"{_to('live', item.meeting)}?sak={item.pk}"
    said = "Silje Brekke skriver i denne saken nå."
    assert said in text_of(world.client(Role.SLT_COORDINATOR).get(url))
    assert said not in text_of(world.client(Role.POLICE_CONTACT).get(url))
    with time_machine.travel(NOW + timedelta(seconds=rules.WRITING_SECONDS + 5), tick=False):
        assert said not in text_of(world.client(Role.SLT_COORDINATOR).get(url))


def test_beside_the_text_stand_the_hoped_for_result_and_what_was_agreed_last_time(
    world: World, writer: Client, item: AgendaItem
):
    topic = Topic.objects.earliest("pk")
    earlier = world.open_item(State.APPROVED)
    with transaction.atomic(), pgtrigger.ignore("meetings.AgendaItem:sealed_with_meeting"):
        AgendaItem.objects.filter(pk=earlier.pk).update(topic=topic)
    AgendaItem.objects.filter(pk=item.pk).update(topic=topic, outcome="Enighet om vakter")
    url = f"{_to('live', item.meeting)}?sak={item.pk}"
    page = text_of(writer.get(url))
    agreed = earlier.conclusions.get().text
    assert ("Ønsket resultat Enighet om vakter" in page, agreed in page) == (True, True)
    asked = {**HTMX, "HX-Target": "meetings-conclusions"}
    form = writer.get(f"{url}&forslag", headers=asked).content.decode()
    assert "Enighet om vakter</textarea>" in form
    assert "Bruk som konklusjon" not in text_of(world.client(Role.MAYOR).get(url))


def test_the_big_screen_shows_the_item_and_no_partys_own(world: World, item: AgendaItem):
    actions.start_item(item)
    url = _to("big_screen", item.meeting)
    page = text_of(world.client(Role.MAYOR).get(url))
    assert (item.title in page, f"Enige om {item.title}." in page) == (True, True)
    # Also where the reader may know of the other party's item, and where they may not.
    own = own_item_of(item.meeting, "Kommunens egen", party="municipality", by=world.users[Role.MAYOR])
    actions.start_item(own)
    for role in (Role.MAYOR, Role.POLICE_CONTACT):
        page = text_of(world.client(role).get(url))
        seen = ("Kommunens egen" in page, item.title in page, "Ingen sak vises nå" in page)
        assert seen == (False, False, True)
    assert world.client(Role.EXTENDED_MEMBER).get(url).status_code == 403
    later = world.client(Role.MAYOR).get(_to("big_screen", world.meeting(State.WRITING)))
    assert later.status_code == 302
