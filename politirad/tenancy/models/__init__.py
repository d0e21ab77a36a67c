"""Places, the roles people hold there, and the grants that follow."""

from politirad.tenancy.models.places import (
    County,
    Municipality,
    MunicipalityDistrict,
    PoliceDirectorate,
    PoliceDistrict,
    PoliceUnit,
    PopulationFigure,
)
from politirad.tenancy.models.roles import (
    DatedGrant,
    DirectorateGrant,
    DistrictGrant,
    MunicipalityGrant,
    RoleAppointment,
)

__all__ = [
    "County",
    "DatedGrant",
    "DirectorateGrant",
    "DistrictGrant",
    "Municipality",
    "MunicipalityDistrict",
    "MunicipalityGrant",
    "PoliceDirectorate",
    "PoliceDistrict",
    "PoliceUnit",
    "PopulationFigure",
    "RoleAppointment",
]
