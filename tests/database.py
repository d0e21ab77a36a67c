"""A pytest plug-in that makes a temporary PostgreSQL and folders before Django reads its settings."""

import os
import tempfile
from collections.abc import Generator
from contextlib import ExitStack

import pytest

from politirad.supervisor.catalogues import compile_catalogues
from politirad.supervisor.postgres import temporary_cluster

_STARTED = ExitStack()
_ENVIRONMENT = {
    "POLITIRAD_MODE": "test",
    "POLITIRAD_DEMO": "1",
    "SECRET_KEY": "only-for-tests-" * 4,
    "ALLOWED_HOSTS": "testserver,localhost,127.0.0.1",
    # Playwright keeps an event loop in the thread of the test, which Django takes for async code.
    "DJANGO_ALLOW_ASYNC_UNSAFE": "1",
}


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_load_initial_conftests() -> Generator[None]:
    """Set the environment; the workers of xdist inherit it and start nothing."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        os.environ.update(_ENVIRONMENT)
        compile_catalogues()
        for folder in ("STATIC_ROOT", "MEDIA_ROOT"):
            os.environ[folder] = _STARTED.enter_context(tempfile.TemporaryDirectory(prefix="politirad-"))
        if not os.environ.get("DATABASE_URL"):
            os.environ["DATABASE_URL"] = _STARTED.enter_context(temporary_cluster()).url()
    return (yield)


def pytest_unconfigure() -> None:
    """Stop and remove what was made, in the process that made it."""
    _STARTED.close()
