"""What mail about agreements says of each occasion: that it came, and never a word of the text."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.functional import Promise, lazy
from django.utils.translation import gettext_lazy as _

from agreements.models import Agreement
from politirad.tenancy.permissions import Party
from politirad.web.dates import day
from politirad.web.sentences import listed

REVISION, EVALUATION = "agreement_revision", "agreement_evaluation"
LAST_DAY, MERGER = "agreement_last_day", "agreement_merger"
OFFERED, ANSWERED, SHARED = "agreement_offered", "agreement_answered", "agreement_shared"
TO_SIGN, WITHDRAWN = "agreement_to_sign", "agreement_withdrawn"
REFUSED, IN_FORCE = "agreement_refused", "agreement_in_force"
REGISTERED = "agreement_registered"

_WORDS: Mapping[str, tuple[Promise, Promise]] = {
    REVISION: (
        _("Avtalen for %(names)s skal revideres innen %(on)s"),
        _("Se på teksten sammen med den andre parten. Avtalen gjelder mens dere reviderer den."),
    ),
    EVALUATION: (
        _("Avtalen for %(names)s skal evalueres innen %(on)s"),
        _("Se sammen på hva avtalen har ført til, og hva dere vil gjøre annerledes."),
    ),
    LAST_DAY: (
        _("Avtalen for %(names)s går ut %(on)s"),
        _("Etter denne dagen gjelder ikke avtalen. Bli enige om en ny tekst hvis dere vil ha avtale videre."),
    ),
    MERGER: (
        _("Avtalen for %(names)s må fornyes: ny kommune fra %(on)s"),
        _("En annen kommune tar over for %(towns)s %(on)s. Den kan lese avtalen. Bli enige om en ny."),
    ),
    OFFERED: (
        _("Politiet tilbyr en avtale for %(names)s"),
        _("Les tilbudet, og svar når dere har bestemt dere. Alle svar er like gode."),
    ),
    ANSWERED: (
        _("%(town)s har svart på tilbudet om avtale"),
        _("Svaret er: %(answer)s."),
    ),
    SHARED: (
        _("Ny versjon av avtalen for %(names)s"),
        _("Den andre parten har delt versjon %(number)s. Se hva som er nytt."),
    ),
    TO_SIGN: (
        _("Avtalen for %(names)s er klar til å signeres"),
        _("Versjon %(number)s skal gjelde fra %(on)s. Les teksten før du signerer."),
    ),
    WITHDRAWN: (
        _("Signaturen på avtalen for %(names)s gjelder ikke lenger"),
        _("Versjon %(number)s skal ikke signeres lenger. Partene signerer på nytt når en ny tekst er klar."),
    ),
    REFUSED: (
        _("En part signerte ikke avtalen for %(names)s"),
        _("%(party)s signerte ikke versjon %(number)s. Begrunnelsen står i avtalen. Nå skal ingen signere."),
    ),
    IN_FORCE: (
        _("Alle har signert avtalen for %(names)s"),
        _("Versjon %(number)s gjelder fra %(on)s."),
    ),
    REGISTERED: (
        _("En signert avtale for %(names)s er ført inn"),
        _("Avtalen var alt signert på papir. Se om det som er ført inn, stemmer."),
    ),
}


def mail_context(agreement: Agreement, kind: str, *, note: str = "", **said: Any) -> Mapping[str, Any]:
    """What the mail's template needs; `said` fills the words of the occasion, in the receiver's language."""
    names = [party for party in agreement.parties.all() if party.side != Party.POLICE]
    heading, lead = _WORDS[kind]
    return {
        "agreement": agreement,
        "heading": _filled(heading, {"names": names, **said}),
        "lead": _filled(lead, said),
        "note": note,
        "agreement_url": f"{settings.SITE_URL}{reverse('agreements:agreement', kwargs={'pk': agreement.pk})}",
    }


def _fill(words: Promise, said: Mapping[str, Any]) -> str:
    return str(words) % {name: _plain(value) for name, value in said.items()}


# Filled as late as it is read: the mail chooses the language.
_filled = lazy(_fill, str)


def _plain(value: Any) -> str:
    """«1. desember 2026», «Elvestrand og Storvåg», or what else is said."""
    if isinstance(value, date):
        return day(value)
    return listed(value) if isinstance(value, (list, tuple)) else str(value)
