"""The limit of a day, and who in a district has room within it (BR02, ux.md 5.14)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import F

from contacts.querysets.assignments import primaries_on


@dataclass(frozen=True)
class WithRoom:
    """A politikontakt who may take more municipalities."""

    name: str
    load: int
    cap: int

    @property
    def free(self) -> int:
        """How many more."""
        return self.cap - self.load


def limit_on(day: date) -> int | None:
    """The national limit on `day`; None without one."""
    limits: Any = apps.get_model("contacts", "ContactLimit").objects.valid_on(day)
    found: int | None = limits.values_list("limit", flat=True).first()
    return found


def with_room_in(district_id: int, day: date, *, besides: int) -> list[WithRoom]:
    """Politikontakter of the district with room for more, the most first; not the person `besides`."""
    rows = primaries_on(day).filter(district=district_id).exclude(user=besides).with_load_on(day)
    found = rows.filter(load__lt=F("cap")).order_by("load", "user__full_name", "user")
    return [WithRoom(*each) for each in found.values_list("user__full_name", "load", "cap").distinct()]
