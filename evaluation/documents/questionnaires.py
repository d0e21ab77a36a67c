"""A version of the national questionnaire beside the one before: what it asks and changes (G75, G79)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from evaluation import rules
from evaluation.models import MAIN_WORDS, Main, Question, Questionnaire
from politirad.web.rules import fingerprint

SOURCE_WORDS = {
    rules.Source.MEASURES: _("Tiltakene i året"),
    rules.Source.ACTORS: _("De som kan ha bidratt"),
    rules.Source.FOCUS_AREAS: _("Satsingsområdene i avtalen"),
    rules.Source.SECTIONS: _("Delene av avtalen"),
}
"""The lists a forum chooses from, as the directorate knows them."""
FACT_WORDS = {
    rules.Fact.MEETINGS: _("Hvor mange møter som ble holdt"),
    rules.Fact.LEADERSHIP: _("Hvor ofte ledelsen møtte"),
    rules.Fact.IN_TIME: _("Hvor mange oppgaver som ble gjort i tide"),
}
"""What is shown beside a question, as the directorate knows it."""


@dataclass(frozen=True)
class Line:
    """A question of a version, with the words of its list and its facts, and what it is compared with."""

    question: Question
    follows: Question | None
    place: int
    is_last: bool

    @property
    def is_reworded(self) -> bool:
        """Whether it asks the same in other words."""
        old, new = self.follows, self.question
        return old is not None and (old.text_nb, old.text_nn) != (new.text_nb, new.text_nn)

    @property
    def source(self) -> Any:
        """The list to choose from; empty where there is none."""
        return SOURCE_WORDS[rules.Source(self.question.source)] if self.question.source else ""

    @property
    def facts(self) -> list[Any]:
        """What is shown beside it."""
        return [FACT_WORDS[rules.Fact(each)] for each in self.question.facts]


@dataclass(frozen=True)
class Part:
    """A main question with what a version asks under it, and what it no longer asks."""

    main: Main
    words: Any
    lines: tuple[Line, ...]
    dropped: tuple[Question, ...]


@dataclass(frozen=True)
class Version:
    """A version whole, with the one before it; `changes` hold questions of both."""

    questionnaire: Questionnaire
    before: Questionnaire | None
    parts: tuple[Part, ...]
    changes: rules.Changes[Question] = field(default_factory=rules.Changes)

    @property
    def count(self) -> int:
        """How many questions it asks."""
        return sum(len(part.lines) for part in self.parts)

    @property
    def seen(self) -> str:
        """The fingerprint of what is shown."""
        return fingerprint_of(line.question for part in self.parts for line in part.lines)

    @property
    def lacking(self) -> list[Main]:
        """The main questions that have none."""
        return [part.main for part in self.parts if not part.lines]


def version_before(questionnaire: Questionnaire) -> Questionnaire | None:
    """The published version that this one comes after."""
    earlier = Questionnaire.objects.published().filter(number__lt=questionnaire.number)
    return earlier.order_by("-number").first()


def version_in_use() -> Questionnaire | None:
    """The version a wave that starts today asks."""
    return Questionnaire.objects.newest_on(timezone.localdate())


def version_of(questionnaire: Questionnaire) -> Version:
    """The version with every question under its main question, in three queries."""
    before = version_before(questionnaire)
    now, old = _questions(questionnaire), _questions(before)
    changed = _changes(now, old)
    parts = (
        Part(
            main,
            MAIN_WORDS[main],
            tuple(_lines([each for each in now if each.main == main], {each.pk: each for each in old})),
            tuple(each for each in changed.dropped if each.main == main) if before else (),
        )
        for main in Main
    )
    return Version(questionnaire, before, tuple(parts), changed)


def changes_of(questionnaire: Questionnaire) -> rules.Changes[Question]:
    """What the version changes from the one before."""
    return _changes(_questions(questionnaire), _questions(version_before(questionnaire)))


def fingerprint_of(questions: Iterable[Question]) -> str:
    """Changes when one of them does, or their order, so that what was looked over is what is published."""
    return fingerprint(*(f"{each.pk} {each.fingerprint}" for each in questions))


def question_in(questionnaire: Questionnaire, pk: int) -> Question | None:
    """One of its questions."""
    return questionnaire.questions.filter(pk=pk).first()


def earlier_questions(questionnaire: Questionnaire, main: Main) -> list[Question]:
    """Those of the version before that a question under the main question may be compared with."""
    before = version_before(questionnaire)
    return list(before.questions.filter(main=main)) if before else []


def new_code(questionnaire: Questionnaire, main: Main) -> str:
    """The first code that is free under the main question."""
    taken = questionnaire.questions.values_list("code", flat=True)
    return rules.next_code(rules.Main(main), set(taken))


def asked_as_rules(questions: Iterable[Question]) -> list[rules.Asked]:
    """The questions as the rules know them."""
    return [
        rules.Asked(
            pk=each.pk,
            main=rules.Main(each.main),
            code=each.code,
            kind=each.answers_with,
            source=each.source,
            texts=(each.text_nb, each.text_nn),
            facts=tuple(each.facts),
            follows=each.follows_id,
        )
        for each in questions
    ]


def _questions(questionnaire: Questionnaire | None) -> list[Question]:
    return list(questionnaire.questions.all()) if questionnaire else []


def _changes(now: Sequence[Question], before: Sequence[Question]) -> rules.Changes[Question]:
    rows = {each.pk: each for each in (*now, *before)}
    found = rules.changes(asked_as_rules(now), asked_as_rules(before))

    def pairs(asked: Iterable[tuple[rules.Asked, rules.Asked]]) -> tuple[tuple[Question, Question], ...]:
        return tuple((rows[here.pk], rows[there.pk]) for here, there in asked)

    return rules.Changes(
        added=tuple(rows[each.pk] for each in found.added),
        dropped=tuple(rows[each.pk] for each in found.dropped),
        reworded=pairs(found.reworded),
        recoded=pairs(found.recoded),
        refacted=pairs(found.refacted),
        is_reordered=found.is_reordered,
    )


def _lines(questions: Sequence[Question], earlier: dict[int, Question]) -> Iterable[Line]:
    for place, each in enumerate(questions):
        follows = earlier.get(each.follows_id) if each.follows_id else None
        yield Line(each, follows, place, is_last=place == len(questions) - 1)
