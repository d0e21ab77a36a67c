"""Writing what is clear about a politikontakt: the mandate, what is expected, and the answer (BR06, BR07)."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from contacts import actions
from contacts.forms.starting import AnswerForm, CommentForm, ExpectationForm, MandateForm
from contacts.models import Expectation, PoliceContactAssignment
from contacts.views.reaching import person_of
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.changes import advise_on
from politirad.web.conflicts import form_differences, keep_on_top
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, STALE, render, sent
from politirad.web.rules import fingerprint


@access(Permission.MANAGE_CONTACTS, PoliceContactAssignment)
def clarify_mandate(request: HttpRequest, assignment: PoliceContactAssignment) -> HttpResponse:
    """What the politikontakt may decide; what was said earlier stays beside it."""
    form = MandateForm(sent(request))
    said = {
        "title": _("Avklar fullmakten"),
        "words": _("Kommunen kan lese det du skriver."),
        "done": _("Fullmakten er avklart."),
    }

    def change() -> object:
        return actions.clarify_mandate(assignment, by=person_of(request), **form.cleaned_data)

    return _write(request, assignment, form, change, said)


@access(Permission.NEGOTIATE_AGREEMENTS, PoliceContactAssignment)
def expect(request: HttpRequest, assignment: PoliceContactAssignment) -> HttpResponse:
    """What the municipality expects of its politikontakt."""
    _refuse_police(request, assignment)
    form = ExpectationForm(sent(request))
    said = {
        "title": _("Skriv en forventning"),
        "words": _("Politidistriktet kan lese det du skriver, og svare på det."),
        "done": _("Forventningen er lagret."),
    }

    def change() -> object:
        return actions.write_expectation(assignment, by=person_of(request), **form.cleaned_data)

    return _write(request, assignment, form, change, said)


@access(Permission.NEGOTIATE_AGREEMENTS, Expectation)
def comment(request: HttpRequest, expectation: Expectation) -> HttpResponse:
    """The municipality's comment, also after the police have answered."""
    _refuse_police(request, expectation.assignment)
    form = CommentForm(sent(request), expectation=expectation)
    said = {
        "title": _("Kommentar til en forventning"),
        "words": expectation.text,
        "done": _("Kommentaren er lagret."),
    }

    def change() -> object:
        return actions.comment_on_expectation(expectation, by=person_of(request), **form.cleaned_data)

    return _write(request, expectation.assignment, form, change, said)


@access(Permission.MANAGE_CONTACTS, Expectation)
def answer(request: HttpRequest, expectation: Expectation) -> HttpResponse:
    """What the police answer."""
    form = AnswerForm(sent(request), expectation=expectation)
    said = {"title": _("Svar på en forventning"), "words": expectation.text, "done": _("Svaret er lagret.")}

    def change() -> object:
        return actions.answer_expectation(expectation, by=person_of(request), **form.cleaned_data)

    return _write(request, expectation.assignment, form, change, said)


def _write(
    request: HttpRequest,
    assignment: PoliceContactAssignment,
    form: Form,
    change: Callable[[], object],
    said: dict[str, str],
) -> HttpResponse:
    """Show the form, do it, and go back to the start page; two who wrote at once see both texts."""
    back_url = reverse("contacts:start", kwargs={"pk": assignment.pk})
    context = {"assignment": assignment, "form": form, "back_url": back_url, **said}
    try:
        if form.is_valid() and is_done(form, change):
            advise_on(request, "\n".join(str(value) for value in form.cleaned_data.values()))
            messages.success(request, said["done"])
            return redirect("contacts:start", pk=assignment.pk)
    except actions.TextConflictError as conflict:
        context["differences"] = _both(form, conflict.row)
        return render(request, "contacts/start_form.html", context, status=STALE)
    return render(request, "contacts/start_form.html", context, status=INVALID if form.errors else 200)


def _both(form: Form, row: Any) -> Any:
    """Both texts, and a form that knows the newer one."""
    theirs = {bound.name: getattr(row, bound.name) for bound in form.visible_fields()}
    keep_on_top(form, fingerprint(*theirs.values()))
    return form_differences(form, theirs)


def _refuse_police(request: HttpRequest, assignment: PoliceContactAssignment) -> None:
    if not actions.speaks_for_municipality(person_of(request), assignment):
        raise PermissionDenied(_("Bare kommunen kan skrive hva den forventer."))
