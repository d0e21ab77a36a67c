"""What waits for whom: each role its own things, nothing of a neighbour, and nothing after the last day."""

from datetime import date, timedelta

import pytest
import time_machine
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from meetings import actions
from meetings.actions.approval import approvers
from meetings.models import ActionItem, Meeting
from meetings.rules import State
from politirad.accounts.models import User
from politirad.councils.actions import end_seat, seat_person
from politirad.councils.models import Forum
from politirad.overview.querysets import Waiting, desk_of, own_action_items
from politirad.overview.rules import Wait
from politirad.tenancy.permissions import ROLES, Party, Role
from tests.agreements.making import sign, to_sign
from tests.world import FIRST_DAY, NOW, SEATED, World

SIGNING = (Role.MAYOR, Role.UNIT_LEADER)
TOMORROW = NOW + timedelta(days=1)


def fresh(user: User) -> User:
    """The person as a new request sees them."""
    return User.objects.get(pk=user.pk)


def waits_of(world: World, role: Role) -> list[tuple[Wait, Meeting | None]]:
    desk = desk_of(fresh(world.users[role]))
    return [(wait.kind, wait.meeting) for wait in desk.waits]


def promise(world: World, role: Role, *, days: int, state: State = State.WRITING) -> ActionItem:
    """A task of the person in `role`, due in `days` days."""
    return ActionItem.objects.create(
        item=world.open_item(state),
        what=f"Løfte fra {role}",
        responsible=world.users[role],
        party=ROLES[role].party,
        due_on=timezone.localdate() + timedelta(days=days),
        created_by=world.users[Role.POLICE_CONTACT],
    )


def test_mayor_approves_and_answers(world: World):
    assert waits_of(world, Role.MAYOR) == [
        (Wait.APPROVE, world.meeting(State.IN_REVIEW)),
        (Wait.ANSWER, world.meeting(State.CALLED)),
    ]


def test_a_text_waits_for_those_who_sign_and_have_not(world: World):
    agreement = to_sign(world)
    kinds = {role: [kind for kind, _meeting in waits_of(world, role)] for role in SIGNING}
    assert {role: kinds[role].count(Wait.SIGN_AGREEMENT) for role in SIGNING} == dict.fromkeys(SIGNING, 1)
    assert Wait.SIGN_AGREEMENT not in [kind for kind, _meeting in waits_of(world, Role.POLICE_CONTACT)]
    sign(agreement, Party.MUNICIPALITY, world.users[Role.MAYOR])
    left = {role: [kind for kind, _meeting in waits_of(world, role)] for role in SIGNING}
    assert [role for role in SIGNING if Wait.SIGN_AGREEMENT in left[role]] == [Role.UNIT_LEADER]


def test_whoever_arranges_sees_every_meeting_that_needs_a_step(world: World):
    assert waits_of(world, Role.POLICE_CONTACT) == [
        (Wait.HOLD_MEETING, world.meeting(State.IN_SESSION)),
        (Wait.SEND_MINUTES, world.meeting(State.WRITING)),
        (Wait.ANSWER, world.meeting(State.CALLED)),
        (Wait.SEND_NOTICE, world.meeting(State.DRAFT)),
    ]


@pytest.mark.parametrize(
    "role", [Role.CHIEF_EXECUTIVE, Role.SECTOR_DIRECTOR, Role.EXTENDED_MEMBER, Role.GUEST]
)
def test_other_seats_only_answer(world: World, role: Role):
    assert waits_of(world, role) == [(Wait.ANSWER, world.meeting(State.CALLED))]


def test_station_chief_has_nothing_to_approve_when_the_police_have_approved(world: World):
    assert waits_of(world, Role.UNIT_LEADER) == [(Wait.ANSWER, world.meeting(State.CALLED))]


@pytest.mark.parametrize("role", [role for role in Role if role not in SEATED])
def test_nothing_waits_for_those_without_a_seat(world: World, role: Role):
    desk = desk_of(fresh(world.users[role]))
    assert (desk.seated, desk.waits, desk.waiting_count) == ((), (), 0)


def test_nothing_of_the_neighbour_waits_for_us_and_nothing_of_ours_for_them(world: World):
    forums = {
        role: {wait.forum for wait in desk_of(fresh(user)).waits} - {world.forum}
        for role, user in world.users.items()
    }
    assert forums == {role: set() for role in world.users}
    assert {wait.forum for wait in desk_of(fresh(world.stranger)).waits} == {world.neighbour_forum}


def test_an_answer_stops_the_waiting_and_no_is_an_answer(world: World):
    actions.answer_notice(world.participant(Role.GUEST), "no")
    assert waits_of(world, Role.GUEST) == []


def test_deputy_mayor_answers_and_approves_only_with_a_seat(world: World):
    deputy = world.users[Role.DEPUTY_MAYOR]
    assert desk_of(fresh(deputy)).waits == ()
    end_seat(world.forum.seats.get(user=world.users[Role.MAYOR]), on=timezone.localdate() - timedelta(days=1))
    seat_person(
        world.forum, deputy, Role.DEPUTY_MAYOR, title="varaordfører", valid_from=FIRST_DAY, is_chair=True
    )
    assert waits_of(world, Role.DEPUTY_MAYOR) == [(Wait.APPROVE, world.meeting(State.IN_REVIEW))]
    assert waits_of(world, Role.MAYOR) == []


