"""The yearly report of a council to the municipal council, as a paper with charts (R072, R082)."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from evaluation.models import Improvement, Wave
from meetings.documents import parties_line, what_it_holds
from meetings.rules import InTime
from politirad.councils.rules import Sphere
from politirad.overview.querysets import YearReport
from politirad.web.bar_chart import BarChart, bar_chart
from politirad.web.dates import day
from politirad.web.paper import Block, Facts, Heading, Paper, Paragraph, Points, Table
from politirad.web.sentences import inside

_MOST_TOPICS = 10
_LEADERS = {
    Sphere.POLITICAL: gettext_lazy("Kommunens politiske ledelse"),
    Sphere.ADMINISTRATIVE: gettext_lazy("Kommunens administrasjon"),
    Sphere.POLICE: gettext_lazy("Politiets ledelse"),
}
_IN_TIME = {
    InTime.IN_TIME: gettext_lazy("Gjort i tide"),
    InTime.LATE: gettext_lazy("Gjort etter fristen"),
    InTime.NOT_DONE: gettext_lazy("Ikke gjort, over frist"),
    InTime.NOT_DUE: gettext_lazy("Fristen er ikke ute"),
}


def year_report_paper(report: YearReport) -> Paper:
    """The report as a paper, in the language that is active."""
    return Paper(
        language=report.forum.language,
        title=_("Årsrapport %(year)s") % {"year": report.year.year},
        sender=report.forum.name,
        sender_line=parties_line(report.forum),
        state=(_("Intern utgave"),) if report.is_internal else (),
        blocks=tuple(_blocks(report)),
    )


def year_report_name(report: YearReport) -> str:
    """What the file is called, without its ending."""
    return f"arsrapport-{report.year.year}"


def figures(report: YearReport) -> list[tuple[str, str]]:
    """The year in short: what stands first in the report, and on the page where it is chosen."""
    in_time = report.tasks[InTime.IN_TIME]
    judged = sum(report.tasks.values()) - report.tasks[InTime.NOT_DUE]
    return [
        (_("Møter holdt"), _of(report.year.held, report.year.target)),
        (_("Konklusjoner"), str(len(report.conclusions))),
        (_("Oppgaver gjort i tide"), _of(in_time, judged)),
    ]


def _of(some: int, total: int) -> str:
    return _("%(some)s av %(total)s") % {"some": some, "total": total}


def _blocks(report: YearReport) -> Iterator[Block]:
    yield Facts(tuple(figures(report)))
    yield Paragraph(what_it_holds(report.forum, is_internal=report.is_internal), is_quiet=True)
    yield from _meetings(report)
    yield from _leadership(report)
    yield from _topics(report)
    yield from _conclusions(report)
    yield from _tasks(report)
    yield from _agreements(report)
    if report.evaluation:
        yield from _evaluation(report.evaluation, report.improvements)


def _meetings(report: YearReport) -> Iterator[Block]:
    year = report.year
    yield Heading(_("Møter"))
    rows = [(_("Holdt"), year.held), (_("Målet for året"), year.target)]
    if not year.is_over:
        rows.insert(1, (_("Planlagt"), year.planned))
    yield _single(_("Møter holdt, og målet for året"), rows)
    if report.meetings:
        yield Table(
            caption=_("Møtene som er holdt"),
            heads=(_("Møte"), _("Dato")),
            rows=tuple((meeting.title, day(meeting.starts_at)) for meeting in report.meetings),
        )
    else:
        yield Paragraph(_("Det er ikke holdt noe møte i året."))


def _leadership(report: YearReport) -> Iterator[Block]:
    if not (report.leadership and report.meetings):
        return
    yield Heading(_("Oppmøte fra ledelsen"))
    total = len(report.meetings)
    yield bar_chart(
        _("Oppmøte fra ledelsen på hver side"),
        [_("Til stede"), _("Ved vara"), _("Ikke til stede")],
        [
            (
                str(_LEADERS[each.sphere]),
                (each.itself, each.by_deputy, each.away),
                _of(each.itself + each.by_deputy, total),
            )
            for each in report.leadership
        ],
    )


def _topics(report: YearReport) -> Iterator[Block]:
    yield Heading(_("Temaer"))
    rows = list(report.topics[:_MOST_TOPICS])
    rest = sum(count for _name, count in report.topics[_MOST_TOPICS:])
    rows += [(_("Andre temaer"), rest)] if rest else []
    rows += [(_("Uten tema"), report.without_topic)] if report.without_topic else []
    if rows:
        yield _single(_("Saker etter tema"), rows)
        yield Table(
            caption=_("Saker etter tema"),
            heads=(_("Tema"), _("Saker")),
            rows=tuple((name, str(count)) for name, count in rows),
            widths=(4, 1),
        )
    else:
        yield Paragraph(_("Det er ingen saker å vise."), is_quiet=True)


def _conclusions(report: YearReport) -> Iterator[Block]:
    yield Heading(_("Dette ble %(forum)s enig om") % {"forum": report.forum.noun})
    if report.conclusions:
        # Numbers of the year would tell others of items between, so they get a count.
        labels = (
            each.label if report.is_internal else str(place)
            for place, each in enumerate(report.conclusions, start=1)
        )
        yield Points(tuple(zip(labels, (each.text for each in report.conclusions), strict=True)))
    else:
        yield Paragraph(_("Ingen konklusjoner."), is_quiet=True)


def _tasks(report: YearReport) -> Iterator[Block]:
    yield Heading(_("Oppgaver"))
    if report.tasks:
        title = _("Oppgaver med frist i %(year)s") % {"year": report.year.year}
        yield _single(title, [(str(words), report.tasks[kind]) for kind, words in _IN_TIME.items()])
    else:
        yield Paragraph(_("Ingen oppgaver hadde frist i året."), is_quiet=True)


def _agreements(report: YearReport) -> Iterator[Block]:
    yield Heading(_("Samarbeidsavtale"))
    if not report.agreements:
        yield Paragraph(_("Ingen samarbeidsavtale er registrert."))
        return
    yield Table(
        caption=_("Avtaler mellom kommune og politi, slik de står nå"),
        heads=(_("Avtale"), _("Tilstand"), _("Gjelder fra"), _("Gjelder til"), _("Revideres innen")),
        rows=tuple(
            (
                each.title,
                str(each.get_state_display()),
                *(day(on) if on else "–" for on in (each.valid_from, each.valid_until, each.revision_due_on)),
            )
            for each in report.agreements
        ),
        widths=(5, 3, 3, 3, 3),
    )


def _evaluation(wave: Wave, improvements: Sequence[Improvement]) -> Iterator[Block]:
    """What the council wants to do better, and what became of it; the answers stay in the evaluation."""
    yield Heading(str(wave))
    if not improvements:
        yield Paragraph(_("Ingen forbedringer er skrevet ned."), is_quiet=True)
        return
    yield Table(
        caption=_("Dette gjør vi bedre"),
        heads=(_("Forbedring"), _("Gjelder"), _("Følges opp")),
        rows=tuple((each.text, str(each.get_main_display()), _standing(each)) for each in improvements),
        widths=(6, 3, 4),
    )


def _standing(improvement: Improvement) -> str:
    task = improvement.action_item
    if task is not None:
        return _("Oppgave: %(status)s") % {"status": inside(str(task.get_status_display()))}
    asked = improvement.knowledge_request
    if asked is not None:
        return _("Bedt om kunnskap: %(status)s") % {"status": inside(str(asked.get_state_display()))}
    if improvement.revision_id is not None:
        return _of_revision(improvement)
    return _("Foreslått som sak") if improvement.proposal_id else "–"


def _of_revision(improvement: Any) -> str:
    """Which agreement stands among the agreements of the report, for those who may know of it."""
    if improvement.revision_ended_at is None:
        return _("Tas med i revisjonen av avtalen")
    return _("Ble tatt med i revisjonen av avtalen, som ble avsluttet %(day)s") % {
        "day": day(improvement.revision_ended_at)
    }


def _single(title: str, rows: list[tuple[str, int]]) -> BarChart:
    """A chart of one kind of bars, each with its number."""
    return bar_chart(title, [title], [(name, (count,), str(count)) for name, count in rows])
