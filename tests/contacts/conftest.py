"""A district with seven municipalities, a neighbour with one, and those who look after them."""

from collections.abc import Iterator

import pytest
import time_machine

from tests.contacts.making import Register, make_register
from tests.world import NOW


@pytest.fixture
def register(db: None) -> Iterator[Register]:
    """The register on 24 November 2026, with nobody in it."""
    with time_machine.travel(NOW, tick=True):
        yield make_register()


@pytest.fixture
def register_for_all(transactional_db: None) -> Iterator[Register]:
    """The same, where other connections to the database see it."""
    with time_machine.travel(NOW, tick=True):
        yield make_register()