def test_what_waited_yesterday_is_gone_when_the_seat_ended(world: World):
    end_seat(world.forum.seats.get(user=world.users[Role.MAYOR]), on=NOW.date())
    assert len(waits_of(world, Role.MAYOR)) == 2
    with time_machine.travel(TOMORROW):
        assert waits_of(world, Role.MAYOR) == []
        assert list(own_action_items(fresh(world.users[Role.MAYOR]))) == []


def test_a_guest_has_nothing_the_day_after_the_last(world: World):
    with time_machine.travel(NOW.replace(year=2027, month=1, day=31)):
        assert len(desk_of(fresh(world.users[Role.GUEST])).seated) == 1
    with time_machine.travel(NOW.replace(year=2027, month=2, day=1)):
        assert desk_of(fresh(world.users[Role.GUEST])).seated == ()


def test_own_late_tasks_are_counted_and_others_late_tasks_are_followed_up(world: World):
    promise(world, Role.POLICE_CONTACT, days=-1)
    promise(world, Role.EXTENDED_MEMBER, days=-9)
    promise(world, Role.POLICE_CONTACT, days=0)
    desk = desk_of(fresh(world.users[Role.POLICE_CONTACT]))
    late = [wait for wait in desk.waits if wait.kind == Wait.FOLLOW_UP]
    assert late == [Waiting(Wait.FOLLOW_UP, world.forum, NOW.date() - timedelta(days=9), count=1)]
    assert desk.waiting_count == len(desk.waits) + 1


def test_an_outsider_counts_no_tasks_but_their_own(world: World):
    promise(world, Role.POLICE_CONTACT, days=-1)
    promise(world, Role.EXTENDED_MEMBER, days=-9)
    (seated,) = desk_of(fresh(world.users[Role.EXTENDED_MEMBER])).seated
    assert (seated.open_count, seated.overdue_count, seated.others_overdue_since) == (0, 1, None)
    (insider,) = desk_of(fresh(world.users[Role.MAYOR])).seated
    assert (insider.open_count, insider.overdue_count) == (8, 2)


def test_tasks_of_a_meeting_that_is_going_on_do_not_wait_yet(world: World):
    promise(world, Role.SECTOR_DIRECTOR, days=-1, state=State.IN_SESSION)
    assert list(own_action_items(fresh(world.users[Role.SECTOR_DIRECTOR]))) == []
    assert desk_of(fresh(world.users[Role.SECTOR_DIRECTOR])).waiting_count == 1


def test_a_council_without_a_coming_meeting_asks_for_one(world: World):
    empty = Forum.objects.create(name="Tomt råd", short_name="Tomt", unit=world.forum.unit)
    seat_person(
        empty,
        world.users[Role.POLICE_CONTACT],
        Role.POLICE_CONTACT,
        title="politikontakt",
        valid_from=FIRST_DAY,
    )
    planned = [
        w for w in desk_of(fresh(world.users[Role.POLICE_CONTACT])).waits if w.kind == Wait.PLAN_MEETING
    ]
    assert planned == [Waiting(Wait.PLAN_MEETING, empty, count=0)]


@pytest.mark.parametrize("chair", [Role.MAYOR, Role.UNIT_LEADER, Role.CHIEF_EXECUTIVE, None])
def test_whose_turn_it_is_to_approve_is_the_same_in_sql_and_python(world: World, chair: Role | None):
    meeting = world.meeting(State.IN_REVIEW)
    meeting.approvals.all().delete()
    for role in SEATED:
        world.forum.seats.filter(user=world.users[role]).update(is_chair=role == chair)
    named = {seat.user for seat in approvers(meeting).values() if seat}
    may = {world.users[role] for role in SEATED if (Wait.APPROVE, meeting) in waits_of(world, role)}
    assert may == named


def test_a_chair_without_the_right_to_approve_is_not_asked_to(world: World):
    world.forum.seats.update(is_chair=False)
    world.forum.seats.filter(user=world.users[Role.SECTOR_DIRECTOR]).update(is_chair=True)
    assert waits_of(world, Role.SECTOR_DIRECTOR) == [(Wait.ANSWER, world.meeting(State.CALLED))]


def test_minutes_wait_for_approval_a_week_from_when_they_were_sent(world: World):
    (wait, _answer) = desk_of(fresh(world.users[Role.MAYOR])).waits
    assert wait.due_on == NOW.date() + timedelta(days=7)


@pytest.mark.parametrize("more", [0, 2])
def test_the_desk_is_read_in_two_queries_beside_the_doors_two(
    world: World, more: int, django_assert_num_queries: DjangoAssertNumQueries
):
    for number in range(more):
        forum = Forum.objects.create(name=f"Råd {number}", short_name=f"Råd {number}", unit=world.forum.unit)
        seat_person(forum, world.users[Role.MAYOR], Role.MAYOR, title="ordfører", valid_from=date(2024, 1, 1))
        promise(world, Role.MAYOR, days=-1)
    user = fresh(world.users[Role.MAYOR])
    with django_assert_num_queries(4):
        assert desk_of(user).waiting_count == 2 + more
