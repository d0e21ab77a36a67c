"""«Prøv som …», «Sendt e-post» and «E-signering»: pages that exist in demo mode alone."""

from django.conf import settings
from django.contrib.auth import login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.csp import CSP
from django.utils.http import content_disposition_header
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.csp import csp_override
from django.views.decorators.http import require_POST

from agreements.actions import follow_order
from agreements.models import OrderSigner
from agreements.rules import OrderState, SignerState
from agreements.signing import RefusedError
from agreements.signing.fake import FakeSignatures
from politirad.accounts.models import User
from politirad.demo.mail import files_of, receivers
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
_ANSWERS = {"signer": SignerState.SIGNED, "nei": SignerState.REFUSED}


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
    # PostgreSQL keeps no text with a NUL in it, so nobody is called that.
    receiver = request.GET.get("til", "").replace("\0", "")
    found = SentMail.objects.defer("raw", "html", "text")
    context = {
        "page": page_of(request, found.filter(to=receiver) if receiver else found),
        "receiver": receiver,
        "receivers": receivers(),
    }
    return render(request, "demo/mails.html", context)


@public(reason=_OPEN)
@csp_override(_FRAMED)
def mail(request: HttpRequest, pk: int) -> HttpResponse:
    """One mail as its receiver sees it, with its text version and its files."""
    sent = get_object_or_404(SentMail, pk=pk)
    return render(request, "demo/mail.html", {"mail": sent, "files": files_of(sent)})


@public(reason=_OPEN)
@csp_override(_MAIL)
@xframe_options_sameorigin
def mail_html(_request: HttpRequest, pk: int) -> HttpResponse:
    """The HTML of a mail alone, in a sandbox; mail is the one place with styles inside it."""
    html = get_object_or_404(SentMail, pk=pk).html
    # A link in the mail replaces the page and not the frame, as it would in a mail program.
    return HttpResponse(html.replace("<head>", '<head><base target="_top">', 1))


@public(reason=_OPEN)
def mail_file(_request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """A file that came with a mail."""
    files = files_of(get_object_or_404(SentMail, pk=pk))
    if number >= len(files):
        raise Http404
    file = files[number]
    response = HttpResponse(file.content, content_type=file.media_type)
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=file.name)
    return response


@public(reason=_OPEN)
def signatures(request: HttpRequest) -> HttpResponse:
    """Everybody a provider has been asked for and who has not answered, by order."""
    waiting = OrderSigner.objects.filter(order__state=OrderState.OPEN, state=SignerState.WAITING)
    rows = waiting.select_related("order", "party__municipality", "party__unit", "party__county")
    return render(
        request, "demo/signatures.html", {"rows": rows.defer("order__pdf").order_by("order", "position")}
    )


@public(reason=_OPEN)
@require_POST
def answer_signature(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign or refuse as the person would, and let the agreement hear of it."""
    signer = get_object_or_404(OrderSigner, pk=pk)
    state = _ANSWERS.get(request.POST.get("svar", ""), SignerState.SIGNED)
    order = follow_order(signer.order)
    try:
        FakeSignatures().answer(order.reference, str(signer.pk), state)
    except RefusedError as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    follow_order(order)
    return redirect("demo:signatures")
