"""Making a new version of the national questionnaire: the draft, its questions, and publishing it (G75)."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from evaluation import rules
from evaluation.documents import asked_as_rules, changes_of, fingerprint_of, question_in, version_before
from evaluation.models import Main, Question, Questionnaire
from meetings.rules import moved

_NO_VERSION = _("Det er ikke publisert noe spørreskjema.")
PUBLISHED = _("Versjonen er publisert og kan ikke endres.")
_DISCARDED = _("Utkastet er kastet.")
_REMOVED = _("Spørsmålet er fjernet.")
_CHANGED = _("Utkastet er endret siden du åpnet siden. Se over det på nytt.")
_SAME = _("Utkastet er likt den forrige versjonen. Endre noe før du publiserer.")
_LACKS = _("Spør om noe under hvert hovedspørsmål. Det mangler under %(mains)s.")
_TAKEN = _("Et annet spørsmål har koden %(code)s.")
NOT_A_CODE = _("Skriv en kode som %(code)s.")
_NOT_A_KIND = _("Dette hovedspørsmålet besvares med tekst.")
_NO_LIST = _("Velg hvilken liste det skal velges fra.")
_A_LIST = _("Bare spørsmål med valg fra liste har en liste. Velg «Ingen liste».")
_NOT_THE_SAME = _("Spørsmålene besvares ikke likt, og kan ikke sammenlignes.")
_NOT_THERE = _("Velg et spørsmål i den siste versjonen.")
_FOLLOWED = _("Spørsmål %(code)s sammenlignes alt med dette.")
_COPIED = ("code", "main", "kind", "text_nb", "text_nn", "source", "facts", "position")


class QuestionConflictError(Exception):
    """Somebody else has changed the question meanwhile; `question` carries what it says now."""

    def __init__(self, question: Question) -> None:
        super().__init__(str(question.pk))
        self.question = question


@transaction.atomic
def begin_draft() -> Questionnaire:
    """Copy the version in use to a draft; there is one draft at a time, and pressed twice it is the same."""
    _wait_in_line()
    draft = Questionnaire.objects.drafts().first()
    if draft is not None:
        return draft
    newest = Questionnaire.objects.newest_on(timezone.localdate())
    if newest is None:
        raise ValidationError(_NO_VERSION)
    draft = Questionnaire.objects.create(number=newest.number + 1)
    Question.objects.bulk_create(
        Question(questionnaire=draft, follows=each, **{name: getattr(each, name) for name in _COPIED})
        for each in newest.questions.all()
    )
    return draft


@transaction.atomic
def add_question(draft: Questionnaire, *, main: int, **said: Any) -> Question:
    """Ask one more under the main question, last; sent twice it is there once."""
    fresh = _changeable(draft.pk)
    same = fresh.questions.filter(main=main, **said).first()
    if same is not None:
        return same
    last = fresh.questions.order_by("-position").first()
    made = Question(questionnaire=fresh, main=main, position=last.position + 1 if last else 1, **said)
    _check(made)
    made.save()
    return made


@transaction.atomic
def change_question(question: Question, *, seen: str, **said: Any) -> Question:
    """Change a question of a draft, on top of what its writer saw, known by its fingerprint (ux.md 7.7)."""
    fresh = _fresh(question)
    if all(getattr(fresh, name) == value for name, value in said.items()):
        return fresh
    if seen != fresh.fingerprint:
        raise QuestionConflictError(fresh)
    for name, value in said.items():
        setattr(fresh, name, value)
    _check(fresh)
    fresh.save()
    return fresh


@transaction.atomic
def remove_question(question: Question) -> None:
    """Ask it no more; versions that are published keep it. Pressed twice, it is still gone."""
    draft = _changeable(question.questionnaire_id)
    draft.questions.filter(pk=question.pk).delete()


@transaction.atomic
def move_question(question: Question, *, to: int) -> None:
    """Put it at place `to`, counted from 0, among those under the same main question."""
    fresh = _fresh(question)
    rows = list(Question.objects.filter(questionnaire=fresh.questionnaire_id, main=fresh.main))
    by_pk, places = {each.pk: each for each in rows}, sorted(each.position for each in rows)
    for place, pk in zip(places, moved(list(by_pk), fresh.pk, to), strict=True):
        by_pk[pk].position = place
    Question.objects.bulk_update(rows, ["position"])


@transaction.atomic
def publish_questionnaire(draft: Questionnaire, *, seen: str) -> Questionnaire:
    """Let every wave that starts from now ask this version; those that have started keep theirs.

    `seen` is the fingerprint of what was looked over. Pressed twice it is published once, and there is no
    way back: what somebody has been asked is never changed.
    """
    fresh = _locked(draft.pk)
    if not fresh.is_draft:
        return fresh
    if fingerprint_of(fresh.questions.all()) != seen:
        raise ValidationError(_CHANGED)
    lacking = rules.mains_lacking(fresh.questions.values_list("main", flat=True))
    if lacking:
        raise ValidationError(_LACKS % {"mains": ", ".join(str(Main(main).label) for main in lacking)})
    if not changes_of(fresh).is_any:
        raise ValidationError(_SAME)
    fresh.published_on = timezone.localdate()
    fresh.save(update_fields=["published_on"])
    return fresh


@transaction.atomic
def discard_draft(draft: Questionnaire) -> None:
    """Throw the draft away for good."""
    fresh = _changeable(draft.pk)
    fresh.questions.all().delete()
    fresh.delete()


def _wait_in_line() -> None:
    """Let one change of the versions happen at a time: the first version's row is the queue."""
    Questionnaire.objects.select_for_update(no_key=True).order_by("number").first()


