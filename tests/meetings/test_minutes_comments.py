"""Comments on minutes that are out: written by a party, answered by the writer, and holding silence back."""

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.urls import reverse

from meetings import actions
from meetings.models import AgendaItem, Meeting, MinutesApproval, MinutesComment
from meetings.rules import (
    APPROVERS_REMINDED_DAYS,
    HARD_GAPS,
    MINUTES_REMINDER_DAYS,
    Gap,
    State,
    is_silence_a_yes,
    minutes_reminder,
    reminds_approvers,
)
from meetings.tasks import follow_up_minutes
from politirad.councils.models import Forum
from politirad.councils.rules import COMMENT_DAYS, MINUTES_DAYS
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Party, Role
from tests.meetings.reading import errors_of, text_of
from tests.world import NOW, World

Answer = MinutesComment.Answer


def _url(name: str, row: Meeting | AgendaItem | MinutesComment) -> str:
    return reverse(f"meetings:{name}", kwargs={"pk": row.pk})


def _out(world: World, rule: str = Forum.MinutesRule.LEADERS) -> Meeting:
    """Minutes sent for approval today, which nobody has answered."""
    Forum.objects.filter(pk=world.forum.pk).update(minutes_rule=rule)
    meeting = world.meeting(State.WRITING)
    meeting.forum.refresh_from_db()
    return actions.send_for_approval(meeting, reason="Kort.", by=world.users[Role.POLICE_CONTACT])


def _comment(world: World, meeting: Meeting, **words: str) -> MinutesComment:
    item = meeting.items.filter(audience="everyone").first()
    assert item is not None
    return actions.comment_on(item, **({"text": "Tallet er feil."} | words), by=world.users[Role.MAYOR])


def test_a_party_comments_on_an_item_and_both_read_it(world: World):
    meeting = _out(world)
    item = meeting.items.filter(audience="everyone").first()
    mayor = world.client(Role.MAYOR)
    refused = mayor.post(_url("comment", item), {"text": "", "wording": ""})
    assert (refused.status_code, errors_of(refused)) == (422, ["Skriv hva du mener bør endres."])
    said = {"text": "Tallet er feil.", "wording": "Det var 14 saker."}
    for _again in range(2):
        assert mayor.post(_url("comment", item), said).headers["Location"] == _url("minutes", meeting)
    kept = MinutesComment.objects.latest("pk")
    assert meeting.items.get(pk=item.pk).comments.count() == 1
    assert (kept.party, kept.version, kept.is_open) == ("municipality", 1, True)
    for role in (Role.UNIT_LEADER, Role.POLICE_CONTACT):
        assert "Tallet er feil." in text_of(world.client(role).get(_url("minutes", meeting)))
    outside = world.client(Role.EXTENDED_MEMBER)
    assert "Tallet er feil." not in text_of(outside.get(_url("minutes", meeting)))
    assert outside.get(_url("comment", item)).status_code == 403


def test_a_proposed_text_that_already_stands_is_no_proposal(world: World):
    meeting = _out(world)
    item = meeting.items.filter(audience="everyone").first()
    assert item is not None
    world.client(Role.MAYOR).post(_url("comment", item), {"text": "Bra.", "wording": f" {item.summary} "})
    assert MinutesComment.objects.latest("pk").wording == ""


def test_the_writer_takes_the_minutes_back_and_takes_the_comment_in(world: World):
    meeting = _out(world)
    comment = _comment(world, meeting, wording="Det var 14 saker.")
    writer = world.client(Role.POLICE_CONTACT)
    seen = {"version": str(comment.item.summary_version)}
    assert writer.post(_url("take_comment", comment), seen).status_code == 403
    writer.post(_url("take_back", meeting), {"reason": "Retter tallet."})
    assert "Bruk den nye teksten" in text_of(writer.get(_url("minutes", meeting)))
    asked = text_of(writer.get(_url("send_for_approval", meeting)))
    assert "En merknad er ikke besvart." in asked
    for role in (Role.MAYOR, Role.EXTENDED_MEMBER):
        assert world.client(role).post(_url("take_comment", comment), seen).status_code in {403, 404}
    writer.post(_url("take_comment", comment), seen)
    comment.refresh_from_db()
    assert (comment.item.summary, comment.answer) == ("Det var 14 saker.", Answer.TAKEN)
    assert writer.post(_url("take_comment", comment), seen).status_code == 403


