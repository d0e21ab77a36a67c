"""The pages of evaluation that are held to the accessibility rules, and the routes that are no page."""

from collections.abc import Callable

from django.urls import reverse

from evaluation.rules import Main
from politirad.tenancy.permissions import Role
from tests.accessibility import pages_pilots, pages_questionnaires, pages_reflections
from tests.world import World
from tests.world_evaluation import evaluated, more_evaluated

PAGES: list[tuple[str, Role | None]] = [
    ("evaluation:add_improvement", Role.POLICE_CONTACT),
    ("evaluation:answer", Role.MAYOR),
    ("evaluation:answer", Role.EXTENDED_MEMBER),
    ("evaluation:answers", Role.MAYOR),
    ("evaluation:ask_for_knowledge", Role.POLICE_CONTACT),
    ("evaluation:close", Role.POLICE_CONTACT),
    ("evaluation:make_task", Role.POLICE_CONTACT),
    ("evaluation:of_forum", Role.MAYOR),
    ("evaluation:of_forum", Role.POLICE_CONTACT),
    ("evaluation:of_district", Role.DISTRICT_READER),
    ("evaluation:of_nation", Role.DIRECTORATE_ANALYST),
    ("evaluation:open_data", None),
    ("evaluation:own_questions", Role.POLICE_CONTACT),
    ("evaluation:publish_year", Role.DIRECTORATE_ANALYST),
    ("evaluation:revise_agreement", Role.POLICE_CONTACT),
    ("evaluation:send", Role.MAYOR),
    ("evaluation:start", Role.POLICE_CONTACT),
    ("evaluation:take_part", Role.POLICE_CONTACT),
    ("evaluation:wave", Role.MAYOR),
    ("evaluation:wave", Role.POLICE_CONTACT),
    *pages_questionnaires.PAGES,
    *pages_reflections.PAGES,
    *pages_pilots.PAGES,
]

OTHERS: dict[str, str] = {
    "evaluation:answer_first": "leads on to the first page that is not answered",
    "evaluation:figures": "a file",
    "evaluation:make_proposal": "a button",
    "evaluation:open_data_file": "a file",
    "evaluation:remind": "a button",
    "evaluation:remove_improvement": "a button",
    "evaluation:report": "a file",
    "evaluation:retire_question": "a button",
    "evaluation:step_out": "a button",
    **pages_questionnaires.OTHERS,
    **pages_reflections.OTHERS,
    **pages_pilots.OTHERS,
}


def _page(world: World, main: Main) -> str:
    """Another page of the questionnaire than the first."""
    return reverse("evaluation:answer", args=[evaluated(world).running.pk, main.value])


def _results(world: World) -> str:
    """A closed evaluation, with one of a year before it."""
    closed = evaluated(world).closed
    if not closed.forum.waves.filter(year__lt=closed.year).exists():
        more_evaluated(world, 1)
    return reverse("evaluation:wave", args=[closed.pk])


def _form_as_sent(world: World) -> str:
    return f"{reverse('evaluation:add_improvement', args=[evaluated(world).closed.pk])}?main=4"


MORE: list[tuple[str, Role | None, Callable[[World], str]]] = [
    ("questions with lists", Role.MAYOR, lambda world: _page(world, Main.MEASURES)),
    ("questions to write about", Role.GUEST, lambda world: _page(world, Main.LEARNING)),
    ("results with years", Role.MAYOR, _results),
    ("results for whoever arranges", Role.POLICE_CONTACT, _results),
    ("improvement of one question", Role.POLICE_CONTACT, _form_as_sent),
    *pages_questionnaires.MORE,
    *pages_reflections.MORE,
    *pages_pilots.MORE,
]
