"""Changing the national limit from a day on, without changing the program (G15)."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts.actions.judging import require_decider
from contacts.models import ContactLimit
from politirad.accounts.models import User


@transaction.atomic
def change_limit(limit: int, *, valid_from: date, source: str, by: User) -> ContactLimit:
    """Let another limit hold from a day; the one before it ends the day before.

    Whoever then has too many is flagged from that day, and keeps what they have.
    """
    require_decider(by)
    if valid_from < timezone.localdate():
        raise ValidationError({"valid_from": _("Velg i dag eller en senere dag.")})
    if limit < 1:
        raise ValidationError({"limit": _("Grensen må være minst én kommune.")})
    if not source.strip():
        raise ValidationError({"source": _("Skriv hvor det er bestemt.")})
    rows = ContactLimit.objects.select_for_update()
    if rows.filter(valid_from__gte=valid_from).exists():
        raise ValidationError(
            {"valid_from": _("Det er allerede bestemt en grense fra denne dagen eller senere.")}
        )
    for before in rows.valid_on(valid_from):
        before.valid_until = valid_from - timedelta(days=1)
        before.save(update_fields=["valid_until"])
    return ContactLimit.objects.create(limit=limit, valid_from=valid_from, source=source)
