"""Standing items: the list a forum keeps, and putting what is due on a new agenda (G30)."""

from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _
from django.utils.translation import override

from meetings import rules
from meetings.actions.agenda import lock_agenda, place_item, write_order
from meetings.models import AgendaItem, Meeting, StandingItem
from politirad.accounts.models import User
from politirad.councils.models import Forum

_UNAPPROVED = (rules.State.WRITING, rules.State.IN_REVIEW)


@transaction.atomic
def add_standing_item(forum: Forum, **fields: Any) -> StandingItem:
    """Let every new meeting it concerns have this item; the same title twice is one."""
    Forum.objects.select_for_update().get(pk=forum.pk)
    last = forum.standing_items.aggregate(last=Max("position"))["last"] or 0
    return StandingItem.objects.get_or_create(
        forum=forum, title=fields["title"], defaults={**fields, "position": last + 1}
    )[0]


@transaction.atomic
def add_usual_standing_items(forum: Forum) -> None:
    """What nearly every forum has: the last minutes first, what was promised, and a round at the end."""
    place, when, purpose = StandingItem.Place, StandingItem.When, AgendaItem.Purpose
    with override(forum.language):
        usual: list[dict[str, Any]] = [
            {
                "title": _("Godkjenning av referat"),
                "purpose": purpose.CLARIFICATION,
                "minutes_planned": 5,
                "when": when.MINUTES_UNAPPROVED,
            },
            {
                "title": _("Oppfølging av oppgaver"),
                "purpose": purpose.DISCUSSION,
                "minutes_planned": 10,
                "lists_action_items": True,
            },
            {
                "title": _("Eventuelt"),
                "purpose": purpose.INFORMATION,
                "minutes_planned": 5,
                "place": place.LAST,
            },
        ]
    for fields in usual:
        add_standing_item(forum, audience=_usual_audience(forum), **fields)


@transaction.atomic
def remove_standing_item(standing: StandingItem) -> None:
    """Stop putting it on new agendas; those that have it keep it."""
    standing.delete()


def missing_standing_items(meeting: Meeting) -> list[StandingItem]:
    """The standing items due at the meeting that its agenda does not have."""
    standing = list(meeting.forum.standing_items.all())
    if not standing:
        return []
    due = set(_due(meeting))
    titles = set(meeting.items.values_list("title", flat=True))
    return [each for each in standing if each.when in due and each.title not in titles]


@transaction.atomic
def insert_standing_items(meeting: Meeting, *, by: User) -> list[AgendaItem]:
    """Put the standing items that are due and missing at their end of the agenda."""
    if not missing_standing_items(meeting):
        return []
    lock_agenda(meeting)
    first: list[AgendaItem] = []
    made: list[AgendaItem] = []
    for standing in missing_standing_items(meeting):
        item = _make(meeting, standing, by)
        made.append(item)
        if standing.place == StandingItem.Place.FIRST:
            first.append(item)
    if first:
        _put_first(meeting, first)
    return made


def _make(meeting: Meeting, standing: StandingItem, by: User) -> AgendaItem:
    return place_item(
        meeting,
        title=standing.title,
        purpose=standing.purpose,
        minutes_planned=standing.minutes_planned,
        audience=standing.audience,
        presenter=by.full_name,
        proposed_by=by,
        lists_action_items=standing.lists_action_items,
        stays_last=standing.place == StandingItem.Place.LAST,
        is_general=True,
    )


def _put_first(meeting: Meeting, first: list[AgendaItem]) -> None:
    front = [item.pk for item in first]
    rest = meeting.items.exclude(pk__in=front).order_by("position").values_list("pk", flat=True)
    write_order(meeting, [*front, *rest])


def _due(meeting: Meeting) -> list[str]:
    """The rules that hold for this meeting among the others of its forum."""
    others = Meeting.objects.filter(forum=meeting.forum_id).exclude(pk=meeting.pk)
    this_year = others.exclude(state=rules.State.CANCELLED).filter(year=meeting.year)
    starts = list(this_year.values_list("starts_at", flat=True))
    later = sum(start > meeting.starts_at for start in starts)
    return list(
        rules.standing_items_due(
            is_first_of_year=all(start > meeting.starts_at for start in starts),
            is_last_of_year=rules.is_last_of_year(
                later_this_year=later,
                held_or_planned=len(starts) + 1,
                target=meeting.forum.meetings_target,
                month=meeting.starts_at.month,
            ),
            has_unapproved_minutes=others.filter(
                state__in=_UNAPPROVED, starts_at__lt=meeting.starts_at
            ).exists(),
        )
    )


def _usual_audience(forum: Forum) -> str:
    return AgendaItem.Audience.EVERYONE if forum.is_extended else AgendaItem.Audience.MAIN_PARTIES
