"""The agreements of the fictional district, in every state of BR11 the scenarios need."""

from dataclasses import dataclass

from agreements.models import Agreement, AgreementMove, AgreementParty
from agreements.rules import MOVES, State, revision_due_on
from politirad.accounts.models import User
from politirad.demo.world.clock import Clock, moment
from politirad.demo.world.places import Places


@dataclass(frozen=True)
class _Signature:
    party: str
    person: str
    title: str
    day: int


@dataclass(frozen=True)
class _Deal:
    """An agreement; `moved` is when it reached its state, `path` how, in days from today."""

    title: str
    towns: tuple[str, ...]
    unit: str
    path: tuple[tuple[State, int], ...]
    since: int | None = None
    until: int | None = None
    signatures: tuple[_Signature, ...] = ()
    language: str = "nb"
    reason: str = ""


_S = State
_TITLE = "Avtale om kommune- og politisamarbeid"
_REGIONAL_REASON = "Kommunen ville heller ha eit felles politiråd med nabokommunane."


def _signed(town: str, mayor: str, unit: str, chief: str, day: int) -> tuple[_Signature, ...]:
    return (
        _Signature(town, mayor, "Ordfører", day),
        _Signature(unit, chief, "Politistasjonssjef", day),
    )


def _until_force(day: int) -> tuple[tuple[State, int], ...]:
    """The usual way from draft to force, ending on `day`."""
    before = {
        _S.OFFERED: 160,
        _S.NEGOTIATING: 120,
        _S.POLITICAL_TREATMENT: 60,
        _S.SIGNING: 20,
        _S.PARTLY_SIGNED: 9,
        _S.IN_FORCE: 0,
    }
    return tuple((state, day - days) for state, days in before.items())


_ELVESTRAND = ("Elvestrand politistasjon", "p-elvestrand")
_STORVAG = ("Storvåg politistasjon", "p-storvag")
_KONGSHAVN = ("Kongshavn politistasjon", "p-kongshavn")

_DEALS = (
    _Deal(
        f"{_TITLE} for Storvåg",
        ("Storvåg",),
        _STORVAG[0],
        _until_force(-400),
        since=-400,
        until=1060,
        signatures=_signed("Storvåg", "s-ordforer", *_STORVAG, -405),
    ),
    _Deal(
        f"{_TITLE} for Storvåg, forrige periode",
        ("Storvåg",),
        _STORVAG[0],
        (*_until_force(-1860), (_S.EXPIRED, -401)),
        since=-1860,
        until=-401,
        signatures=_signed("Storvåg", "s-ordforer", *_STORVAG, -1865),
    ),
    _Deal(
        f"{_TITLE} for Elvestrand",
        ("Elvestrand",),
        _ELVESTRAND[0],
        _until_force(-610),
        since=-610,
        until=485,
        signatures=_signed("Elvestrand", "e-ordforer", *_ELVESTRAND, -614),
    ),
    _Deal(
        f"{_TITLE} for Elvestrand, første utgave",
        ("Elvestrand",),
        _ELVESTRAND[0],
        (*_until_force(-1500), (_S.REPLACED, -611)),
        since=-1500,
        until=-611,
        signatures=_signed("Elvestrand", "e-ordforer", *_ELVESTRAND, -1504),
    ),
    _Deal(
        f"{_TITLE} for Granlia",
        ("Granlia",),
        _STORVAG[0],
        ((_S.OFFERED, -290), (_S.NEGOTIATING, -250), (_S.POLITICAL_TREATMENT, -190)),
    ),
    _Deal(
        f"{_TITLE} for Kongshavn",
        ("Kongshavn",),
        _KONGSHAVN[0],
        (*_until_force(-980), (_S.UNDER_REVISION, -40)),
        since=-980,
        until=115,
        signatures=_signed("Kongshavn", "k-ordforer", *_KONGSHAVN, -984),
    ),
    _Deal(f"{_TITLE} for Kongshavn, neste periode", ("Kongshavn",), _KONGSHAVN[0], ()),
    _Deal(
        "Felles avtale om kommune- og politisamarbeid for Tindeland, Fjellvik og Havneset",
        ("Tindeland", "Fjellvik", "Havneset"),
        "Tindeland tenesteeining",
        _until_force(-80)[:-1],
        signatures=(
            _Signature("Tindeland", "t-ordforar", "Ordførar", -96),
            _Signature("Fjellvik", "f-ordforar", "Ordførar", -94),
            _Signature("Tindeland tenesteeining", "p-tindeland", "Tenesteeiningsleiar", -90),
        ),
        language="nn",
    ),
    *(
        _Deal(
            f"{_TITLE} for {town}",
            (town,),
            "Tindeland tenesteeining",
            ((_S.OFFERED, -420), (answer, -390)),
            language="nn",
            reason=_REGIONAL_REASON,
        )
        for town, answer in (
            ("Tindeland", _S.DECLINED_FOR_NOW),
            ("Fjellvik", _S.DECLINED),
            ("Havneset", _S.OTHER_MODEL),
        )
    ),
)


def make_agreements(places: Places, people: dict[str, User], clock: Clock) -> None:
    """Make the district's agreements with parties, signatures and the moves that led there."""
    for deal in _DEALS:
        valid_from = None if deal.since is None else clock.day(deal.since)
        agreement = Agreement.objects.create(
            unit=places.units[deal.unit],
            title=deal.title,
            state=deal.path[-1][0] if deal.path else State.DRAFT,
            valid_from=valid_from,
            valid_until=None if deal.until is None else clock.day(deal.until),
            revision_due_on=revision_due_on(valid_from) if valid_from else None,
            language=deal.language,
        )
        signed = {each.party: each for each in deal.signatures}
        AgreementParty.objects.bulk_create(
            _party(agreement, name, signed.get(name), places, people, clock)
            for name in (*deal.towns, deal.unit)
        )
        AgreementMove.objects.bulk_create(_moves(agreement, deal, people, clock))


def _party(
    agreement: Agreement,
    name: str,
    signature: _Signature | None,
    places: Places,
    people: dict[str, User],
    clock: Clock,
) -> AgreementParty:
    party = AgreementParty(
        agreement=agreement, municipality=places.towns.get(name), unit=places.units.get(name)
    )
    if signature:
        party.signed_on = clock.day(signature.day)
        party.signed_by_name = people[signature.person].full_name
        party.signer_title = signature.title
    return party


def _moves(agreement: Agreement, deal: _Deal, people: dict[str, User], clock: Clock) -> list[AgreementMove]:
    moves, before = [], State.DRAFT
    for state, day in deal.path:
        reason = deal.reason if state not in MOVES[State.DRAFT] else ""
        moves.append(
            AgreementMove(
                agreement=agreement,
                from_state=before,
                to_state=state,
                by=people["p-distrikt"],
                at=moment(clock.day(day), 12),
                reason=reason,
            )
        )
        before = state
    return moves
