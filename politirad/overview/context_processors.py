"""The frame around every page of a signed-in reader: menu, badges and the councils to switch between."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from contacts.models import ExcessAssignmentApproval
from politirad.councils.models import Forum
from politirad.councils.querysets import forum_ids
from politirad.overview.menu_pages import (
    CONTACT_PAGES,
    DIRECTORY_PAGES,
    EVALUATION_PAGES,
    EXCEPTION_PAGES,
    LIBRARY_PAGES,
    MEMBER_PAGES,
    PRESENCE_PAGES,
    REGISTER_PAGES,
    SETTINGS_PAGES,
    SLT_PAGES,
    TASK_PAGES,
    YEAR_PAGES,
)
from politirad.overview.querysets import Desk, desk_of, forum_of
from politirad.tenancy.permissions import Party, Permission, Scope
from politirad.tenancy.reach import Reach, reach_of
from politirad.web.shell import ForumLink, MenuItem, MenuSection, Shell

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
        return Shell(
            user_name=self.user.full_name,
            user_initials=self.user.initials,
            party=self._party(),
            home_url=reverse("overview:my_page"),
            forums=tuple(self._switcher()),
            current_forum_name=self.forum.short_name if self.forum else "",
            menu=tuple(
                section for section in (self._first_section(), self._forum_section()) if section.items
            ),
            foot=tuple(self._foot()),
            bottom=tuple(self._bottom()),
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
        return self._reads_districts() or bool(self.shown and not self.desk.seated)

    def _reads_districts(self) -> bool:
        """Whether the reader knows of everything in a police district, or in all of them."""
        return self.reach.is_national(Permission.VIEW_METADATA) or bool(
            self.reach.ids(Scope.DISTRICT, Permission.VIEW_METADATA)
        )

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

    def _first_section(self) -> MenuSection:
        items = [self._my_page()]
        if self._reads_many():
            items.append(self._item(_("Politiråd"), "councils:list", "rad"))
            items.append(self._item(_("Avtaler"), "agreements:register", "avtale", of=REGISTER_PAGES))
        if self._reads_districts():
            items += [self._contacts(), *self._exceptions()]
            items.append(self._item(_("SLT"), "slt:coverage", "nettverk"))
            items.append(self._item(_("Gjort, lært, lurt"), "evaluation:library", "lyspare"))
        if self._is_contact():
            items.append(
                self._item(_("Min tilstedeværelse"), "contacts:own_presence", "kalender", of=PRESENCE_PAGES)
            )
        items += [*self._library(), *self._directory()]
        if self.reach.holds_anywhere(Permission.KEEP_ARCHIVE):
            items.append(self._item(_("Arkiv"), "archive:queue", "dokument"))
        if self.reach.is_national(Permission.OPERATE_SYSTEM):
            items.append(self._item(_("Ikke levert e-post"), "notifications:undelivered", "epost"))
        return MenuSection("", tuple(items))

    def _is_contact(self) -> bool:
        """Whether the reader is politikontakt in a municipality."""
        return bool(self.reach.ids(Scope.MUNICIPALITY, Permission.VIEW_METADATA, Party.POLICE))

    def _contacts(self) -> MenuItem:
        """The register of one's own district, or first the choice of a district; it leads on to the units."""
        own, pages = self.reach.ids(Scope.DISTRICT, _METADATA), CONTACT_PAGES
        if not self._is_contact():
            pages |= PRESENCE_PAGES
        if len(own) == 1 and not self.reach.is_national(_METADATA):
            return self._item(_("Politikontakter"), "contacts:register", "person", *own, of=pages)
        return self._item(_("Politikontakter"), "contacts:registers", "person", of=pages)

    def _library(self) -> list[MenuItem]:
        """What the police of a district share, for its politikontakter and for those in its lead."""
        if not self._is_contact() and not self.reach.ids(Scope.DISTRICT, Permission.VIEW_METADATA):
            return []
        return [self._item(_("Bibliotek"), "contacts:library", "laer", of=LIBRARY_PAGES)]

    def _directory(self) -> list[MenuItem]:
        """Whom to ask about what, for those who work in a municipality or a police district."""
        own = self.reach.ids(Scope.MUNICIPALITY, Permission.VIEW_METADATA)
        name, icon = _("Hvem kontakter jeg?"), "telefon"
        if self.reach.ids(Scope.DISTRICT, Permission.VIEW_METADATA) or len(own) > 1:
            return [self._item(name, "contacts:directories", icon, of=DIRECTORY_PAGES)]
        return [self._item(name, "contacts:directory", icon, *own, of=DIRECTORY_PAGES)] if own else []

    def _exceptions(self) -> list[MenuItem]:
        """Exceptions from the limit: for whoever applies, answers (with how many wait) or follows all."""
        decide = Permission.DECIDE_EXCEPTIONS
        if self.reach.is_national(decide):
            known = ExcessAssignmentApproval.objects.where_may(self.user, decide)
            waiting = known.to_decide_by(self.user).count()
        elif self.reach.is_national(_METADATA) or self.reach.holds_anywhere(Permission.MANAGE_CONTACTS):
            waiting = 0
        else:
            return []
        item = self._item(_("Unntak"), "contacts:exceptions", "flagg", of=EXCEPTION_PAGES)
        return [replace(item, badge=waiting, badge_text=_("venter på svar"))]

    def _forum_section(self) -> MenuSection:
        """The pages of the current forum that the reader may open."""
        forum = self.forum
        if forum is None:
            return MenuSection("", ())
        pk = forum.pk
        items = [self._meetings(pk)]
        if self._may(pk, Permission.VIEW_METADATA):
            items.insert(0, self._overview(pk))
            reads = self._may(pk, Permission.VIEW_CONTENT)
            items += [self._tasks(pk)] if reads else []
            has_agreements = not forum.is_arena and not forum.is_slt_level
            items += [self._agreements(pk)] if has_agreements else []
            items += self._between_levels(forum)
            items += self._plans(pk, has_agreements=has_agreements) if reads else []
            items.append(self._item(_("Medlemmer"), "councils:members", "personer", pk, of=MEMBER_PAGES))
            items += self._settings(pk)
        else:
            items.append(self._tasks(pk))
        return MenuSection(forum.name, tuple(items))

    def _may(self, forum_id: int, permission: Permission) -> bool:
        if self.reach.is_national(permission) or forum_id in self.reach.ids(Scope.FORUM, permission):
            return True
        return forum_id in forum_ids(self.user, permission)

    def _knows_of(self, forum_id: int) -> bool:
        ways = (_METADATA, Permission.VIEW_ADDRESSED, Permission.ATTEND)
        return any(self._may(forum_id, permission) for permission in ways)

    def _my_page(self) -> MenuItem:
        return MenuItem(
            _("Min side"),
            reverse("overview:my_page"),
            "hjem",
            is_current=self.page == "overview:my_page",
            badge=self.desk.waiting_count,
            badge_text=_("venter på deg"),
        )

    def _overview(self, forum_id: int) -> MenuItem:
        """The council's own page, and its year on a page of its own."""
        return self._item(_("Oversikt"), "councils:overview", "rad", forum_id, of=YEAR_PAGES)

    def _agreements(self, forum_id: int) -> MenuItem:
        """What the parties have agreed on."""
        is_current = self.page.startswith("agreements:") and self.page not in REGISTER_PAGES
        url = reverse("agreements:of_forum", args=[forum_id])
        return MenuItem(_("Samarbeidsavtale"), url, "avtale", is_current=is_current)

    def _between_levels(self, forum: Forum) -> list[MenuItem]:
        """The network of the council, or what a group of one has sent up."""
        if forum.is_council:
            return [self._item(_("SLT-nettverk"), "slt:of_forum", "nettverk", forum.pk, of=SLT_PAGES)]
        if forum.is_slt_level and self._may(forum.pk, Permission.VIEW_CONTENT):
            return [self._item(_("Sendt opp"), "slt:concerns", "pil-opp", forum.pk, of=SLT_PAGES)]
        return []

    def _plans(self, forum_id: int, *, has_agreements: bool) -> list[MenuItem]:
        """What the parties will do together, and how they see what they did."""
        is_current, url = self.page.startswith("plans:"), reverse("plans:of_forum", args=[forum_id])
        plans = MenuItem(_("Planer"), url, "liste", is_current=is_current)
        own = self._item(_("Evaluering"), "evaluation:of_forum", "diagram", forum_id, of=EVALUATION_PAGES)
        return [plans, own] if has_agreements else [own]

    def _settings(self, forum_id: int) -> list[MenuItem]:
        """How the council is set up, for whoever may change it."""
        if not self._may(forum_id, Permission.ARRANGE_COUNCIL):
            return []
        item = self._item(_("Innstillinger"), "forums:settings", "innstillinger", forum_id, of=SETTINGS_PAGES)
        return [item]

    def _meetings(self, forum_id: int) -> MenuItem:
        url = reverse("meetings:of_forum", args=[forum_id])
        elsewhere = TASK_PAGES | YEAR_PAGES | MEMBER_PAGES
        is_current = self.page.startswith("meetings:") and self.page not in elsewhere
        return MenuItem(_("Møter"), url, "kalender", is_current=is_current)

    def _tasks(self, forum_id: int) -> MenuItem:
        """The badge is the council's tasks over their deadline; an outsider's counts only their own."""
        late = next((each.overdue_count for each in self.desk.seated if each.forum.pk == forum_id), 0)
        return MenuItem(
            _("Oppgaver"),
            reverse("meetings:action_items", args=[forum_id]),
            "oppgave",
            is_current=self.page in TASK_PAGES,
            badge=late,
            badge_text=_("over frist"),
        )

    def _item(self, label: str, name: str, icon: str, *args: Any, of: Collection[str] = ()) -> MenuItem:
        """A line of the menu, marked on its own page and on those of `of`."""
        is_current = self.page == name or self.page in of
        return MenuItem(label, reverse(name, args=args), icon, is_current=is_current)

    def _foot(self) -> list[MenuItem]:
        items = [self._item(_("Hjelp"), "overview:help", "hjelp")]
        if settings.DEMO:
            items.insert(0, self._item(_("Prøv som …"), "demo:people", "person"))
            items.insert(1, self._item(_("Sendt e-post"), "demo:mails", "epost"))
            items.insert(2, self._item(_("E-signering"), "demo:signatures", "avtale"))
        return items

    def _bottom(self) -> list[MenuItem]:
        items = [self._my_page()]
        if self.forum is not None:
            section = self._forum_section().items
            items += [item for item in section if item.icon in {"kalender", "oppgave"}]
        elif self._reads_many():
            items.append(self._item(_("Politiråd"), "councils:list", "rad"))
            items.append(self._item(_("Avtaler"), "agreements:register", "avtale", of=REGISTER_PAGES))
        return [*items, self._item(_("Meny"), "overview:menu", "meny")]
