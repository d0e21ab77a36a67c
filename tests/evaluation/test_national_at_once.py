"""Two at the very same time: a year is published once, and no council agrees to a mean it is not in."""

from functools import partial
from typing import Any

import pytest
from django.utils import timezone

from evaluation import actions
from evaluation.models import MeanConsent, PublishedMean, PublishedYear
from evaluation.rules import Main
from tests.meetings.parallel import at_once
from tests.world import World
from tests.world_national import council, councils_with_means, evaluated_wave, last_year, units_of

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 4


def _publish(year: int, by: Any) -> Any:
    return partial(actions.publish_year, year, today=timezone.localdate(), by=by)


def test_two_who_publish_at_once_publish_the_same(world: World, analyst: Any):
    for number in range(ROUNDS):
        year = last_year() - number
        councils_with_means(world, units_of(world)[0], [4] * 5, by=analyst, year=year)
        results = at_once(_publish(year, analyst), _publish(year, analyst))
        assert {each.pk for each in results} == {PublishedYear.objects.get(year=year).pk}
        assert _national(year).councils == 5


def test_whoever_agrees_while_it_is_published_is_in_it_or_is_told(world: World, analyst: Any):
    ours, _theirs = units_of(world)
    for number in range(ROUNDS):
        year, today = last_year() - number, timezone.localdate()
        councils_with_means(world, ours, [4] * 5, by=analyst, year=year)
        forum = council(ours, world.municipality, number)
        wave = evaluated_wave(forum, {"2.4": {"1": 5}}, by=analyst, year=year)
        agree = partial(actions.give_mean_consent, wave, agreed_on=today, by=analyst)
        at_once(agree, _publish(year, analyst))
        assert _national(year).councils == MeanConsent.objects.of_year(year).count()


def _national(year: int) -> PublishedMean:
    return PublishedMean.objects.get(published_year__year=year, district=None, main=Main.MEASURES)
