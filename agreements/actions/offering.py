"""Offering an agreement, and the municipality's answer (R054, G03)."""

from collections.abc import Collection, Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from agreements import rules
from agreements.actions.drafting import share
from agreements.actions.focus_areas import carry_focus_areas
from agreements.actions.moving import NOT_NOW, locked, locked_to_change, move
from agreements.actions.telling import tell_of_answer, tell_of_offer
from agreements.actions.template import fill_from_template, template_of
from agreements.models import Agreement, AgreementParty, AgreementVersion, Offer
from politirad.accounts.models import User
from politirad.tenancy.models import County, Municipality, PoliceUnit
from politirad.tenancy.permissions import Party
from politirad.web.sentences import listed

_LONGEST_TITLE = 140


@transaction.atomic
def start_agreement(
    municipalities: Sequence[Municipality],
    unit: PoliceUnit,
    *,
    kind: rules.Kind = rules.Kind.MAIN,
    language: str,
    school: str = "",
    topic: str = "",
    above: Agreement | None = None,
    by: User,
) -> Agreement:
    """Begin a draft on the police's side, filled from the template; nobody else knows of it yet (BR32).

    A school agreement is with `school`, a county agreement with the county authority where the
    municipalities lie, and the others with the municipalities. `topic` is what a limited one is about.
    """
    if kind in rules.LEGACY:
        raise ValidationError(_("Denne typen avtale lages ikke lenger. Lag en ny samarbeidsavtale."))
    parties = other_parties(kind, municipalities, school)
    if not parties:
        raise ValidationError(_("Avtalen må ha noen å være avtale med."))
    with override(language):
        names = listed(parties)
    about = f" om {topic}" if topic else ""
    title = f"{template_of(kind, language)['title']}{about}, {names}"
    agreement = Agreement.objects.create(
        kind=kind,
        unit=unit,
        language=language,
        above=above,
        title=Truncator(title).chars(_LONGEST_TITLE),
    )
    parties.append(AgreementParty(unit=unit))
    for party in parties:
        party.agreement = agreement
    AgreementParty.objects.bulk_create(parties)
    draft = AgreementVersion.objects.create(agreement=agreement, party=Party.POLICE, made_by=by)
    fill_from_template(draft)
    carry_focus_areas(draft)
    return agreement


@transaction.atomic
def offer(agreement: Agreement, *, channel: str, by: User) -> Agreement:
    """Offer the agreement, or offer it again: the first text is shared, and each municipality is asked."""
    fresh = locked_to_change(agreement)
    if fresh.state not in {rules.State.DRAFT, rules.State.DECLINED_FOR_NOW}:
        raise ValidationError(NOT_NOW)
    draft = fresh.versions.filter(released_at__isnull=True, party=Party.POLICE).first()
    if draft:
        share(draft, note="", by=by)
    today = timezone.localdate()
    Offer.objects.bulk_create(
        Offer(agreement=fresh, municipality=town, offered_on=today, offered_by=by, channel=channel)
        for town in Municipality.objects.filter(agreement_parties__agreement=fresh)
    )
    move(fresh, rules.State.OFFERED, by=by)
    tell_of_offer(fresh, by=by)
    return fresh


@transaction.atomic
def answer_offer(
    made: Offer,
    answer: str,
    *,
    reasons: Collection[str] = (),
    text: str = "",
    offer_again_on: date | None = None,
    by: User,
) -> Offer:
    """Write what one municipality answers; the agreement follows when it decides for all (R044)."""
    agreement = locked(made.agreement)
    newest = newest_offers(agreement)
    fresh = next((each for each in newest if each.pk == made.pk), None)
    if fresh is None or agreement.state not in rules.MAY_BE_ANSWERED:
        raise ValidationError(NOT_NOW)
    if answer in rules.NEEDS_REASON and not reasons:
        raise ValidationError({"reasons": _("Velg minst én grunn.")})
    fresh.answer, fresh.reasons, fresh.text = answer, list(reasons), text
    fresh.offer_again_on = offer_again_on if answer in rules.NEEDS_REASON else None
    fresh.answered_on, fresh.answered_by = timezone.localdate(), by
    fresh.save()
    to = rules.state_of_answers([rules.Answer(each.answer) if each.answer else None for each in newest])
    # Who wants to go on where the others already do, changes nothing for them.
    if rules.may_move(rules.State(agreement.state), to):
        move(agreement, to, by=by, reason=text)
    tell_of_answer(agreement, fresh, by=by)
    return fresh


def newest_offers(agreement: Agreement) -> list[Offer]:
    """The last offer to each municipality."""
    found = agreement.offers.order_by("municipality_id", "-offered_on", "-pk").distinct("municipality_id")
    return list(found)


def other_parties(
    kind: rules.Kind, municipalities: Sequence[Municipality], school: str
) -> list[AgreementParty]:
    """Whom the police make an agreement of this kind with (BR10)."""
    if kind == rules.Kind.SCHOOL:
        return [AgreementParty(school=school)]
    if kind == rules.Kind.COUNTY:
        counties = County.objects.filter(municipalities__in=municipalities).distinct().order_by("code")
        return [AgreementParty(county=county) for county in counties]
    return [AgreementParty(municipality=town) for town in municipalities]