def test_a_comment_is_declined_with_a_reason(world: World):
    meeting = _out(world)
    comment = _comment(world, meeting)
    writer = world.client(Role.POLICE_CONTACT)
    writer.post(_url("take_back", meeting), {"reason": "Ser på merknaden."})
    refused = writer.post(_url("decline_comment", comment), {"reason": ""})
    assert (refused.status_code, errors_of(refused)) == (422, ["Skriv hvorfor merknaden ikke tas inn."])
    writer.post(_url("decline_comment", comment), {"reason": "Tallet er fra rapporten."})
    page = text_of(world.client(Role.MAYOR).get(_url("minutes", meeting)))
    assert "Ikke tatt inn. Tallet er fra rapporten." in page


def test_minutes_with_soft_gaps_are_sent_with_a_reason_that_is_kept(world: World):
    meeting, writer = world.meeting(State.WRITING), world.client(Role.POLICE_CONTACT)
    item = world.open_item(State.WRITING)
    item.conclusions.all().delete()
    AgendaItem.objects.filter(pk=item.pk).update(summary="")
    refused = writer.post(_url("send_for_approval", meeting), {"reason": ""})
    assert (refused.status_code, "Skriv hvorfor referatet kan sendes slik det er." in text_of(refused)) == (
        422,
        True,
    )
    with pytest.raises(ValidationError, match="Saken mangler tekst"):
        actions.send_for_approval(meeting, by=world.users[Role.POLICE_CONTACT])
    writer.post(_url("send_for_approval", meeting), {"reason": "Saken ble utsatt."})
    meeting.refresh_from_db()
    assert (meeting.state, meeting.moves.last().reason) == (State.IN_REVIEW, "Saken ble utsatt.")


def test_no_reason_helps_where_nobody_was_present(world: World):
    meeting = world.meeting(State.WRITING)
    meeting.participants.update(attendance="absent")
    with pytest.raises(ValidationError, match="Ingen er ført som til stede"):
        actions.send_for_approval(meeting, reason="Likevel.", by=world.users[Role.POLICE_CONTACT])


@pytest.mark.parametrize(
    ("rule", "days", "state"),
    [
        (Forum.MinutesRule.LEADERS, 8, State.IN_REVIEW),
        (Forum.MinutesRule.NEXT_MEETING, 8, State.IN_REVIEW),
        (Forum.MinutesRule.SILENCE, 7, State.IN_REVIEW),
        (Forum.MinutesRule.SILENCE, 8, State.APPROVED),
    ],
)
def test_silence_is_a_yes_only_where_the_council_chose_it_and_the_day_is_over(
    world: World, rule: str, days: int, state: State
):
    meeting = _out(world, rule)
    with time_machine.travel(NOW + timedelta(days=days), tick=False):
        approved = follow_up_minutes()
    meeting.refresh_from_db()
    assert (meeting.state, approved) == (state, int(state == State.APPROVED))
    how = set(meeting.approvals.values_list("how", "by"))
    assert how == ({(MinutesApproval.How.BY_SILENCE, None)} if approved else set())


def test_the_page_says_that_silence_is_a_yes(world: World):
    meeting = _out(world, Forum.MinutesRule.SILENCE)
    assert "regnes som enig." in text_of(world.client(Role.MAYOR).get(_url("minutes", meeting)))


def test_an_open_comment_is_no_silence(world: World):
    meeting = _out(world, Forum.MinutesRule.SILENCE)
    _comment(world, meeting)
    with time_machine.travel(NOW + timedelta(days=9), tick=False):
        assert follow_up_minutes() == 0
    meeting.refresh_from_db()
    assert meeting.state == State.IN_REVIEW


