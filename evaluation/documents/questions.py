"""What a forum may ask: the national questions in use today, and its own (R153)."""

from collections.abc import Iterable, Mapping, Sequence

from django.utils import timezone

from evaluation import rules
from evaluation.documents.questionnaires import version_in_use
from evaluation.documents.results import roots_of
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
    """The national questions that speak of what the forum does not have, also under a later code."""
    is_slt, is_arena = forum.is_slt_level, forum.is_arena
    if not (is_slt or is_arena):
        return frozenset()
    codes = _first_codes()
    return frozenset(
        each.pk
        for each in questions
        if not rules.is_fit(codes.get(each.pk, ""), each.source, is_slt=is_slt, is_arena=is_arena)
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


def _first_codes() -> Mapping[int, str]:
    """For each national question the code it had when it was first asked."""
    rows = Question.objects.filter(forum=None).values_list("pk", "follows", "code")
    codes = {pk: code for pk, _follows, code in rows}
    return {pk: codes[root] for pk, root in roots_of((pk, follows) for pk, follows, _code in rows).items()}
