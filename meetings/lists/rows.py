"""What lists of action items show: tabs with counts, rows under their deadline, and the board's columns."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Count, Q
from django.http import QueryDict
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from meetings import rules
from meetings.documents import origin_outside_meetings
from meetings.forms.action_items_filter import Place
from meetings.models import ActionItem, AgendaItem
from meetings.querysets import ActionItemQuerySet, is_awake, is_late
from politirad.councils.querysets import forum_ids
from politirad.tenancy.permissions import Permission
from politirad.tenancy.reach import Person
from politirad.web.dates import day_month
from politirad.web.number_words import number_word
from politirad.web.states import LOOKS, Look

OPEN, MINE, RESTING, ORAL, DONE, WITHDRAWN = "apne", "mine", "hvilende", "muntlig", "fullfort", "trukket"
TABS: Mapping[str, Promise] = {
    OPEN: gettext_lazy("Åpne"),
    MINE: gettext_lazy("Mine"),
    RESTING: gettext_lazy("Hvilende"),
    ORAL: gettext_lazy("Lovet muntlig"),
    DONE: gettext_lazy("Fullførte"),
    WITHDRAWN: gettext_lazy("Trukne"),
}
OWN_TABS = (OPEN, RESTING, DONE)
_BY_DEADLINE = frozenset({OPEN, MINE, ORAL})
_GROUPS: Mapping[rules.DueGroup, Promise] = {
    rules.DueGroup.OVERDUE: gettext_lazy("Over frist"),
    rules.DueGroup.SOON: gettext_lazy("Innen 30 dager"),
    rules.DueGroup.LATER: gettext_lazy("Senere"),
}
MOST_CARDS = 100
"""Cards on a board: beyond that the list is the better picture."""


@dataclass(frozen=True)
class Row:
    """An action item as a list shows it; outsiders get the title of an item they may read, never a number.

    `place` is where its forum stands in a list of several, and `may_choose` whether the reader changes it
    there together with others.
    """

    action_item: ActionItem
    origin: str
    topic: str
    parts: str
    may_report: bool
    only_delivers: bool
    level: str
    key: str
    look: Look
    place: Place | None = None
    may_choose: bool = False


@dataclass(frozen=True)
class Group:
    """Rows under one heading; `count` is all of them, also those on other pages."""

    key: str
    label: str
    count: int
    rows: Sequence[Row]


@dataclass(frozen=True)
class Choice:
    """A tab of the list, with the filters kept in its address."""

    key: str
    label: str
    count: int
    is_current: bool
    query: str


def in_tab(key: str, user: Person) -> Q:
    """Which action items stand under a tab."""
    today = timezone.localdate()
    is_open, is_kept = Q(is_open=True), Q(withdrawn_at__isnull=True)
    is_mine = Q(responsible=user.pk) | Q(receiver=user.pk, delivered_at__isnull=False)
    return {
        OPEN: is_open & is_awake(today),
        MINE: is_open & is_awake(today) & is_mine,
        RESTING: is_open & ~is_awake(today),
        ORAL: is_open & is_awake(today) & Q(is_oral=True),
        DONE: Q(status=ActionItem.Status.DONE) & is_kept,
        WITHDRAWN: ~is_kept,
    }[key]


def counts_of(
    user: Person, known: ActionItemQuerySet[ActionItem], chosen: str, tabs: Iterable[str] = TABS
) -> dict[str, int]:
    """How many stand under each tab, and under each heading of the chosen one, in one query."""
    asked = {tab: in_tab(tab, user) for tab in tabs}
    if chosen in _BY_DEADLINE:
        asked |= {group.value: in_tab(chosen, user) & _in_group(group) for group in rules.DueGroup}
    return known.aggregate(
        **{f"n_{name}": Count("pk", filter=condition) for name, condition in asked.items()}
    )


def choices_of(
    counts: dict[str, int], chosen: str, query: QueryDict, tabs: Iterable[str] = TABS
) -> list[Choice]:
    """The tabs; those of rare things stand there when there is something, or when they are open."""
    always = {OPEN, MINE, DONE}
    shown = [tab for tab in tabs if tab in always or counts[f"n_{tab}"] or tab == chosen]
    return [
        Choice(tab, str(TABS[tab]), counts[f"n_{tab}"], tab == chosen, _with(query, utvalg=tab))
        for tab in shown
    ]


def in_order(found: ActionItemQuerySet[ActionItem], chosen: str) -> ActionItemQuerySet[ActionItem]:
    """Nearest deadline first; what is closed, latest first; what rests, by when it comes back."""
    if chosen == RESTING:
        return found.with_rows().order_by("rests_until", "pk")
    return found.nearest_first() if chosen in _BY_DEADLINE else found.newest_first()


def groups_of(counts: dict[str, int], rows: Sequence[Row], chosen: str) -> list[Group]:
    """Rows under «Over frist», «Innen 30 dager» and «Senere», or under the one heading of the tab."""
    if not rows:
        return []
    if chosen not in _BY_DEADLINE:
        return [Group(chosen, str(TABS[chosen]), counts[f"n_{chosen}"], rows)]
    found: dict[str, list[Row]] = {group: [] for group in _GROUPS}
    for row in rows:
        found[_group_of(row.action_item)].append(row)
    return [
        Group(group, str(label), counts[f"n_{group.value}"], found[group])
        for group, label in _GROUPS.items()
        if found[group]
    ]


def columns_of(rows: Sequence[Row]) -> list[Group]:
    """The board: a column for each status, with what the reader may move."""
    return [
        Group(
            status,
            str(LOOKS[status].word),
            sum(row.action_item.status == status for row in rows),
            [row for row in rows if row.action_item.status == status],
        )
        for status in ActionItem.Status.values
    ]


def row_of(user: Person, action_item: ActionItem, *, place: Place | None = None) -> Row:
    """An action item with what this reader may know of where it comes from, and do with it."""
    today, item = timezone.localdate(), action_item.item
    has_part = user.pk in {action_item.responsible_id, action_item.receiver_id}
    may_report = has_part or action_item.forum_id in forum_ids(user, Permission.ARRANGE_MEETINGS)
    topic = item.topic if item and may_read(user, action_item, item) else None
    key = action_item.look(today)
    return Row(
        action_item=action_item,
        origin=_origin(action_item, is_insider=is_insider(user, action_item)),
        topic=str(topic or ""),
        parts=parts_in_words(action_item),
        may_report=may_report and not action_item.is_withdrawn,
        only_delivers=action_item.receiver_id not in {None, user.pk},
        level=_level(action_item),
        key=key,
        look=LOOKS[key],
        place=place,
        may_choose=place is not None and place.is_arranged and action_item.is_open,
    )


def is_insider(user: Person, action_item: ActionItem) -> bool:
    """Whether the reader reads all that both parties do in the action item's forum."""
    return action_item.forum_id in forum_ids(user, Permission.VIEW_CONTENT)


