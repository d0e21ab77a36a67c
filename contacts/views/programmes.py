"""The programme a district gives everybody who is new as politikontakt (R129)."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from contacts import actions
from contacts.forms.starting import ProgrammeTaskForm
from contacts.models import ProgrammeTask
from contacts.views.reaching import person_of
from politirad.tenancy.access import access
from politirad.tenancy.models import PoliceDistrict
from politirad.tenancy.permissions import Permission
from politirad.web.conflicts import form_differences, keep_on_top
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, STALE, render, sent


@access(Permission.MANAGE_CONTACTS, PoliceDistrict)
@require_safe
def programme(request: HttpRequest, district: PoliceDistrict) -> HttpResponse:
    """What everybody who begins from now on is to do."""
    tasks = ProgrammeTask.objects.visible_to(request.user).of_district(district)
    return render(request, "contacts/programme.html", {"district": district, "tasks": list(tasks)})


@access(Permission.MANAGE_CONTACTS, PoliceDistrict)
@require_POST
def use_usual(request: HttpRequest, district: PoliceDistrict) -> HttpResponse:
    """Begin from what is usual."""
    count = actions.add_usual_tasks(district, by=person_of(request))
    if count:
        words = ngettext("%(count)s oppgave er lagt inn.", "%(count)s oppgaver er lagt inn.", count)
        messages.success(request, words % {"count": count})
    return redirect("contacts:programme", pk=district.pk)


@access(Permission.MANAGE_CONTACTS, PoliceDistrict)
def add_task(request: HttpRequest, district: PoliceDistrict) -> HttpResponse:
    """One thing more to do."""
    form = ProgrammeTaskForm(sent(request))
    if form.is_valid() and is_done(
        form, lambda: actions.add_programme_task(district, by=person_of(request), **form.said())
    ):
        messages.success(request, _("Oppgaven er lagt inn."))
        return redirect("contacts:programme", pk=district.pk)
    return _show(request, district, form, _("Ny oppgave i programmet"))


@access(Permission.MANAGE_CONTACTS, ProgrammeTask)
def edit_task(request: HttpRequest, task: ProgrammeTask) -> HttpResponse:
    """Change it for those who begin later; two who write at once see both texts."""
    form = ProgrammeTaskForm(sent(request), task=task)
    title = _("Endre oppgaven")
    try:
        if form.is_valid() and is_done(
            form,
            lambda: actions.change_programme_task(
                task, seen=form.cleaned_data["seen"], by=person_of(request), **form.said()
            ),
        ):
            messages.success(request, _("Oppgaven er lagret."))
            return redirect("contacts:programme", pk=task.district_id)
    except actions.TextConflictError as conflict:
        now: Any = conflict.row
        theirs = {name: getattr(now, name) for name in ("title", "why", "due_days")}
        keep_on_top(form, now.fingerprint)
        return _show(request, task.district, form, title, differences=form_differences(form, theirs))
    return _show(request, task.district, form, title)


@access(Permission.MANAGE_CONTACTS, ProgrammeTask)
def remove_task(request: HttpRequest, task: ProgrammeTask) -> HttpResponse:
    """Ask first, then take it out; those who have begun keep it."""
    if request.method == "POST":
        actions.remove_programme_task(task, by=person_of(request))
        messages.success(request, _("«%(title)s» er fjernet.") % {"title": task.title})
        return redirect("contacts:programme", pk=task.district_id)
    context = {"district": task.district, "task": task}
    return render(request, "contacts/remove_programme_task.html", context)


def _show(
    request: HttpRequest,
    district: PoliceDistrict,
    form: ProgrammeTaskForm,
    title: str,
    *,
    differences: Any = (),
) -> HttpResponse:
    back_url = reverse("contacts:programme", kwargs={"pk": district.pk})
    context = {
        "district": district,
        "form": form,
        "title": title,
        "differences": differences,
        "back_url": back_url,
    }
    status = STALE if differences else INVALID if form.errors else 200
    return render(request, "contacts/programme_task.html", context, status=status)
