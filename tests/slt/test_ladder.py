"""The way up and back, one thing at a time."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from meetings.actions import decline_proposal, take_in_proposal
from meetings.models import Proposal
from meetings.rules import State
from politirad.notifications.models import Message
from slt import actions
from slt.models import Concern, ConcernLink
from slt.tasks import remind_of_answers
from tests.world import World
from tests.world_slt import Network, network_of


@pytest.fixture
def found(world: World) -> Network:
    return network_of(world)


def _seen(found: Network, title: str = "Uro ved stasjonen", question: str = "Hva gjør vi?") -> Concern:
    return actions.raise_concern(
        found.executing, title=title, text="Mest på fredager.", question=question, by=found.member
    )


def _up(found: Network, concern: Concern) -> ConcernLink:
    due_on = timezone.localdate() + timedelta(days=14)
    return actions.send_up(
        concern, found.council, question="Hva mener rådet?", due_on=due_on, by=found.coordinator
    )


def _fresh[M: (Concern, ConcernLink)](thing: M) -> M:
    thing.refresh_from_db()
    return thing


def test_without_a_question_the_matter_stays_with_the_group(found: Network):
    concern = _seen(found, question="")
    assert concern.holder == found.executing
    assert not concern.steps.exists()


def test_with_a_question_it_goes_to_the_level_above_and_stands_among_its_proposals(found: Network):
    concern = _fresh(_seen(found))
    assert concern.holder == found.coordinating
    assert Proposal.objects.open().get(forum=found.coordinating).title == concern.title


def test_pressed_twice_it_is_kept_once(found: Network):
    assert _seen(found) == _seen(found)
    assert ConcernLink.objects.count() == 1


def test_the_answer_from_the_top_comes_back_to_whoever_asked(found: Network):
    concern = _seen(found)
    answered = actions.answer_link(_up(found, concern), answer="Vi setter inn uteteam.", by=found.coordinator)
    assert _fresh(concern).answer == answered.answer == "Vi setter inn uteteam."
    assert [link.state for link in concern.steps.all()] == ["answered", "answered"]
    assert Message.objects.filter(recipient=found.member, kind="concern_answered").count() == 1


def test_the_answer_arrives_though_the_middle_step_was_withdrawn(found: Network):
    concern = _seen(found)
    top, middle = _up(found, concern), concern.steps.earliest("pk")
    actions.withdraw_link(middle, reason="Vi tok det selv", by=found.member)
    assert _fresh(concern).holder == found.council
    actions.answer_link(top, answer="Vi setter inn uteteam.", by=found.coordinator)
    assert _fresh(concern).answer == "Vi setter inn uteteam."
    assert [link.state for link in concern.steps.all()] == ["withdrawn", "answered"]
    assert Message.objects.filter(recipient=found.member, kind="concern_answered").exists()


def test_what_was_merged_stands_for_itself_again_when_the_other_goes_away(found: Network):
    one, other = _seen(found).steps.get(), _seen(found, "Nye rusmidler").steps.get()
    actions.merge_link(one, other)
    actions.withdraw_link(other, reason="Løst", by=found.member)
    assert (_fresh(one).state, one.merged_into) == ("accepted", None)
    assert _fresh(one.concern).holder == found.coordinating


def test_an_answer_serves_all_it_was_merged_with(found: Network):
    one, other, third = (_seen(found, title).steps.get() for title in ("En", "To", "Tre"))
    actions.merge_link(one, other)
    actions.merge_link(other, third)
    assert _fresh(one).merged_into == third
    actions.answer_link(third, answer="Ja.", by=found.coordinator)
    assert [_fresh(link.concern).answer for link in (one, other, third)] == ["Ja."] * 3


def test_a_matter_is_not_merged_with_what_another_forum_has(found: Network):
    one, other = _seen(found, "En"), _seen(found, "To")
    with pytest.raises(ValidationError):
        actions.merge_link(one.steps.get(), _up(found, other))


def test_what_is_sent_back_lies_with_the_sender_with_the_reason(found: Network):
    concern = _seen(found)
    actions.return_link(concern.steps.get(), reason="Spør skolen først.", by=found.coordinator)
    assert _fresh(concern).holder == found.executing
    assert concern.steps.get().answer == "Spør skolen først."
    assert not Proposal.objects.open().filter(forum=found.coordinating).exists()
    assert Message.objects.filter(recipient=found.member, kind="concern_returned").exists()


def test_taken_in_on_the_agenda_it_is_accepted_and_knows_its_item(found: Network, world: World):
    top = _up(found, _seen(found))
    item = take_in_proposal(top.proposal, world.meeting(State.DRAFT), by=found.coordinator)
    assert (_fresh(top).state, top.item) == ("accepted", item)


def test_declined_on_the_agenda_it_is_sent_back_with_the_same_words(found: Network):
    concern = _seen(found)
    top = _up(found, concern)
    decline_proposal(top.proposal, answer="Ikke nå.", by=found.coordinator)
    assert (_fresh(top).state, top.answer) == ("returned", "Ikke nå.")
    assert _fresh(concern).holder == found.coordinating


def test_only_whoever_has_the_matter_answers_it(found: Network):
    concern = _seen(found)
    _up(found, concern)
    with pytest.raises(ValidationError, match="sendt videre"):
        actions.answer_link(concern.steps.earliest("pk"), answer="Ja.", by=found.coordinator)


def test_it_goes_up_and_never_down_or_to_another_network(found: Network, world: World):
    concern = _seen(found)
    their = network_of(world, next_door=True)
    for forum in (found.executing, found.other, their.council):
        with pytest.raises(ValidationError):
            actions.send_up(concern, forum, question="?", due_on=timezone.localdate(), by=found.coordinator)


def test_the_answer_reaches_the_group_when_whoever_asked_has_left(found: Network):
    concern = _seen(found)
    seat = found.executing.seats.get(user=found.member)
    seat.valid_until = timezone.localdate() - timedelta(days=1)
    seat.save()
    actions.answer_link(concern.steps.get(), answer="Ja.", by=found.member)
    assert Message.objects.filter(recipient=found.coordinator, kind="concern_answered").exists()


def test_mails_say_that_there_is_something_and_not_what(found: Network):
    concern = _seen(found, title="Hemmelig tittel")
    actions.answer_link(concern.steps.get(), answer="Hemmelig svar", by=found.coordinator)
    for message in Message.objects.filter(kind__startswith="concern_"):
        assert "Hemmelig" not in message.subject + message.text + message.html


def test_whoever_owes_a_late_answer_is_reminded_once(found: Network):
    concern = _seen(found)
    ConcernLink.objects.update(due_on=timezone.localdate())
    assert remind_of_answers() == 0
    ConcernLink.objects.update(due_on=timezone.localdate() - timedelta(days=1))
    assert [remind_of_answers(), remind_of_answers()] == [1, 1]
    assert Message.objects.filter(recipient=found.coordinator, kind="concern_late").count() == 1
    actions.answer_link(concern.steps.get(), answer="Ja.", by=found.coordinator)
    assert remind_of_answers() == 0


def test_what_comes_up_from_the_network_is_an_item_of_the_steering_group(found: Network, world: World):
    top = _up(found, _seen(found))
    item = take_in_proposal(top.proposal, world.meeting(State.DRAFT), by=found.coordinator)
    item.refresh_from_db()
    assert item.is_slt
    assert item.kind_in_words == "SLT, drøfting"


def test_an_answer_once_given_is_never_another(found: Network):
    link = _seen(found).steps.get()
    for _time in range(2):
        actions.answer_link(link, answer="Ja.", by=found.coordinator)
    with pytest.raises(ValidationError):
        actions.answer_link(link, answer="Nei.", by=found.coordinator)
    assert _fresh(link.concern).answer == "Ja."


def test_sent_up_twice_it_is_one_step(found: Network):
    concern = _seen(found)
    assert _up(found, concern) == _up(found, concern)
    assert concern.steps.count() == 2


def test_whoever_sent_it_is_told_in_words_they_may_follow(found: Network, world: World):
    link = _seen(found).steps.get()
    meeting = world.meeting(State.DRAFT)
    meeting.forum = found.coordinating
    meeting.save()
    take_in_proposal(link.proposal, meeting, by=found.coordinator)
    told = Message.objects.filter(recipient=found.member)
    assert [message.kind for message in told] == ["concern_accepted"]
    assert f"/sendt-opp/{link.concern_id}/" in told[0].text


def test_a_matter_sent_back_reaches_the_group_when_whoever_sent_it_has_left(found: Network):
    link = _seen(found).steps.get()
    seat = found.executing.seats.get(user=found.member)
    seat.valid_until = timezone.localdate() - timedelta(days=1)
    seat.save()
    actions.return_link(link, reason="Spør skolen.", by=found.member)
    assert Message.objects.filter(recipient=found.coordinator, kind="concern_returned").exists()