def may_read(user: Person, action_item: ActionItem, item: AgendaItem) -> bool:
    """Whether whoever reads the action item may also read the item it was promised under."""
    return is_insider(user, action_item) or item.is_for_everyone


def parts_in_words(action_item: ActionItem) -> str:
    """«To av tre deloppgaver er fullført»; empty for a task without parts (R163)."""
    done, total = action_item.parts_done, action_item.part_count
    if rules.parts_state(done=done, total=total) == rules.Parts.NONE:
        return ""
    if total == 1:
        return _("Deloppgaven er fullført") if done else _("Deloppgaven er ikke fullført ennå")
    if not done:
        return _("Ingen av %(total)s deloppgaver er fullført") % {"total": number_word(total)}
    words = ngettext(
        "Én av %(total)s deloppgaver er fullført", "%(done)s av %(total)s deloppgaver er fullført", done
    )
    return words % {"done": capfirst(number_word(done)), "total": number_word(total)}


def _with(query: QueryDict, **changes: Any) -> str:
    fresh = query.copy()
    fresh.pop("side", None)
    for name, value in changes.items():
        fresh[name] = value
    return fresh.urlencode()


def _in_group(group: rules.DueGroup) -> Q:
    """The SQL twin of `_group_of`."""
    today = timezone.localdate()
    is_near = Q(next_date_on__lte=today + timedelta(days=rules.DUE_GROUP_DAYS))
    # A review date is never overdue, and «not late» of nothing is unknown to SQL.
    is_over = Q(due_on__isnull=False) & is_late(today)
    return {
        rules.DueGroup.OVERDUE: is_over,
        rules.DueGroup.SOON: is_near & ~is_over,
        rules.DueGroup.LATER: ~is_near & ~is_over,
    }[group]


def _group_of(action_item: ActionItem) -> rules.DueGroup:
    today = timezone.localdate()
    due_on = action_item.due_on if action_item.is_overdue(today) else None
    return rules.due_group(action_item.next_date_on, due_on, today=today)


def _level(action_item: ActionItem) -> str:
    """How urgent the deadline is: «over», «snart» or neither."""
    today = timezone.localdate()
    if action_item.is_overdue(today):
        return "over"
    is_theirs = action_item.is_open and not action_item.is_delivered and not action_item.is_resting(today)
    due_on = action_item.due_on
    return "snart" if due_on and rules.is_due_soon(due_on, today=today, is_open=is_theirs) else ""


def _origin(action_item: ActionItem, *, is_insider: bool) -> str:
    """«Sak 9/26, 3. juni»; for outsiders the title of the item, if they may read it."""
    item = action_item.item
    if item is None:
        return origin_outside_meetings(action_item)
    on = day_month(item.meeting.starts_at)
    if is_insider and item.case_number:
        return _("Sak %(number)s, %(day)s") % {"number": item.case_number, "day": on}
    if is_insider or item.is_for_everyone:
        return f"{item.title}, {on}"
    return _("Møtet %(day)s") % {"day": on}
