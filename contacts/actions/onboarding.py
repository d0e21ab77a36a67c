"""The programme for new politikontakter: the district's own, and how it goes with each (BR08, R129)."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts import rules
from contacts.actions.clarifying import TextConflictError
from contacts.actions.judging import NOT_NOW, lock_district, locked_person, require_manager
from contacts.documents import USUAL_TASKS
from contacts.models import (
    Onboarding,
    OnboardingContact,
    OnboardingTask,
    PoliceContactAssignment,
    ProgrammeTask,
)
from politirad.accounts.models import User
from politirad.tenancy.models import PoliceDistrict
from politirad.web.rules import fingerprint


@transaction.atomic
def add_programme_task(
    district: PoliceDistrict, *, title: str, why: str, due_days: int, by: User
) -> ProgrammeTask:
    """Let everybody who begins from now on do one thing more."""
    require_manager(by, district)
    return ProgrammeTask.objects.create(district=district, title=title, why=why, due_days=due_days)


@transaction.atomic
def add_usual_tasks(district: PoliceDistrict, *, by: User) -> int:
    """Begin the programme from what is usual, in the writer's language; how many tasks it got.

    A programme that is begun already is left as it is.
    """
    require_manager(by, district)
    lock_district(district)
    if ProgrammeTask.objects.filter(district=district).exists():
        return 0
    for title, why, days in USUAL_TASKS:
        ProgrammeTask.objects.create(district=district, title=str(title), why=str(why), due_days=days)
    return len(USUAL_TASKS)


@transaction.atomic
def change_programme_task(
    task: ProgrammeTask, *, title: str, why: str, due_days: int, seen: str = "", by: User
) -> ProgrammeTask:
    """Change it for those who begin later; `seen` is the fingerprint of what the writer started from."""
    require_manager(by, task.district)
    fresh = ProgrammeTask.objects.select_for_update(of=("self",)).filter(pk=task.pk).first()
    if fresh is None:
        raise ValidationError(NOT_NOW)
    if seen not in ("", fresh.fingerprint) and fresh.fingerprint != fingerprint(title, why, due_days):
        raise TextConflictError(fresh)
    fresh.title, fresh.why, fresh.due_days = title, why, due_days
    fresh.save()
    return fresh


@transaction.atomic
def remove_programme_task(task: ProgrammeTask, *, by: User) -> None:
    """Take it out of the programme; those who have begun on it keep it."""
    require_manager(by, task.district)
    ProgrammeTask.objects.filter(pk=task.pk).delete()


@transaction.atomic
def begin_onboarding(assignment: PoliceContactAssignment, *, by: User) -> Onboarding:
    """Let a politikontakt or deputy begin on the programme, as it says today (R129)."""
    require_manager(by, assignment.district)
    today = timezone.localdate()
    if not (assignment.is_active and assignment.span.holds_on(today)):
        raise ValidationError(_("Tildelingen gjelder ikke i dag."))
    return _begin(assignment, today, by)


def begin_onboardings(today: date) -> int:
    """Let everybody who is new in the role begin on their district's programme; how many did (BR08)."""
    rows = PoliceContactAssignment.objects.new_in_role_on(today).select_related("district", "user")
    return len([_begin(assignment, today, None) for assignment in rows.order_by("pk")])


@transaction.atomic
def choose_mentor(onboarding: Onboarding, *, mentor: User | None, by: User) -> Onboarding:
    """Let another politikontakt stand by the new one, or nobody."""
    require_manager(by, onboarding.assignment.district)
    if mentor is not None and mentor.pk == onboarding.assignment.user_id:
        raise ValidationError({"mentor": _("Velg en annen enn den som er ny.")})
    onboarding.mentor = mentor
    onboarding.save(update_fields=["mentor"])
    return onboarding


@transaction.atomic
def mark_task_done(task: OnboardingTask, *, by: User) -> OnboardingTask:
    """Say that it is done, today; who said so first is kept."""
    _require_own(task.onboarding, by)
    fresh = OnboardingTask.objects.select_for_update(of=("self",)).get(pk=task.pk)
    if fresh.done_on is None:
        fresh.done_on, fresh.done_by = timezone.localdate(), by
        fresh.save(update_fields=["done_on", "done_by"])
    return fresh


@transaction.atomic
def mark_task_not_done(task: OnboardingTask, *, by: User) -> OnboardingTask:
    """Take back that it is done."""
    _require_own(task.onboarding, by)
    fresh = OnboardingTask.objects.select_for_update(of=("self",)).get(pk=task.pk)
    fresh.done_on, fresh.done_by = None, None
    fresh.save(update_fields=["done_on", "done_by"])
    return fresh


@transaction.atomic
def add_onboarding_contact(onboarding: Onboarding, *, name: str, what: str, by: User) -> OnboardingContact:
    """Name somebody the new one should meet; the same asked for twice is one."""
    _require_own(onboarding, by)
    locked_person(onboarding.assignment.user)
    found, _made = OnboardingContact.objects.get_or_create(onboarding=onboarding, name=name, what=what)
    return found


@transaction.atomic
def remove_onboarding_contact(contact: OnboardingContact, *, by: User) -> None:
    """Take somebody off the list of those to meet."""
    _require_own(contact.onboarding, by)
    OnboardingContact.objects.filter(pk=contact.pk).delete()


@transaction.atomic
def _begin(assignment: PoliceContactAssignment, today: date, by: User | None) -> Onboarding:
    """Copy the programme, so that what it says later changes nothing for whoever has begun."""
    locked_person(assignment.user)
    had = Onboarding.objects.filter(assignment=assignment).first()
    if had is not None:
        return had
    programme = ProgrammeTask.objects.all().of_district(assignment.district)
    if not programme:
        raise ValidationError(_("Distriktet har ikke laget et opplæringsprogram."))
    begins_on = rules.onboarding_begins_on(assignment.valid_from, today)
    onboarding = Onboarding.objects.create(assignment=assignment, begins_on=begins_on, made_by=by)
    for task in programme:
        OnboardingTask.objects.create(
            onboarding=onboarding,
            title=task.title,
            why=task.why,
            due_on=begins_on + timedelta(days=task.due_days),
        )
    return onboarding


def _require_own(onboarding: Onboarding, by: User) -> None:
    if not Onboarding.objects.all().visible_to(by).contains(onboarding):
        raise ValidationError(_("Bare politikontakten selv og distriktet kan endre dette."))
