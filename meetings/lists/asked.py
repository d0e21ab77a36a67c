"""The list an address asks for: whose action items, the filters over them, the tab, and list or board."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpRequest, QueryDict
from django.urls import Resolver404, resolve, reverse
from django.utils.translation import gettext as _

from meetings.forms.action_items_filter import ActionItemFilterForm, Place
from meetings.lists.rows import (
    DONE,
    MOST_CARDS,
    OPEN,
    OWN_TABS,
    TABS,
    Row,
    choices_of,
    columns_of,
    counts_of,
    groups_of,
    in_order,
    in_tab,
    row_of,
)
from meetings.models import ActionItem
from meetings.querysets import ActionItemQuerySet
from politirad.councils.models import Forum
from politirad.councils.querysets import forum_ids
from politirad.tenancy.permissions import Permission
from politirad.web.paging import page_of

BOARD = "tavle"


@dataclass(frozen=True)
class Asked:
    """The list the address asks for: its action items, the filters over them, the tab, and list or board.

    A list of several forums knows the place of each, and `change_url` is where those that are ticked in it
    are changed at once; empty where the reader changes none.
    """

    url: str
    known: ActionItemQuerySet[ActionItem]
    form: ActionItemFilterForm
    query: QueryDict
    forum: Forum | None = None
    tabs: Sequence[str] = tuple(TABS)
    has_board: bool = True
    places: Mapping[int, Place] = field(default_factory=dict)
    change_url: str = ""

    @property
    def chosen(self) -> str:
        """The open tab."""
        asked = self.query.get("utvalg", OPEN)
        return asked if asked in self.tabs else OPEN

    @property
    def is_board(self) -> bool:
        """Whether the reader looks at the board."""
        return self.has_board and self.query.get("visning") == BOARD

    def row_of(self, request: HttpRequest, action_item: ActionItem) -> Row:
        """The action item as a row of this list."""
        place = self.places.get(action_item.forum_id)
        return row_of(request.user, action_item, place=place)


type Behind = Callable[[HttpRequest, QueryDict, dict[str, Any]], Asked]

LISTS: dict[str, Behind] = {}
"""Lists other apps show, by the name of their address: a row that changes in one is answered as it stands
there."""


def asked_of(request: HttpRequest, query: QueryDict, forum: Forum | None) -> Asked:
    """What this reader may know of the action items, and what the address asks for."""
    if forum is None:
        url = reverse("meetings:own_action_items")
        known = ActionItem.objects.visible_to(request.user).agreed().filter(_has_part(request))
        return asked_among(request, query, known, url=url, tabs=OWN_TABS, has_board=False)
    if not reads_action_items(request, forum.pk):
        raise PermissionDenied(_("Du kan se når det er møter, men ikke lese oppgavene."))
    url = reverse("meetings:action_items", kwargs={"pk": forum.pk})
    known = ActionItem.objects.visible_to(request.user).agreed().filter(forum=forum)
    return asked_among(request, query, known, url=url, forum=forum)


def asked_among(
    request: HttpRequest,
    query: QueryDict,
    known: ActionItemQuerySet[ActionItem],
    *,
    places: Mapping[int, Place] | None = None,
    **said: Any,
) -> Asked:
    """The list of `known`, which the reader may know, with the filters the address asks for over it."""
    form = ActionItemFilterForm(query, known=list(known.one_a_choice()), places=places or {})
    form.is_valid()
    return Asked(known=form.narrow(known, request.user), form=form, query=query, places=places or {}, **said)


def asked_behind(request: HttpRequest, forum: Forum) -> Asked:
    """The list the reader stands on when one row of it changes: its address comes with htmx's request."""
    details: Any = getattr(request, "htmx", None)
    where = urlsplit(str(getattr(details, "current_url", None) or ""))
    query = QueryDict(where.query)
    is_own = where.path == reverse("meetings:own_action_items")
    return _elsewhere(request, where.path, query) or asked_of(request, query, None if is_own else forum)


def _elsewhere(request: HttpRequest, path: str, query: QueryDict) -> Asked | None:
    """The list of another app, if the reader stands on one that they may open."""
    try:
        found = resolve(path)
        return LISTS[found.view_name](request, query, found.kwargs)
    except (Resolver404, KeyError, Http404, PermissionDenied):
        return None


def reads_action_items(request: HttpRequest, forum_id: int) -> bool:
    """Whether the reader reads what the forum promises, or what is addressed to them."""
    readers = (Permission.VIEW_CONTENT, Permission.VIEW_ADDRESSED)
    return any(forum_id in forum_ids(request.user, permission) for permission in readers)


def board_of(request: HttpRequest, asked: Asked) -> dict[str, Any]:
    """The board: what is open in three columns, what is done in the fourth."""
    today = in_tab(OPEN, request.user) | in_tab(DONE, request.user)
    found = asked.known.filter(today if asked.chosen in {OPEN, DONE} else in_tab(asked.chosen, request.user))
    rows = found.with_rows().order_by("-is_open", "next_date_on", "pk")[:MOST_CARDS]
    return {"columns": columns_of([asked.row_of(request, each) for each in rows])}


def tabs_of(request: HttpRequest, asked: Asked) -> dict[str, Any]:
    """The tabs with their counts, and the counts under the headings."""
    counts = counts_of(request.user, asked.known, asked.chosen, asked.tabs)
    return {"counts": counts, "choices": choices_of(counts, asked.chosen, asked.query, asked.tabs)}


def list_context(request: HttpRequest, asked: Asked) -> dict[str, Any]:
    """What the page of a list, or its rows alone, is made of."""
    context = {
        "forum": asked.forum,
        "form": asked.form,
        "chosen": asked.chosen,
        "is_board": asked.is_board,
        "is_own": asked.tabs == OWN_TABS,
        "list_url": asked.url,
        "change_url": asked.change_url,
        "query": asked.query.urlencode(),
        "views": _views(asked),
        **tabs_of(request, asked),
    }
    if asked.is_board:
        return context | board_of(request, asked)
    page = page_of(request, in_order(under_tab(request, asked), asked.chosen))
    rows = [asked.row_of(request, each) for each in page.rows]
    return context | {"page": page, "groups": groups_of(context["counts"], rows, asked.chosen)}


def under_tab(request: HttpRequest, asked: Asked) -> ActionItemQuerySet[ActionItem]:
    """The action items of the open tab, with the filters over them."""
    return asked.known.filter(in_tab(asked.chosen, request.user))


def _views(asked: Asked) -> dict[str, str]:
    """The addresses of the list and the board with the filters kept."""
    query = asked.query.copy()
    for name in ("side", "visning"):
        query.pop(name, None)
    as_list = query.urlencode()
    query["visning"] = BOARD
    return {"list": as_list, "board": query.urlencode()}


def _has_part(request: HttpRequest) -> Q:
    user = request.user.pk
    return Q(responsible=user) | Q(receiver=user, delivered_at__isnull=False)
