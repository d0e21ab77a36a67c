"""Fixtures every test may use: a real browser, found on this machine."""

import os
import shutil
from typing import Any

import pytest

pytest_plugins = ["tests.world_database"]

_CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Start the system's Chromium; where there is none, skip, but never in CI."""
    path = next((found for name in _CHROMIUM_NAMES if (found := shutil.which(name))), None)
    if path is None:
        refuse = pytest.fail if os.environ.get("CI") else pytest.skip
        refuse("Chromium mangler. Installer med: sudo apt-get install chromium")
    return {**browser_type_launch_args, "executable_path": path}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """Let every page be read by a Norwegian in Oslo."""
    return {**browser_context_args, "locale": "nb-NO", "timezone_id": "Europe/Oslo"}


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    """Leave the test databases: they go with the temporary cluster, and a browser may still hold one."""
    return True
