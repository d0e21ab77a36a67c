"""The agreements of the fictional district, in every state of BR11 the scenarios need."""

from dataclasses import dataclass
from datetime import date, timedelta

from agreements.models import Agreement, AgreementMove, AgreementParty, AgreementVersion, Offer
from agreements.rules import MOVES, NEEDS_REASON, Answer, State, revision_due_on
from politirad.accounts.models import User
from politirad.demo.world.agreement_texts import bind, deliver, draft_text, share, sign
from politirad.demo.world.agreement_words import fill_places
from politirad.demo.world.clock import Clock, moment
from politirad.demo.world.focus_areas import write_focus_areas, write_newest_focus_area
from politirad.demo.world.places import Places
from politirad.tenancy.permissions import Party


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
    revised: bool = False


_S = State
_TITLE = "Avtale om kommune- og politisamarbeid"
_NOTES = {"nb": "Kommunens innspill er tatt inn.", "nn": "Innspela frå kommunane er tekne inn."}
_REVISED_SECTION = "police_council"
_NEW_PARAGRAPH = "Elvestrand videregående skole deltar når sakene angår elevene der."
_ANSWERS = {
    _S.NEGOTIATING: Answer.NEGOTIATE,
    _S.POLITICAL_TREATMENT: Answer.POLITICAL_TREATMENT,
    _S.DECLINED_FOR_NOW: Answer.NOT_NOW,
    _S.DECLINED: Answer.NO,
    _S.OTHER_MODEL: Answer.OTHER_MODEL,
}
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
        (*_until_force(-610), (_S.UNDER_REVISION, -50)),
        since=-610,
        until=485,
        revised=True,
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
    """Make the district's agreements with offers, texts, signatures and the moves that led there."""
    for deal in _DEALS:
        valid_from = None if deal.since is None else clock.day(deal.since)
        agreement = Agreement.objects.create(
            unit=places.units[deal.unit], title=deal.title, language=deal.language
        )
        AgreementParty.objects.bulk_create(
            AgreementParty(
                agreement=agreement, municipality=places.towns.get(name), unit=places.units.get(name)
            )
            for name in (*deal.towns, deal.unit)
        )
        _Telling(agreement, deal, people, clock).tell()
        agreement.state = deal.path[-1][0] if deal.path else State.DRAFT
        agreement.valid_from = valid_from
        agreement.valid_until = None if deal.until is None else clock.day(deal.until)
        agreement.revision_due_on = revision_due_on(valid_from) if valid_from else None
        agreement.save()
        AgreementMove.objects.bulk_create(_moves(agreement, deal, people, clock))


@dataclass(frozen=True)
class _Telling:
    """The texts of one agreement, from the police's first to the one that binds or waits."""

    agreement: Agreement
    deal: _Deal
    people: dict[str, User]
    clock: Clock

    def tell(self) -> None:
        """Write what was offered, answered, shared and signed."""
        contact = self.people["p-distrikt"]
        first = draft_text(self.agreement, Party.POLICE, contact)
        if not self.deal.path:
            return
        offered_on = self.clock.day(self.deal.path[0][1])
        text = share(first, 1, offered_on)
        self._offer(offered_on, contact)
        if self.deal.signatures:
            text = self._second(text)
            sign(self.agreement, text, self._signers())
        if self.deal.since is not None:
            until = None if self.deal.until is None else self.clock.day(self.deal.until)
            bind(self.agreement, text, self.clock.day(self.deal.since), until)
            self.agreement.version, self.agreement.to_sign = text, None
        if self.deal.revised:
            self._revise(text)
            deliver(self.agreement, self.people["p-distrikt"], self.clock)

    def _offer(self, offered_on: date, contact: User) -> None:
        """An answer that is no yes is told with its reason; the others went on to talk."""
        state, answered = self.deal.path[1] if len(self.deal.path) > 1 else (None, 0)
        answer = _ANSWERS.get(state) if state else None
        said = {"answer": answer, "answered_on": self.clock.day(answered), "answered_by": contact}
        if answer in NEEDS_REASON:
            said |= {"reasons": ["neighbours"], "text": self.deal.reason}
        Offer.objects.bulk_create(
            Offer(
                agreement=self.agreement,
                municipality=party.municipality,
                offered_on=offered_on,
                offered_by=contact,
                channel="meeting",
                **(said if answer else {}),
            )
            for party in self.agreement.parties.filter(municipality__isnull=False)
        )

    def _second(self, base: AgreementVersion) -> AgreementVersion:
        """The municipality's answer in words: from when it holds, and what the council is to be."""
        mayor = self.people[self.deal.signatures[0].person]
        since = self.clock.day(self.deal.since if self.deal.since is not None else 30)
        until = None if self.deal.until is None else self.clock.day(self.deal.until)
        draft = draft_text(
            self.agreement, Party.MUNICIPALITY, mayor, base=base,
            valid_from=since, valid_until=until, meetings_per_year=2, notice_days=14, chair_model="fixed",
        )  # fmt: skip
        fill_places(draft)
        if self.agreement.kind == Agreement.Kind.MAIN:
            write_focus_areas(draft, since.year)
        day = next(day for state, day in self.deal.path if state == _S.POLITICAL_TREATMENT)
        return share(draft, 2, self.clock.day(day - 10), note=_NOTES[self.deal.language])

    def _signers(self) -> dict[int, tuple[User, str, date]]:
        by_name = {each.party: each for each in self.deal.signatures}
        signed = {party.pk: by_name.get(str(party)) for party in self.agreement.parties.all()}
        return {
            pk: (self.people[each.person], each.title, self.clock.day(each.day))
            for pk, each in signed.items()
            if each
        }

    def _revise(self, base: AgreementVersion) -> None:
        """A new text that the police have signed, and the municipality not yet."""
        police = next(each for each in self.deal.signatures if each.party == self.deal.unit)
        chief = self.people[police.person]
        start = date(self.clock.today.year + 1, 1, 1)
        draft = draft_text(
            self.agreement, Party.POLICE, chief, base=base,
            valid_from=start, valid_until=start.replace(year=start.year + 4) - timedelta(days=1),
            meetings_per_year=4, notice_days=14, chair_model="fixed", evaluation_months=12,
        )  # fmt: skip
        section = draft.sections.get(key=_REVISED_SECTION)
        section.text = f"{section.text}\n\n{_NEW_PARAGRAPH}"
        section.save()
        write_newest_focus_area(draft, start.year)
        shared = share(draft, 3, self.clock.day(-12), note="Fire møter i året, og skolen deltar.")
        party = self.agreement.parties.get(unit__isnull=False)
        sign(self.agreement, shared, {party.pk: (chief, police.title, self.clock.day(-5))})


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
