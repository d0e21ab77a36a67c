"""Which bodies keep an archive of a forum, and which of them a person looks after."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet

from politirad.archive.models import CouncilArchive
from politirad.councils.models import Forum, ForumMunicipality
from politirad.councils.querysets import forum_ids
from politirad.tenancy.models import Municipality
from politirad.tenancy.permissions import Party, Permission, Scope
from politirad.tenancy.reach import Person, reach_of

_KEEP = Permission.KEEP_ARCHIVE


@dataclass(frozen=True)
class OwnerSlot:
    """One body that takes part in a forum, and its archive of it where one is set up."""

    archive: CouncilArchive
    """The one that is set up, or one that could be."""

    @property
    def is_set_up(self) -> bool:
        """Whether the body has said where its records go."""
        return self.archive.pk is not None


@dataclass(frozen=True)
class ForumSlots:
    """A forum, and the bodies of it whose archive the reader looks after."""

    forum: Forum
    slots: tuple[OwnerSlot, ...]


def kept_forums(user: Person, today: date) -> QuerySet[Forum]:
    """The forums where the person looks after an archive, with those who take part on the day."""
    links = ForumMunicipality.objects.valid_on(today).select_related("municipality")
    links = links.order_by("municipality__sort_key")
    kept = Forum.objects.filter(pk__in=forum_ids(user, _KEEP)).select_related("unit__district")
    return kept.prefetch_related(
        Prefetch("municipality_links", links, to_attr="places_now"),
        Prefetch("archives", CouncilArchive.objects.with_owner()),
    )


def slots_of(user: Person, forums: Iterable[Any]) -> list[ForumSlots]:
    """For each forum the bodies whose archive the person looks after; of `kept_forums`, no more is asked."""
    return [ForumSlots(forum, tuple(_slots(user, forum))) for forum in forums]


def _slots(user: Person, forum: Any) -> list[OwnerSlot]:
    reach = reach_of(user)
    towns = reach.ids(Scope.MUNICIPALITY, _KEEP, Party.MUNICIPALITY)
    sits_there = forum.pk in reach.ids(Scope.FORUM, _KEEP, Party.MUNICIPALITY)
    places = [link.municipality for link in forum.places_now]
    slots = [_slot(forum, place) for place in places if sits_there or place.pk in towns]
    if forum.pk in forum_ids(user, _KEEP, Party.POLICE):
        slots.append(_slot(forum, None))
    return slots


def _slot(forum: Any, place: Municipality | None) -> OwnerSlot:
    wanted = place.pk if place else None
    found = [archive for archive in forum.archives.all() if archive.municipality_id == wanted]
    party = Party.MUNICIPALITY if place else Party.POLICE
    return OwnerSlot(found[0] if found else CouncilArchive(forum=forum, party=party, municipality=place))
