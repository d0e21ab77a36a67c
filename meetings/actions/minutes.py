"""Writing the minutes: texts, conclusions and action items."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings import rules
from meetings.actions.writable import check_writable
from meetings.models import ActionItem, AgendaItem, Conclusion, Participant
from politirad.accounts.models import User

NOT_IN_MINUTES = _("Oppgaven står ikke i et referat. Trekk den i stedet.")


class SummaryConflictError(Exception):
    """Somebody else wrote the summary first; `item` carries their text."""

    def __init__(self, item: AgendaItem) -> None:
        super().__init__(str(item.pk))
        self.item = item


@transaction.atomic
def save_summary(item: AgendaItem, text: str, *, version: int, by: User) -> AgendaItem:
    """Keep the item's summary if nobody else wrote since `version`; else raise the conflict (G51)."""
    check_writable(item.meeting)
    written = AgendaItem.objects.filter(pk=item.pk, summary_version=version).update(
        summary=text, summary_version=F("summary_version") + 1, summary_by=by, summary_at=timezone.now()
    )
    item.refresh_from_db()
    if not written and item.summary != text:
        raise SummaryConflictError(item)
    return item


@transaction.atomic
def add_conclusion(item: AgendaItem, text: str, *, by: User) -> Conclusion:
    """Add what the forum agreed on; a second press with the same text adds nothing."""
    check_writable(item.meeting)
    same = item.conclusions.filter(text=text).first()
    if same:
        return same
    last = item.conclusions.aggregate(last=Max("number"))["last"] or 0
    return Conclusion.objects.create(
        item=item,
        number=last + 1,
        text=text,
        agreed_by=[party.value for party in item.meeting.forum.parties],
        since_version=item.meeting.minutes_version,
        created_by=by,
    )


@transaction.atomic
def remove_conclusion(conclusion: Conclusion) -> None:
    """Take a conclusion out while the minutes are being written, and close the gap in the numbers."""
    check_writable(conclusion.item.meeting)
    _new_in_this_version(conclusion.item, conclusion)
    if conclusion.tasks.exists():
        raise ValidationError(_("Konklusjonen er sendt videre som oppgave, så den kan ikke fjernes."))
    item, number = conclusion.item, conclusion.number
    conclusion.delete()
    for later in item.conclusions.filter(number__gt=number).order_by("number"):
        later.number -= 1
        later.save(update_fields=["number"])


@transaction.atomic
def add_action_item(
    item: AgendaItem,
    *,
    what: str,
    responsible: Participant,
    due_on: date | None = None,
    review_on: date | None = None,
    note_id: int | None = None,
    by: User,
) -> ActionItem:
    """Add a promise with exactly one responsible person and a deadline or review date (BR24).

    A second press with the same promise adds nothing. A note it is made of is gone afterwards (G52).
    """
    check_writable(item.meeting)
    if not rules.has_deadline(due_on, review_on):
        raise ValidationError({"due_on": _("Skriv en frist for oppgaven.")})
    if note_id:
        item.notes.filter(pk=note_id).delete()
    same = item.action_items.filter(
        what=what, responsible=responsible.user_id, due_on=due_on, review_on=review_on
    ).first()
    if same:
        return same
    return ActionItem.objects.create(
        item=item,
        what=what,
        responsible=responsible.user,
        party=responsible.party,
        due_on=due_on,
        review_on=review_on,
        since_version=item.meeting.minutes_version,
        created_by=by,
    )


@transaction.atomic
def remove_action_item(action_item: ActionItem) -> None:
    """Take an action item out while the minutes are being written."""
    if action_item.item is None:
        raise ValidationError(NOT_IN_MINUTES)
    check_writable(action_item.item.meeting)
    _new_in_this_version(action_item.item, action_item)
    if action_item.parts.exists():
        raise ValidationError(_("Andre gjør deler av oppgaven, så den kan ikke fjernes."))
    action_item.delete()


def _new_in_this_version(item: AgendaItem, row: Conclusion | ActionItem) -> None:
    """Refuse to take out what approved minutes held; it may be withdrawn, and stays visible (G69)."""
    if item.meeting.has_approved(row.since_version):
        raise ValidationError(_("Dette sto i et godkjent referat. Trekk det i stedet, med en begrunnelse."))
