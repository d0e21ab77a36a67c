"""The pages of SLT networks that are held to the accessibility rules, and the routes that are no page."""

from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone

from meetings.actions.tasks import add_task
from politirad.tenancy.permissions import Role
from tests.architecture.routes import address
from tests.world import World
from tests.world_slt import network_of

PAGES: list[tuple[str, Role | None]] = [
    ("slt:add_coordinator", Role.SLT_COORDINATOR),
    ("slt:add_group", Role.SLT_COORDINATOR),
    ("slt:add_template", Role.SLT_COORDINATOR),
    ("slt:concern", Role.SLT_COORDINATOR),
    ("slt:concern", Role.SLT_MEMBER),
    ("slt:concerns", Role.SLT_MEMBER),
    ("slt:coordinators", None),
    ("slt:coverage", Role.DIRECTORATE_ANALYST),
    ("slt:coverage", Role.MAYOR),
    ("slt:create", Role.SLT_COORDINATOR),
    ("slt:edit", Role.SLT_COORDINATOR),
    ("slt:edit_template", Role.SLT_COORDINATOR),
    ("slt:hand_down", Role.POLICE_CONTACT),
    ("slt:hand_down_conclusion", Role.POLICE_CONTACT),
    ("slt:hand_down_task", Role.POLICE_CONTACT),
    ("slt:hand_over", Role.SLT_COORDINATOR),
    ("slt:network", Role.SLT_COORDINATOR),
    ("slt:write_to_level", Role.SLT_COORDINATOR),
    ("slt:network", Role.MUNICIPAL_ADMINISTRATOR),
    ("slt:year", Role.SLT_COORDINATOR),
    ("slt:year", Role.MUNICIPAL_ADMINISTRATOR),
    ("slt:start_plan", Role.POLICE_CONTACT),
    ("slt:share_plan", Role.POLICE_CONTACT),
    ("slt:hand_down_measure", Role.POLICE_CONTACT),
    ("slt:picture", Role.SLT_COORDINATOR),
    ("slt:picture", Role.MUNICIPAL_ADMINISTRATOR),
    ("slt:raise_concern", Role.SLT_MEMBER),
    ("slt:register_other", Role.SLT_COORDINATOR),
    ("slt:tasks", Role.MAYOR),
    ("slt:tasks", Role.SLT_COORDINATOR),
    ("slt:templates", Role.SLT_COORDINATOR),
    ("overview:my_page", Role.SLT_MEMBER),
]

OTHERS: dict[str, str] = {
    "slt:answer": "a form on the page of the matter",
    "slt:change_tasks": "leads back to the list when nothing is ticked",
    "slt:close_concern": "a form on the page of the matter",
    "slt:coverage_file": "a file",
    "slt:end_coordinator": "a button",
    "slt:end_group": "a button",
    "slt:of_forum": "leads on to the network, where there is one",
    "slt:propose_report": "a form on the page of the year",
    "slt:remove_template": "a button",
    "slt:picture_pdf": "a file",
    "slt:send_up": "a form on the page of the matter",
    "slt:take_in_template": "a button",
    "slt:withdraw": "a form on the page of the matter",
    "slt:year_report": "a file",
}


def _ticked(world: World) -> str:
    """The form of many tasks, with one of the council's ticked."""
    found = network_of(world)
    said = {"what": "Sette opp vakter", "due_on": timezone.localdate() + timedelta(days=9), "review_on": None}
    task = add_task(found.council, responsible=found.coordinator, by=found.coordinator, **said)
    return f"{address(world, 'slt:change_tasks')}?oppgave={task.pk}"


MORE: list[tuple[str, Role | None, Callable[[World], str]]] = [
    (
        "board of all levels",
        Role.SLT_COORDINATOR,
        lambda world: f"{address(world, 'slt:tasks')}?visning=tavle",
    ),
    ("tasks that were ticked", Role.SLT_COORDINATOR, _ticked),
]
