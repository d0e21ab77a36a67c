"""What waits for a person in one forum, worked out from its meetings."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from meetings.models import Participant
from meetings.rules import PLANNING, State, minutes_due_on
from politirad.councils.rules import notice_due_on
from politirad.overview import rules
from politirad.overview.querysets.forum_desk import ForumDesk, Waiting


def waits_at(desk: ForumDesk, now: datetime) -> Iterator[Waiting]:
    """What waits for the person in this forum, except their own overdue tasks."""
    today = timezone.localdate(now)
    if desk.must_sign:
        yield Waiting(rules.Wait.SIGN, desk.forum, today)
    yield from _waits_outside_meetings(desk)
    for meeting in desk.known_meetings:
        yield from _own_waits(desk, meeting, now)
        if desk.is_organiser:
            yield from _organisers_waits(desk, meeting, today)
    if not desk.is_organiser:
        return
    if desk.others_overdue_count:
        since = desk.others_overdue_since
        yield Waiting(rules.Wait.FOLLOW_UP, desk.forum, since, count=desk.others_overdue_count)
    if desk.asked_count:
        yield Waiting(rules.Wait.ANSWER_CONCERN, desk.forum, desk.asked_due_on, count=desk.asked_count)
    yield from _plan_waits(desk, today)


def _waits_outside_meetings(desk: ForumDesk) -> Iterator[Waiting]:
    """What the person is to sign and to answer whatever the meetings do."""
    for agreement in desk.agreements_to_sign:
        yield Waiting(rules.Wait.SIGN_AGREEMENT, desk.forum, agreement=agreement)
    for evaluation in desk.evaluations:
        yield Waiting(rules.Wait.ANSWER_EVALUATION, desk.forum, evaluation.last_on, evaluation=evaluation)


def _plan_waits(desk: ForumDesk, today: date) -> Iterator[Waiting]:
    """What the organiser has to plan: a meeting this year, or the whole of the next (BR19, R171)."""
    held, planned = desk.held_count, desk.planned_count
    if rules.needs_a_meeting(held, planned, desk.target, today=today):
        yield Waiting(rules.Wait.PLAN_MEETING, desk.forum, count=held, planned=planned)
    if desk.target and rules.needs_next_year(desk.next_year_count, today=today):
        yield Waiting(rules.Wait.PLAN_YEAR, desk.forum, date(today.year, 12, 31))


def _own_waits(desk: ForumDesk, meeting: Any, now: datetime) -> Iterator[Waiting]:
    has_not_answered = meeting.own_answer == Participant.Answer.NONE
    if has_not_answered and meeting.state == State.CALLED and meeting.ends_at > now:
        yield Waiting(rules.Wait.ANSWER, desk.forum, timezone.localdate(meeting.starts_at), meeting)
    if meeting.own_knowledge and meeting.state in PLANNING and meeting.starts_at > now:
        yield Waiting(rules.Wait.DELIVER_KNOWLEDGE, desk.forum, meeting.own_knowledge_due_on, meeting)
    is_own_turn = desk.seat.pk in meeting.approving_seats and desk.seat.party not in meeting.approved_by
    if meeting.state == State.IN_REVIEW and is_own_turn and desk.may_approve:
        due_on = meeting.comments_due_on or timezone.localdate(now)
        yield Waiting(rules.Wait.APPROVE, desk.forum, due_on, meeting)


def _organisers_waits(desk: ForumDesk, meeting: Any, today: date) -> Iterator[Waiting]:
    meeting_on = timezone.localdate(meeting.starts_at)
    step = rules.organisers_step(
        State(meeting.state), meeting_on=meeting_on, today=today, items_without_text=meeting.untold_count
    )
    if step is None:
        return
    due_on = {
        rules.Wait.SEND_NOTICE: notice_due_on(meeting_on, desk.forum.notice_days),
        rules.Wait.WRITE_MINUTES: minutes_due_on(meeting_on, desk.forum.minutes_days),
        rules.Wait.SEND_MINUTES: minutes_due_on(meeting_on, desk.forum.minutes_days),
    }.get(step, meeting_on)
    if meeting.is_reopened:
        # A correction is late by no meeting's date.
        due_on = today
    yield Waiting(step, desk.forum, due_on, meeting)
