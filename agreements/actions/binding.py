"""Letting a text bind its parties, and what bound them before give way (BR12, BR13, R063)."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from agreements import rules
from agreements.actions.frames import set_frames_of_councils
from agreements.actions.moving import end_terms, locked, move
from agreements.models import Agreement, AgreementVersion, Term
from politirad.accounts.models import User
from politirad.tenancy.models import Municipality


def put_in_force(agreement: Agreement, version: AgreementVersion, *, reason: str = "", by: User) -> None:
    """Let the text bind from its first day: what bound before ends the day before (BR13)."""
    _make_way(agreement, _day_before(version), by=by)
    bind(agreement, version, reason=reason, by=by)
    set_frames_of_councils(agreement)
    replace_old_kinds(timezone.localdate(), by=by)


def bind(agreement: Agreement, version: AgreementVersion, *, reason: str = "", by: User) -> None:
    """Write the days the text binds, and let the locked agreement be in force with it."""
    _write_terms(agreement, version)
    first = _first_day(version)
    agreement.version, agreement.to_sign = version, None
    agreement.valid_from = min(filter(None, (agreement.valid_from, first)))
    agreement.valid_until = version.valid_until
    # Nobody revises what is only kept for history (R063).
    due = None if agreement.is_legacy else rules.revision_due_on(first, version.revision_months)
    agreement.revision_due_on = due
    dated = ("valid_from", "valid_until", "revision_due_on")
    move(agreement, rules.State.IN_FORCE, by=by, reason=reason, also=("version", "to_sign", *dated))


def exceptions_of(agreement: Agreement, version: AgreementVersion) -> Iterator[str]:
    """What a reason is needed for: days with two main agreements, and days with none (BR13)."""
    if agreement.kind != rules.Kind.MAIN or version.valid_from is None:
        return
    for town in Municipality.objects.filter(agreement_parties__agreement=agreement):
        terms = Term.objects.filter(municipality=town, unit=agreement.unit_id, is_main=True)
        for sentence in _exceptions_among(terms, agreement, version, version.valid_from):
            yield sentence % {"name": town.display_name}


def _exceptions_among(
    terms: QuerySet[Term], agreement: Agreement, version: AgreementVersion, first: date
) -> Iterator[str]:
    """A text that is over already ends nothing: what began before it and ran on, overlaps."""
    last = version.valid_until
    later = terms.exclude(agreement=agreement).filter(valid_from__gte=first)
    if (later.filter(valid_from__lte=last) if last else later).exists():
        yield _("%(name)s har alt en avtale som starter denne dagen eller senere.")
    ends = [end or date.max for end in _ends_before(terms, first)]
    if ends and max(ends) < first - timedelta(days=1):
        yield _("%(name)s har vært uten avtale siden den forrige tok slutt.")
    elif ends and max(ends) >= first and last and last < timezone.localdate():
        yield _("%(name)s hadde alt en avtale da denne begynte.")


def _ends_before(terms: QuerySet[Term], first: date) -> Iterable[date | None]:
    return terms.filter(valid_from__lt=first).values_list("valid_until", flat=True)


def replace_old_kinds(today: date, *, by: User | None) -> int:
    """Let main agreements that have begun replace running ones of the two old kinds; how many (R063).

    That happens the day the new one binds, not when it is signed. Asked twice, it does nothing more.
    """
    old = Agreement.objects.filter(kind__in=rules.LEGACY, state__in=rules.RUNNING)
    begun = Agreement.objects.filter(
        kind=rules.Kind.MAIN, terms__valid_from__lte=today, unit__in=old.values("unit")
    )
    found = list(begun.distinct().order_by("valid_from", "pk"))
    return sum(_replace_old(agreement, by=by) for agreement in found)


def _replace_old(agreement: Agreement, *, by: User | None) -> int:
    first = agreement.valid_from
    assert first is not None  # noqa: S101 none has a term without one
    last_day = first - timedelta(days=1)
    earlier = _earlier_terms(agreement, last_day)
    old = earlier.filter(agreement__kind__in=rules.LEGACY, agreement__state__in=rules.RUNNING)
    return _end(old, agreement, last_day, by=by)


def _write_terms(agreement: Agreement, version: AgreementVersion) -> None:
    """Write the days it binds each municipality; PostgreSQL has the last word on two at a time."""
    towns = agreement.parties.filter(municipality__isnull=False).values_list("municipality_id", flat=True)
    try:
        with transaction.atomic():
            for town in towns:
                Term.objects.create(
                    agreement=agreement,
                    version=version,
                    municipality_id=town,
                    unit_id=agreement.unit_id,
                    is_main=agreement.kind == rules.Kind.MAIN,
                    valid_from=_first_day(version),
                    valid_until=version.valid_until,
                    exception_reason=agreement.exception_reason,
                )
    except IntegrityError as refusal:
        raise ValidationError(
            _("Kommunen har alt en avtale som gjelder samtidig. Skriv hvorfor, og send til signering igjen.")
        ) from refusal


def _make_way(agreement: Agreement, last_day: date, *, by: User) -> None:
    """End the earlier text of this agreement, and the main agreements it replaces.

    What a municipality that was taken over had agreed on is renewed with the one that took over (G10).
    """
    end_terms(agreement, last_day)
    if agreement.kind == rules.Kind.MAIN and not agreement.exception_reason:
        _end(_earlier_terms(agreement, last_day).filter(is_main=True), agreement, last_day, by=by)


def _earlier_terms(agreement: Agreement, last_day: date) -> QuerySet[Term]:
    """Terms of other agreements with its municipalities, or those they have taken over, after `last_day`."""
    towns = agreement.parties.filter(municipality__isnull=False).values("municipality")
    # One that begins later is no earlier text: the database refuses to have both, unless a reason is given.
    before = Term.objects.filter(unit=agreement.unit_id, valid_from__lte=last_day)
    over = Municipality.objects.taken_over_by(towns, last_day + timedelta(days=1))
    terms = before.filter(Q(municipality__in=towns) | Q(municipality__in=over.values("pk")))
    return terms.exclude(agreement=agreement).exclude(valid_until__lte=last_day)


def _end(terms: QuerySet[Term], agreement: Agreement, last_day: date, *, by: User | None) -> int:
    """End terms that `agreement` takes over from; how many agreements it replaced."""
    ended = list(terms.select_for_update(of=("self",)))
    for term in ended:
        term.valid_until = last_day
        term.save(update_fields=["valid_until"])
    others = sorted({term.agreement_id for term in ended})
    return sum(_replace(locked(Agreement(pk=pk)), agreement, last_day, by=by) for pk in others)


def _replace(other: Agreement, agreement: Agreement, last_day: date, *, by: User | None) -> bool:
    """End another agreement for good, unless it still binds another municipality."""
    if other.terms.exclude(valid_until__lte=last_day).exists():
        return False
    other.replaced_by, other.valid_until = agreement, last_day
    move(other, rules.State.REPLACED, by=by, also=("replaced_by", "valid_until"))
    return True


def _first_day(version: AgreementVersion) -> date:
    assert version.valid_from is not None  # noqa: S101 nothing is put to signing without one
    return version.valid_from


def _day_before(version: AgreementVersion) -> date:
    return _first_day(version) - timedelta(days=1)
