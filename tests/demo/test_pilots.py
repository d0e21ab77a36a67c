"""The pilots of the demo: one that is known, one that runs and one to come, each told apart."""

import pytest
from django.utils import timezone

from evaluation.documents import known_pilot
from evaluation.models import Pilot
from evaluation.rules import PilotState

pytestmark = pytest.mark.usefixtures("world_loaded")


def test_the_invented_pilots_are_marked_and_the_known_one_is_not() -> None:
    found = [known_pilot(each, timezone.localdate()) for each in Pilot.objects.newest_first()]
    assert [(each.state, each.is_example) for each in found] == [
        (PilotState.PLANNED, True),
        (PilotState.RUNNING, True),
        (PilotState.ENDED, False),
    ]
    assert [str(each) for each in found[1].where] == ["Midtkyst politidistrikt (Elvestrand og Storvåg)"]
