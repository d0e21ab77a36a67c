"""The report of an evaluation: what may be told of the answers, and what follows; never who wrote what."""

from collections.abc import Iterator, Sequence

from django.utils.formats import localize
from django.utils.translation import gettext as _

from evaluation import rules
from evaluation.documents.charts import Distribution, distributions_of, rows_of
from evaluation.documents.results import MainResult, Results
from evaluation.documents.words import GROUP_WORDS
from evaluation.models import Improvement
from politirad.web.dates import day
from politirad.web.paper import Block, Facts, Heading, Paper, Paragraph, Points, Table
from politirad.web.spreadsheet import Cell, Sheet

NOTHING = "–"
_MAIN = (12, 4, 4, 4, 4)


def report_name(results: Results) -> str:
    """What the file is called, without its ending: the year alone."""
    return f"evaluering-{results.wave.year}"


def figures_name(results: Results) -> str:
    """What the spreadsheet is called."""
    return f"evaluering-{results.wave.year}-tall"


def report_paper(results: Results, improvements: Sequence[Improvement]) -> Paper:
    """The report in the active language."""
    wave = results.wave
    return Paper(
        language=wave.forum.language,
        title=str(wave),
        sender=wave.forum.name,
        sender_line=wave.forum.unit.name,
        blocks=tuple(_blocks(results, improvements)),
    )


def figures_sheet(results: Results) -> Sheet:
    """A row for each group that is shown at each question: numbers alone."""
    heads = (
        *(_("Kode"), _("Hovedspørsmål"), _("Spørsmål"), _("Gruppe"), _("Svar")),
        *rules.SCALE,
        *(_("Ja"), _("Delvis"), _("Nei"), _("Vet ikke"), _("Snitt")),
    )
    return Sheet(str(results.wave), heads, list(_rows(results)))


def _rows(results: Results) -> Iterator[Sequence[Cell]]:
    for main in results.mains:
        for each in main.answered:
            kind = each.question.answers_with
            if kind not in (rules.Kind.SCALE, rules.Kind.DEGREE):
                continue
            for tally in each.tallies:
                scale = tally.counts if kind == rules.Kind.SCALE else {}
                degree = tally.counts if kind == rules.Kind.DEGREE else {}
                yield (
                    each.question.code,
                    main.main.value,
                    each.question.text,
                    str(GROUP_WORDS[tally.party]),
                    tally.answered,
                    *(scale.get(value, 0) if scale else None for value in rules.SCALE),
                    *(degree.get(value, 0) if degree else None for value in rules.DEGREES),
                    tally.counts.get(rules.UNKNOWN, 0),
                    _number(rules.mean(tally)) if scale else None,
                )


def _blocks(results: Results, improvements: Sequence[Improvement]) -> Iterator[Block]:
    wave = results.wave
    closed = day(wave.closed_on) if wave.closed_on else NOTHING
    yield Facts(
        (
            (_("Måte å svare på"), str(wave.get_mode_display())),
            (_("Svar"), _("%(some)s av %(all)s") % {"some": wave.answered_count, "all": wave.invited_count}),
            (_("Avsluttet"), closed),
        )
    )
    yield Paragraph(
        _("Dette er en evaluering av hvordan dere arbeider sammen. Den sier ikke hva arbeidet har ført til."),
        is_quiet=True,
    )
    yield Heading(_("De seks hovedspørsmålene"))
    rows = rows_of(results)
    if rows:
        heads = (_("Spørsmål"), _("Kommune"), _("Politi"), _("Snitt"), _("Endring"))
        yield Table(
            _("Snitt på en skala fra 1 til 5"), heads, tuple(_main(row.result) for row in rows), _MAIN
        )
    else:
        yield Paragraph(_("For få har svart til at vi kan vise tall."))
    yield Paragraph(_hidden(results), is_quiet=True)
    yield from _improvements(improvements)
    yield from _distributions(results)


def _hidden(results: Results) -> str:
    if results.wave.is_anonymous:
        return _("Vi viser bare grupper med minst %(limit)s svar.") % {"limit": results.wave.limit}
    return _("Alle visste på forhånd hvordan svarene vises.")


def _main(result: MainResult) -> tuple[str, ...]:
    numbers = (result.municipality, result.police, result.mean, result.change)
    return (f"{result.main.value} {result.main.label}", *map(_number, numbers))


def _improvements(improvements: Sequence[Improvement]) -> Iterator[Block]:
    yield Heading(_("Dette gjør vi bedre"))
    if improvements:
        yield Points(tuple((str(each.main), each.text) for each in improvements))
    else:
        yield Paragraph(_("Ingen forbedringer er skrevet ned."), is_quiet=True)


def _distributions(results: Results) -> Iterator[Block]:
    yield Heading(_("Slik ble det svart"))
    for main, questions in distributions_of(results):
        counted = [each for each in questions if each.groups]
        if counted:
            yield Heading(str(main.label), 3)
        for each in counted:
            yield _table(each)


def _table(each: Distribution) -> Table:
    if each.is_list:
        heads = (_("Svar"), *(str(group.words) for group in each.groups))
        lines = tuple((str(head), *map(str, counts)) for head, counts in each.lines)
    else:
        heads = (_("Gruppe"), *map(str, each.heads))
        lines = tuple((str(group.words), *map(str, group.counts)) for group in each.groups)
    return Table(each.answered.question.text, heads, lines)


def _number(number: float | None) -> str:
    return NOTHING if number is None else str(localize(round(number, 1)))
