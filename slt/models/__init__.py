"""Networks and their groups, and what goes up and down between the levels."""

from slt.models.ladder import Concern, ConcernLink
from slt.models.networks import (
    Coordinator,
    Level,
    NetworkGroup,
    NetworkMunicipality,
    OtherModel,
    SltNetwork,
    networks_of,
)
from slt.models.plans import NetworkPlan
from slt.models.templates import TextTemplate

__all__ = [
    "Concern",
    "ConcernLink",
    "Coordinator",
    "Level",
    "NetworkGroup",
    "NetworkMunicipality",
    "NetworkPlan",
    "OtherModel",
    "SltNetwork",
    "TextTemplate",
    "networks_of",
]
