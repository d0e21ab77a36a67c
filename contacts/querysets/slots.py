"""How full a politikontakt's limit is, and who in a district has room within it (BR02, ux.md 5.14)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import F


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


def load_of(user_id: int, day: date) -> int:
    """How many municipalities the person is politikontakt of on `day`, everywhere in the country."""
    mine = _primaries_on(day).filter(user=user_id)
    found: int = mine.order_by().values("municipality").distinct().count()
    return found


def with_room_in(district_id: int, day: date, *, besides: int) -> list[WithRoom]:
    """Politikontakter of the district with room for more, the most first; not the person `besides`."""
    rows = _primaries_on(day).filter(district=district_id).exclude(user=besides).with_load_on(day)
    found = rows.filter(load__lt=F("cap")).order_by("load", "user__full_name", "user")
    return [WithRoom(*each) for each in found.values_list("user__full_name", "load", "cap").distinct()]


def _primaries_on(day: date) -> Any:
    return apps.get_model("contacts", "PoliceContactAssignment").objects.active_on(day).primaries()
