"""What mail about the register says of each occasion: that it came, never the reason or the terms."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.functional import Promise, lazy
from django.utils.translation import gettext_lazy as _

from politirad.web.dates import day
from politirad.web.sentences import listed

APPLIED, DECIDED, WITHDRAWN = "exception_applied", "exception_decided", "exception_withdrawn"
ENDING, ENDING_OVER = "exception_ending", "exception_ending_over"
MANDATE, ONBOARDING, CHANGE = "mandate_missing", "onboarding_late", "map_changes"

# The subject, which may be read over a shoulder and names nobody; the heading; and what to do.
_WORDS: Mapping[str, tuple[Promise, Promise, Promise]] = {
    APPLIED: (
        _("%(district)s søker om unntak fra treregelen"),
        _("%(district)s søker om unntak for %(person)s"),
        _("Søknaden gjelder %(most)s kommuner, fra %(first)s til og med %(last)s. Les den og svar."),
    ),
    DECIDED: (
        _("Svar på en søknad om unntak: %(answer)s"),
        _("Svar på søknaden om unntak for %(person)s: %(answer)s"),
        _("Se hva Politidirektoratet har svart, og hva som gjelder nå."),
    ),
    WITHDRAWN: (
        _("Et unntak er trukket fra %(on)s"),
        _("Unntaket for %(person)s er trukket fra %(on)s"),
        _("Ingen tildelinger er avsluttet. Se om politikontakten nå har for mange kommuner."),
    ),
    ENDING: (
        _("Et unntak går ut %(on)s"),
        _("Unntaket for %(person)s går ut %(on)s"),
        _("Politikontakten har ikke for mange kommuner når unntaket er over."),
    ),
    ENDING_OVER: (
        _("Et unntak går ut %(on)s"),
        _("Unntaket for %(person)s går ut %(on)s"),
        _("Da har politikontakten for mange kommuner. Søk om nytt unntak, eller finn en annen: %(towns)s."),
    ),
    MANDATE: (
        _("Fullmakten til en politikontakt er ikke avklart"),
        _("Fullmakten til %(person)s er ikke avklart"),
        _("Avklar hva politikontakten i %(towns)s kan avgjøre selv. Fristen var %(on)s."),
    ),
    ONBOARDING: (
        _("Opplæringen av en politikontakt er ikke ferdig"),
        _("Opplæringen av %(person)s er ikke ferdig"),
        _("Se hva som gjenstår for politikontakten i %(towns)s. Det skulle vært gjort innen %(on)s."),
    ),
    CHANGE: (
        _("Endringer fra %(on)s: se på politikontaktene"),
        _("Endringer fra %(on)s: se på politikontaktene"),
        _("Finn ut hvem som skal være politikontakt fra da av. Det gjelder %(towns)s."),
    ),
}


def mail_context(kind: str, *, exception: int | None = None, **said: Any) -> Mapping[str, Any]:
    """What the mail's template needs; `said` fills the words of the occasion, in the receiver's language.

    `exception` is the application or exception the mail leads to, by id.
    """
    subject, heading, lead = (_filled(words, said) for words in _WORDS[kind])
    return {
        "subject": subject,
        "heading": heading,
        "lead": lead,
        "exception_url": _exception_address(exception) if exception else "",
    }


def _exception_address(pk: int) -> str:
    return f"{settings.SITE_URL}{reverse('contacts:exception', kwargs={'pk': pk})}"


def _fill(words: Promise, said: Mapping[str, Any]) -> str:
    return str(words) % {name: _plain(value) for name, value in said.items()}


# Filled as late as it is read: the mail chooses the language.
_filled = lazy(_fill, str)


def _plain(value: Any) -> str:
    """«1. desember 2026», «Elvestrand og Storvåg», or what else is said."""
    if isinstance(value, date):
        return day(value)
    return listed(value) if isinstance(value, (list, tuple)) else str(value)
