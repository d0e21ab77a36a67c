"""Who the log tells of as having done what the demo world writes."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from pghistory import context as history_context

from politirad.accounts.models import User

_FORGET = (
    "SELECT set_config('pghistory.context_id', '', true), set_config('pghistory.context_metadata', '', true)"
)


@contextmanager
def done_by(person: User) -> Iterator[None]:
    """As when the person is signed in and presses the buttons."""
    with history_context(user=person.pk):
        yield
    # The database keeps who it was to the end of the transaction, and that is the whole world here.
    with connection.cursor() as cursor:
        cursor.execute(_FORGET)
