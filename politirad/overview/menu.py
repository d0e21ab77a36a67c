"""The lines of the menu that a reader may open, each marked on the pages behind it."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.urls import reverse
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
    NATION_PAGES,
    PILOT_PAGES,
    PRESENCE_PAGES,
    REGISTER_PAGES,
    SETTINGS_PAGES,
    SLT_PAGES,
    TASK_PAGES,
    YEAR_PAGES,
)
from politirad.overview.querysets import Desk
from politirad.tenancy.models import PoliceDistrict
from politirad.tenancy.permissions import Party, Permission, Scope
from politirad.tenancy.reach import Reach
from politirad.web.shell import MenuItem, MenuSection

_METADATA = Permission.VIEW_METADATA


@dataclass(frozen=True)
class Menu:
    """Who reads, where they stand, and which forum the page is about."""

    user: Any
    reach: Reach
    desk: Desk
    page: str
    forum: Forum | None
    reads_many: bool

    def sections(self) -> tuple[MenuSection, ...]:
        """The reader's own lines, and those of the forum."""
        found = (self._first_section(), self._forum_section())
        return tuple(section for section in found if section.items)

    def _first_section(self) -> MenuSection:
        items = [self._my_page()]
        if self.reads_many:
            items.append(self._item(_("Politiråd"), "councils:list", "rad"))
            items.append(self._item(_("Avtaler"), "agreements:register", "avtale", of=REGISTER_PAGES))
        if reads_districts(self.reach):
            items += [self._contacts(), *self._exceptions()]
            items.append(self._item(_("SLT"), "slt:coverage", "nettverk"))
            items += self._evaluations()
            items.append(self._item(_("Gjort, lært, lurt"), "evaluation:library", "lyspare"))
            items.append(self._item(_("Piloter"), "evaluation:pilots", "sted", of=PILOT_PAGES))
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

    def _evaluations(self) -> list[MenuItem]:
        """Evaluations in the country, or in one's own district; by name for whoever has several."""
        if self.reach.is_national(_METADATA):
            return [self._item(_("Evalueringer"), "evaluation:of_nation", "diagram", of=NATION_PAGES)]
        own = self.reach.ids(Scope.DISTRICT, _METADATA)
        if len(own) == 1:
            return [self._item(_("Evalueringer"), "evaluation:of_district", "diagram", *own)]
        named = PoliceDistrict.objects.visible_to(self.user).filter(pk__in=own)
        return [
            MenuItem(
                _("Evalueringer i %(district)s") % {"district": district.name},
                reverse("evaluation:of_district", args=[district.pk]),
                "diagram",
                is_current=False,
            )
            for district in named
        ]

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

    def foot(self) -> list[MenuItem]:
        """What stands at the foot of the menu."""
        items = [self._item(_("Hjelp"), "overview:help", "hjelp")]
        if settings.DEMO:
            items.insert(0, self._item(_("Prøv som …"), "demo:people", "person"))
            items.insert(1, self._item(_("Sendt e-post"), "demo:mails", "epost"))
            items.insert(2, self._item(_("E-signering"), "demo:signatures", "avtale"))
        return items

    def bottom(self) -> list[MenuItem]:
        """The few lines at the bottom of a phone."""
        items = [self._my_page()]
        if self.forum is not None:
            section = self._forum_section().items
            items += [item for item in section if item.icon in {"kalender", "oppgave"}]
        elif self.reads_many:
            items.append(self._item(_("Politiråd"), "councils:list", "rad"))
            items.append(self._item(_("Avtaler"), "agreements:register", "avtale", of=REGISTER_PAGES))
        return [*items, self._item(_("Meny"), "overview:menu", "meny")]

    def _may(self, forum_id: int, permission: Permission) -> bool:
        return may_in(self.user, self.reach, forum_id, permission)


def reads_districts(reach: Reach) -> bool:
    """Whether the reader knows of everything in a police district, or in all of them."""
    return reach.is_national(_METADATA) or bool(reach.ids(Scope.DISTRICT, _METADATA))


def may_in(user: Any, reach: Reach, forum_id: int, permission: Permission) -> bool:
    """Whether the reader holds `permission` in the forum, through a seat or a place."""
    if reach.is_national(permission) or forum_id in reach.ids(Scope.FORUM, permission):
        return True
    return forum_id in forum_ids(user, permission)
