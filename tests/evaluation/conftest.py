"""People of the test world by what they do with an evaluation, and one that is over."""

from typing import Any

import pytest

from evaluation.models import Wave
from evaluation.rules import Mode
from politirad.tenancy.permissions import Role
from tests.world import World
from tests.world_evaluation import closed_wave


@pytest.fixture
def secretary(world: World) -> Any:
    """Whoever arranges the meetings of our council."""
    return world.users[Role.POLICE_CONTACT]


@pytest.fixture
def analyst(world: World) -> Any:
    """Whoever publishes for the whole country."""
    return world.users[Role.DIRECTORATE_ANALYST]


@pytest.fixture
def wave(world: World, secretary: Any) -> Wave:
    """An evaluation of our council that one person answered, closed."""
    return closed_wave(world.forum, [secretary], [{"2.4": "4"}], by=secretary, mode=Mode.OPEN)
