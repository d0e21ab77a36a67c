"""The life of an agreement as a line of points: what is behind, what waits now, and what comes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from agreements.models import Agreement, AgreementMove, Approval
from agreements.rules import State
from politirad.tenancy.permissions import Party
from politirad.web.sentences import listed

DONE, NOW, NEXT = "ferdig", "naa", "neste"
_MOST_BEHIND = 3
_TURNS = frozenset({State.OFFERED, State.POLITICAL_TREATMENT, State.IN_FORCE, State.UNDER_REVISION})
"""The states people remember an agreement by; the moves between them stand in the history."""

_NOW_IN = {
    State.OFFERED: lambda: _("Kommunen svarer"),
    State.NEGOTIATING: lambda: _("Partene forhandler"),
    State.POLITICAL_TREATMENT: lambda: _("Kommunen behandler avtalen"),
    State.SIGNING: lambda: _("Partene signerer"),
    State.PARTLY_SIGNED: lambda: _("Partene signerer"),
}


@dataclass(frozen=True)
class Point:
    """One point of the line; `on` is None where no day is set, and `state` is «ferdig», «naa» or «neste»."""

    title: str
    on: date | None
    state: str


def lifecycle(
    agreement: Agreement,
    moves: Sequence[AgreementMove],
    signatures: Sequence[Approval],
    waiting: Sequence[str],
) -> list[Point]:
    """At most seven points; `signatures` are those of the text to sign, `waiting` are who has not signed."""
    behind = sorted([*_turns(agreement, moves), *_signed(signatures)], key=lambda point: point.on or date.min)
    return [*behind[-_MOST_BEHIND:], *_now(agreement, waiting), *_ahead(agreement)]


def _turns(agreement: Agreement, moves: Sequence[AgreementMove]) -> Iterator[Point]:
    for move in moves:
        if move.to_state in _TURNS:
            # A paper that is written here whole has bound since its own first day.
            is_old = (move.from_state, move.to_state) == (State.SIGNING, State.IN_FORCE)
            on = agreement.valid_from if is_old else timezone.localdate(move.at)
            yield Point(str(Agreement.State(move.to_state).label), on, DONE)


def _signed(signatures: Sequence[Approval]) -> Iterator[Point]:
    words = {Party.POLICE: _("Politiet signerte"), Party.MUNICIPALITY: _("Kommunen signerte")}
    for each in signatures:
        title = words.get(each.party.side) or _("%(party)s signerte") % {"party": each.party}
        yield Point(title, each.signed_on, DONE)


def _now(agreement: Agreement, waiting: Sequence[str]) -> Iterator[Point]:
    """What everybody waits for; an agreement that only runs waits for nothing."""
    if agreement.to_sign_id:
        yield Point(_("%(names)s signerer") % {"names": listed(waiting)}, None, NOW)
    elif agreement.is_on_the_way:
        yield Point(_NOW_IN[State(agreement.state)](), None, NOW)


def _ahead(agreement: Agreement) -> Iterator[Point]:
    if agreement.to_sign:
        words = {"number": agreement.to_sign.number}
        yield Point(_("Versjon %(number)s gjelder") % words, agreement.to_sign.valid_from, NEXT)
    if not (agreement.is_running or agreement.is_on_the_way):
        return
    if agreement.is_running and not agreement.to_sign and agreement.revision_due_on:
        yield Point(_("Neste revisjon"), agreement.revision_due_on, NEXT)
    last = agreement.to_sign.valid_until if agreement.to_sign else agreement.valid_until
    if last:
        yield Point(_("Avtalen går ut"), last, NEXT)
