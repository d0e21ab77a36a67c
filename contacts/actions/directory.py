"""Who does what in a district, what a person lets be shown, and what a municipality shows openly."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts import rules
from contacts.actions.judging import lock_district, may_publish, require_manager
from contacts.models import ContactCard, ContactTopic, DirectoryPublication, Responsibility
from politirad.accounts.models import User
from politirad.tenancy.models import Municipality, PoliceDistrict


class ResponsibilityConflictError(Exception):
    """Somebody else wrote first; `responsibility` carries what it says now."""

    def __init__(self, responsibility: Responsibility) -> None:
        super().__init__(str(responsibility.pk))
        self.responsibility = responsibility


@transaction.atomic
def write_responsibility(
    district: PoliceDistrict, topic: ContactTopic, *, seen: int, by: User, **said: Any
) -> Responsibility:
    """Say who does what about a topic, on top of version `seen`; 0 for nothing said (R137, ux.md 7.7)."""
    require_manager(by, district)
    if said["ask_first"] == rules.AskFirst.UNIT and not said["unit"]:
        raise ValidationError({"unit": _("Velg enheten som skal spørres først.")})
    if said["unit"] and said["unit"].district_id != district.pk:
        raise ValidationError({"unit": _("Velg en enhet i politidistriktet.")})
    lock_district(district)
    stands = Responsibility.objects.filter(district=district, topic=topic).select_related("unit").first()
    written = stands or Responsibility(district=district, topic=topic, version=0)
    differs = any(getattr(written, name) != value for name, value in said.items())
    if written.version != seen and differs:
        raise ResponsibilityConflictError(written)
    if stands and not differs:
        return stands
    for name, value in said.items():
        setattr(written, name, value)
    written.version += 1
    written.written_by, written.written_at = by, timezone.now()
    written.save()
    return written


@transaction.atomic
def save_card(person: User, **said: Any) -> ContactCard:
    """Keep what the person allows to be shown of themselves; nobody does it for them (G19)."""
    first, last = said["away_from_on"], said["away_until_on"]
    if said["publishes_email"] and not said["publishes_name"]:
        raise ValidationError(
            {"publishes_email": _("E-postadressen viser navnet ditt. Vis navnet også, eller la være.")}
        )
    if (first is None) != (last is None):
        missing = "away_from_on" if first is None else "away_until_on"
        raise ValidationError({missing: _("Skriv både første og siste dag, eller ingen av dem.")})
    if first and last and last < first:
        raise ValidationError({"away_until_on": _("Siste dag kan ikke være før første dag.")})
    card, _made = ContactCard.objects.update_or_create(user=person, defaults=said)
    return card


@transaction.atomic
def publish_directory(town: Municipality, *, by: User) -> DirectoryPublication:
    """Let the whole world see whom to turn to; pressing twice publishes once (R177)."""
    _require_publisher(by, town)
    made = {"published_by": by}
    return DirectoryPublication.objects.get_or_create(
        municipality=town, withdrawn_at=None, withdrawn_by=None, defaults=made
    )[0]


@transaction.atomic
def withdraw_directory(town: Municipality, *, by: User) -> None:
    """Show nothing of anybody openly from this moment on."""
    _require_publisher(by, town)
    standing = DirectoryPublication.objects.select_for_update().filter(
        municipality=town, withdrawn_at__isnull=True
    )
    for publication in standing:
        publication.withdrawn_by, publication.withdrawn_at = by, timezone.now()
        publication.save(update_fields=["withdrawn_by", "withdrawn_at"])


def _require_publisher(by: User, town: Municipality) -> None:
    if not may_publish(by, town):
        raise ValidationError(_("Bare kommunen kan bestemme hva som vises åpent."))
