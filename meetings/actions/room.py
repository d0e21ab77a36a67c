"""What is written in the room beside the text: notes, and where a party sees an item otherwise."""

from django.db import transaction

from meetings.actions.minutes import add_conclusion
from meetings.actions.writable import check_writable
from meetings.models import AgendaItem, Conclusion, DivergentView, Note
from politirad.accounts.models import User


@transaction.atomic
def add_note(item: AgendaItem, text: str, *, by: User) -> Note:
    """Catch a line under the item; a second press with the same text adds nothing."""
    check_writable(item.meeting)
    return item.notes.filter(text=text).first() or Note.objects.create(item=item, text=text, by=by)


@transaction.atomic
def remove_note(note: Note) -> None:
    """Take a note out while the minutes are being written."""
    check_writable(note.item.meeting)
    note.delete()


@transaction.atomic
def conclude_note(note: Note, *, by: User) -> Conclusion:
    """Let the note become what the forum agreed on (G52)."""
    conclusion = add_conclusion(note.item, note.text, by=by)
    note.delete()
    return conclusion


@transaction.atomic
def add_view(item: AgendaItem, *, party: str, text: str, by: User) -> DivergentView:
    """Write where the party sees the item otherwise (R046); a second press adds nothing."""
    check_writable(item.meeting)
    said = {"party": party, "text": text}
    same = item.divergent_views.filter(**said).first()
    return same or DivergentView.objects.create(item=item, by=by, **said)


@transaction.atomic
def remove_view(view: DivergentView) -> None:
    """Take a party's view out while the minutes are being written."""
    check_writable(view.item.meeting)
    view.delete()
