"""Reading agreements: those of a council, and one with its text, its promises and its history."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agreements import documents, rules
from agreements.models import (
    Agreement,
    AgreementMove,
    AgreementParty,
    AgreementVersion,
    Anchoring,
    Approval,
    Commitment,
    Evidence,
    Offer,
    Section,
)
from agreements.querysets import held_under
from agreements.views.acting import no_arena
from agreements.views.focus_areas import focus_areas_of
from agreements.views.lifecycle import lifecycle
from agreements.views.next_steps import Reader, next_steps
from agreements.views.presence import PresenceYear, presence_year
from politirad.councils.models import Forum
from politirad.councils.querysets import forum_ids
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Party, Permission
from politirad.web.dates import day, day_month
from politirad.web.htmx import render
from politirad.web.parts import parts_of
from politirad.web.sentences import listed

_TEXTS = ("to_sign", "version", "replaced_by", "unit")
_BODIES = ("municipality", "unit", "county")


@dataclass(frozen=True)
class Promise:
    """A commitment and how it stands, worked out from its evidence."""

    commitment: Commitment
    standing: str
    amount: int
    year: PresenceYear | None = None


@access(Permission.VIEW_METADATA, Forum)
@require_safe
def of_forum(request: HttpRequest, forum: Forum) -> HttpResponse:
    """The agreements between the council's municipalities and its police unit: what binds now comes first."""
    no_arena(forum)
    found = Agreement.objects.visible_to(request.user).of_forum(forum)
    found = found.with_renewal_on(timezone.localdate())
    rows = sorted(found, key=lambda each: (not each.is_running, not each.is_on_the_way, -each.pk))
    may_start = forum.pk in forum_ids(request.user, Permission.NEGOTIATE_AGREEMENTS, Party.POLICE)
    return render(request, "agreements/of_forum.html", {"forum": forum, "rows": rows, "may_start": may_start})


@access(Permission.VIEW_METADATA, Agreement)
@require_safe
def agreement(request: HttpRequest, agreement: Agreement) -> HttpResponse:
    """One agreement: where it stands for whoever may know of it, and what it says for the parties."""
    user = request.user
    today = timezone.localdate()
    found = Agreement.objects.visible_to(user).with_sides_of(user).with_renewal_on(today)
    known = found.with_extension_on(today).select_related(*_TEXTS).get(pk=agreement.pk)
    versions = list(AgreementVersion.objects.visible_to(user).filter(agreement=known).released())
    context: dict[str, Any] = {
        "agreement": known,
        "versions": versions,
        "shown": versions[0] if versions else None,
        "reads_text": Agreement.objects.where_may(user, Permission.READ_AGREEMENTS).contains(known),
        "may_change": bool(known.negotiates_for) and not known.is_legacy,
        "replaces": list(Agreement.objects.visible_to(user).filter(replaced_by=known).order_by("valid_from")),
        **_standing(request, known, versions),
    }
    if versions:
        context |= _text(request, known, versions)
    context["from_above"] = parts_of("agreements:agreement", known, user)
    return render(request, "agreements/agreement.html", context)


def _standing(
    request: HttpRequest, agreement: Agreement, versions: Sequence[AgreementVersion]
) -> dict[str, Any]:
    """Whom the agreement is between, what they have answered and signed, and what the reader may do."""
    user = request.user
    found = AgreementParty.objects.visible_to(user).filter(agreement=agreement)
    parties = list(found.with_voice_of(user).select_related(*_BODIES))
    moves = list(AgreementMove.objects.visible_to(user).filter(agreement=agreement).select_related("by"))
    offers = list(Offer.objects.visible_to(user).filter(agreement=agreement).select_related("municipality"))
    asked = agreement.to_sign or agreement.version
    signatures = list(
        Approval.objects.visible_to(user)
        .filter(version=asked, answer=Approval.Answer.APPROVED)
        .select_related(*(f"party__{name}" for name in _BODIES))
    )
    signed = {each.party_id: each for each in signatures}
    unsigned = [party for party in parties if party.pk not in signed]
    waiting = [str(party) for party in unsigned]
    mine = _answerable(agreement, parties, offers)
    own = [party for party in unsigned if party.may_sign]
    unanswered = [offer for offer in mine if not offer.answer]
    return {
        "asked": asked,
        "lead": _lead(agreement, unsigned),
        "points": lifecycle(agreement, moves, signatures if agreement.to_sign else [], waiting),
        "signing": [(party, signed.get(party.pk)) for party in parties] if asked else [],
        "parties": parties,
        "moves": moves[::-1],
        "offers": offers,
        "anchorings": list(Anchoring.objects.visible_to(user).filter(agreement=agreement)),
        "answerable": mine,
        "steps": next_steps(Reader(agreement, own, unanswered, next(iter(versions), None))),
    }


def _answerable(agreement: Any, parties: Sequence[Any], offers: Sequence[Offer]) -> list[Offer]:
    """The last offer to each municipality the reader may answer for; the police write what they are told."""
    if agreement.state not in rules.MAY_BE_ANSWERED:
        return []
    is_police = agreement.negotiates_for == Party.POLICE
    towns = {each.municipality_id for each in parties if each.may_write or is_police}
    newest = {offer.municipality_id: offer for offer in offers}
    return [offer for town, offer in newest.items() if town in towns]