def _locked(questionnaire_id: int | None) -> Questionnaire:
    """The version as it stands, while nobody else changes any."""
    _wait_in_line()
    # Its own row as well: whoever writes past this code holds that (`asked_is_asked`).
    rows = Questionnaire.objects.select_for_update(no_key=True)
    found = rows.filter(pk=questionnaire_id).first() if questionnaire_id else None
    if found is None:
        raise ValidationError(_DISCARDED)
    return found


def _changeable(questionnaire_id: int | None) -> Questionnaire:
    found = _locked(questionnaire_id)
    if not found.is_draft:
        raise ValidationError(PUBLISHED)
    return found


def _fresh(question: Question) -> Question:
    """The question of a draft as it stands."""
    draft = _changeable(question.questionnaire_id)
    found = draft.questions.select_related("questionnaire").filter(pk=question.pk).first()
    if found is None:
        raise ValidationError(_REMOVED)
    return found


def _check(question: Question) -> None:
    """Refuse what the law of the questionnaire does, each at its own field."""
    wrong = {**_wrong_code(question), **_wrong_kind(question), **_wrong_follows(question)}
    if wrong:
        raise ValidationError(wrong)


def _wrong_code(question: Question) -> dict[str, Any]:
    main = rules.Main(question.main)
    others = Question.objects.filter(questionnaire=question.questionnaire_id).exclude(pk=question.pk)
    taken = set(others.values_list("code", flat=True))
    if not rules.is_code_of(main, question.code):
        return {"code": NOT_A_CODE % {"code": rules.next_code(main, ())}}
    return {"code": _TAKEN % {"code": question.code}} if question.code in taken else {}


def _wrong_kind(question: Question) -> dict[str, Any]:
    kind = question.answers_with
    if kind not in rules.kinds_of(rules.Main(question.main)):
        return {"kind": _NOT_A_KIND}
    lists = rules.sources_of(kind)
    if lists and question.source not in lists:
        return {"source": _NO_LIST}
    return {"source": _A_LIST} if question.source and not lists else {}


def _wrong_follows(question: Question) -> dict[str, Any]:
    if question.follows_id is None or question.questionnaire is None:
        return {}
    before = version_before(question.questionnaire)
    earlier = question_in(before, question.follows_id) if before else None
    if earlier is None:
        return {"follows_id": _NOT_THERE}
    if not rules.may_compare(*asked_as_rules([question, earlier])):
        return {"follows_id": _NOT_THE_SAME}
    taken = question.questionnaire.questions.filter(follows=earlier).exclude(pk=question.pk).first()
    return {"follows_id": _FOLLOWED % {"code": taken.code}} if taken else {}
