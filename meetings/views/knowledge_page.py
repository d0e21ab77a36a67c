"""What the pages of the knowledge basis show: who the reader is to a request, its rows and its answer."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils import timezone

from meetings import documents, rules
from meetings.models import AgendaItem, KnowledgeAnswer, KnowledgeRequest, Meeting
from politirad.councils.querysets import forum_ids
from politirad.tenancy.permissions import Party, Permission


@dataclass(frozen=True)
class Standing:
    """What the reader is to one request; templates ask these flags and nothing else."""

    is_own_side: bool
    may_write: bool
    may_release: bool
    may_arrange: bool


@dataclass(frozen=True)
class Row:
    """A request as it stands in the list; `answer` is None when there is none this reader may read."""

    request: KnowledgeRequest
    standing: Standing
    answer: KnowledgeAnswer | None
    is_late: bool


def standing_of(request: HttpRequest, asked: KnowledgeRequest) -> Standing:
    """What the reader is to the request, from the grants already read (BR32, R097)."""
    forum_id, owner = asked.meeting.forum_id, Party(asked.owner)

    def holds(permission: Permission, party: Party | None = None) -> bool:
        return forum_id in forum_ids(request.user, permission, party)

    is_asked = asked.asked_user_id == request.user.pk
    is_inside = holds(Permission.VIEW_CONTENT, owner)
    speaks = is_inside and (
        holds(Permission.ARRANGE_MEETINGS, owner) or holds(Permission.APPROVE_MINUTES, owner)
    )
    is_open = asked.meeting.is_planning and asked.is_answerable
    return Standing(
        is_own_side=is_inside or is_asked,
        may_write=is_open and (is_asked or speaks),
        may_release=speaks and asked.state == KnowledgeRequest.State.DELIVERED and _is_alive(asked.meeting),
        may_arrange=holds(Permission.ARRANGE_MEETINGS),
    )


def rows_of(request: HttpRequest, meeting: Meeting) -> list[Row]:
    """The meeting's requests in the order they were made, each with the answer the reader may read."""
    found = meeting.knowledge_requests.visible_to(request.user)
    answers = answers_of(request, meeting)
    today = timezone.localdate()
    rows = []
    for asked in found:
        asked.meeting = meeting
        rows.append(
            Row(
                request=asked,
                standing=standing_of(request, asked),
                answer=answers.get(asked.pk),
                is_late=asked.is_undelivered and rules.is_knowledge_late(asked.due_on, today),
            )
        )
    return rows


def answers_of(request: HttpRequest, meeting: Meeting) -> dict[int, KnowledgeAnswer]:
    """The answers the reader may read, by the id of the request."""
    found = KnowledgeAnswer.objects.visible_to(request.user).filter(request__meeting=meeting)
    with_request = found.select_related("request").order_by("request")
    answers = {answer.request_id: answer for answer in with_request}
    for answer in answers.values():
        answer.request.meeting = meeting
    return answers


def shown_answer_of(request: HttpRequest, asked: KnowledgeRequest) -> documents.ShownAnswer | None:
    """The answer as this reader gets it; None when there is none for them."""
    answer = KnowledgeAnswer.objects.visible_to(request.user).filter(request=asked).first()
    if answer is None:
        return None
    answer.request = asked
    return documents.shown_answer(answer, is_own=standing_of(request, asked).is_own_side)


def knowledge_of_item(request: HttpRequest, item: AgendaItem) -> list[documents.ShownAnswer]:
    """The answers that belong to the item and that the reader may read, for `_knowledge_of_item.html`."""
    found = KnowledgeAnswer.objects.visible_to(request.user).filter(request__uses__item=item)
    answers = found.select_related("request").order_by("request")
    return [documents.shown_answer(answer, is_own=False) for answer in answers]


def undelivered_of(request: HttpRequest, meeting: Meeting) -> list[KnowledgeRequest]:
    """The requests that still wait for an answer, for `_knowledge_panel.html` (BR33)."""
    waiting = meeting.knowledge_requests.visible_to(request.user).undelivered()
    return list(waiting.order_by("due_on", "pk"))


def late_among(waiting: Iterable[KnowledgeRequest]) -> int:
    """How many of them are over their deadline."""
    today = timezone.localdate()
    return sum(rules.is_knowledge_late(asked.due_on, today) for asked in waiting)


def _is_alive(meeting: Meeting) -> bool:
    return meeting.state not in {Meeting.State.APPROVED, Meeting.State.CANCELLED}
