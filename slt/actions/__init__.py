"""What is done with networks, and with what goes between their levels."""

from slt.actions.answering import answer_link, follow_proposal, merge_link, return_link, take_on
from slt.actions.handing import groups_below, hand_down
from slt.actions.handover import hand_over
from slt.actions.networks import (
    add_group,
    add_municipality,
    appoint_coordinator,
    create_group,
    create_network,
    end_coordination,
    end_group,
    register_other_model,
)
from slt.actions.plans import share_plan, start_plan
from slt.actions.raising import close_concern, forums_above, raise_concern, send_up, withdraw_link
from slt.actions.rewriting import RewrittenError, rewrite
from slt.actions.tasks import Change, Changed, change_tasks, choosable_tasks
from slt.actions.telling import remind_of_answers
from slt.actions.templates import (
    add_template,
    change_template,
    remove_template,
    take_in_template,
)
from slt.actions.writing import write_to_level

__all__ = [
    "Change",
    "Changed",
    "RewrittenError",
    "add_group",
    "add_municipality",
    "add_template",
    "answer_link",
    "appoint_coordinator",
    "change_tasks",
    "change_template",
    "choosable_tasks",
    "close_concern",
    "create_group",
    "create_network",
    "end_coordination",
    "end_group",
    "follow_proposal",
    "forums_above",
    "groups_below",
    "hand_down",
    "hand_over",
    "merge_link",
    "raise_concern",
    "register_other_model",
    "remind_of_answers",
    "remove_template",
    "return_link",
    "rewrite",
    "send_up",
    "share_plan",
    "start_plan",
    "take_in_template",
    "take_on",
    "withdraw_link",
    "write_to_level",
]
