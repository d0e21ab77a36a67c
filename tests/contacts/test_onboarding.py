"""The programme for new politikontakter: begun once, copied, ticked off, and reminded of (BR08, R129)."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.utils.translation import override

from contacts import actions
from contacts.documents import USUAL_TASKS
from contacts.models import (
    Onboarding,
    OnboardingContact,
    OnboardingTask,
    PoliceContactAssignment,
    ProgrammeTask,
)
from contacts.rules import ONBOARDING_DAYS, is_onboarding_late, onboarding_begins_on, onboarding_due_on
from contacts.tasks import turn_the_day
from politirad.accounts.models import User
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Permission
from tests.contacts.making import DAY, DEPUTY, START, TODAY, Register
from tests.world import OSLO

LATE = timedelta(days=ONBOARDING_DAYS)


def task(register: Register, title: str = "Møt ordføreren", days: int = 30) -> ProgrammeTask:
    return actions.add_programme_task(
        register.district, title=title, why="Bli kjent", due_days=days, by=register.manager
    )


def begun(register: Register, town: int = 0, **said: Any) -> Onboarding:
    """Somebody who has begun today on a programme of two."""
    for title, days in (("Les avtalen", 14), ("Møt ordføreren", 30)):
        task(register, title, days)
    made = register.assign(town, valid_from=TODAY, **said)
    return actions.begin_onboarding(made, by=register.manager)


def night(day: date) -> set[str]:
    """Let the clock strike on `day`; which kinds of mail were new."""
    before = set(Message.objects.values_list("pk", flat=True))
    with time_machine.travel(datetime(day.year, day.month, day.day, 1, tzinfo=OSLO), tick=False):
        turn_the_day()
    return set(Message.objects.exclude(pk__in=before).values_list("kind", flat=True))


@pytest.mark.parametrize(
    ("days", "open_tasks", "is_late"), [(89, 1, False), (90, 1, True), (90, 0, False), (400, 3, True)]
)
def test_it_is_late_after_ninety_days_in_python_and_in_sql(
    register: Register, days: int, open_tasks: int, is_late: bool
):
    found = begun(register)
    for each in list(found.tasks.all())[: 2 - min(open_tasks, 2)]:
        actions.mark_task_done(each, by=register.manager)
    day = TODAY + timedelta(days=days)
    assert is_onboarding_late(day, found.begins_on, open_tasks) is is_late
    assert PoliceContactAssignment.objects.late_onboarding_on(day).exists() is is_late


def test_it_counts_from_the_first_day_or_from_when_somebody_long_there_begins():
    assert onboarding_due_on(TODAY) == TODAY + LATE
    assert onboarding_begins_on(TODAY - LATE + DAY, TODAY) == TODAY - LATE + DAY
    assert onboarding_begins_on(TODAY - LATE, TODAY) == TODAY


def test_the_clock_begins_for_whoever_is_new_and_for_nobody_else(register: Register):
    task(register)
    first, second = register.assign(0), register.assign(1, valid_from=START + DAY)
    deputy = register.assign(2, register.colleague, kind=DEPUTY)
    actions.assign(register.colleague, register.far_town, valid_from=START, by=register.far_manager)
    night(START - DAY)
    assert Onboarding.objects.count() == 0
    night(START)
    night(START + 2 * DAY)
    assert [each.assignment for each in Onboarding.objects.all()] == [first]
    assert first.onboarding.tasks.get().due_on == START + timedelta(days=30)
    with time_machine.travel(datetime(2026, 12, 20, 12, tzinfo=OSLO)):
        for other in (second, deputy):
            assert actions.begin_onboarding(other, by=register.manager).begins_on == other.valid_from


def test_somebody_long_in_the_role_is_left_alone_when_the_programme_is_made(register: Register):
    made = register.assign(0, valid_from=TODAY - LATE)
    task(register)
    night(TODAY)
    assert Onboarding.objects.count() == 0
    assert actions.begin_onboarding(made, by=register.manager).begins_on == TODAY


def test_what_is_begun_stays_as_it_was_when_the_programme_changes(register: Register):
    found = begun(register)
    first, second = ProgrammeTask.objects.all()
    actions.change_programme_task(first, title="Annet", why="Nytt", due_days=1, by=register.manager)
    actions.remove_programme_task(second, by=register.manager)
    assert list(found.tasks.values_list("title", flat=True)) == ["Les avtalen", "Møt ordføreren"]
    assert actions.begin_onboarding(found.assignment, by=register.manager) == found
    assert found.tasks.count() == 2


def test_beginning_needs_a_programme_a_day_that_counts_and_the_district(register: Register):
    made = register.assign(0, valid_from=TODAY)
    with pytest.raises(ValidationError, match="ikke laget et opplæringsprogram"):
        actions.begin_onboarding(made, by=register.manager)
    task(register)
    with pytest.raises(ValidationError, match="gjelder ikke i dag"):
        actions.begin_onboarding(register.assign(1), by=register.manager)
    for stranger in (register.reader, register.mayor, register.contact, register.far_manager):
        with pytest.raises(ValidationError, match="Bare politidistriktet"):
            actions.begin_onboarding(made, by=stranger)


@pytest.mark.parametrize(("language", "first"), [("nb", "Avklar"), ("nn", "Avklar"), ("en", "Clarify")])
def test_the_usual_tasks_are_put_in_once_in_the_language_of_the_writer(
    register: Register, language: str, first: str
):
    with override(language):
        counted = [actions.add_usual_tasks(register.district, by=register.manager) for _press in range(2)]
    assert counted == [len(USUAL_TASKS), 0]
    made = list(ProgrammeTask.objects.all().of_district(register.district))
    assert made[0].title.startswith(first)
    assert max(each.due_days for each in made) == ONBOARDING_DAYS


def test_a_task_is_ticked_by_oneself_or_the_district_and_the_first_is_kept(register: Register):
    found = begun(register)
    one = found.tasks.all()[0]
    own = User.objects.get(pk=register.contact.pk)
    done = actions.mark_task_done(one, by=own)
    again = actions.mark_task_done(one, by=register.manager)
    assert (done.done_on, again.done_by) == (TODAY, own)
    assert actions.mark_task_not_done(one, by=register.manager).done_on is None
    for stranger in (register.reader, register.mayor, register.decider, register.colleague):
        with pytest.raises(ValidationError, match="Bare politikontakten selv"):
            actions.mark_task_done(one, by=stranger)
        with pytest.raises(ValidationError, match="Bare politikontakten selv"):
            actions.add_onboarding_contact(found, name="Kari", what="Lærer", by=stranger)


def test_only_oneself_and_the_managers_know_how_it_goes(register: Register):
    found = begun(register)
    actions.add_onboarding_contact(found, name="Kari Lie", what="Barnevernet", by=register.manager)
    people = ("manager", "far_manager", "reader", "mayor", "decider", "contact", "colleague")
    for model, number in ((Onboarding, 1), (OnboardingTask, 2), (OnboardingContact, 1)):
        seen = {
            key: model.objects.all().visible_to(User.objects.get(pk=getattr(register, key).pk)).count()
            for key in people
        }
        assert {key: n for key, n in seen.items() if n} == {"manager": number, "contact": number}
    own = User.objects.get(pk=register.contact.pk)
    assert not Onboarding.objects.where_may(own, Permission.MANAGE_CONTACTS).exists()
    actions.end_assignment(found.assignment, on=TODAY, by=register.manager)
    with time_machine.travel(datetime(2026, 11, 25, 12, tzinfo=OSLO)):
        assert not Onboarding.objects.visible_to(User.objects.get(pk=own.pk)).exists()


def test_the_mentor_is_somebody_else(register: Register):
    found = begun(register)
    with pytest.raises(ValidationError, match="en annen enn den som er ny"):
        actions.choose_mentor(found, mentor=register.contact, by=register.manager)
    with pytest.raises(ValidationError, match="Bare politidistriktet"):
        actions.choose_mentor(found, mentor=register.colleague, by=register.contact)
    assert actions.choose_mentor(found, mentor=register.colleague, by=register.manager).mentor
    assert actions.choose_mentor(found, mentor=None, by=register.manager).mentor is None


def test_those_to_meet_stand_once_and_are_taken_off(register: Register):
    found = begun(register)
    kari = [
        actions.add_onboarding_contact(found, name="Kari Lie", what="Barnevernet", by=register.manager)
        for _press in range(2)
    ]
    assert kari[0] == kari[1]
    actions.remove_onboarding_contact(kari[0], by=User.objects.get(pk=register.contact.pk))
    assert found.contacts.count() == 0


def test_the_district_is_reminded_once_of_what_is_not_done(register: Register):
    found = begun(register)
    actions.clarify_mandate(
        found.assignment, scope="Alt", decided_by="Lederen", decided_on=TODAY, by=register.manager
    )
    Message.objects.all().delete()
    assert [night(TODAY + LATE + each * DAY) for each in (-1, 0, 1)] == [set(), {"onboarding_late"}, set()]
    mail = Message.objects.first()
    assert mail is not None
    assert "Contact" in mail.text
    assert "Contact" not in mail.subject
