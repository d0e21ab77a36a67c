"""The library and the arena of a district's politikontakter (R130, R131)."""

from itertools import groupby
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from contacts import actions
from contacts.forms.library import DocumentForm, LastDayOfDocumentForm
from contacts.models import LibraryDocument
from contacts.views.reaching import person_of
from politirad.councils.actions import create_arena as create
from politirad.councils.models import Forum
from politirad.tenancy.access import access, signed_in
from politirad.tenancy.models import PoliceDistrict
from politirad.tenancy.permissions import Permission
from politirad.web.downloads import download_of
from politirad.web.fields import is_done
from politirad.web.file_advice import advice_on
from politirad.web.htmx import INVALID, render, sent
from politirad.web.paging import page_of

_SIZE = 100


@signed_in
@require_safe
def library(request: HttpRequest) -> HttpResponse:
    """What the politikontakter of the reader's districts share, and the arenas where they meet."""
    today = timezone.localdate()
    page = page_of(request, LibraryDocument.objects.visible_to(request.user).on_the_shelf(today), size=_SIZE)
    managed = PoliceDistrict.objects.where_may(request.user, Permission.MANAGE_CONTACTS)
    shelves = groupby(page.rows, key=lambda document: document.district)
    without_arena = managed.exclude(units__forums__kind=Forum.Kind.ARENA)
    context = {
        "without_arena": list(without_arena.order_by("name")),
        "page": page,
        "shelves": [(district, list(documents)) for district, documents in shelves],
        "managed": list(managed),
        "arenas": Forum.objects.visible_to(request.user).filter(kind=Forum.Kind.ARENA).order_by("sort_key"),
    }
    return render(request, "contacts/library.html", context)


@access(Permission.MANAGE_CONTACTS, PoliceDistrict)
@require_POST
def create_arena(request: HttpRequest, district: PoliceDistrict) -> HttpResponse:
    """Make the place where the politikontakter of the district meet; it leads on to its members."""
    try:
        arena = create(district, by=person_of(request), on=timezone.localdate())
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect("contacts:library")
    messages.success(request, _("Arenaen er laget. Politikontaktene i distriktet har fått plass."))
    return redirect("councils:members", pk=arena.pk)


@access(None, LibraryDocument)
@never_cache
@require_safe
def library_file(_request: HttpRequest, document: LibraryDocument) -> FileResponse:
    """The document as a file to save."""
    return download_of(document.file, name=document.file_name, media_type=document.media_type)


@access(Permission.MANAGE_CONTACTS, PoliceDistrict)
def add_document(request: HttpRequest, district: PoliceDistrict) -> HttpResponse:
    """Lay a document in the library."""
    today = timezone.localdate()
    known = LibraryDocument.objects.visible_to(request.user).filter(district=district, replaced_by=None)
    form = DocumentForm(
        sent(request),
        request.FILES or None,
        documents=known.on_the_shelf(today),
        initial={"valid_from": today, "replaces": request.GET.get("erstatter", "")},
    )
    said: Any = {"by": request.user}
    if form.is_valid() and is_done(form, lambda: actions.add_document(district, **form.cleaned_data, **said)):
        messages.success(request, _("Dokumentet ligger i biblioteket."))
        for advice in advice_on(form.cleaned_data["file"]):
            messages.warning(request, advice)
        return redirect("contacts:library")
    context = {"district": district, "form": form}
    return render(request, "contacts/add_document.html", context, status=INVALID if form.errors else 200)


@access(Permission.MANAGE_CONTACTS, LibraryDocument)
def withdraw_document(request: HttpRequest, document: LibraryDocument) -> HttpResponse:
    """Say which day is a document's last."""
    form = LastDayOfDocumentForm(sent(request), initial={"on": document.valid_until})
    said: Any = {"by": request.user}
    if form.is_valid() and is_done(
        form, lambda: actions.withdraw_document(document, **form.cleaned_data, **said)
    ):
        messages.success(request, _("Den siste dagen er lagret."))
        return redirect("contacts:library")
    context = {"document": document, "form": form}
    return render(request, "contacts/withdraw_document.html", context, status=INVALID if form.errors else 200)
