"""The start in the role of a politikontakt of the test world: what is made clear, and how it goes."""

from datetime import date

from contacts.models import (
    Expectation,
    MandateClarification,
    Onboarding,
    OnboardingContact,
    OnboardingTask,
    PoliceContactAssignment,
    ProgrammeTask,
)
from politirad.accounts.models import User

DECIDED = date(2026, 11, 1)


def start_of(assignment: PoliceContactAssignment, by: User, *, mark: str) -> PoliceContactAssignment:
    """The assignment with one of everything about its start, made the first time it is asked for."""
    if not assignment.mandates.exists():
        more_of_start(assignment, by, mark=mark)
    return assignment


def more_of_start(assignment: PoliceContactAssignment, by: User, *, mark: str) -> None:
    """One more of everything that belongs to the start."""
    MandateClarification.objects.create(
        assignment=assignment,
        scope=f"{mark}Små tiltak",
        decided_by="Ada Berg",
        decided_on=DECIDED,
        made_by=by,
    )
    Expectation.objects.create(assignment=assignment, text=f"{mark}Fast kontordag", made_by=by)
    ProgrammeTask.objects.create(
        district=assignment.district, title=f"{mark}Møt ordføreren", why="Bli kjent", due_days=30
    )
    onboarding, _made = Onboarding.objects.get_or_create(
        assignment=assignment, defaults={"begins_on": DECIDED, "mentor": by}
    )
    OnboardingTask.objects.create(
        onboarding=onboarding, title=f"{mark}Møt ordføreren", why="Bli kjent", due_on=DECIDED
    )
    OnboardingTask.objects.create(
        onboarding=onboarding,
        title=f"{mark}Les avtalen",
        why="Bli kjent",
        due_on=DECIDED,
        done_on=DECIDED,
        done_by=by,
    )
    OnboardingContact.objects.create(
        onboarding=onboarding, name=f"{mark}Kari Lie", what="Leder for barnevernet"
    )
