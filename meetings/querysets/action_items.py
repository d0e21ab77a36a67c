"""Action items across all forums a person takes part in."""

from datetime import date
from typing import Any, Self

from django.apps import apps
from django.db.models import Exists, Max, Model, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce, Greatest

from meetings.querysets.items import InMinutesQuerySet, of_own_party
from meetings.rules import HELD
from politirad.councils.querysets import forum_ids
from politirad.tenancy.permissions import Permission
from politirad.tenancy.reach import Person
from politirad.web.counting import count_of


class ActionItemQuerySet[M: Model](InMinutesQuerySet[M]):
    """Action items, across all forums a person takes part in."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """In its own forum, if one may read it; whoever promised and whoever it was promised to report.

        Whoever handed it down from another forum reads it, and does nothing more with it (R163).
        """
        allowed = Q(pk__in=super().where_may(user, permission).values("pk"))
        is_reporting = permission == Permission.REPORT_ACTION_ITEMS
        return self.filter(allowed | _own(user)) if is_reporting else self.filter(allowed)

    def visible_to(self, user: Person) -> Self:
        """As for the item it comes from, and always what one has a part in oneself while one has a seat.

        What comes from no item is for the insiders of its forum, and of the one it was handed down from.
        """
        in_own_forums = Q(forum__in=_own_forum_ids(user))
        helped = _rows("ActionItemContributor").filter(action_item=OuterRef("pk"), user=user.pk)
        own = _own(user) | (Exists(helped) & in_own_forums)
        without = Q(item__isnull=True) & (self._in_forums(user, Permission.VIEW_CONTENT) | _handed_down(user))
        return self.filter(own | without | Q(pk__in=super().visible_to(user).values("pk")))

    def _in_forums(self, user: Person, permission: Permission) -> Q:
        return Q(forum__in=forum_ids(user, permission))

    def open(self) -> Self:
        """Action items not yet done or withdrawn."""
        return self.filter(is_open=True)

    def withdrawn(self) -> Self:
        """Action items taken back after the minutes were approved, which stay visible (G69)."""
        return self.filter(withdrawn_at__isnull=False)

    def with_done_at(self) -> Self:
        """Action items with the moment they were last reported done."""
        return self.annotate(done_at=Max("moves__at", filter=Q(moves__to_status="done")))

    def awake(self, today: date) -> Self:
        """Action items that are not laid aside: those that rested are back on their day (G66)."""
        return self.filter(is_awake(today))

    def of_person(self, user: Person) -> Self:
        """Action items the person is responsible for."""
        return self.filter(responsible=user.pk)

    def overdue(self, today: date) -> Self:
        """Action items the responsible person is late with; the SQL twin of `ActionItem.is_overdue`."""
        return self.filter(is_late(today))

    def over_since(self, day: date) -> Self:
        """Action items whose deadline, or return from resting, was on the day or before it."""
        return self.annotate(counts_from_on=Greatest("due_on", "rests_until")).filter(counts_from_on__lte=day)

    def agreed(self) -> Self:
        """Action items people can act on: their meeting is over, and its minutes are written or out.

        What comes from no meeting can be acted on from the first day.
        """
        return self.filter(Q(item__isnull=True) | Q(item__meeting__state__in=HELD))

    def nearest_first(self) -> Self:
        """By deadline or review date, with what a row shows."""
        return self.with_rows().order_by("next_date_on", "pk")

    def newest_first(self) -> Self:
        """The latest deadlines first, with what a row shows: for what is closed."""
        return self.with_rows().order_by("-next_date_on", "-pk")

    def with_rows(self) -> Self:
        """With what a row of a list shows, in the same query."""
        from_item = ("item__meeting__forum", "item__topic")
        from_above = ("parent__forum", "parent__item", "conclusion__item__meeting__forum")
        rows = self.select_related("forum", *from_item, *from_above, "responsible", "receiver")
        return rows.with_parts()

    def with_parts(self) -> Self:
        """With how many parts of it others carry out, and how many of those are done (R163).

        What was withdrawn is no part any more.
        """
        return self.annotate(part_count=_count_of_parts(), parts_done=_count_of_parts(status="done"))

    def whole(self) -> Self:
        """With what the page about one shows, in the same query."""
        return self.with_rows().select_related("withdrawn_by", "measure")

    def one_a_choice(self) -> Self:
        """One for each topic and responsible person there is: what the filters can offer, in one query."""
        by = ("item__topic_id", "responsible_id", "forum_id")
        return self.order_by(*by).distinct(*by).select_related("item__topic", "responsible", "forum")

    def saying(self, words: str) -> Self:
        """Action items with every word in what was promised, in the result or in the responsible name."""
        found = self
        for word in words.split():
            who = Q(responsible__full_name__icontains=word)
            found = found.filter(Q(what__icontains=word) | Q(result__icontains=word) | who)
        return found


def is_awake(today: date) -> Q:
    """The SQL twin of `not rules.is_resting`."""
    return Q(rests_until__isnull=True) | Q(rests_until__lte=today)


def is_late(today: date) -> Q:
    """The SQL twin of `ActionItem.is_overdue`."""
    return Q(is_open=True, due_on__lt=today, delivered_at__isnull=True) & is_awake(today)


def _own(user: Person) -> Q:
    in_own_forums = Q(forum__in=_own_forum_ids(user))
    return (Q(responsible=user.pk) | Q(receiver=user.pk)) & in_own_forums


def _handed_down(user: Person) -> Q:
    """That the person is an insider where the task above, or the conclusion it carries out, belongs.

    What comes from an item of one party alone is followed on that side.
    """
    tasks = _rows("ActionItem").filter(_read_inside(user, forum="forum"))
    conclusions = _rows("Conclusion").filter(_read_inside(user, forum="item__meeting__forum"))
    return Q(parent__in=tasks.values("pk")) | Q(conclusion__in=conclusions.values("pk"))


def _read_inside(user: Person, *, forum: str) -> Q:
    shared = Q(**{f"{forum}__in": forum_ids(user, Permission.VIEW_CONTENT)}) & ~Q(item__audience="own_party")
    return shared | of_own_party(user, "item", forum=forum)


def _count_of_parts(**condition: str) -> Coalesce:
    parts = _rows("ActionItem").filter(parent=OuterRef("pk"), withdrawn_at__isnull=True, **condition)
    return count_of(parts, "parent")


def _rows(model: str) -> QuerySet[Any]:
    rows: QuerySet[Any] = apps.get_model("meetings", model)._base_manager.all()  # noqa: SLF001
    return rows


def _own_forum_ids(user: Person) -> frozenset[int]:
    return forum_ids(user, Permission.VIEW_CONTENT) | forum_ids(user, Permission.VIEW_ADDRESSED)
