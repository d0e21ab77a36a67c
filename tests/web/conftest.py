"""Fixtures of the web tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import override_settings


@pytest.fixture
def own_templates() -> Iterator[None]:
    """Let the templates of this folder be found."""
    (engine,) = settings.TEMPLATES
    with override_settings(
        TEMPLATES=[engine | {"DIRS": [*engine["DIRS"], Path(__file__).parent / "templates"]}]
    ):
        yield
