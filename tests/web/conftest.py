"""Fixtures of the web tests."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from django.conf import settings
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.handlers.wsgi import WSGIHandler
from django.core.servers.basehttp import ThreadedWSGIServer
from django.test import override_settings
from django.test.testcases import QuietWSGIRequestHandler


@pytest.fixture
def own_templates() -> Iterator[None]:
    """Let the templates of this folder be found."""
    (engine,) = settings.TEMPLATES
    with override_settings(
        TEMPLATES=[engine | {"DIRS": [*engine["DIRS"], Path(__file__).parent / "templates"]}]
    ):
        yield


@pytest.fixture
def site(own_templates: None) -> Iterator[str]:
    """The address of a running site without a database, which these pages must do without."""
    server = ThreadedWSGIServer(("127.0.0.1", 0), QuietWSGIRequestHandler)
    server.set_app(StaticFilesHandler(WSGIHandler()))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()
