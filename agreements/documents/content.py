"""What a version of an agreement says, as plain words: the PDF and the Word file are both made of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from agreements.documents.text_state import text_state
from agreements.models import AgreementParty, AgreementVersion, Approval, Commitment, Section
from politirad.tenancy.permissions import Party
from politirad.web.dates import NBSP, day
from politirad.web.paper import Table
from politirad.web.sentences import inside

type Fact = tuple[str, str]
"""A term and what it is: «Møter i året», «4»."""

_WIDTHS = (4, 9, 5, 7)
_AREA_WIDTHS = (6, 8, 3, 8)


@dataclass(frozen=True)
class ContentSection:
    """A section with its number, and the commitments that stand in it."""

    number: int
    title: str
    text: str
    commitments: Table | None


@dataclass(frozen=True)
class ContentSignature:
    """A party, and who signed for it, when and how; both are empty where nobody has."""

    party: str
    who: str = ""
    signed: str = ""


@dataclass(frozen=True)
class AgreementContent:
    """Everything a version says, in the agreement's language; `notice` is for a text that does not bind."""

    language: str
    title: str
    sender: str
    sender_line: str
    state: tuple[str, ...]
    notice: str
    facts: tuple[Fact, ...]
    focus_areas: Table | None
    sections: tuple[ContentSection, ...]
    signatures: tuple[ContentSignature, ...]
    checksum: str


def agreement_content(version: AgreementVersion, *, today: date) -> AgreementContent:
    """What the version says, read in seven queries.

    What the sides have written about the text is no part of it, nor how commitments are kept or why a party
    did not sign.
    """
    agreement = version.agreement
    parties = list(agreement.parties.select_related("municipality", "unit__district", "county"))
    approved = version.signatures.filter(answer=Approval.Answer.APPROVED)
    signed = {each.party_id: each for each in approved}
    terms = list(version.terms.all())
    sections = list(_sections(version))
    is_signed = all(party.pk in signed for party in parties)
    with override(agreement.language):
        state, notice = text_state(version, terms, is_signed=is_signed, today=today)
        sender, sender_line = _senders(parties)
        return AgreementContent(
            language=agreement.language,
            title=agreement.title,
            sender=sender,
            sender_line=sender_line,
            state=(state, *_number(version)),
            notice=notice,
            facts=tuple(_facts(version, parties)),
            focus_areas=_focus_areas(version),
            sections=tuple(_section(number, each) for number, each in enumerate(sections, start=1)),
            signatures=tuple(_signature(party, signed.get(party.pk)) for party in parties),
            checksum=f"SHA-256 {version.sha256}" if version.sha256 else "",
        )


def _sections(version: AgreementVersion) -> Iterable[Section]:
    # In the order they were promised: two files of the same text must say the same.
    promised = Prefetch("commitments", Commitment.objects.order_by("pk"))
    return version.sections.order_by("position", "pk").prefetch_related(promised)


def _senders(parties: Sequence[AgreementParty]) -> tuple[str, str]:
    """Those who agree with the police, and the police."""
    others = ", ".join(_name(party) for party in parties if party.side != Party.POLICE)
    return others, ", ".join(_name(party) for party in parties if party.side == Party.POLICE)


def _name(party: AgreementParty) -> str:
    """The party's whole name: «Nordvik kommune», «Nordvik politistasjon, Midtkyst politidistrikt»."""
    if party.municipality:
        return _("%(name)s kommune") % {"name": party.municipality.display_name}
    if party.county:
        return _("%(name)s fylkeskommune") % {"name": party.county.name}
    return f"{party.unit.name}, {party.unit.district.name}" if party.unit else party.school


def _with_number(party: AgreementParty) -> str:
    """The party's name, with the organisation number of a municipality that has one."""
    number = party.municipality.organisation_number if party.municipality else ""
    if not number:
        return _name(party)
    grouped = NBSP.join((number[:3], number[3:6], number[6:]))
    return _("%(name)s, org.nr. %(number)s") % {"name": _name(party), "number": grouped}


def _number(version: AgreementVersion) -> Iterator[str]:
    if version.number:
        yield _("Versjon %(number)s") % {"number": version.number}


def _facts(version: AgreementVersion, parties: Sequence[AgreementParty]) -> Iterator[Fact]:
    """The parties, the frames, and which text it is; what the agreement is silent about is left out."""
    yield _("Parter"), "\n".join(_with_number(party) for party in parties)
    if days := _days(version.valid_from, version.valid_until):
        yield _("Gjelder"), days
    yield _("Revideres"), _every(version.revision_months)
    yield _("Evalueres"), _every(version.evaluation_months)
    yield from _of_the_council(version)
    if version.number and version.released_at:
        said = {"number": version.number, "day": day(version.released_at)}
        yield _("Versjon"), _("%(number)s, delt %(day)s") % said


def _of_the_council(version: AgreementVersion) -> Iterator[Fact]:
    if version.meetings_per_year:
        yield _("Møter i året"), str(version.meetings_per_year)
    if days := version.notice_days:
        words = ngettext("Senest %(days)s dag før møtet", "Senest %(days)s dager før møtet", days)
        yield _("Innkalling"), words % {"days": days}
    if version.chair_model:
        yield _("Ledelse"), str(version.get_chair_model_display())
    if version.openness:
        yield _("Åpenhet"), str(version.get_openness_display())


def _days(first: date | None, last: date | None) -> str:
    if first and last:
        return _("Fra %(first)s til og med %(last)s") % {"first": day(first), "last": day(last)}
    if last:
        return _("Til og med %(day)s") % {"day": day(last)}
    return _("Fra %(day)s") % {"day": day(first)} if first else ""


def _every(months: int) -> str:
    return ngettext("Hver måned", "Hver %(months)s. måned", months) % {"months": months}


def _focus_areas(version: AgreementVersion) -> Table | None:
    rows = tuple(
        (
            each.title,
            each.goal,
            str(each.until_year or ""),
            "\n".join(filter(None, (each.knowledge, each.link))),
        )
        for each in version.focus_areas.all()
    )
    heads = (_("Satsingsområde"), _("Mål"), _("Innen"), _("Bygger på"))
    return Table(_("Dette satser partene på"), heads, rows, _AREA_WIDTHS) if rows else None


def _section(number: int, section: Section) -> ContentSection:
    promised = tuple(_commitment(each) for each in section.commitments.all())
    heads = (_("Hvem"), _("Hva"), _("Hvor mye"), _("Hvordan det vises"))
    table = Table(_("Dette lover partene"), heads, promised, _WIDTHS) if promised else None
    return ContentSection(number, section.title, section.text, table)


def _commitment(said: Commitment) -> tuple[str, ...]:
    return str(said.get_party_display()), said.what, said.amount, said.evidence


def _signature(party: AgreementParty, approval: Approval | None) -> ContentSignature:
    if approval is None:
        return ContentSignature(_name(party))
    who = ", ".join(filter(None, (approval.name, inside(approval.title))))
    how = _("Signert i Politiråd") if approval.how == Approval.How.HERE else approval.get_how_display()
    return ContentSignature(_name(party), who, f"{day(approval.signed_on)}. {how}")
