"""Who must have a seat for a council to be able to do its work (BR16, R079-R081, R128)."""

from collections.abc import Collection, Mapping
from enum import StrEnum


class Sphere(StrEnum):
    """What somebody with a seat speaks for; the two first stand on the municipality's side (R080)."""

    POLITICAL = "political"
    ADMINISTRATIVE = "administrative"
    POLICE = "police"
    COUNTY = "county"
    BUSINESS = "business"
    VOLUNTARY = "voluntary"
    SCHOOL = "school"
    OTHER = "other"


class Lack(StrEnum):
    """What a council lacks; shown with the reason, and stopping nothing."""

    CHAIR = "chair"
    SECRETARY = "secretary"
    POLITICAL_LEADER = "political_leader"
    ADMINISTRATIVE_LEADER = "administrative_leader"
    POLICE_LEADER = "police_leader"


SPHERE_OF_ROLE: Mapping[str, Sphere] = {
    "mayor": Sphere.POLITICAL,
    "deputy_mayor": Sphere.POLITICAL,
    "municipal_chief_executive": Sphere.ADMINISTRATIVE,
    "municipal_sector_director": Sphere.ADMINISTRATIVE,
    "slt_coordinator": Sphere.ADMINISTRATIVE,
    "municipal_administrator": Sphere.ADMINISTRATIVE,
    "records_manager": Sphere.ADMINISTRATIVE,
    "municipal_reader": Sphere.ADMINISTRATIVE,
    "police_contact": Sphere.POLICE,
    "service_unit_leader": Sphere.POLICE,
    "district_administrator": Sphere.POLICE,
    "district_reader": Sphere.POLICE,
}
"""What each role of the two main parties speaks for; an outsider's seat says it itself."""

PARTY_OF_SPHERE: Mapping[Sphere, str] = {
    Sphere.POLITICAL: "municipality",
    Sphere.ADMINISTRATIVE: "municipality",
    Sphere.POLICE: "police",
    Sphere.COUNTY: "county",
}
"""The side of somebody in an SLT group, by what they speak for; all others come from outside (R143)."""

LEADING_ROLES = frozenset({"mayor", "deputy_mayor", "municipal_chief_executive", "service_unit_leader"})
"""Roles that lead what they speak for, with authority to decide (R080, R128)."""

COUNCIL_KINDS = ("police_council", "regional_police_council")
"""The kinds of forum that are a politiråd: one municipality's, or several's."""
LEADERSHIP: Mapping[Sphere, Lack] = {
    Sphere.POLITICAL: Lack.POLITICAL_LEADER,
    Sphere.ADMINISTRATIVE: Lack.ADMINISTRATIVE_LEADER,
    Sphere.POLICE: Lack.POLICE_LEADER,
}
"""The leaderships a council needs, and what is lacking without one."""


def composition_lacks(
    roles: Collection[str], *, has_chair: bool, has_secretary: bool, needs_leaders: bool = True
) -> tuple[Lack, ...]:
    """What the seats with `roles` lack: a chair, a secretary, and a leader of each kind (BR16).

    Forums at other levels than the council (`needs_leaders` false) need only somebody to lead and
    somebody to write.
    """
    lacks = [
        lack for lack, is_there in ((Lack.CHAIR, has_chair), (Lack.SECRETARY, has_secretary)) if not is_there
    ]
    if needs_leaders:
        led = {SPHERE_OF_ROLE[role] for role in roles if role in LEADING_ROLES}
        lacks += [lack for sphere, lack in LEADERSHIP.items() if sphere not in led]
    return tuple(lacks)
