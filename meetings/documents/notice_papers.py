"""The notice and the agenda of a meeting as papers by themselves, for one circle of readers."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from meetings.models import AgendaItem, Meeting, Participant
from meetings.rules import State, clock_times
from politirad.web.dates import clock, clock_range, day, weekday_day
from politirad.web.paper import Block, Facts, Heading, Paper, Paragraph, Points, Table
from politirad.web.sentences import first_up, inside

type Numbered = Sequence[tuple[str, AgendaItem]]


def notice_paper(
    meeting: Meeting, people: Sequence[Participant], items: Numbered, *, sender_line: str
) -> Paper:
    """When, where, who and what about; `people` is empty for whoever may not know who else is called."""
    called = tuple(("", f"{person.name}, {inside(person.title)}") for person in people)
    blocks: list[Block] = [_when_and_where(meeting), Heading(_("Saker")), _titles(items)]
    if called:
        blocks += [Heading(_("Innkalt")), Points(called)]
    sent = (day(meeting.notice_sent_at),) if meeting.notice_sent_at else ()
    return Paper(
        language=meeting.forum.language,
        title=_("Innkalling: %(meeting)s") % {"meeting": meeting.title},
        sender=meeting.forum.name,
        sender_line=sender_line,
        state=(_("Innkalling"), *sent),
        blocks=tuple(blocks),
    )


def agenda_paper(meeting: Meeting, items: Numbered, *, sender_line: str, is_insider: bool) -> Paper:
    """The items in order with what they are about; a draft says that it is one.

    Others than insiders get no clock: a gap would tell them of an item between.
    """
    starts = clock_times(meeting.starts_at, [item.minutes_planned for _number, item in items])
    rows = tuple(
        (number, *([clock(start)] if is_insider else []), item.title)
        for (number, item), start in zip(items, starts, strict=True)
    )
    heads = (_("Sak"), *([_("Tid")] if is_insider else []), _("Tittel"))
    widths = (2, 3, 13) if is_insider else (2, 16)
    table = Table(_("Sakene i den rekkefølgen de tas"), heads, rows, widths)
    return Paper(
        language=meeting.forum.language,
        title=_("Dagsorden: %(meeting)s") % {"meeting": meeting.title},
        sender=meeting.forum.name,
        sender_line=sender_line,
        state=(_("Kladd"),) if meeting.state == State.DRAFT else (),
        blocks=(_when_and_where(meeting), table, *(block for item in items for block in _item(*item))),
    )


def _when_and_where(meeting: Meeting) -> Facts:
    clocks = clock_range(meeting.starts_at, meeting.ends_at)
    when = f"{first_up(weekday_day(meeting.starts_at))}, {clocks}"
    return Facts(((_("Tid"), when), (_("Sted"), meeting.place)))


def _titles(items: Numbered) -> Points:
    return Points(tuple((_("Sak %(number)s") % {"number": number}, item.title) for number, item in items))


def _item(number: str, item: AgendaItem) -> Iterator[Block]:
    yield Heading(f"{_('Sak %(number)s') % {'number': number}} {item.title}")
    presented = _("Innledning ved %(presenter)s.") % {"presenter": item.presenter}
    yield Paragraph(f"{item.kind_in_words}. {presented}", is_quiet=True)
    if item.description:
        yield Paragraph(item.description)
    if item.outcome:
        yield Paragraph(item.outcome, label=_("Ønsket resultat"))
