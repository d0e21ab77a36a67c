"""What a text of an agreement is on a day: a draft, to be signed, binding, or a thing of the past."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from agreements.models import AgreementVersion, Term
from politirad.web.dates import day

type Said = tuple[str, str]
"""The state in one or two words, and a sentence for whoever holds a text that does not bind."""


def text_state(version: AgreementVersion, terms: Sequence[Term], *, is_signed: bool, today: date) -> Said:
    """What the text is on `today`, in the active language; `is_signed` when every party has signed it.

    `terms` are the days it binds municipalities. Only a text that binds has no sentence.
    """
    if not version.is_released:
        return _("Kladd"), _("Dette er en kladd. Den er ikke delt, og den binder ingen.")
    if version.agreement.to_sign_id == version.pk:
        return _("Til signering"), _to_sign(version)
    bound = _bound(version, terms)
    if bound:
        return _in_its_days(*bound, today=today)
    if is_signed:
        return _("Signert"), _never_bound(version)
    return _("Utkast"), _("Dette er et utkast som partene har delt. Det binder ingen.")


def _bound(version: AgreementVersion, terms: Sequence[Term]) -> tuple[date, date | None] | None:
    """The first and the last day it binds any of the parties; None for one that never does."""
    agreement = version.agreement
    if terms:
        ends = [term.valid_until for term in terms]
        last = None if None in ends else max(filter(None, ends))
        return min(term.valid_from for term in terms), last
    # Terms are kept for municipalities alone, so one with a county or a school is known by its own days.
    first, last = version.valid_from, agreement.valid_until
    is_current = agreement.version_id == version.pk and first is not None
    return (first, last) if is_current and first and first <= (last or first) else None


def _in_its_days(first: date, last: date | None, *, today: date) -> Said:
    if today < first:
        return _("Signert"), _("Denne teksten er signert. Den gjelder fra %(day)s.") % {"day": day(first)}
    if last is not None and last < today:
        words = {"first": day(first), "last": day(last)}
        said = _("Denne teksten gjaldt fra %(first)s til og med %(last)s.") % words
        return _("Gjelder ikke lenger"), said
    return _("I kraft"), ""


def _to_sign(version: AgreementVersion) -> str:
    assert version.valid_from is not None  # noqa: S101 nothing is put to signing without a first day
    words = _("Denne teksten er til signering. Den gjelder fra %(day)s når alle parter har signert.")
    return words % {"day": day(version.valid_from)}


def _never_bound(version: AgreementVersion) -> str:
    if version.agreement.version_id == version.pk:
        return _("Avtalen tok slutt før denne teksten begynte å gjelde.")
    return _("Partene har signert en nyere versjon av teksten.")
