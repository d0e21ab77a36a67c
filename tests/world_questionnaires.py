"""Versions of the national questionnaire for tests: a draft, and a second version that is published."""

from typing import Any

from evaluation import actions
from evaluation.documents import version_of
from evaluation.models import Question, Questionnaire
from evaluation.rules import Kind, Main

REWORDED = {"text_nb": "Ble det som avtalt?", "text_nn": "Vart det som avtalt?"}


def draft() -> Questionnaire:
    """The draft there is, or a new one."""
    return actions.begin_draft()


def drafted(code: str) -> Question:
    """A question of the draft."""
    return Question.objects.get(questionnaire=draft(), code=code)


def said(question: Question, **other: Any) -> dict[str, Any]:
    """What the question says of itself, but for `other`."""
    return {name: getattr(question, name) for name in Question.SAID_OF_ITSELF} | other


def change(question: Question, **other: Any) -> Question:
    """Change it, having seen how it stands."""
    return actions.change_question(question, seen=question.fingerprint, **said(question, **other))


def ask(code: str, main: Main = Main.MEASURES, **other: Any) -> Question:
    """One more question in the draft."""
    texts = {"text_nb": f"Hvordan gikk {code}?", "text_nn": f"Korleis gjekk {code}?"}
    usual = {"kind": Kind.SCALE, "source": "", "facts": [], "follows_id": None, **texts}
    return actions.add_question(draft(), main=main, code=code, **usual | other)


def publish() -> Questionnaire:
    """Publish the draft as it stands."""
    found = draft()
    return actions.publish_questionnaire(found, seen=version_of(found).seen)


def reworded_version() -> Questionnaire:
    """A published second version, where 2.4 is asked in other words."""
    change(drafted("2.4"), **REWORDED)
    return publish()
