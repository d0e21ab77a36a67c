"""The councils a reader may know of, side by side, and who sits in each."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from politirad.councils.models import Forum, lacks_of
from politirad.councils.querysets import forum_ids
from politirad.overview.querysets import listed_forums, readable_forum_ids, seated_today
from politirad.tenancy.access import access, signed_in
from politirad.tenancy.permissions import Permission, Scope
from politirad.tenancy.reach import reach_of
from politirad.web.htmx import render
from politirad.web.paging import page_of

_SIZE = 50
_FOUNDED_AT = (Scope.MUNICIPALITY, Scope.DISTRICT)


@signed_in
def council_list(request: HttpRequest) -> HttpResponse:
    """Every council the reader may know of, with meetings held against the target."""
    search = request.GET.get("q", "").strip()[:100]
    page = page_of(request, listed_forums(request.user, search=search), size=_SIZE)
    reach = reach_of(request.user)
    context = {
        "search": search,
        "page": page,
        "rows": council_rows(request.user, page.rows),
        "year": timezone.localdate().year,
        "may_create": any(reach.ids(scope, Permission.ARRANGE_COUNCIL) for scope in _FOUNDED_AT),
    }
    return render(request, "overview/council_list.html", context, partial="rows")


@access(None, Forum)
def members(request: HttpRequest, forum: Forum) -> HttpResponse:
    """Everybody with a seat, by side, with their dates.

    Those who sit in the council see one another's names: they meet in the same room, and an
    outsider must know whom they speak with. How to reach people is for the two main parties.
    Readers of metadata see the titles alone: that a seat is filled is a fact about the council,
    who fills it is not theirs to follow (BR41).
    """
    user: Any = request.user
    reads_content = forum.pk in forum_ids(user, Permission.VIEW_CONTENT)
    may_arrange = forum.pk in forum_ids(user, Permission.ARRANGE_COUNCIL)
    knows = reads_content or may_arrange
    seats = seated_today(forum)
    active = [seat for seat in seats if seat.is_let_in]
    context = {
        "forum": forum,
        "sides": sides_of(active),
        "shows_names": knows or any(seat.user_id == user.pk for seat in active),
        "shows_contact": knows,
        "reads_content": reads_content,
        "may_arrange": may_arrange,
        "lacks": lacks_of(forum, seats),
        "waiting": [seat for seat in seats if not seat.is_let_in] if knows else [],
        "may_see_settings": forum.pk in readable_forum_ids(user, Permission.VIEW_METADATA, [forum]),
    }
    return render(request, "overview/members.html", context)


def council_rows(reader: Any, forums: Sequence[Any]) -> list[dict[str, Any]]:
    """What each row of a list of councils shows to this reader."""
    counted = readable_forum_ids(reader, Permission.VIEW_METADATA, forums)
    return [{"forum": forum, "shows_counts": forum.pk in counted} for forum in forums]


def sides_of(seats: list[Any]) -> list[tuple[str, list[Any]]]:
    """The seats by side, as they are seated."""
    return [(party, list(group)) for party, group in groupby(seats, key=lambda seat: seat.party)]
