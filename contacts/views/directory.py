"""«Hvem kontakter jeg?» in a municipality, and who does what in a district (R137, R138)."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from contacts import actions
from contacts.documents import faces_shown, topic_answers
from contacts.documents.hits import hits_for
from contacts.forms.directory import ResponsibilityForm
from contacts.models import ContactTopic
from contacts.querysets import (
    district_of,
    faces_of,
    publication_of,
    publications_of,
    responsibilities_of,
    topics_on,
)
from contacts.rules import EMERGENCY, SWITCHBOARD, Audience
from contacts.views.reaching import manages, reads_register
from politirad.tenancy.access import access, signed_in
from politirad.tenancy.models import Municipality, PoliceDistrict, PoliceUnit
from politirad.tenancy.permissions import Permission
from politirad.web.changes import refusing
from politirad.web.conflicts import form_differences, keep_on_top
from politirad.web.fields import is_done
from politirad.web.finding import FindForm
from politirad.web.htmx import INVALID, STALE, render, sent
from politirad.web.paging import page_of


@signed_in
@require_safe
def directories(request: HttpRequest) -> HttpResponse:
    """The municipalities the reader may look in; the menu leads whoever has one right there."""
    found = Municipality.objects.visible_to(request.user).valid_on(timezone.localdate())
    form = FindForm(request.GET)
    asked = form.cleaned_data["q"] if form.is_valid() else ""
    if asked:
        found = found.filter(pk__in=[hit.town.pk for hit in hits_for(asked, found)])
    context = {"page": page_of(request, found, size=50), "form": form, "asked": asked}
    return render(request, "contacts/directories.html", context, status=INVALID if form.errors else 200)


@access(Permission.VIEW_METADATA, Municipality)
@require_safe
def directory(request: HttpRequest, town: Municipality) -> HttpResponse:
    """Whom to turn to about what; who holds a role is metadata, so the directorate reads it too (BR41)."""
    today = timezone.localdate()
    faces = faces_shown(faces_of(town, today), Audience.INTERNAL, today)
    district = district_of(town, today)
    context = {
        "town": town,
        "district": district,
        "faces": faces,
        "topics": topic_answers(district, faces.to_ask, today),
        "switchboard": SWITCHBOARD,
        "emergency": EMERGENCY,
        "may_publish": actions.may_publish(request.user, town),
        "reads_district": district is not None and reads_register(request.user, district.pk),
    }
    return render(request, "contacts/directory.html", context)


@access(Permission.ARRANGE_COUNCIL, Municipality)
def publication(request: HttpRequest, town: Municipality) -> HttpResponse:
    """Whether the municipality shows its contacts to the whole world; its own side decides."""
    if not actions.may_publish(request.user, town):
        raise PermissionDenied(_("Bare kommunen kan bestemme hva som vises åpent."))
    if request.method == "POST":
        return _publish(request, town)
    today = timezone.localdate()
    context = {
        "town": town,
        "standing": publication_of(town),
        "earlier": publications_of(town).filter(withdrawn_at__isnull=False),
        "faces": faces_shown(faces_of(town, today), Audience.PUBLIC, today),
        "switchboard": SWITCHBOARD,
    }
    return render(request, "contacts/publication.html", context)


@access(Permission.VIEW_METADATA, PoliceDistrict)
@require_safe
def responsibilities(request: HttpRequest, district: PoliceDistrict) -> HttpResponse:
    """Who does what in the district, topic by topic."""
    said = {each.topic_id: each for each in responsibilities_of(district)}
    context = {
        "district": district,
        "rows": [(topic, said.get(topic.pk)) for topic in topics_on(timezone.localdate())],
        "may_manage": manages(request.user, district.pk),
    }
    return render(request, "contacts/responsibilities.html", context)


@access(Permission.MANAGE_CONTACTS, PoliceDistrict)
def edit_responsibility(request: HttpRequest, district: PoliceDistrict, topic: str) -> HttpResponse:
    """Say who does what about one topic."""
    today = timezone.localdate()
    about = topics_on(today).filter(code=topic).first()
    if about is None:
        raise Http404
    stands = responsibilities_of(district).filter(topic=about).first()
    units = PoliceUnit.objects.visible_to(request.user).of_district(district).valid_on(today)
    form = ResponsibilityForm(sent(request), units=units, initial=ResponsibilityForm.of(stands))
    if form.is_valid():
        try:
            if is_done(form, lambda: _write(form, district, about, request.user)):
                messages.success(request, _("Lagret."))
                return redirect("contacts:responsibilities", pk=district.pk)
        except actions.ResponsibilityConflictError as conflict:
            return _show(request, district, about, form, conflict=conflict)
    return _show(request, district, about, form)


def _write(form: ResponsibilityForm, district: PoliceDistrict, topic: ContactTopic, by: Any) -> None:
    seen = form.cleaned_data["seen"] or 0
    actions.write_responsibility(district, topic, seen=seen, by=by, **form.said())


def _show(
    request: HttpRequest,
    district: PoliceDistrict,
    topic: ContactTopic,
    form: ResponsibilityForm,
    *,
    conflict: actions.ResponsibilityConflictError | None = None,
) -> HttpResponse:
    differences: Any = ()
    if conflict:
        theirs = ResponsibilityForm.of(conflict.responsibility)
        keep_on_top(form, theirs["seen"])
        differences = form_differences(form, theirs)
    back_url = reverse("contacts:responsibilities", kwargs={"pk": district.pk})
    context = {
        "district": district,
        "topic": topic,
        "form": form,
        "differences": differences,
        "back_url": back_url,
    }
    status = STALE if conflict else INVALID if form.errors else 200
    return render(request, "contacts/responsibility.html", context, status=status)


def _publish(request: HttpRequest, town: Municipality) -> HttpResponse:
    if request.POST.get("apen") == "ja":
        refusing(lambda: actions.publish_directory(town, by=request.user))
        messages.success(request, _("Kontaktsiden er åpen for alle."))
    else:
        refusing(lambda: actions.withdraw_directory(town, by=request.user))
        messages.success(request, _("Kontaktsiden viser bare politiets sentralbord."))
    return redirect("contacts:publication", pk=town.pk)
