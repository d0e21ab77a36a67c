"""Where a reader stands on the pages of a network, which belong to no single forum."""

from collections.abc import Iterable

from django.http import HttpRequest

from politirad.councils.models import Forum
from politirad.councils.querysets import forum_ids
from politirad.tenancy.permissions import Permission


def stand_in(request: HttpRequest, forums: Iterable[Forum]) -> None:
    """Let the menu around the page show the first of `forums` that the reader knows of, if any."""
    known = forum_ids(request.user, Permission.VIEW_METADATA) | forum_ids(
        request.user, Permission.VIEW_CONTENT
    )
    request.place = next((forum for forum in forums if forum.pk in known), None)  # type: ignore[attr-defined]