def _text(request: HttpRequest, agreement: Agreement, versions: Sequence[AgreementVersion]) -> dict[str, Any]:
    """What the newest shared text says, what is new in it, and how the promises are kept."""
    shown = versions[0]
    before = next((each for each in versions[1:] if each.pk == agreement.version_id), None)
    before = before or next(iter(versions[1:]), None)
    is_new = before is not None and shown.pk != agreement.version_id
    sections = list(Section.objects.visible_to(request.user).filter(version=shown))
    return {
        "areas": focus_areas_of(request, agreement.version or shown),
        "sections": sections,
        "is_silent_on_extension": _is_silent(agreement, sections),
        "before": before,
        "changes": documents.version_changes(documents.plain_text(before), documents.plain_text(shown))
        if before and is_new
        else [],
        "promises": _promises(request, agreement, agreement.version or shown),
    }


def _is_silent(agreement: Any, sections: Sequence[Section]) -> bool:
    """Whether to suggest that a text which may still change describes the extended council (R065)."""
    may_change = agreement.negotiates_for and (agreement.is_running or agreement.is_on_the_way)
    if not (may_change and agreement.kind == rules.Kind.MAIN and agreement.is_extended):
        return False
    return rules.is_silent_on_extension({section.key: section.text for section in sections})


def _promises(
    request: HttpRequest, agreement: Agreement, version: AgreementVersion
) -> list[tuple[Party, list[Promise]]]:
    """What each side has promised, side by side, with what was delivered in the period that runs (R008)."""
    today = timezone.localdate()
    kept: dict[str, list[tuple[date, int]]] = defaultdict(list)
    evidence = Evidence.objects.visible_to(request.user).filter(agreement=agreement)
    for key, done_on, amount in evidence.values_list("commitment_key", "done_on", "amount"):
        kept[key].append((done_on, amount))
    found = list(Commitment.objects.visible_to(request.user).filter(version=version))
    held = held_under(agreement, today.year) if any(each.is_presence for each in found) else []
    by_side: dict[Party, list[Promise]] = {}
    for each in found:
        if each.is_presence:
            kept[each.key] = rules.with_presence(kept[each.key], held)
        by_side.setdefault(Party(each.party), []).append(_promise(each, kept[each.key], today, agreement))
    return list(by_side.items())


def _promise(
    commitment: Commitment, kept: Sequence[tuple[date, int]], today: date, agreement: Agreement
) -> Promise:
    """A promise that does not bind yet is neither kept nor broken."""
    rhythm, unit = rules.Rhythm(commitment.rhythm), rules.Unit(commitment.unit)
    start, _end = rules.period_of(rhythm, today)
    amounts = [amount for done_on, amount in kept if start <= done_on <= today]
    amount = max(amounts, default=0) if rules.is_at_most(unit) else sum(amounts)
    if not agreement.is_running:
        return Promise(commitment, "", amount)
    standing = rules.standing(unit, rhythm, commitment.target, kept, today)
    year = presence_year(commitment, kept, agreement, today) if commitment.is_presence else None
    return Promise(commitment, standing, amount, year)


def _lead(agreement: Any, unsigned: Sequence[AgreementParty]) -> str:
    """Where it stands, in one or two sentences."""
    sentences = []
    if agreement.must_be_renewed:
        sentences.append(_("En av kommunene er slått sammen med en annen. Avtalen må fornyes."))
    if agreement.to_sign:
        names = listed(str(party) for party in unsigned)
        words = {"number": agreement.to_sign.number, "names": names}
        sentences.append(_("Versjon %(number)s venter på signatur fra %(names)s.") % words)
    if agreement.is_running and agreement.version:
        sentences.append(_of_binding(agreement.version, agreement.to_sign))
    return " ".join(sentences) or _SAID_OF[rules.State(agreement.state)]()


def _of_binding(version: AgreementVersion, to_sign: AgreementVersion | None) -> str:
    """From when or until when the text binds that all have signed."""
    number = version.number
    if not version.has_begun:
        words = {"number": number, "day": day(version.valid_from)}
        return _("Versjon %(number)s er signert og gjelder fra %(day)s.") % words
    if to_sign and to_sign.valid_from:
        words = {"number": number, "day": day_month(to_sign.valid_from)}
        return _("Versjon %(number)s gjelder til den nye tar over %(day)s.") % words
    return _("Versjon %(number)s gjelder nå.") % {"number": number}


_SAID_OF = {
    rules.State.DRAFT: lambda: _("Politiet arbeider med et tilbud. Kommunen ser det ikke ennå."),
    rules.State.OFFERED: lambda: _("Politiet har tilbudt avtalen. Kommunen har ikke svart ennå."),
    rules.State.NEGOTIATING: lambda: _("Partene snakker om innholdet."),
    rules.State.POLITICAL_TREATMENT: lambda: _("Kommunen behandler avtalen politisk."),
    rules.State.SIGNING: lambda: _("Teksten er klar til å signeres."),
    rules.State.PARTLY_SIGNED: lambda: _("Noen av partene har signert."),
    rules.State.IN_FORCE: lambda: _("Avtalen gjelder."),
    rules.State.UNDER_REVISION: lambda: _("Avtalen gjelder, og partene ser på teksten på nytt."),
    rules.State.EXPIRED: lambda: _("Avtalen har gått ut. Den står her som den var."),
    rules.State.TERMINATED: lambda: _("Avtalen er sagt opp. Den står her som den var."),
    rules.State.REPLACED: lambda: _("En nyere avtale har tatt over. Denne står her som den var."),
    rules.State.DECLINED_FOR_NOW: lambda: _("Kommunen ønsker ikke avtale nå. Politiet kan tilby den igjen."),
    rules.State.DECLINED: lambda: _("Kommunen ønsker ikke avtale. Samarbeidet kan være like godt uten."),
    rules.State.OTHER_MODEL: lambda: _("Kommunen samarbeider med politiet på en annen måte."),
}
