"""Networks and what goes up between their levels, and who may see which."""

from slt.querysets.coverage import (
    DistrictCoverage,
    Figures,
    by_district,
    total_of,
    towns_looked_after_by,
    towns_with_networks_on,
    with_standing_on,
    without_networks,
)
from slt.querysets.ladder import ConcernQuerySet, LinkQuerySet
from slt.querysets.networks import (
    GroupQuerySet,
    InNetworkQuerySet,
    NetworkQuerySet,
    OtherModelQuerySet,
    TemplateQuerySet,
)

__all__ = [
    "ConcernQuerySet",
    "DistrictCoverage",
    "Figures",
    "GroupQuerySet",
    "InNetworkQuerySet",
    "LinkQuerySet",
    "NetworkQuerySet",
    "OtherModelQuerySet",
    "TemplateQuerySet",
    "by_district",
    "total_of",
    "towns_looked_after_by",
    "towns_with_networks_on",
    "with_standing_on",
    "without_networks",
]
