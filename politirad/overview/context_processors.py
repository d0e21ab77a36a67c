"""The frame around every page of a signed-in reader: menu, badges and the councils to switch between."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from politirad.councils.models import Forum
from politirad.overview.menu import Menu, may_in, reads_districts
from politirad.overview.querysets import Desk, desk_of, forum_of
from politirad.tenancy.permissions import Party, Permission
from politirad.tenancy.reach import Reach, reach_of
from politirad.web.shell import ForumLink, Shell

_FORUMS_SHOWN = 12
_SESSION_KEY = "forum"
_METADATA = Permission.VIEW_METADATA


def shell(request: HttpRequest) -> dict[str, Any]:
    """The frame, read only when a template shows it; nothing for a reader who is not signed in."""
    user: Any = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {"shell": None}
    return {"shell": SimpleLazyObject(lambda: _Frame(request, user).shell())}


class _Frame:
    """Works out the frame: two queries beside the door's own, and one more for who answers exceptions."""

    def __init__(self, request: HttpRequest, user: Any) -> None:
        self.request = request
        self.user = user
        self.reach: Reach = reach_of(user)
        self.desk: Desk = desk_of(user)
        match = request.resolver_match
        self.page = match.view_name if match else ""
        self.shown = self._shown()
        self.forum = self._current_forum()

    def shell(self) -> Shell:
        """Everything the frame shows."""
        menu = Menu(self.user, self.reach, self.desk, self.page, self.forum, self._reads_many())
        return Shell(
            user_name=self.user.full_name,
            user_initials=self.user.initials,
            party=self._party(),
            home_url=reverse("overview:my_page"),
            forums=tuple(self._switcher()),
            current_forum_name=self.forum.short_name if self.forum else "",
            menu=menu.sections(),
            foot=tuple(menu.foot()),
            bottom=tuple(menu.bottom()),
            waiting_count=self.desk.waiting_count,
            search_url=reverse("overview:search"),
            notices_url=reverse("notifications:own"),
            profile_url=reverse("accounts:profile"),
        )

    def _shown(self) -> list[Forum]:
        """The councils to switch between: one's own, or the first of those one may know of."""
        if self.desk.seated:
            return [each.forum for each in self.desk.seated]
        if not self.reach.holds_anywhere(Permission.VIEW_METADATA):
            return []
        return list(Forum.objects.visible_to(self.user)[:_FORUMS_SHOWN])

    def _current_forum(self) -> Forum | None:
        """The forum the page is about, else the one last visited, else the first of one's own."""
        last = self.request.session.get(_SESSION_KEY)
        visited = next((forum for forum in self.shown if forum.pk == last), None)
        chosen = visited or (self.shown[0] if self.desk.seated else None)
        found = forum_of(getattr(self.request, "place", None))
        # Whoever follows a task handed down to a forum they do not know of stays in their own.
        if found is None or found == chosen or not self._knows_of(found.pk):
            return chosen
        self.request.session[_SESSION_KEY] = found.pk
        return found

    def _party(self) -> str:
        if self.desk.seated:
            return self.desk.seated[0].seat.party
        held = {grant.party for grant in self.reach.grants}
        return next((party for party in Party.values if party in held), "")

    def _reads_many(self) -> bool:
        """Whether there are councils beyond one's own seats to look through."""
        return reads_districts(self.reach) or bool(self.shown and not self.desk.seated)

    def _switcher(self) -> list[ForumLink]:
        current = self.forum.pk if self.forum else None
        links = [
            ForumLink(
                forum.name, reverse("councils:overview", args=[forum.pk]), is_current=forum.pk == current
            )
            for forum in self.shown
        ]
        if self._reads_many():
            links.append(ForumLink(_("Alle råd"), reverse("councils:list")))
        return links

    def _knows_of(self, forum_id: int) -> bool:
        ways = (_METADATA, Permission.VIEW_ADDRESSED, Permission.ATTEND)
        return any(may_in(self.user, self.reach, forum_id, permission) for permission in ways)
