"""What councils ask of thematic forums, and who may know and read of it."""

from datetime import date
from typing import Self

from django.apps import apps
from django.db.models import Model, OuterRef, Q, Subquery

from meetings.querysets.action_items import is_late
from meetings.rules import HELD, PLANNING, State
from politirad.councils.querysets import forum_ids
from politirad.tenancy.permissions import Permission
from politirad.tenancy.querysets import DatedQuerySet, GuardedQuerySet
from politirad.tenancy.reach import Person, reach_of
from politirad.web.counting import count_of

_READING = (Permission.VIEW_METADATA, Permission.VIEW_CONTENT)
_COMING = (*PLANNING, State.IN_SESSION)


class MandateQuerySet[M: Model](GuardedQuerySet[M], DatedQuerySet[M]):  # type: ignore[override]  # one as_manager
    """Mandates: both forums read them, and the council that gave one changes it (R108)."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Mandates of councils where the person holds `permission`; to read, also those of the forum."""
        if reach_of(user).is_national(permission):
            return self
        return self.filter(_within(user, permission))

    def with_reports(self) -> Self:
        """Mandates with when the forum last reported, and the item that is to be its next report."""
        reports = apps.get_model("meetings", "MandateReport").objects.filter(mandate=OuterRef("pk"))
        held = reports.filter(item__meeting__state__in=HELD).order_by("-item__meeting__starts_at")
        coming = reports.filter(item__meeting__state__in=_COMING).order_by("item__meeting__starts_at")
        return self.annotate(
            last_report_at=Subquery(held.values("item__meeting__starts_at")[:1]),
            next_report_at=Subquery(coming.values("item__meeting__starts_at")[:1]),
            next_item_id=Subquery(coming.values("item")[:1]),
        )

    def with_task_counts(self, today: date) -> Self:
        """Mandates with how many tasks the forum has agreed on that are open, and over their deadline."""
        agreed = apps.get_model("meetings", "ActionItem").objects.agreed()
        tasks = agreed.filter(forum=OuterRef("forum"))
        return self.annotate(
            open_count=count_of(tasks.filter(is_open=True), "forum"),
            overdue_count=count_of(tasks.filter(is_late(today)), "forum"),
        )

    def whole(self) -> Self:
        """Mandates with what a row or a page shows of them, in the same query."""
        return self.select_related("forum", "council", "topic")


class MandateReportQuerySet[M: Model](GuardedQuerySet[M]):
    """Reports: known by whoever may know of the mandate; what an item says has its own readers."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Reports of mandates where the person holds `permission`."""
        if reach_of(user).is_national(permission):
            return self
        return self.filter(_within(user, permission, "mandate__"))

    def on_agendas(self) -> Self:
        """Reports that have a meeting: coming or held, the newest first."""
        found = self.filter(item__isnull=False).exclude(item__meeting__state=State.CANCELLED)
        return found.select_related("item__meeting").order_by("-item__meeting__starts_at", "-pk")


def _within(user: Person, permission: Permission, path: str = "") -> Q:
    ids = forum_ids(user, permission)
    given = Q(**{f"{path}council__in": ids})
    return given | Q(**{f"{path}forum__in": ids}) if permission in _READING else given
