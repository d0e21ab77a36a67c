"""The follow-up report for a period: what was agreed, who sees to it, what is done and what comes (G61)."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import count

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from meetings import rules
from meetings.documents.minutes_content import parties_line
from meetings.documents.passing_on import fits
from meetings.models import ActionItem, AgendaItem, Conclusion, Lift, Meeting
from politirad.accounts.models import User
from politirad.councils.models import Forum
from politirad.web.dates import day
from politirad.web.paper import Block, Facts, Heading, Paper, Paragraph, Table

CARRIED_OUT = {
    rules.CarriedOut.YES: gettext_lazy("Ja"),
    rules.CarriedOut.PARTLY: gettext_lazy("Delvis"),
    rules.CarriedOut.NO: gettext_lazy("Nei"),
    rules.CarriedOut.NOTHING_TO_DO: gettext_lazy("Ingen oppgaver"),
    rules.CarriedOut.WITHDRAWN: gettext_lazy("Trukket"),
}
NOTHING = "–"
_WIDTHS = (4, 13, 7, 11, 5, 7)


@dataclass(frozen=True)
class FollowUpRow:
    """A conclusion, or an action item under it, and how it goes."""

    number: str
    text: str
    responsible: str
    done: str
    carried_out: str
    plan: str
    is_task: bool = False

    @property
    def cells(self) -> tuple[str, ...]:
        """The row in the order of the heads."""
        cells = (self.number, self.text, self.responsible, self.done, self.carried_out, self.plan)
        return tuple(cell or NOTHING for cell in cells)


@dataclass(frozen=True)
class FollowUpMeeting:
    """A meeting in the period, with what came out of it."""

    title: str
    held_at: datetime
    rows: tuple[FollowUpRow, ...]


@dataclass(frozen=True)
class FollowUp:
    """The report: an internal one names people and holds all that both parties share."""

    forum: Forum
    from_on: date
    until_on: date
    is_internal: bool
    meetings: tuple[FollowUpMeeting, ...]

    @property
    def heads(self) -> tuple[str, ...]:
        """The columns of each table."""
        return (
            _("Sak") if self.is_internal else _("Nr."),
            _("Konklusjon eller oppgave"),
            _("Ansvarlig"),
            _("Gjort"),
            _("Gjennomført"),
            _("Videre plan"),
        )


def follow_up(forum: Forum, reader: User, *, from_on: date, until_on: date, is_internal: bool) -> FollowUp:
    """What came out of the meetings of the period, as far as `reader` may know of it, in the active language.

    What leaves the two parties is approved, and open to everyone; see `passing_on`.
    """
    held = Meeting.objects.visible_to(reader).filter(
        forum=forum, starts_at__date__gte=from_on, starts_at__date__lte=until_on
    )
    states = rules.HELD if is_internal else {rules.State.APPROVED}
    meetings = list(held.filter(state__in=states).order_by("starts_at", "pk"))
    by_item = _by_item(reader, meetings, fits(forum, is_internal=is_internal))
    for meeting in meetings:
        meeting.forum = forum
    numbers = count(1)
    reported = [
        FollowUpMeeting(
            meeting.title,
            meeting.starts_at,
            tuple(_rows(by_item[meeting.pk], numbers, is_internal=is_internal)),
        )
        for meeting in meetings
    ]
    return FollowUp(forum, from_on, until_on, is_internal, tuple(reported))


def follow_up_paper(report: FollowUp) -> Paper:
    """The report as a paper that lies down: its table has six columns."""
    forum = report.forum
    return Paper(
        language=forum.language,
        title=_("Oppfølging av konklusjoner og oppgaver"),
        sender=forum.name,
        sender_line=parties_line(forum),
        state=(_("Intern utgave"),) if report.is_internal else (),
        blocks=tuple(_blocks(report)),
        is_wide=True,
    )


def follow_up_name(report: FollowUp) -> str:
    """What the file is called, without its ending: the period alone."""
    return f"oppfolging-{report.from_on:%Y-%m-%d}-{report.until_on:%Y-%m-%d}"


def what_it_holds(forum: Forum, *, is_internal: bool) -> str:
    """What stands in a report and what does not, as its reader is told."""
    if forum.is_arena:
        return _("Intern utgave: alle sakene i arenaen, også de som er unntatt offentlighet.")
    if is_internal:
        return _(
            "Intern utgave: alle saker kommune og politi har sammen, også de som er unntatt offentlighet. "
            "Det en part holder for seg selv, er ikke med."
        )
    return _(
        "Rapporten bygger på godkjente referater, og på saker som er åpne for alle. "
        "Saker som er unntatt offentlighet eller bare for kommune og politi, er ikke med."
    )


def _blocks(report: FollowUp) -> Iterator[Block]:
    yield Facts(((_("Periode"), f"{day(report.from_on)} – {day(report.until_on)}"),))
    yield Paragraph(what_it_holds(report.forum, is_internal=report.is_internal), is_quiet=True)
    if not report.meetings:
        yield Paragraph(_("Ingen møter i perioden."))
    for meeting in report.meetings:
        yield Heading(f"{meeting.title}, {day(meeting.held_at)}")
        if meeting.rows:
            caption = _("Det som kom ut av %(meeting)s") % {"meeting": meeting.title}
            yield Table(caption, report.heads, tuple(row.cells for row in meeting.rows), _WIDTHS)
        else:
            yield Paragraph(_("Ingen konklusjoner eller oppgaver."), is_quiet=True)


@dataclass
class _OnItem:
    """What came out of one item."""

    item: AgendaItem
    conclusions: list[Conclusion]
    tasks: list[ActionItem]


def _by_item(
    reader: User, meetings: Sequence[Meeting], is_fit: Callable[[AgendaItem], bool]
) -> dict[int, list[_OnItem]]:
    """What came out of each item of the meetings, by meeting and in the order of the agenda."""
    conclusions = Conclusion.objects.visible_to(reader).filter(item__meeting__in=meetings)
    tasks = ActionItem.objects.visible_to(reader).filter(item__meeting__in=meetings)
    found: dict[int, _OnItem] = {}
    for conclusion in conclusions.newest_first().order_by("item__position", "number"):
        held = found.setdefault(conclusion.item_id, _OnItem(conclusion.item, [], []))
        held.conclusions.append(conclusion)
    for task in tasks.select_related("item__meeting", "responsible").order_by("item__position", "pk"):
        if task.item is not None:
            held = found.setdefault(task.item.pk, _OnItem(task.item, [], []))
            held.tasks.append(task)
    by_meeting: dict[int, list[_OnItem]] = defaultdict(list)
    for held in sorted(found.values(), key=lambda each: each.item.position):
        if is_fit(held.item):
            by_meeting[held.item.meeting_id].append(held)
    return by_meeting


def _rows(held: Sequence[_OnItem], numbers: Iterator[int], *, is_internal: bool) -> Iterator[FollowUpRow]:
    """The rows of a meeting. Numbers of the year would tell others of items between, so they get a count."""
    for each in held:
        for conclusion in each.conclusions:
            row = _conclusion(conclusion, each.tasks)
            yield row if is_internal else replace(row, number=str(next(numbers)))
        for task in each.tasks:
            row = _task(task, each.item, is_internal=is_internal)
            yield row if is_internal else replace(row, number="")


def _conclusion(conclusion: Conclusion, tasks: Sequence[ActionItem]) -> FollowUpRow:
    lifts: list[Lift] = vars(conclusion)["lifted_to"]
    finished = sum(_is_done(task) for task in tasks)
    answered = sum(lift.is_answered for lift in lifts)
    state = rules.carried_out(
        done=finished + answered, total=len(tasks) + len(lifts), is_withdrawn=conclusion.is_withdrawn
    )
    said = [_tasks_done(finished, len(tasks))] if tasks else []
    said += [_lifted(lift) for lift in lifts]
    if conclusion.is_withdrawn:
        said.append(conclusion.withdrawn_reason)
    awaited = [lift.answer_due_on for lift in lifts if not lift.is_answered and lift.answer_due_on]
    plan = _("Svar ventes %(day)s") % {"day": day(min(awaited))} if awaited else ""
    return FollowUpRow(
        number=conclusion.label,
        text=conclusion.text,
        responsible=", ".join(str(party.label) for party in conclusion.parties),
        done="\n".join(said),
        carried_out=str(CARRIED_OUT[state]),
        plan=plan,
    )


def _tasks_done(done: int, total: int) -> str:
    words = ngettext(
        "%(done)s av %(total)s oppgave er fullført.", "%(done)s av %(total)s oppgaver er fullført.", total
    )
    return words % {"done": done, "total": total}


def _lifted(lift: Lift) -> str:
    said = _("Løftet til %(receiver)s %(day)s.") % {"receiver": str(lift), "day": day(lift.lifted_on)}
    if lift.answered_on is None:
        return said
    answered = _("Svar %(day)s: %(answer)s") % {"day": day(lift.answered_on), "answer": lift.answer}
    return f"{said} {answered}"


def _task(task: ActionItem, item: AgendaItem, *, is_internal: bool) -> FollowUpRow:
    state = rules.carried_out(done=int(_is_done(task)), total=1)
    party = str(task.get_party_display())
    return FollowUpRow(
        number=item.case_number,
        text=task.what,
        responsible=f"{task.responsible.full_name}, {party.lower()}" if is_internal else party,
        done=task.result,
        carried_out=str(CARRIED_OUT[state]),
        plan=_plan(task),
        is_task=True,
    )


def _is_done(task: ActionItem) -> bool:
    return task.status == ActionItem.Status.DONE


def _plan(task: ActionItem) -> str:
    if not task.is_open:
        return ""
    if task.due_on:
        return _("Frist %(day)s") % {"day": day(task.due_on)}
    return _("Ny gjennomgang %(day)s") % {"day": day(task.review_on)} if task.review_on else ""
