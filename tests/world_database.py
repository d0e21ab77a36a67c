"""The world built once for each worker, in a database of its own beside the usual one.

A test that asks for `world` inside a transaction runs in that database and is rolled back there. Tests
that commit build theirs in the usual database, and those without `world` find that one empty.
"""

from collections.abc import Generator, Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine
from django.contrib.contenttypes.models import ContentType
from django.core.files.storage import storages
from django.db import connection
from django.test import override_settings
from pytest_django.plugin import DjangoDbBlocker

from tests.world import NOW, World, build_world

# The fixture of pytest-django that opens the transaction of a test; the usual database is made by then.
_OPENS_TRANSACTION = "_django_db_helper"
_COMMITTING = {"transactional_db", "live_server"}
_IN_MEMORY = {"BACKEND": "django.core.files.storage.InMemoryStorage"}


@dataclass
class Databases:
    """The two databases of this worker, and what stands in the second: objects, and the files they name."""

    usual: str = ""
    built: str = ""
    world: World | None = None
    files: Any = None
    built_at: datetime = NOW

    def turn_to(self, name: str) -> None:
        """Let Django's connection lead to the database called `name`."""
        if connection.settings_dict["NAME"] != name:
            connection.close()
            connection.settings_dict["NAME"] = name
            # A test that commits leaves new ids behind it in the usual database.
            ContentType.objects.clear_cache()

    def build(self, storages_setting: dict[str, Any]) -> None:
        """Copy the usual database and build the world in the copy."""
        connection.creation.clone_test_db("world", verbosity=0)
        self.built = connection.creation.get_test_db_clone_settings("world")["NAME"]
        self.turn_to(self.built)
        with override_settings(STORAGES=storages_setting), time_machine.travel(NOW, tick=True):
            self.world = build_world()
            self.files = storages["default"]._root
            self.built_at = datetime.now(UTC)


_databases = Databases()


def turn_to_the_usual() -> None:
    """Leave the built world, for a fixture that opens a transaction of its own for a whole file."""
    _databases.turn_to(_databases.usual or connection.settings_dict["NAME"])


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(
    fixturedef: pytest.FixtureDef[Any], request: pytest.FixtureRequest
) -> Generator[None, Any, Any]:
    """Turn to the right database just before the transaction of a test is opened."""
    if fixturedef.argname == _OPENS_TRANSACTION:
        blocker: DjangoDbBlocker = request.getfixturevalue("django_db_blocker")
        with blocker.unblock():
            _choose(request)
    return (yield)


@pytest.fixture
def world(request: pytest.FixtureRequest, db: None, settings: Any) -> Iterator[World]:
    """Our world on 24 November 2026; the clock goes on from 10.00."""
    settings.STORAGES = _in_memory(settings)
    is_shared = _is_shared(request)
    # What a test does comes after what stands there, or the log would tell it in the wrong order.
    with time_machine.travel(_databases.built_at if is_shared else NOW, tick=True):
        if is_shared:
            storages["default"]._root = deepcopy(_databases.files)
        yield deepcopy(_databases.world) if is_shared else build_world()


def _choose(request: pytest.FixtureRequest) -> None:
    _databases.usual = _databases.usual or connection.settings_dict["NAME"]
    if not _is_shared(request):
        _databases.turn_to(_databases.usual)
    elif _databases.built:
        _databases.turn_to(_databases.built)
    else:
        _databases.build(_in_memory(request.getfixturevalue("settings")))


def _is_shared(request: pytest.FixtureRequest) -> bool:
    """Whether the test asks for the world and commits nothing to it."""
    marker = request.node.get_closest_marker("django_db")
    commits = bool(marker and marker.kwargs.get("transaction"))
    return "world" in request.fixturenames and not commits and not _COMMITTING & set(request.fixturenames)


def _in_memory(settings: Any) -> dict[str, Any]:
    return {**settings.STORAGES, "default": _IN_MEMORY}
