"""The limits of the contract, said to people."""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from agreements import rules
from agreements.signing.port import OrderRequest

_WORDS = {
    rules.OrderLack.PDF_SIZE: _(
        "Avtalen er for stor til å signeres elektronisk. PDF-filen kan være på 3 MB."
    ),
    rules.OrderLack.TITLE: _("Tittelen på signeringen må ha fra 1 til 80 tegn."),
    rules.OrderLack.SIGNERS: _("Velg fra 1 til 10 personer som skal signere elektronisk."),
    rules.OrderLack.POSITIONS: _("Rekkefølgen på dem som skal signere, telles fra 1."),
    rules.OrderLack.EXPIRY: _("Fristen for å signere må være fra 1 til 90 dager fram i tid."),
}


def check_request(request: OrderRequest, *, today: date) -> None:
    """Raise `ValidationError` with one sentence where a provider would not take the order."""
    lack = rules.order_lacks(
        size=len(request.pdf),
        title=request.title,
        positions=[signer.position for signer in request.signers],
        today=today,
        expires_on=request.expires_on,
    )
    if lack:
        raise ValidationError(_WORDS[lack], code=lack)
