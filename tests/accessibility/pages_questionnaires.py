"""The pages of the questionnaire held to the accessibility rules, and the routes that are no page."""

from collections.abc import Callable

from django.urls import reverse

from politirad.tenancy.permissions import Role
from tests.world import World
from tests.world_questionnaires import REWORDED, ask, change, draft, drafted

PAGES: list[tuple[str, Role | None]] = [
    ("evaluation:add_question", Role.DIRECTORATE_ANALYST),
    ("evaluation:discard_draft", Role.DIRECTORATE_ANALYST),
    ("evaluation:edit_question", Role.DIRECTORATE_ANALYST),
    ("evaluation:publish_questionnaire", Role.DIRECTORATE_ANALYST),
    ("evaluation:questionnaire", Role.MAYOR),
    ("evaluation:questionnaires", Role.DIRECTORATE_ANALYST),
    ("evaluation:questionnaires", Role.MAYOR),
]

OTHERS: dict[str, str] = {
    "evaluation:begin_draft": "a button",
    "evaluation:move_question": "a button",
    "evaluation:remove_question": "a button",
}


def _changed(name: str) -> Callable[[World], str]:
    def where(_world: World) -> str:
        change(drafted("2.4"), **REWORDED)
        if not draft().questions.filter(code="2.7").exists():
            ask("2.7")
        draft().questions.filter(code="1.6").delete()
        return reverse(name, args=[draft().pk])

    return where


MORE: list[tuple[str, Role | None, Callable[[World], str]]] = [
    ("a draft", Role.DIRECTORATE_ANALYST, _changed("evaluation:questionnaire")),
    ("what is published", Role.DIRECTORATE_ANALYST, _changed("evaluation:publish_questionnaire")),
]
