"""When people from outside the two main parties come in, and what they sign first."""

from collections.abc import Collection
from datetime import date

from politirad.councils.rules.composition import Sphere

SPHERES_OF_EXTENSION = (Sphere.COUNTY, Sphere.BUSINESS, Sphere.VOLUNTARY, Sphere.SCHOOL, Sphere.OTHER)
"""What the members of an extended council speak for (R104, R105, R118)."""

DECLARATION_VERSION = "2026-11"
"""The text of the taushetserklæring in use; after a new text everybody signs again (R096)."""


def is_extension_agreed(assenting: Collection[str], main_parties: Collection[str]) -> bool:
    """Whether both main parties have assented, each for itself, to extending the council (BR40, R106)."""
    return set(main_parties) <= set(assenting)


def is_assent_standing(assented_on: date, withdrawn_on: date | None, day: date) -> bool:
    """Whether an assent holds on `day`; it is withdrawn from a day on, and holds to the day before (BR40)."""
    return assented_on <= day and (withdrawn_on is None or day < withdrawn_on)


def must_declare(party: str, main_parties: Collection[str]) -> bool:
    """Whether somebody on `party` signs first: those whom neither main party employs (R096).

    The law binds the employees of municipality and police already.
    """
    return party not in main_parties


def may_be_seated_by(user_id: int, by_id: int) -> bool:
    """Whether `by_id` may give `user_id` a seat: nobody lets themselves in (BR41)."""
    return user_id != by_id
