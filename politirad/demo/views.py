"""«Prøv som …» and «Sendt e-post»: pages that exist in demo mode alone."""

import email
from email.message import EmailMessage
from email.policy import default

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.csp import CSP
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.csp import csp_override
from django.views.decorators.http import require_POST

from politirad.accounts.models import User
from politirad.demo.models import DemoPerson, SentMail
from politirad.web.access import public
from politirad.web.htmx import render
from politirad.web.paging import page_of

_FRAMED = {**settings.SECURE_CSP, "frame-src": [CSP.SELF]}
_MAIL = {
    "default-src": [CSP.NONE],
    "style-src": [CSP.UNSAFE_INLINE],
    "img-src": ["data:"],
    "frame-ancestors": [CSP.SELF],
    "sandbox": ["allow-popups", "allow-top-navigation-by-user-activation"],
}
_OPEN = "the demo lets anyone be anyone, and holds invented data alone"


@public(reason=_OPEN)
def people(request: HttpRequest) -> HttpResponse:
    """Everyone one can be, by side."""
    rows = list(DemoPerson.objects.select_related("user"))
    groups = [(group, [row for row in rows if row.group == group]) for group in DemoPerson.Group]
    return render(request, "demo/people.html", {"groups": [group for group in groups if group[1]]})


@public(reason=_OPEN)
@require_POST
def become(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign in as an invented person, without a password."""
    person = get_object_or_404(User, demo_person=pk)
    login(request, person, backend=settings.AUTHENTICATION_BACKENDS[0])
    return redirect(settings.LOGIN_REDIRECT_URL)


@public(reason=_OPEN)
def mails(request: HttpRequest) -> HttpResponse:
    """The mail sent so far, perhaps only that to one receiver."""
    receiver = request.GET.get("til", "")
    found = SentMail.objects.defer("raw", "html", "text")
    page = page_of(request, found.filter(to=receiver) if receiver else found)
    return render(request, "demo/mails.html", {"page": page, "receiver": receiver})


@public(reason=_OPEN)
@csp_override(_FRAMED)
def mail(request: HttpRequest, pk: int) -> HttpResponse:
    """One mail as its receiver sees it, with its text version and its files."""
    sent = get_object_or_404(SentMail, pk=pk)
    return render(request, "demo/mail.html", {"mail": sent, "files": list(enumerate(_files(sent)))})


@public(reason=_OPEN)
@csp_override(_MAIL)
@xframe_options_sameorigin
def mail_html(_request: HttpRequest, pk: int) -> HttpResponse:
    """The HTML of a mail alone, in a sandbox; mail is the one place with styles inside it."""
    sent = get_object_or_404(SentMail, pk=pk)
    return HttpResponse(f'<base target="_top">{sent.html}')


@public(reason=_OPEN)
def mail_file(_request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """A file that came with a mail."""
    files = _files(get_object_or_404(SentMail, pk=pk))
    if number >= len(files):
        return HttpResponse(status=404)
    part = files[number]
    headers = {"Content-Disposition": f'attachment; filename="{part.get_filename()}"'}
    content = part.get_payload(decode=True)
    return HttpResponse(content, content_type=part.get_content_type(), headers=headers)


def _files(sent: SentMail) -> list[EmailMessage]:
    message = email.message_from_bytes(bytes(sent.raw), policy=default)
    return list(message.iter_attachments())  # type: ignore[attr-defined]  # the default policy's class
