"""One's own messages, and those that could not be delivered."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from politirad.notifications.actions import send_again
from politirad.notifications.models import Message
from politirad.tenancy.access import access, national
from politirad.tenancy.permissions import Permission
from politirad.web.access import signed_in
from politirad.web.htmx import render
from politirad.web.paging import page_of


@signed_in
def own(request: HttpRequest) -> HttpResponse:
    """What the person has been told, newest first."""
    rows = Message.objects.visible_to(request.user).filter(recipient=request.user.pk).newest_first()
    page = page_of(request, rows.only("subject", "created_at", "state", "sent_at"))
    return render(request, "notifications/own.html", {"page": page})


@access(None, Message)
def message(request: HttpRequest, told: Message) -> HttpResponse:
    """One message; an operator sees that it failed and why, and never what it says."""
    is_own = told.recipient_id == request.user.pk and not told.opens_account
    return render(request, "notifications/message.html", {"told": told, "is_own": is_own})


@national(Permission.OPERATE_SYSTEM)
def undelivered(request: HttpRequest) -> HttpResponse:
    """Messages that were given up, with the mail server's last answer."""
    rows = Message.objects.where_may(request.user, Permission.OPERATE_SYSTEM).select_related("recipient")
    return render(request, "notifications/undelivered.html", {"page": page_of(request, rows)})


@access(Permission.OPERATE_SYSTEM, Message)
@require_POST
def resend(request: HttpRequest, told: Message) -> HttpResponse:
    """Try a message again from the start."""
    send_again(told)
    messages.success(request, _("Vi prøver på nytt nå."))
    return redirect("notifications:undelivered")
