"""Forums of every kind, the municipalities that share them, and the seats people hold there."""

from politirad.councils.models.chairing import chair_on, lacks_of
from politirad.councils.models.extension import ConfidentialityDeclaration, ExtensionAssent, PartnerMapping
from politirad.councils.models.forum import Forum, ForumMunicipality, places_on
from politirad.councils.models.seat import ChairOverride, ForumGrant, Seat, Sphere

__all__ = [
    "ChairOverride",
    "ConfidentialityDeclaration",
    "ExtensionAssent",
    "Forum",
    "ForumGrant",
    "ForumMunicipality",
    "PartnerMapping",
    "Seat",
    "Sphere",
    "chair_on",
    "lacks_of",
    "places_on",
]
