"""What is shown and written of networks and of what goes between their levels."""

from slt.documents.coordinators import OpenNetwork, OpenTown, open_towns
from slt.documents.drawing import DrawnNetwork, FlowRow, GroupRow, drawn_network
from slt.documents.duties import Duty, duties_of
from slt.documents.mail import concern_context, handover_context, task_context
from slt.documents.picture import (
    Band,
    Flow,
    Group,
    HandedDown,
    Picture,
    coordinators_of,
    forums_near,
    groups_of,
    handed_down,
    picture_of,
    reports_up,
    seats_of,
    steering_in,
)
from slt.documents.report import report_language, report_name, report_paper, report_proposal
from slt.documents.roll_up import Priority, RollUp, roll_up
from slt.documents.sheet import Figure, figure_of, picture_name, picture_pdf
from slt.documents.tasks import sender_in, tasks_in
from slt.documents.templates import StartingTemplate, starting_templates
from slt.documents.year import GroupYear, Year, plans_of, year_of

__all__ = [
    "Band",
    "DrawnNetwork",
    "Duty",
    "Figure",
    "Flow",
    "FlowRow",
    "Group",
    "GroupRow",
    "GroupYear",
    "HandedDown",
    "OpenNetwork",
    "OpenTown",
    "Picture",
    "Priority",
    "RollUp",
    "StartingTemplate",
    "Year",
    "concern_context",
    "coordinators_of",
    "drawn_network",
    "duties_of",
    "figure_of",
    "forums_near",
    "groups_of",
    "handed_down",
    "handover_context",
    "open_towns",
    "picture_name",
    "picture_of",
    "picture_pdf",
    "plans_of",
    "report_language",
    "report_name",
    "report_paper",
    "report_proposal",
    "reports_up",
    "roll_up",
    "seats_of",
    "sender_in",
    "starting_templates",
    "steering_in",
    "task_context",
    "tasks_in",
    "year_of",
]
