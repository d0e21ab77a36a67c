"""The SLT networks of the demo: two figures that differ, and every answer there can be."""

from collections import Counter

import pytest
from django.db.models import F

from politirad.councils.models import Forum
from politirad.tenancy.models import Municipality
from slt.querysets import with_standing_on
from slt.rules import Standing
from tests.demo.conftest import TODAY

pytestmark = pytest.mark.usefixtures("world_loaded")


def test_about_half_of_the_real_municipalities_have_slt_and_the_rest_have_answered_or_not() -> None:
    towns = Municipality.objects.filter(is_demo=False).annotate(link=F("district_links"))
    places = list(with_standing_on(towns, TODAY).values_list("standing", "persons", "is_steered"))
    counted = Counter(standing for standing, _persons, _steered in places)
    persons = sum(count for standing, count, _steered in places if standing == Standing.SLT)

    assert 150 <= counted[Standing.SLT] <= 210
    assert min(counted[each] for each in Standing) >= 10
    assert 0.65 <= persons / sum(count for _standing, count, _steered in places) <= 0.85
    steering = Forum.objects.filter(municipalities__in=towns, is_slt_steering=True)
    assert sum(steered for _standing, _persons, steered in places) == steering.distinct().count()
