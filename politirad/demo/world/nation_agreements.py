"""Invented agreements for the real municipalities: states and dates alone, no text and no person."""

from collections.abc import Callable, Sequence
from typing import Any

from agreements.models import Agreement, AgreementParty, AgreementVersion, Approval, Term
from agreements.rules import HAS_RUN, State, revision_due_on, text_checksum
from politirad.accounts.models import User
from politirad.demo.world.clock import Clock, moment
from politirad.demo.world.nation_offers import make_national_offers
from politirad.demo.world.scatter import turn
from politirad.tenancy.models import Municipality, PoliceUnit
from politirad.tenancy.permissions import Party

_S = State
# How many of a hundred municipalities get each state.
_SHARES = {
    _S.IN_FORCE: 52,
    _S.UNDER_REVISION: 14,
    _S.POLITICAL_TREATMENT: 6,
    _S.NEGOTIATING: 5,
    _S.SIGNING: 3,
    _S.PARTLY_SIGNED: 3,
    _S.OFFERED: 4,
    _S.DRAFT: 2,
    _S.EXPIRED: 3,
    _S.REPLACED: 2,
    _S.TERMINATED: 1,
    _S.DECLINED_FOR_NOW: 2,
    _S.DECLINED: 1,
    _S.OTHER_MODEL: 2,
}
_STATES = [state for state, share in _SHARES.items() for _each in range(share)]
_OVER = HAS_RUN - {_S.IN_FORCE, _S.UNDER_REVISION}
_SIGNED = HAS_RUN | {_S.PARTLY_SIGNED}
_ASKED = _SIGNED | {_S.SIGNING}


def make_national_agreements(
    towns: Sequence[Municipality], units: dict[int, PoliceUnit], clock: Clock, by: User
) -> None:
    """Give each municipality an agreement, registered as signed on paper where it has been.

    Each step is one statement: the database lets an agreement bind only when both parties have signed.
    """
    wanted = [_agreement(town, units[town.pk], clock) for town in towns]
    states = [agreement.state for agreement in wanted]
    for agreement in wanted:
        agreement.state = State.DRAFT
    agreements = Agreement.objects.bulk_create(wanted)
    parties = AgreementParty.objects.bulk_create(
        party
        for town, agreement in zip(towns, agreements, strict=True)
        for party in (
            AgreementParty(agreement=agreement, municipality=town),
            AgreementParty(agreement=agreement, unit=agreement.unit),
        )
    )
    asked = [each for each, state in zip(agreements, states, strict=True) if state in _ASKED]
    _put_to_sign(asked, clock, by)
    ended = {each.pk for each, state in zip(agreements, states, strict=True) if state in HAS_RUN}
    half = {each.pk for each, state in zip(agreements, states, strict=True) if state == _S.PARTLY_SIGNED}
    _approve(
        parties, lambda party: party.agreement_id in ended or (party.agreement_id in half and party.unit), by
    )
    _settle(agreements, states, parties)
    make_national_offers(towns, agreements, clock, by)


def _agreement(town: Municipality, unit: PoliceUnit, clock: Clock) -> Agreement:
    code = int(town.code)
    state = _STATES[turn(code, len(_STATES), salt=7)]
    age = 90 + turn(code, 900, salt=8) + (700 if state in _OVER else 0)
    valid_from = clock.day(-age) if state in HAS_RUN else None
    ended_on = clock.day(-30 - turn(code, 300, salt=9))
    until = clock.day(-age + 1460)
    return Agreement(
        unit=unit,
        title=f"Avtale om kommune- og politisamarbeid for {town.display_name}",
        state=state,
        valid_from=valid_from,
        valid_until=None if valid_from is None else (ended_on if state in _OVER else until),
        revision_due_on=revision_due_on(valid_from) if valid_from else None,
        language=town.mail_language,
    )


def _put_to_sign(agreements: Sequence[Agreement], clock: Clock, by: User) -> None:
    versions = AgreementVersion.objects.bulk_create(
        AgreementVersion(
            agreement=agreement,
            number=1,
            party=Party.POLICE,
            made_by=by,
            released_by=by,
            released_at=moment(agreement.valid_from or clock.day(-30), 12),
            sha256=text_checksum({"title": agreement.title}),
            valid_from=agreement.valid_from,
            valid_until=agreement.valid_until,
        )
        for agreement in agreements
    )
    for agreement, version in zip(agreements, versions, strict=True):
        agreement.to_sign = version
    Agreement.objects.bulk_update(agreements, ["to_sign"])


def _approve(parties: Sequence[AgreementParty], is_signed: Callable[[AgreementParty], Any], by: User) -> None:
    """Signatures with a day and nobody's name: nothing is told of real people."""
    signed = [party for party in parties if is_signed(party)]
    Approval.objects.bulk_create(
        Approval(
            version=party.agreement.to_sign,
            party=party,
            how=Approval.How.PAPER,
            sha256=party.agreement.to_sign.sha256,
            signed_on=party.agreement.valid_from or party.agreement.to_sign.released_at.date(),
            by=by,
        )
        for party in signed
        if party.agreement.to_sign
    )


def _settle(
    agreements: Sequence[Agreement], states: Sequence[State], parties: Sequence[AgreementParty]
) -> None:
    """Let each agreement stand as it should, and bind its municipality where it has bound."""
    for agreement, state in zip(agreements, states, strict=True):
        agreement.state = state
        if state in HAS_RUN:
            agreement.version, agreement.to_sign = agreement.to_sign, None
    Agreement.objects.bulk_update(agreements, ["state", "version", "to_sign"])
    Term.objects.bulk_create(
        Term(
            agreement=party.agreement,
            version=party.agreement.version,
            municipality=party.municipality,
            unit=party.agreement.unit,
            valid_from=party.agreement.valid_from,
            valid_until=party.agreement.valid_until,
        )
        for party in parties
        if party.municipality and party.agreement.version
    )
