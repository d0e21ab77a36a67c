"""The law of councils: how often and when they meet, who leads them, and who must sit in them."""

from politirad.councils.rules.arena import ARENA, Run, parties_of, runs_of
from politirad.councils.rules.chairing import ChairModel, chair_turn
from politirad.councils.rules.composition import (
    COUNCIL_KINDS,
    LEADERSHIP,
    LEADING_ROLES,
    PARTY_OF_SPHERE,
    SPHERE_OF_ROLE,
    Lack,
    Sphere,
    composition_lacks,
)
from politirad.councils.rules.conduct import DecisionRule
from politirad.councils.rules.extension import (
    DECLARATION_VERSION,
    SPHERES_OF_EXTENSION,
    is_assent_standing,
    is_extension_agreed,
    may_be_seated_by,
    must_declare,
)
from politirad.councils.rules.minutes import COMMENT_DAYS, MINUTES_DAYS, MinutesRule
from politirad.councils.rules.planning import (
    LEAST_MEETINGS_A_YEAR,
    LEAST_MEETINGS_A_YEAR_AS_SLT_STEERING,
    NOTICE_DAYS,
    PROPOSAL_DAYS,
    meetings_target,
    notice_due_on,
    proposals_due_on,
)

__all__ = [
    "ARENA",
    "COMMENT_DAYS",
    "COUNCIL_KINDS",
    "DECLARATION_VERSION",
    "LEADERSHIP",
    "LEADING_ROLES",
    "LEAST_MEETINGS_A_YEAR",
    "LEAST_MEETINGS_A_YEAR_AS_SLT_STEERING",
    "MINUTES_DAYS",
    "NOTICE_DAYS",
    "PARTY_OF_SPHERE",
    "PROPOSAL_DAYS",
    "SPHERES_OF_EXTENSION",
    "SPHERE_OF_ROLE",
    "ChairModel",
    "DecisionRule",
    "Lack",
    "MinutesRule",
    "Run",
    "Sphere",
    "chair_turn",
    "composition_lacks",
    "is_assent_standing",
    "is_extension_agreed",
    "may_be_seated_by",
    "meetings_target",
    "must_declare",
    "notice_due_on",
    "parties_of",
    "proposals_due_on",
    "runs_of",
]
