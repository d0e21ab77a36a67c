"""What a forum may ask: the national questions in use today, and its own (R153)."""

from collections.abc import Iterable, Sequence

from django.utils import timezone

from evaluation import rules
from evaluation.documents.questionnaires import version_in_use
from evaluation.models import Question, Questionnaire, Wave, WaveQuestion
from politirad.councils.models import Forum


def questions_to_ask(forum: Forum) -> list[Question]:
    """The questions of the version in use today, and the forum's own; none before a version is published."""
    version = version_in_use()
    if version is None:
        return []
    return list(Question.objects.to_ask(version.pk, forum.pk).select_related("questionnaire"))


def version_among(questions: Iterable[Question]) -> Questionnaire | None:
    """The national version the questions are of."""
    return next((each.questionnaire for each in questions if each.questionnaire), None)


def unfit_for(forum: Forum, questions: Iterable[Question]) -> frozenset[int]:
    """The national questions that speak of what the forum does not have."""
    is_slt, is_arena = forum.is_slt_level, forum.is_arena
    return frozenset(
        each.pk
        for each in questions
        if not rules.is_fit(each.code, each.source, is_slt=is_slt, is_arena=is_arena)
    )


def own_questions_of(forum: Forum) -> list[Question]:
    """The questions the forum has added and still asks."""
    return list(Question.objects.own_of(forum.pk))


def asked_in(wave: Wave, *, is_insider: bool) -> Sequence[WaveQuestion]:
    """The wave's questions; lists of what only the parties read are not for others (BR41)."""
    found = list(wave.asked.select_related("question"))
    return found if is_insider else [each for each in found if each.question.is_for_everyone]


def member_count(forum: Forum) -> int:
    """How many would be asked today."""
    return forum.seats.where_open(timezone.localdate()).count()
