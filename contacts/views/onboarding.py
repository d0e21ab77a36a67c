"""What is done with the start of one politikontakt: begun, ticked off, a mentor, people to meet (R129)."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from contacts import actions
from contacts.forms.starting import MentorForm, OnboardingContactForm
from contacts.models import Onboarding, OnboardingContact, OnboardingTask, PoliceContactAssignment
from contacts.querysets import contacts_in
from contacts.views.reaching import person_of
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.changes import refusing
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, render, sent


@access(Permission.MANAGE_CONTACTS, PoliceContactAssignment)
@require_POST
def begin(request: HttpRequest, assignment: PoliceContactAssignment) -> HttpResponse:
    """Begin on the programme, as it says today."""
    refusing(lambda: actions.begin_onboarding(assignment, by=person_of(request)))
    messages.success(request, _("Opplæringen er begynt."))
    return redirect("contacts:start", pk=assignment.pk)


@access(Permission.MANAGE_CONTACTS, Onboarding)
def mentor(request: HttpRequest, onboarding: Onboarding) -> HttpResponse:
    """Choose another politikontakt to stand by the new one, or nobody."""
    about = onboarding.assignment
    people = contacts_in(about.district_id, timezone.localdate(), besides=about.user_id)
    form = MentorForm(sent(request), people=people, initial={"mentor": onboarding.mentor_id})
    if form.is_valid() and is_done(
        form, lambda: actions.choose_mentor(onboarding, by=person_of(request), **form.cleaned_data)
    ):
        messages.success(request, _("Mentoren er lagret."))
        return redirect("contacts:start", pk=about.pk)
    words = _("En annen politikontakt i distriktet, som den nye kan spørre.")
    return _show(request, about, form, title=_("Velg mentor"), words=words)


@access(None, OnboardingTask)
@require_POST
def task_done(request: HttpRequest, task: OnboardingTask) -> HttpResponse:
    """Say that it is done."""
    actions.mark_task_done(task, by=person_of(request))
    messages.success(request, _("«%(what)s» er merket som gjort.") % {"what": task.title})
    return _to_start(task.onboarding)


@access(None, OnboardingTask)
@require_POST
def task_not_done(request: HttpRequest, task: OnboardingTask) -> HttpResponse:
    """Take back that it is done."""
    actions.mark_task_not_done(task, by=person_of(request))
    messages.success(request, _("«%(what)s» er ikke lenger merket som gjort.") % {"what": task.title})
    return _to_start(task.onboarding)


@access(None, Onboarding)
def add_contact(request: HttpRequest, onboarding: Onboarding) -> HttpResponse:
    """Name somebody to meet."""
    form = OnboardingContactForm(sent(request))
    if form.is_valid() and is_done(
        form, lambda: actions.add_onboarding_contact(onboarding, by=person_of(request), **form.cleaned_data)
    ):
        messages.success(request, _("%(name)s står på listen.") % {"name": form.cleaned_data["name"]})
        return _to_start(onboarding)
    words = _("Kommunen ser ikke denne listen.")
    return _show(request, onboarding.assignment, form, title=_("Hvem bør den nye møte?"), words=words)


@access(None, OnboardingContact)
@require_POST
def remove_contact(request: HttpRequest, contact: OnboardingContact) -> HttpResponse:
    """Take somebody off the list."""
    actions.remove_onboarding_contact(contact, by=person_of(request))
    messages.success(request, _("«%(what)s» er fjernet.") % {"what": contact.name})
    return _to_start(contact.onboarding)


def _show(
    request: HttpRequest, about: PoliceContactAssignment, form: Any, *, title: str, words: str
) -> HttpResponse:
    back_url = reverse("contacts:start", kwargs={"pk": about.pk})
    context = {"assignment": about, "form": form, "title": title, "words": words, "back_url": back_url}
    return render(request, "contacts/start_form.html", context, status=INVALID if form.errors else 200)


def _to_start(onboarding: Onboarding) -> HttpResponse:
    return redirect("contacts:start", pk=onboarding.assignment_id)
