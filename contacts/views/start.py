"""The start in the role for one politikontakt: the mandate, what is expected, and how it goes (R126-R133)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from contacts import actions
from contacts.models import (
    Expectation,
    MandateClarification,
    Onboarding,
    OnboardingContact,
    OnboardingTask,
    PoliceContactAssignment,
    ProgrammeTask,
)
from contacts.rules import is_onboarding_late, lacks_mandate, mandate_due_on
from contacts.views.reaching import manages, reads_register
from politirad.councils.models import Forum
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.tenancy.querysets import valid_on
from politirad.tenancy.reach import Person, reach_of
from politirad.web.htmx import render


@dataclass(frozen=True)
class Progress:
    """How it goes with somebody new, for them and for those who look after the politikontakter."""

    begun: Onboarding
    tasks: list[tuple[OnboardingTask, str]]
    contacts: list[OnboardingContact]
    today: date

    @property
    def done_count(self) -> int:
        """Tasks that are done."""
        return sum(task.done_on is not None for task, _look in self.tasks)

    @property
    def is_late(self) -> bool:
        """Whether it should have been done by now (BR08)."""
        return is_onboarding_late(self.today, self.begun.begins_on, len(self.tasks) - self.done_count)


@access(Permission.VIEW_METADATA, PoliceContactAssignment)
@require_safe
def start(request: HttpRequest, found: PoliceContactAssignment) -> HttpResponse:
    """What is made clear, for both sides; how it goes, for the police; that it is, for the directorate."""
    reader: Any = request.user
    today = timezone.localdate()
    rows = PoliceContactAssignment.objects.visible_to(reader).with_start_on(today)
    about = rows.select_related("user", "municipality", "district").get(pk=found.pk)
    may_manage = manages(reader, about.district_id)
    progress = _progress(reader, about, today)
    may_begin = may_manage and progress is None and about.is_active and about.span.holds_on(today)
    mandates = list(MandateClarification.objects.visible_to(reader).filter(assignment=about))
    context = {
        "assignment": about,
        "reads_register": reads_register(reader, about.district_id),
        "reads_text": not reach_of(reader).is_national(Permission.VIEW_METADATA),
        "mandate": mandates[0] if mandates else None,
        "earlier_mandates": mandates[1:],
        "mandate_due_on": mandate_due_on(about.valid_from),
        "lacks_mandate": lacks_mandate(today, about.valid_from, _clarified(about)),
        "expectations": list(Expectation.objects.visible_to(reader).filter(assignment=about)),
        "progress": progress,
        "may_manage": may_manage,
        "may_begin": may_begin,
        "has_programme": may_begin and _has_programme(reader, about),
        "speaks_for_municipality": actions.speaks_for_municipality(reader, about),
        "forums": _forums(reader, about, today),
    }
    return render(request, "contacts/start.html", context)


def _progress(reader: Person, about: PoliceContactAssignment, today: date) -> Progress | None:
    known = Onboarding.objects.visible_to(reader).filter(assignment=about)
    onboarding = known.select_related("mentor").first()
    if onboarding is None:
        return None
    tasks = OnboardingTask.objects.visible_to(reader).filter(onboarding=onboarding)
    return Progress(
        begun=onboarding,
        tasks=[(task, task.look_on(today)) for task in tasks.select_related("done_by")],
        contacts=list(OnboardingContact.objects.visible_to(reader).filter(onboarding=onboarding)),
        today=today,
    )


def _clarified(about: Any) -> list[date]:
    return [about.clarified_on] if about.clarified_on else []


def _has_programme(reader: Person, about: PoliceContactAssignment) -> bool:
    return ProgrammeTask.objects.visible_to(reader).of_district(about.district_id).exists()


def _forums(reader: Person, about: PoliceContactAssignment, today: date) -> list[Forum]:
    """The municipality's councils that the reader may read, each with its hand-over page."""
    here = valid_on(today, "municipality_links__") & Q(municipality_links__municipality=about.municipality_id)
    known = Forum.objects.where_may(reader, Permission.VIEW_CONTENT).filter(here)
    return list(known.distinct().order_by("sort_key", "pk"))
