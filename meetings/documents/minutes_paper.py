"""The minutes as a paper that becomes a Word file; the PDF has a template of its own for the same words."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import override

from meetings.documents.minutes_content import MinutesContent, MinutesItem
from politirad.web.paper import Block, Facts, Heading, Paper, Paragraph, Points, Table

_TASK_WIDTHS = (2, 7, 5, 4)


def minutes_paper(content: MinutesContent) -> Paper:
    """What the edition says, in the same order as in its PDF."""
    with override(content.language):
        return Paper(
            language=content.language,
            title=content.title,
            sender=content.forum,
            sender_line=content.sender_line,
            state=content.state,
            blocks=tuple(_blocks(content)),
        )


def _blocks(content: MinutesContent) -> Iterator[Block]:
    yield Facts(tuple((fact.term, fact.text) for fact in (*content.facts, *content.attendance)))
    yield Heading(content.agreed_heading)
    if content.conclusions:
        yield Points(tuple((each.label, each.text) for each in content.conclusions))
    else:
        yield Paragraph(_("Ingen konklusjoner."), is_quiet=True)
    if content.tasks:
        yield Heading(_("Oppgaver"))
        yield Table(
            caption=_("Hvem gjør hva, og når"),
            heads=(_("Sak"), _("Hva"), _("Hvem"), _("Frist")),
            rows=tuple((label, task.what, task.who, task.due) for label, task in content.tasks),
            widths=_TASK_WIDTHS,
        )
    for item in content.items:
        yield from _item(item)
    if content.approvals:
        yield Heading(_("Godkjent av"))
        yield Points(tuple(("", approval) for approval in content.approvals))


def _item(item: MinutesItem) -> Iterator[Block]:
    number = _("Sak %(number)s") % {"number": item.number} if item.number else ""
    yield Heading(f"{number} {item.title}".strip())
    yield Paragraph(item.kind, is_quiet=True)
    if item.disqualified:
        yield Paragraph(item.disqualified, label=_("Fratrådte som inhabil"))
    yield Paragraph(item.summary)
    if item.notes:
        yield Points(tuple(("", note) for note in item.notes))
    for view in item.views:
        yield Paragraph(view.text, label=_("%(party)s ser saken slik") % {"party": view.term})
    for each in item.conclusions:
        yield Paragraph(each.text, label=_("Konklusjon %(number)s") % {"number": each.label})
