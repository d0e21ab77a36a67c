"""Giving a thematic forum its mandate, changing it, and ending it (R108, R109)."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings.actions.mandate_reports import schedule_reports
from meetings.actions.proposals import other_forums
from meetings.models import AgendaItem, ForumMandate
from politirad.accounts.models import User
from politirad.councils.actions import create_forum
from politirad.councils.models import Forum
from politirad.councils.querysets import ForumQuerySet
from politirad.councils.querysets.people import places_to_arrange
from politirad.tenancy.models import Municipality

_IN_FORCE = _("Temaforumet har alt et mandat fra rådet i denne tiden.")


class MandateConflictError(Exception):
    """Somebody else changed the mandate first; `mandate` carries what it says now."""

    def __init__(self, mandate: ForumMandate) -> None:
        super().__init__(str(mandate.pk))
        self.mandate = mandate


def give_mandate(
    council: Forum, forum: Forum | None, *, by: User, name: str = "", **said: Any
) -> ForumMandate:
    """Keep what the council asks of the forum, or without one of a new forum called `name` (R109).

    Its first report then finds its place on the drafts there are. A double press gives one mandate.
    """
    mandate = _give(council, forum, by=by, name=name, said=said)
    # Not under the council's lock: whoever sends a notice takes the meeting first, and the council after.
    schedule_reports(council)
    return mandate


def change_mandate(mandate: ForumMandate, *, seen: str, **said: Any) -> ForumMandate:
    """Change what the mandate says of itself.

    `seen` is the fingerprint of what the writer started from; if it says something else by now, the
    conflict is raised and nothing is written (ux.md 7.7).
    """
    changed = _change(mandate, seen, said)
    schedule_reports(mandate.council)
    return changed


@transaction.atomic
def end_mandate(mandate: ForumMandate, *, valid_until: date, reason: str) -> ForumMandate:
    """Let it hold to a day and no longer, and keep why; a report on an agenda stays there."""
    fresh = ForumMandate.objects.select_for_update(of=("self",)).get(pk=mandate.pk)
    if valid_until < fresh.valid_from:
        raise ValidationError({"valid_until": _("Siste dag kan ikke være før første dag.")})
    fresh.valid_until, fresh.ended_reason = valid_until, reason
    _refuse_two(fresh)
    fresh.save(update_fields=["valid_until", "ended_reason"])
    return fresh


def forums_to_mandate(council: Forum, *, by: User) -> ForumQuerySet[Forum]:
    """The thematic forums that share a municipality with the council, as far as the person may know."""
    return other_forums(council).visible_to(by).filter(kind=Forum.Kind.THEMATIC)


def places_of_new_forum(council: Forum, *, by: User) -> QuerySet[Municipality]:
    """The council's municipalities where the person may set up a forum; none where they may not."""
    today = timezone.localdate()
    links = council.municipality_links.valid_on(today).values("municipality")
    return places_to_arrange(by, today).filter(pk__in=links)


@transaction.atomic
def _give(council: Forum, forum: Forum | None, *, by: User, name: str, said: dict[str, Any]) -> ForumMandate:
    # The council's row is the queue: a name sent twice makes one forum, and one mandate.
    Forum.objects.select_for_update(of=("self",)).get(pk=council.pk)
    if forum and not (council.is_council and forums_to_mandate(council, by=by).contains(forum)):
        raise ValidationError({"forum": _("Velg et temaforum som deler kommune med rådet.")})
    found = forum or _forum_named(council, name, by)
    mandate = ForumMandate(council=council, forum=found, made_by=by, **said)
    _refuse_foreign_item(mandate)
    for same in ForumMandate.objects.filter(council=council, forum=found, valid_from=mandate.valid_from):
        if same.fingerprint == mandate.fingerprint:
            return same
    _refuse_two(mandate)
    mandate.save()
    return mandate


@transaction.atomic
def _change(mandate: ForumMandate, seen: str, said: dict[str, Any]) -> ForumMandate:
    Forum.objects.select_for_update(of=("self",)).get(pk=mandate.council_id)
    fresh = (
        ForumMandate.objects.select_for_update(of=("self",))
        .select_related("council", "forum")
        .get(pk=mandate.pk)
    )
    if all(getattr(fresh, name) == value for name, value in said.items()):
        return fresh
    if seen != fresh.fingerprint:
        raise MandateConflictError(fresh)
    for name, value in said.items():
        setattr(fresh, name, value)
    _refuse_foreign_item(fresh)
    _refuse_two(fresh)
    if fresh.valid_until is None:
        fresh.ended_reason = ""
    fresh.save()
    return fresh


def _forum_named(council: Forum, name: str, by: User) -> Forum:
    """The thematic forum the council calls by this name, made now when there is none."""
    full = name if "temaforum" in name.lower() else f"Temaforum {name}"
    for known in forums_to_mandate(council, by=by).filter(name__iexact=full):
        return known
    places = list(places_of_new_forum(council, by=by))
    if not (name and places):
        raise ValidationError({"name": _("Du kan ikke lage et nytt temaforum her. Velg et som finnes.")})
    return create_forum(
        municipalities=places,
        by=by,
        on=timezone.localdate(),
        is_seated=True,
        kind=Forum.Kind.THEMATIC,
        name=full[:120],
        short_name=name[:60],
        unit=council.unit,
        language=council.language,
    )


def _refuse_foreign_item(mandate: ForumMandate) -> None:
    """Refuse an item of another forum, and one that a party keeps to itself."""
    item = mandate.item
    is_own = item is not None and item.audience == AgendaItem.Audience.OWN_PARTY
    if item is not None and (is_own or item.meeting.forum_id != mandate.council_id):
        raise ValidationError({"item": _("Velg en av sakene til rådet.")})


def _refuse_two(mandate: ForumMandate) -> None:
    """Refuse a second mandate from the same council on the same days; PostgreSQL says so again."""
    others = ForumMandate.objects.filter(council=mandate.council_id, forum=mandate.forum_id)
    after = Q(valid_until__isnull=True) | Q(valid_until__gte=mandate.valid_from)
    before = Q(valid_from__lte=mandate.valid_until) if mandate.valid_until else Q()
    if others.exclude(pk=mandate.pk).filter(after & before).exists():
        raise ValidationError(_IN_FORCE)
