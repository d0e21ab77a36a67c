"""Many councils of the test world: each with a closed evaluation, and some that take part in the mean."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from django.utils import timezone

from evaluation.models import (
    MeanConsent,
    PublishedMean,
    PublishedShare,
    PublishedYear,
    Question,
    Questionnaire,
    Result,
    Wave,
)
from evaluation.rules import Main, Mode
from politirad.accounts.models import User
from politirad.councils.models import Forum, ForumMunicipality
from politirad.tenancy.models import Municipality, PoliceUnit
from politirad.tenancy.permissions import Role
from tests.world import World

FIRST_DAY = date(2024, 1, 1)


def last_year() -> int:
    """The year that may be published."""
    return timezone.localdate().year - 1


def units_of(world: World) -> tuple[PoliceUnit, PoliceUnit]:
    """A unit of our district, and one of the neighbour's."""
    return world.forum.unit, world.neighbour_forum.unit


def council(unit: PoliceUnit, town: Municipality, number: int) -> Forum:
    """One more council, which serves the municipality."""
    name = f"Råd {number} i {unit.district.name}"
    forum = Forum.objects.create(name=name, short_name=name, unit=unit)
    ForumMunicipality.objects.create(forum=forum, municipality=town, valid_from=FIRST_DAY)
    return forum


def evaluated_wave(
    forum: Forum,
    counts: Mapping[str, Mapping[str, int]],
    *,
    by: User,
    mode: Mode = Mode.ANONYMOUS,
    year: int | None = None,
    closed_on: date | None = None,
) -> Wave:
    """A closed wave where questions, by code, were answered so by everybody together."""
    asked_of = year or last_year()
    ended = closed_on or date(asked_of, 12, 1)
    answered = max((sum(each.values()) for each in counts.values()), default=1)
    wave = Wave.objects.create(
        forum=forum,
        questionnaire=Questionnaire.objects.get(number=1),
        year=asked_of,
        mode=mode,
        opened_on=ended,
        due_on=ended,
        closed_on=ended,
        started_by=by,
        invited_count=answered,
        answered_count=answered,
        has_results=True,
    )
    Result.objects.bulk_create(
        Result(
            wave=wave,
            question=Question.objects.get(code=code, questionnaire__number=1),
            answered=sum(said.values()),
            counts=dict(said),
        )
        for code, said in counts.items()
    )
    return wave


def taking_part(wave: Wave, by: User) -> MeanConsent:
    """Let the wave be part of the mean."""
    return MeanConsent.objects.create(wave=wave, agreed_on=timezone.localdate(), given_by=by)


def councils_with_means(
    world: World, unit: PoliceUnit, levels: Sequence[int], *, by: User, year: int | None = None
) -> list[Wave]:
    """A council for each of `levels`, whose five answers to 2.4 are all that, and which takes part."""
    town = world.municipality if unit == world.forum.unit else world.neighbour_municipality
    made = []
    for level in levels:
        forum = council(unit, town, Forum.objects.count())
        wave = evaluated_wave(forum, {"2.4": {str(level): 5}}, by=by, year=year)
        taking_part(wave, by)
        made.append(wave)
    return made


def some_published(world: World) -> None:
    """Two years that are published, in our district and the nation; last year is left to publish."""
    if not PublishedYear.objects.exists():
        more_published(world, 1)
        more_published(world, 2)


def more_published(world: World, number: int) -> None:
    """One earlier year that is published, and one more council that has evaluated."""
    by = world.users[Role.DIRECTORATE_ANALYST]
    newest = PublishedYear.objects.order_by("year").first()
    year = PublishedYear.objects.create(
        year=(newest.year if newest else last_year()) - 1,
        published_on=timezone.localdate(),
        published_by=by,
        measured_on=timezone.localdate(),
        limit=5,
    )
    for district in (None, world.district):
        PublishedMean.objects.create(
            published_year=year, district=district, main=Main.MEASURES, councils=9, mean=Decimal("3.4")
        )
        PublishedShare.objects.create(published_year=year, district=district, in_time=5, late=4)
    forum = council(world.forum.unit, world.municipality, 70 + number)
    taking_part(evaluated_wave(forum, {"2.4": {"4": 5}}, by=by), by)
