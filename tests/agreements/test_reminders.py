"""Reminders of the dates of agreements: 180, 90, 30 and 0 days before, then silence (BR14, BR15, G06)."""

from datetime import date, datetime, timedelta

import pytest
import time_machine

from agreements.actions import remind_of_agreements
from agreements.models import Agreement
from agreements.rules import State
from agreements.tasks import turn_the_day
from politirad.notifications.models import Message
from politirad.tenancy.actions import end_appointment
from politirad.tenancy.models import Municipality, RoleAppointment
from politirad.tenancy.permissions import Role
from tests.agreements.making import FIRST, fresh, in_force
from tests.world import OSLO, World

REVISION = date(2028, 12, 1)
BOTH = (Role.SLT_COORDINATOR, Role.POLICE_CONTACT)


def _night(day: date) -> int:
    """Let the clock strike, as it does each night; how many were reminded."""
    before = Message.objects.count()
    with time_machine.travel(datetime(day.year, day.month, day.day, 1, tzinfo=OSLO), tick=False):
        turn_the_day()
    return Message.objects.count() - before


def _told(kind: str) -> set[str]:
    return set(Message.objects.filter(kind=kind).values_list("recipient__full_name", flat=True))


def _names(world: World, *roles: Role) -> set[str]:
    return {world.users[role].full_name for role in roles}


def test_each_date_is_told_of_four_times_and_then_no_more(world: World):
    agreement = in_force(world)
    Agreement.objects.filter(pk=agreement.pk).update(revision_due_on=date(2027, 6, 15))
    for turn in range(400):
        remind_of_agreements(FIRST + timedelta(days=turn))
    assert Message.objects.filter(kind="agreement_revision").count() == len(BOTH) * 4
    assert Message.objects.filter(kind="agreement_evaluation").count() == len(BOTH) * 4
    assert _told("agreement_revision") == _names(world, *BOTH)


@pytest.mark.parametrize(("late", "expected"), [(0, 2), (1, 2), (7, 2), (8, 0)])
def test_a_clock_that_stood_still_loses_nothing_and_sends_nothing_twice(
    world: World, late: int, expected: int
):
    in_force(world)
    day = REVISION - timedelta(days=90) + timedelta(days=late)
    assert [_night(day), _night(day), _night(day + timedelta(days=1))] == [expected, 0, 0]


def test_a_revision_that_falls_on_an_evaluation_is_one_mail(world: World):
    in_force(world)
    _night(REVISION)
    assert _told("agreement_evaluation") == set()
    assert _told("agreement_revision") == _names(world, *BOTH)


def test_the_last_day_is_told_of_before_the_agreement_runs_out(world: World):
    agreement, last = in_force(world), FIRST + timedelta(days=40)
    Agreement.objects.filter(pk=agreement.pk).update(valid_until=last)
    assert _night(last + timedelta(days=1)) == len(BOTH)
    assert (fresh(agreement).state, _told("agreement_last_day")) == (State.EXPIRED, _names(world, *BOTH))
    assert _night(last + timedelta(days=2)) == 0


def test_without_an_owner_it_goes_to_the_leaders(world: World):
    in_force(world)
    for role in BOTH:
        end_appointment(RoleAppointment.objects.get(user=world.users[role]), on=FIRST)
    _night(REVISION)
    assert _told("agreement_revision") == _names(world, Role.CHIEF_EXECUTIVE, Role.UNIT_LEADER)


def test_the_municipality_is_written_to_in_its_own_language_form_and_told_no_word_of_the_text(world: World):
    agreement = in_force(world)
    Municipality.objects.filter(pk=world.municipality.pk).update(language_form="nn")
    _night(REVISION)
    mails = {each.recipient: each for each in Message.objects.filter(kind="agreement_revision")}
    ours, police = (mails[world.users[role]] for role in BOTH)
    assert (ours.language, police.language) == ("nn", "nb")
    words = police.subject.replace("\u00a0", " ")
    assert words == "Avtalen for Elvestrand skal revideres innen 1. desember 2028"
    assert f"/avtaler/{agreement.pk}/" in police.text
    assert agreement.version.sections.first().text not in police.text
