"""The report of a network's year: the plan with what came of it, and what the levels did (G74)."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from meetings.models import AgendaItem
from politirad.plans.models import Measure
from politirad.web.dates import day
from politirad.web.paper import Block, Facts, Heading, Paper, Paragraph, Table
from slt.documents.roll_up import Priority
from slt.documents.year import GroupYear, Year

NOTHING = "–"
_MEASURES, _PRIORITIES, _GROUPS = (9, 6, 4, 11), (12, 12, 6), (12, 5, 5, 5, 5)
"""The columns' shares of the page."""


def report_language(year: Year) -> str:
    """The steering group's language, or the reader's own where they do not read it."""
    return year.steering.language if year.steering else get_language() or "nb"


def report_paper(year: Year) -> Paper:
    """The report in the active language, of what its reader may read."""
    return Paper(
        language=report_language(year),
        title=_("%(network)s: rapport for %(year)s") % {"network": year.network.name, "year": year.year},
        sender=year.steering.name if year.steering else year.network.name,
        sender_line=year.network.name,
        blocks=tuple(_blocks(year)),
    )


def report_name(year: Year) -> str:
    """What the file is called, without its ending: the year alone."""
    return f"slt-rapport-{year.year}"


def report_proposal(year: Year) -> Mapping[str, Any]:
    """The report as a proposal to the steering group: its figures in words, and where the whole is."""
    words = [_in_words(year), _("Hele rapporten ligger på siden SLT-året %(year)s.") % {"year": year.year}]
    return {
        "title": _("SLT-rapport for %(year)s") % {"year": year.year},
        "description": "\n\n".join(words),
        "purpose": AgendaItem.Purpose.DISCUSSION,
        "audience": AgendaItem.Audience.MAIN_PARTIES,
    }


def _in_words(year: Year) -> str:
    words = _(
        "Tiltak i planen: %(measures)s, gjennomført: %(done)s. Møter holdt: %(held)s. "
        "Saker sendt opp: %(sent_up)s. Oppgaver med frist i året: %(tasks)s, fullført: %(finished)s."
    )
    return words % {"measures": year.progress.measures, "done": year.progress.done, **_sums(year)}


def _sums(year: Year) -> Mapping[str, int]:
    return {
        "held": sum(group.held for group in year.groups),
        "sent_up": year.sent_up,
        "tasks": sum(group.tasks for group in year.groups),
        "finished": sum(group.done for group in year.groups),
    }


def _blocks(year: Year) -> Iterator[Block]:
    if year.plan:
        yield Heading(year.plan.title)
        if year.plan.background:
            yield Paragraph(year.plan.background)
        yield from _plan(year)
    yield Heading(_("Årshjulet"))
    yield from _wheel(year)
    yield Heading(_("Nivåene i tall"))
    yield Facts(
        (
            (_("Saker sendt opp"), str(year.sent_up)),
            (_("Saker som fikk svar"), str(year.answered)),
        )
    )
    heads = (_("Gruppe"), _("Nivå"), _("Møter holdt"), _("Oppgaver med frist i året"), _("Fullført"))
    yield Table(_("Gruppene i året"), heads, tuple(_group(group) for group in year.groups), _GROUPS)


def _plan(year: Year) -> Iterator[Block]:
    if year.measures:
        heads = (_("Tiltak"), _("Ansvarlig"), _("Status"), _("Resultat"))
        yield Table(_("Tiltakene i planen"), heads, tuple(map(_measure, year.measures)), _MEASURES)
    else:
        yield Paragraph(_("Planen har ingen tiltak ennå."), is_quiet=True)
    if year.rolled and year.rolled.priorities:
        served = (_("Rådets mål eller satsingsområde"), _("SLT-mål"), _("Tiltak gjennomført"))
        caption = _("Rådets prioriteringer, og SLT-målene som støtter dem")
        yield Heading(_("Slik støtter planen rådets prioriteringer"), 3)
        yield Table(caption, served, tuple(map(_priority, year.rolled.priorities)), _PRIORITIES)


def _wheel(year: Year) -> Iterator[Block]:
    rows = [
        (duty.words, _standing(duty.obligation.is_done, day(duty.obligation.last_on)))
        for duty in year.duties
        if duty.obligation
    ]
    if rows:
        yield Facts(tuple(rows))
    else:
        yield Paragraph(_("Ingenting er lagt i årshjulet."), is_quiet=True)


def _standing(is_done: bool, last_on: str) -> str:  # noqa: FBT001 -- a fact of the row
    return _("Gjort") if is_done else _("Innen %(day)s") % {"day": last_on}


def _measure(measure: Measure) -> tuple[str, ...]:
    who = measure.responsible or (measure.group.name if measure.group else "")
    came_of_it = " ".join(filter(None, (measure.result, measure.learned)))
    return (measure.title, who or NOTHING, measure.get_state_display(), came_of_it or NOTHING)


def _priority(priority: Priority) -> tuple[str, ...]:
    goals = "\n".join(each.goal.text for each in priority.serving)
    progress = priority.progress
    counted = _("%(done)s av %(all)s") % {"done": progress.done, "all": progress.measures}
    return (priority.words, goals or NOTHING, counted if progress.measures else NOTHING)


def _group(group: GroupYear) -> tuple[str, ...]:
    target = _("%(held)s av %(target)s") % {"held": group.held, "target": group.target}
    return (
        group.place.forum.name,
        group.place.get_level_display(),
        target if group.target else str(group.held),
        str(group.tasks),
        str(group.done),
    )
