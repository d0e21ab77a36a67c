"""The knowledge basis as mail, as tables and charts for each reader, and as one briefing (R099)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core import signing
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from meetings import rules
from meetings.documents.addresses import address, today
from meetings.models import KnowledgeAnswer, KnowledgeRequest, Meeting
from politirad.councils.rules import notice_due_on
from politirad.web.line_chart import LineChart, line_chart
from politirad.web.pdf import render_pdf

_SALT = "meetings.knowledge"


@dataclass(frozen=True)
class ShownTable:
    """A table as one reader gets it; `hidden_count` cells are not shown to others than the own side."""

    header: tuple[str, ...]
    rows: tuple[tuple[rules.Cell, ...], ...]
    hidden_count: int
    is_own: bool
    caption: str
    source: str
    counted_on: date | None
    chart: LineChart | None


@dataclass(frozen=True)
class ShownAnswer:
    """An answer as one reader gets it."""

    answer: KnowledgeAnswer
    request: KnowledgeRequest
    table: ShownTable | None


def knowledge_token(request: KnowledgeRequest) -> str:
    """The personal token that opens this one request, and nothing else, without signing in."""
    return signing.dumps({"request": request.pk, "to": request.asked_email}, salt=_SALT)


def knowledge_request_of(token: str) -> KnowledgeRequest | None:
    """The request `token` opens; None for a forged one, and when somebody else was asked instead."""
    try:
        said = signing.loads(token, salt=_SALT)
    except signing.BadSignature:
        return None
    found = KnowledgeRequest.objects.select_related("meeting__forum", "answer")
    return found.filter(pk=said["request"], asked_user=None, asked_email=said["to"]).first()


def knowledge_mail_context(request: KnowledgeRequest) -> dict[str, Any]:
    """What a mail about a request says: for which meeting, by when and where to answer; never an answer."""
    is_guest = request.asked_user_id is None
    return {
        "request": request,
        "meeting": request.meeting,
        "forum": request.meeting.forum,
        "first_name": request.asked_name.split()[0],
        "is_guest": is_guest,
        "answer_url": address("meetings:guest_knowledge", token=knowledge_token(request))
        if is_guest
        else address("meetings:knowledge_request", pk=request.pk),
    }


def shown_table(answer: KnowledgeAnswer, *, is_own: bool) -> ShownTable | None:
    """The table in the answer; others than the own side get it without the small numbers (BR34).

    None when there is no table, or what is typed so far is none.
    """
    try:
        table = rules.parse_table(answer.table_text)
    except rules.TableError:
        return None
    guarded = rules.guarded_cells(table, rules.small_number_limit(today()))
    chart = rules.year_chart(table, guarded)
    return ShownTable(
        header=table.header,
        rows=tuple(
            tuple(cell if is_own or not cell.hiding else _hidden(cell) for cell in row) for row in guarded
        ),
        hidden_count=rules.hidden_count(guarded),
        is_own=is_own,
        caption=answer.table_caption,
        source=answer.table_source,
        counted_on=answer.table_on,
        chart=line_chart(chart.years, [(each.name, each.values) for each in chart.series]) if chart else None,
    )


def shown_answer(answer: KnowledgeAnswer, *, is_own: bool) -> ShownAnswer:
    """The answer with its table for this reader."""
    return ShownAnswer(answer=answer, request=answer.request, table=shown_table(answer, is_own=is_own))


def briefing_title(meeting: Meeting) -> str:
    """«Kunnskapsgrunnlag til politirådsmøte 3/2026»."""
    return _("Kunnskapsgrunnlag: %(meeting)s") % {"meeting": meeting.title}


def briefing_of(answers: Iterable[KnowledgeAnswer]) -> list[ShownAnswer]:
    """The released answers, all as the other party gets them: the briefing is one and the same for both."""
    return [shown_answer(answer, is_own=False) for answer in answers if answer.request.is_released]


def briefing_pdf(meeting: Meeting, answers: Sequence[ShownAnswer]) -> bytes:
    """The briefing as an archive PDF in the forum's language; its metadata says which meeting, no more."""
    with override(meeting.forum.language):
        title = briefing_title(meeting)
    context = {"meeting": meeting, "forum": meeting.forum, "answers": answers, "title": title}
    return render_pdf("meetings/pdf/briefing.html", context, language=meeting.forum.language)


def _hidden(cell: rules.Cell) -> rules.Cell:
    return rules.Cell("", cell.hiding)


def proposed_due_on(meeting: Meeting) -> date:
    """The deadline the rule proposes for an answer to the meeting (BR33)."""
    meeting_on = timezone.localdate(meeting.starts_at)
    notice_on = notice_due_on(meeting_on, meeting.forum.notice_days)
    return rules.knowledge_due_on(notice_on, today=timezone.localdate(), meeting_on=meeting_on)
