"""Reporting how an action item goes."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from meetings.models import ActionItem, ActionItemMove
from politirad.accounts.models import User


@transaction.atomic
def report_progress(action_item: ActionItem, *, status: str, note: str = "", by: User) -> ActionItem:
    """Keep the new status, who said so and when; closing needs a result (G67).

    The same report sent twice is kept once.
    """
    fresh = ActionItem.objects.select_for_update().get(pk=action_item.pk)
    if status == ActionItem.Status.DONE and not note.strip():
        raise ValidationError({"note": _("Skriv kort hva resultatet ble.")})
    last = fresh.moves.last()
    if status == fresh.status and note in {"", last.note if last else ""}:
        return fresh
    fresh.status = status
    fresh.result = note if status == ActionItem.Status.DONE else ""
    fresh.save(update_fields=["status", "result"])
    ActionItemMove.objects.create(action_item=fresh, to_status=status, by=by, note=note)
    return fresh
