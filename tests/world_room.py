"""What is written in the room beside the text, in the test world."""

from meetings.models import AgendaItem, DivergentView, Note
from politirad.accounts.models import User
from politirad.tenancy.permissions import Party


def room_on(items: list[AgendaItem], by: User, *, mark: str) -> None:
    """A note and a divergent view under each item, which say what it is called."""
    Note.objects.bulk_create(Note(item=item, by=by, text=f"{mark}Notat om {item.title}") for item in items)
    DivergentView.objects.bulk_create(
        DivergentView(item=item, by=by, party=Party.POLICE, text=f"{mark}Et annet syn på {item.title}")
        for item in items
    )
