"""What the pages of the questionnaire are about: the draft, and the version everybody may read."""

from collections.abc import Callable
from typing import Any

from evaluation.models import Questionnaire
from tests.world import World
from tests.world_questionnaires import draft, drafted

type _Maker = Callable[[World, bool], dict[str, Any]]


def _published(_world: World, _next_door: bool) -> dict[str, int]:
    return {"pk": Questionnaire.objects.get(number=1).pk}


def _draft(_world: World, _next_door: bool) -> dict[str, int]:
    return {"pk": draft().pk}


def _question(_world: World, _next_door: bool) -> dict[str, int]:
    return {"pk": draft().pk, "question": drafted("2.4").pk}


QUESTIONED: dict[str, _Maker] = {
    "evaluation:questionnaire": _published,
    "evaluation:publish_questionnaire": _draft,
    "evaluation:discard_draft": _draft,
    "evaluation:add_question": lambda world, next_door: {**_draft(world, next_door), "main": 2},
    "evaluation:edit_question": _question,
    "evaluation:remove_question": _question,
    "evaluation:move_question": _question,
}
