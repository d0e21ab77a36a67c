"""Asking a provider for electronic signatures of the text that is to be signed (G08)."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from agreements import actions, documents, signing
from agreements.forms.electronic import OrderForm
from agreements.forms.running import NothingForm
from agreements.models import Agreement, AgreementParty, AgreementVersion, Approval, SignatureOrder
from agreements.views.acting import Act, perform
from agreements.views.versions import version_url
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, render, sent


@access(Permission.NEGOTIATE_AGREEMENTS, Agreement)
def order(request: HttpRequest, agreement: Agreement) -> HttpResponse:
    """Say whom to ask, in which order and for how long; then the provider asks them."""
    version = agreement.to_sign
    if version is None:
        raise PermissionDenied(actions.NOT_TO_SIGN)
    if not signing.is_in_use():
        raise PermissionDenied(actions.NOT_IN_USE)
    parties = _unsigned(request, version)
    today = timezone.localdate()
    form = OrderForm(sent(request), parties=parties, leaders=actions.leaders_of(parties, today))

    def change() -> None:
        actions.order_signatures(
            agreement,
            form.signers(),
            sha256=version.sha256,
            pdf=documents.agreement_pdf(version, today=today),
            expires_on=form.expires_on(),
            by=request.user,
        )

    if form.is_valid() and is_done(form, change):
        messages.success(request, _("Partene blir bedt om å signere."))
        return redirect(version_url(version))
    context = {"agreement": agreement, "version": version, "form": form}
    return render(request, "agreements/order.html", context, status=INVALID if form.errors else 200)


def _unsigned(request: HttpRequest, version: AgreementVersion) -> list[AgreementParty]:
    """The parties that have not signed in another way."""
    user = request.user
    signed = Approval.objects.visible_to(user).filter(version=version, answer=Approval.Answer.APPROVED)
    found = AgreementParty.objects.visible_to(user).filter(agreement=version.agreement_id)
    rest = found.exclude(pk__in=signed.values("party"))
    return list(rest.select_related("municipality", "unit", "county", "agreement__unit"))


@access(Permission.NEGOTIATE_AGREEMENTS, SignatureOrder)
def cancel(request: HttpRequest, order: SignatureOrder) -> HttpResponse:
    """Ask nobody any more."""
    version = order.version
    page = Act(
        title=_("Stoppe den elektroniske signeringen?"),
        words=(_("De som ikke har signert, kan ikke gjøre det lenger. Signaturer som er gitt, står."),),
        button=_("Stopp signeringen"),
        done=_("Signeringen er stoppet."),
        back_url=version_url(version),
        is_danger=True,
    )
    form = NothingForm(sent(request))
    return perform(request, version.agreement, page, form, lambda **_by: actions.cancel_order(order))