def test_a_later_meeting_with_both_parties_approves(world: World):
    meeting = world.meeting(State.IN_REVIEW)
    writer = world.client(Role.POLICE_CONTACT)
    later = world.meeting(State.IN_SESSION)
    later.participants.filter(party=Party.POLICE).update(attendance="absent")
    others = Meeting.objects.filter(forum=meeting.forum, starts_at__gt=meeting.starts_at).exclude(pk=later.pk)
    for other in others.exclude(state=State.APPROVED):
        other.participants.update(attendance="absent")
    assert actions.later_meeting(meeting) is None
    assert writer.get(_url("approve_in_meeting", meeting)).status_code == 403
    later.participants.filter(party=Party.POLICE).update(attendance="present")
    later.participants.filter(party=Party.MUNICIPALITY).update(attendance="present")
    writer.post(_url("approve_in_meeting", meeting))
    meeting.refresh_from_db()
    given = set(meeting.approvals.values_list("party", "how", "in_meeting"))
    assert (meeting.state, given) == (
        State.APPROVED,
        {("police", "by_leader", None), ("municipality", "in_meeting", later.pk)},
    )


def test_writers_are_reminded_after_three_seven_and_the_councils_own_days(world: World):
    meeting = world.meeting(State.WRITING)
    Forum.objects.filter(pk=world.forum.pk).update(minutes_days=12)
    counts = []
    for days in (2, 3, 4, 7, 9, 12, 13):
        with time_machine.travel(meeting.starts_at + timedelta(days=days), tick=False):
            follow_up_minutes()
            follow_up_minutes()
        counts.append(
            Message.objects.filter(kind="minutes_late", text__contains=f"/moter/{meeting.pk}/").count()
        )
    assert counts == [0, 1, 1, 2, 2, 3, 3]


def test_those_who_have_not_approved_are_reminded_once_before_the_deadline(world: World):
    meeting = _out(world)
    for days in (4, 5, 6):
        with time_machine.travel(NOW + timedelta(days=days), tick=False):
            follow_up_minutes()
    told = Message.objects.filter(kind="approve_reminder", text__contains=f"/moter/{meeting.pk}/")
    assert {mail.recipient for mail in told} == {world.users[Role.MAYOR], world.users[Role.UNIT_LEADER]}
    assert told.count() == 2


def test_the_rules_alone():
    day = NOW.date()
    assert (MINUTES_REMINDER_DAYS, MINUTES_DAYS, COMMENT_DAYS) == ((3, 7), 10, 7)
    assert [reminds_approvers(day, day - timedelta(days=n)) for n in (3, APPROVERS_REMINDED_DAYS)] == [
        False,
        True,
    ]
    assert not reminds_approvers(None, day)
    assert {Gap.NOBODY_PRESENT, Gap.ACTION_ITEM_WITHOUT_DEADLINE} == HARD_GAPS
    assert [minutes_reminder(day, day + timedelta(days=n), 10) for n in (2, 3, 8, 30)] == [None, 3, 7, 10]
    assert not is_silence_a_yes("silence", None, day, open_comments=0)
    assert not is_silence_a_yes("silence", day, day, open_comments=0)
    assert is_silence_a_yes("silence", day, day + timedelta(days=1), open_comments=0)


def test_a_text_written_since_is_not_overwritten_by_a_comment(world: World):
    meeting = _out(world)
    comment = _comment(world, meeting, wording="Det var 14 saker.")
    writer, by = world.client(Role.POLICE_CONTACT), world.users[Role.POLICE_CONTACT]
    actions.take_back(meeting, reason="Retter.", by=by)
    seen = comment.item.summary_version
    actions.save_summary(comment.item, "Skrevet i mellomtiden.", version=seen, by=by)
    for stale in ({"version": str(seen)}, {"version": "x"}, {}):
        assert writer.post(_url("take_comment", comment), stale).status_code == 403
    comment.refresh_from_db()
    assert (comment.item.summary, comment.is_open) == ("Skrevet i mellomtiden.", True)


def test_whoever_only_reads_the_minutes_gets_no_link_to_comment(world: World):
    meeting = _out(world)
    shown = {
        role: "Skriv merknad" in text_of(world.client(role).get(_url("minutes", meeting)))
        for role in (Role.MAYOR, Role.AUDITOR)
    }
    assert shown == {Role.MAYOR: True, Role.AUDITOR: False}
    with pytest.raises(ValidationError, match="Bare de som sitter her"):
        actions.comment_on(meeting.items.all()[0], text="Hei.", by=world.users[Role.AUDITOR])
