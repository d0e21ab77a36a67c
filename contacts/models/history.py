"""What happened to an assignment or a card, as the database kept it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.apps import apps
from django.db.models import BigIntegerField, OuterRef, Subquery, Value
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, Coalesce

from contacts.models.assignments import PoliceContactAssignment
from politirad.accounts.models import User


@dataclass(frozen=True)
class Change:
    """The assignment as it was from a moment on, and who made it so; `who` is empty for the system itself."""

    at: datetime
    who: str
    is_active: bool
    valid_from: date
    valid_until: date | None


def changes_of(assignment: PoliceContactAssignment) -> list[Change]:
    """Every change, the newest first."""
    events = apps.get_model("contacts", "PoliceContactAssignmentEvent").objects.filter(pgh_obj=assignment)
    # The log keeps who it was as text.
    actor = Cast(KeyTextTransform("user", "pgh_context__metadata"), BigIntegerField())
    names = User.objects.filter(pk=OuterRef("actor")).values("full_name")
    rows = events.annotate(actor=actor).annotate(who=Coalesce(Subquery(names), Value("")))
    found = rows.order_by("-pgh_id").values_list(
        "pgh_created_at", "who", "state", "valid_from", "valid_until"
    )
    active = PoliceContactAssignment.State.ACTIVE
    return [Change(at, who, state == active, first, last) for at, who, state, first, last in found]


def card_saved_at(person: User) -> datetime | None:
    """When what the person's card says was last changed; None for whoever has none."""
    events = apps.get_model("contacts", "ContactCardEvent").objects.filter(user=person)
    saved: datetime | None = events.order_by("-pgh_id").values_list("pgh_created_at", flat=True).first()
    return saved
