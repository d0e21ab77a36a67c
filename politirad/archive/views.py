"""What goes to the archives: the queue, each package, and where each council's goes."""

from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from politirad.archive import actions, rules
from politirad.archive.documents.owners import OwnerSlot, kept_forums, slots_of
from politirad.archive.forms import CouncilArchiveForm, QueueFilter, ReceiptForm
from politirad.archive.models import Transfer
from politirad.councils.models import Forum
from politirad.tenancy.access import access, signed_in
from politirad.tenancy.permissions import Party, Permission
from politirad.tenancy.reach import reach_of
from politirad.web.htmx import INVALID, render, sent
from politirad.web.paging import page_of


@signed_in
@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    """What waits, what was sent, and what did not arrive, for whoever looks after an archive."""
    _keeps_somewhere(request)
    form = QueueFilter(request.GET)
    rows = form.narrow(Transfer.objects.visible_to(request.user)).for_list()
    page = page_of(request, rows)
    readable = Transfer.objects.where_may(request.user, Permission.VIEW_CONTENT).exclude(package="")
    context = {
        "form": form,
        "page": page,
        "readable": set(readable.filter(pk__in=[row.pk for row in page.rows]).values_list("pk", flat=True)),
        "receipt_form": ReceiptForm(),
    }
    return render(request, "archive/queue.html", context, partial="rows")


@signed_in
@require_safe
def archives(request: HttpRequest) -> HttpResponse:
    """The councils whose archive the reader looks after, and how each is set up."""
    _keeps_somewhere(request)
    page = page_of(request, kept_forums(request.user, timezone.localdate()))
    context = {"page": page, "forums": slots_of(request.user, page.rows)}
    return render(request, "archive/archives.html", context)


@access(Permission.KEEP_ARCHIVE, Forum)
def set_up(request: HttpRequest, forum: Forum, owner: str) -> HttpResponse:
    """Where one body's records of the forum go, and under which class."""
    slot = _slot(request, forum, owner)
    form = CouncilArchiveForm(
        sent(request),
        instance=slot.archive,
        initial={} if slot.is_set_up else _suggestion(forum, slot),
    )
    if form.is_valid():
        actions.set_up_archive(form.save(commit=False), sends_earlier=form.cleaned_data["sends_earlier"])
        messages.success(request, _("Lagret."))
        return redirect("archive:archives")
    context = {"forum": forum, "archive": slot.archive, "form": form}
    return render(request, "archive/set_up.html", context, status=INVALID if form.errors else 200)


@access(Permission.VIEW_CONTENT, Transfer)
@require_safe
def package(request: HttpRequest, transfer: Transfer) -> HttpResponseBase:
    """The package as a file, for whoever may read everything in it."""
    try:
        content = transfer.package.open("rb")
    except (FileNotFoundError, ValueError):
        messages.info(request, _("Pakken er ikke laget ennå. Prøv igjen om litt."))
        return redirect("archive:queue")
    # The name tells the key alone; the title of an item never stands in it.
    name = f"arkivpakke-{transfer.key}.zip"
    response = FileResponse(content, as_attachment=True, filename=name, content_type="application/zip")
    response["X-Content-Type-Options"] = "nosniff"
    return response


@access(Permission.KEEP_ARCHIVE, Transfer)
@require_POST
def again(request: HttpRequest, transfer: Transfer) -> HttpResponse:
    """Try a package again from the start."""
    actions.try_again(transfer)
    messages.success(request, _("Vi prøver på nytt nå."))
    return redirect("archive:queue")


@access(Permission.KEEP_ARCHIVE, Transfer)
@require_POST
def confirm(request: HttpRequest, transfer: Transfer) -> HttpResponse:
    """Keep that the archive has the package it fetched."""
    form = ReceiptForm(request.POST)
    if not form.is_valid():
        messages.error(request, " ".join(form.errors["receipt"]))
        return redirect("archive:queue")
    actions.confirm_received(transfer, receipt=form.cleaned_data["receipt"])
    messages.success(request, _("Pakken er merket som mottatt."))
    return redirect("archive:queue")


def _keeps_somewhere(request: HttpRequest) -> None:
    if not reach_of(request.user).holds_anywhere(Permission.KEEP_ARCHIVE):
        raise Http404


def _slot(request: HttpRequest, forum: Forum, owner: str) -> OwnerSlot:
    kept = kept_forums(request.user, timezone.localdate()).filter(pk=forum.pk)
    slots = [slot for each in slots_of(request.user, kept) for slot in each.slots]
    found = next((slot for slot in slots if slot.archive.owner_code == owner), None)
    if found is None:
        raise Http404
    return found


def _suggestion(forum: Forum, slot: OwnerSlot) -> dict[str, Any]:
    """The class many municipalities use; the police have a system of their own."""
    if slot.archive.party != Party.MUNICIPALITY:
        return {}
    is_slt = forum.kind == Forum.Kind.SLT_LEVEL
    return {"class_system": "K-koder", "class_code": rules.suggested_class(is_slt=is_slt)}
