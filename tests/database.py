"""A pytest plug-in that starts one temporary PostgreSQL before Django reads its settings."""

import os
from collections.abc import Generator
from contextlib import ExitStack

import pytest

from politirad.supervisor.postgres import temporary_cluster

_SERVERS = ExitStack()
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
    os.environ.update(_ENVIRONMENT)
    if not os.environ.get("DATABASE_URL"):
        os.environ["DATABASE_URL"] = _SERVERS.enter_context(temporary_cluster()).url()
    return (yield)


def pytest_unconfigure() -> None:
    """Stop the server and remove its data, where it was started."""
    _SERVERS.close()
