"""Writing an agreement that was signed on paper before it came here, of the old kinds too (R051, R063)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from agreements import rules
from agreements.actions.binding import bind, exceptions_of, put_in_force, replace_old_kinds
from agreements.actions.drafting import share
from agreements.actions.moving import locked, move
from agreements.actions.offering import other_parties
from agreements.actions.signed_copies import keep_file, signatures_of
from agreements.actions.signing import Signer, write_answer
from agreements.actions.telling import tell_of_registration
from agreements.models import Agreement, AgreementParty, AgreementVersion, Approval, Section
from politirad.accounts.models import User
from politirad.councils.models import Forum, places_on
from politirad.tenancy.models import PoliceUnit
from politirad.tenancy.permissions import Party
from politirad.web.dates import day
from politirad.web.uploads import check_content

type Signed = Sequence[tuple[AgreementParty, Signer]]
"""The parties, not saved yet, each with who signed for it."""


@dataclass(frozen=True)
class OldPaper:
    """What a signed paper says of itself; without a last day it holds until it is ended."""

    kind: rules.Kind
    title: str
    language: str
    first_day: date
    last_day: date | None
    pdf: bytes
    exception_reason: str = ""


def register_old_agreement(forum: Forum, paper: OldPaper, signed: Signed, *, by: User) -> Agreement:
    """Make the agreement of a signed paper, which binds from its first day or is over already.

    Raises `ValidationError` where it begins later, is here already, or follows badly on another (BR13).
    """
    check_content(BytesIO(paper.pdf), "pdf")
    signatures = signatures_of(paper.pdf)
    with transaction.atomic():
        agreement = make_of_paper(forum, paper, signed, signatures, by=by)
        tell_of_registration(agreement, by=by)
        return agreement


@transaction.atomic
def make_of_paper(
    forum: Forum, paper: OldPaper, signed: Signed, signatures: list[dict[str, Any]], *, by: User
) -> Agreement:
    """The agreement of a paper whose file has been looked at; nobody is told."""
    # Two who press at once for the same police unit come one after the other.
    unit = PoliceUnit.objects.select_for_update(no_key=True, of=("self",)).get(pk=forum.unit_id)
    _check(unit, paper, signed)
    agreement, version = _put_to_sign(unit, paper, signed, by=by)
    for party, signer in signed:
        write_answer(version, party, signer, Approval.Answer.APPROVED, by=by)
    keep_file(version, paper.pdf, signatures, by=by)
    _settle(agreement, version, by=by)
    return locked(agreement)


def parties_to_register(forum: Forum, kind: rules.Kind) -> list[AgreementParty]:
    """Whom a paper of this kind may be between today, the police last; a school has no name yet."""
    towns = places_on(forum, timezone.localdate())
    return [*other_parties(kind, towns, school=""), AgreementParty(unit=forum.unit)]


def _check(unit: PoliceUnit, paper: OldPaper, signed: Signed) -> None:
    today = timezone.localdate()
    if paper.first_day > today:
        words = _("Avtalen har ikke begynt å gjelde. Lag den som en ny avtale, så kan partene signere her.")
        raise ValidationError({"first_day": words})
    if paper.last_day and paper.last_day < paper.first_day:
        raise ValidationError({"last_day": _("Siste dag kan ikke være før første dag.")})
    if any(signer.signed_on is None or signer.signed_on > today for _party, signer in signed):
        raise ValidationError(_("Skriv hvilken dag hver part signerte. Dagen kan ikke ligge fram i tid."))
    if not _has_both_sides(paper.kind, [party for party, _signer in signed]):
        raise ValidationError(_("Avtalen må være mellom politiet og minst én annen."))
    same = _same_as(unit, paper, [party for party, _signer in signed])
    if same:
        words = _("Avtalen er alt ført inn: «%(title)s», som gjelder fra %(day)s.")
        raise ValidationError(words % {"title": same.title, "day": day(paper.first_day)})


def _has_both_sides(kind: rules.Kind, parties: Sequence[AgreementParty]) -> bool:
    return rules.has_both_sides(
        kind,
        municipalities=sum(party.municipality is not None for party in parties),
        counties=sum(party.county is not None for party in parties),
        schools=sum(bool(party.school) for party in parties),
        units=sum(party.unit is not None for party in parties),
    )


def _same_as(unit: PoliceUnit, paper: OldPaper, parties: Sequence[AgreementParty]) -> Agreement | None:
    """The agreement that is here already: of this kind, from this day, with one of these parties."""
    others = Q(pk__in=[])
    for party in parties:
        if party.school:
            others |= Q(parties__school__iexact=party.school)
        elif party.unit is None:
            others |= Q(parties__municipality=party.municipality, parties__county=party.county)
    found = Agreement.objects.filter(
        others, unit=unit, kind=paper.kind, valid_from=paper.first_day, state__in=rules.HAS_RUN
    )
    # Limited agreements are many, and only what they are called tells them apart.
    if paper.kind == rules.Kind.LIMITED:
        found = found.filter(title__iexact=paper.title)
    return found.order_by("pk").first()


def _put_to_sign(
    unit: PoliceUnit, paper: OldPaper, signed: Signed, *, by: User
) -> tuple[Agreement, AgreementVersion]:
    """The agreement with its parties and the one text that they signed."""
    agreement = Agreement.objects.create(
        kind=paper.kind,
        unit=unit,
        language=paper.language,
        title=paper.title,
        state=rules.State.SIGNING,
        exception_reason=paper.exception_reason,
    )
    for party, _signer in signed:
        party.agreement = agreement
        party.save()
    draft = AgreementVersion.objects.create(
        agreement=agreement,
        party=Party.POLICE,
        made_by=by,
        valid_from=paper.first_day,
        valid_until=paper.last_day,
    )
    Section.objects.create(version=draft, **_words_in(paper.language))
    if not paper.exception_reason and (problems := list(exceptions_of(agreement, draft))):
        raise ValidationError({"exception_reason": problems})
    agreement.to_sign = share(draft, note="", by=by)
    agreement.save(update_fields=["to_sign"])
    return agreement, agreement.to_sign


def _words_in(language: str) -> dict[str, Any]:
    """The one section, in the agreement's own language."""
    with override(language):
        return {
            "key": rules.ON_PAPER,
            "position": 1,
            "title": _("Avtaleteksten"),
            "text": _("Teksten står i det signerte dokumentet som er lagt ved."),
        }


def _settle(agreement: Agreement, version: AgreementVersion, *, by: User) -> None:
    """Let it stand as its days say: in force, replaced by what came later, or over."""
    reason = _("Ført inn etter et papir som alt var signert.")
    today = timezone.localdate()
    if version.valid_until is None or version.valid_until >= today:
        put_in_force(agreement, version, reason=reason, by=by)
    else:
        bind(agreement, version, reason=reason, by=by)
        agreement.revision_due_on = None
        move(agreement, rules.State.EXPIRED, by=by, reason=reason, also=("revision_due_on",))
    replace_old_kinds(today, by=by)
