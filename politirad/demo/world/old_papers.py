"""Two agreements of the old kinds, written here from paper: one replaced, one that ran out (R063)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from agreements.actions import OldPaper, Signer, parties_to_register
from agreements.actions.registering import make_of_paper
from agreements.models import Approval
from agreements.rules import Kind
from politirad.accounts.models import User
from politirad.councils.models import Forum
from politirad.demo.world.clock import Clock
from politirad.demo.world.doer import done_by
from politirad.demo.world.papers import one_page

_INVENTED = "Demodata: alt innhold er oppdiktet."


@dataclass(frozen=True)
class _Paper:
    """An old paper; days are counted from today, and who signed stands municipality first."""

    forum: str
    kind: Kind
    title: str
    since: int
    until: int | None
    signers: tuple[tuple[str, str], ...]


_PAPERS = (
    _Paper(
        "kongshavn",
        Kind.OLD_COUNCIL,
        "Politirådsavtale for Kongshavn",
        -3000,
        None,
        (("Gerd Solbakken", "Ordfører"), ("Terje Nygård", "Politistasjonssjef")),
    ),
    _Paper(
        "elvestrand",
        Kind.OLD_SERVICE,
        "Avtale om tjenestetilbud for Elvestrand",
        -3400,
        -1950,
        (("Magnar Vik", "Ordfører"), ("Lise Holmen", "Lensmann")),
    ),
)


def make_old_papers(forums: Mapping[str, Forum], people: Mapping[str, User], clock: Clock) -> None:
    """Write each paper as the district administrator would, without the mail."""
    by = people["p-distrikt"]
    for each in _PAPERS:
        forum, since = forums[each.forum], clock.day(each.since)
        until = None if each.until is None else clock.day(each.until)
        pdf = one_page(each.title, ["Signert på papir.", _INVENTED])
        paper = OldPaper(each.kind, each.title, "nb", since, until, pdf)
        signed = zip(parties_to_register(forum, each.kind), _signers(each, since), strict=True)
        with done_by(by):
            make_of_paper(forum, paper, list(signed), [], by=by)


def _signers(paper: _Paper, on: date) -> list[Signer]:
    return [Signer(name, title, Approval.How.PAPER, on) for name, title in paper.signers]
