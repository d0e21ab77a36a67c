"""What the demo councils have learned: every occasion, and two that are shared, one of them nameless."""

import pytest

from evaluation.models import Reflection, Sharing
from evaluation.rules import Occasion
from politirad.demo.models import DemoPerson
from politirad.tenancy.permissions import Role

pytestmark = pytest.mark.usefixtures("world_loaded")


def test_every_occasion_is_looked_back_on_and_two_councils_share() -> None:
    assert set(Reflection.objects.values_list("occasion", flat=True)) == set(map(str, Occasion))
    shared = Sharing.objects.standing().values_list("reflection__forum__name", "shows_name")
    assert sorted(shows for _forum, shows in shared) == [False, True]
    assert len({forum for forum, _shows in shared}) == len(shared)


def test_whoever_is_tried_as_in_the_directorate_reads_what_is_shared() -> None:
    person = DemoPerson.objects.get(user__appointments__role=Role.DIRECTORATE_ANALYST)
    found = list(Sharing.objects.visible_to(person.user).found("skredøving", ""))
    assert [(row["name"], row["occasion"]) for row in found] == [("", "exercise")]
