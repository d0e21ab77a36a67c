"""The lists to choose from in a wave: taken when it starts, and kept as they were."""

from collections.abc import Iterable, Mapping

from django.utils import timezone

from agreements.models import Agreement, FocusArea, Section
from evaluation.documents.due import binding_term
from evaluation.documents.facts import measures_of
from evaluation.models import Question, WaveQuestion
from evaluation.rules import Kind, Source
from politirad.accounts.models import User
from politirad.councils.models import Forum, Sphere
from politirad.plans.models import CoordinationStep

_LONGEST = 140


def options_for(
    forum: Forum, questions: Iterable[Question], year: int, *, reader: User
) -> Mapping[int, list[list[str]]]:
    """Pairs of key and words for each question that has a list; one with nothing to choose is left empty."""
    sources = {Source(question.source) for question in questions if question.source}
    lists = {source: _list(source, forum, year, reader) for source in sources}
    return {q.pk: lists[Source(q.source)] for q in questions if q.source}


def choices_of(asked: WaveQuestion) -> list[tuple[str, str]]:
    """What there is to choose, in the reader's language where the words are ours."""
    kind = asked.question.answers_with
    if kind == Kind.STEPS:
        return [(str(step.value), str(step.label)) for step in CoordinationStep]
    if asked.question.source == Source.ACTORS:
        return [(key, str(Sphere(key).label)) for key, _words in asked.options]
    return [(key, words) for key, words in asked.options]


def _list(source: Source, forum: Forum, year: int, reader: User) -> list[list[str]]:
    if source == Source.ACTORS:
        return [[sphere.value, str(sphere.label)] for sphere in Sphere]
    if source == Source.MEASURES:
        return _numbered(measure.title for measure in measures_of(forum, year, reader=reader))
    # In a group or an arena not everybody reads the agreement, and all would see the list.
    term = binding_term(forum, timezone.localdate()) if forum.is_council else None
    if term is None or not Agreement.objects.visible_to(reader).filter(pk=term.agreement_id).exists():
        return []
    rows = FocusArea if source == Source.FOCUS_AREAS else Section
    return _numbered(
        rows.objects.filter(version=term.version_id).order_by("pk").values_list("title", flat=True)
    )


def _numbered(titles: Iterable[str]) -> list[list[str]]:
    return [[str(place), title[:_LONGEST]] for place, title in enumerate(titles, start=1)]
