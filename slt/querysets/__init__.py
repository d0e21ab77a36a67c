"""Networks and what goes up between their levels, and who may see which."""

from slt.querysets.ladder import ConcernQuerySet, LinkQuerySet
from slt.querysets.networks import GroupQuerySet, InNetworkQuerySet, NetworkQuerySet, OtherModelQuerySet

__all__ = [
    "ConcernQuerySet",
    "GroupQuerySet",
    "InNetworkQuerySet",
    "LinkQuerySet",
    "NetworkQuerySet",
    "OtherModelQuerySet",
]
