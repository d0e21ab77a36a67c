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

__all__ = [
    "Concern",
    "ConcernLink",
    "Coordinator",
    "Level",
    "NetworkGroup",
    "NetworkMunicipality",
    "OtherModel",
    "SltNetwork",
    "networks_of",
]
