"""`./run` as a whole: starts, refuses a second copy, starts a fallen part again, stops cleanly."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from politirad.supervisor.processes import stop

ROOT = Path(__file__).resolve().parents[2]
OURS = (
    "DATABASE_URL",
    "REDIS_URL",
    "POLITIRAD_MODE",
    "SECRET_KEY",
    "ALLOWED_HOSTS",
    "STATIC_ROOT",
    "MEDIA_ROOT",
)


@pytest.fixture
def environment() -> Iterator[dict[str, str]]:
    """Give the copy a state and a port of its own, and no demo, which takes long to fill."""
    with tempfile.TemporaryDirectory(prefix="politirad-") as home, socket.socket() as probe:
        Path(home).chmod(0o755)
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
        probe.close()
        inherited = {name: value for name, value in os.environ.items() if name not in OURS}
        yield inherited | {"POLITIRAD_VAR": home, "PORT": port, "POLITIRAD_DEMO": "0"}


@pytest.fixture
def running(environment: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """Start the product and return when it says that it is ready."""
    process = subprocess.Popen(
        [sys.executable, "-m", "politirad.supervisor"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    with process:
        assert _read_until(process, "Stopp med Ctrl-C") == f"Politiråd er klar: {_address(environment)}"
        yield process
        stop(process, signal.SIGINT)


def test_product_runs_once_recovers_and_stops_cleanly(
    running: subprocess.Popen[str], environment: dict[str, str]
) -> None:
    second = subprocess.run(
        [sys.executable, "-m", "politirad.supervisor"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (second.returncode, second.stdout) == (
        0,
        f"Politiråd kjører allerede på {_address(environment)}\n",
    )

    children = _children(running.pid)
    assert sorted(children) == ["celery", "gunicorn", "postgres", "valkey-server"]
    os.kill(children["gunicorn"], signal.SIGKILL)
    assert running.stdout is not None
    assert running.stdout.readline() == "Nettstedet stoppet (kode -9) og startes igjen.\n"
    assert _health(environment) == b"ok"

    children = _children(running.pid)
    running.send_signal(signal.SIGINT)
    output, _ = running.communicate(timeout=30)
    assert output == "\nStopper …\nPolitiråd er stoppet. Dataene ligger i ro til neste gang.\n"
    assert running.returncode == 0
    assert [name for name, number in children.items() if Path(f"/proc/{number}").exists()] == []


def _address(environment: dict[str, str]) -> str:
    return f"http://localhost:{environment['PORT']}"


def _read_until(process: subprocess.Popen[str], last: str) -> str:
    """Read what is said up to a line; return the line that holds the address."""
    said = []
    assert process.stdout is not None
    for line in process.stdout:
        said.append(line.strip())
        if line.startswith(last):
            break
    ready = [line for line in said if "http://" in line]
    return ready[0] if ready else "\n".join(said)


def _children(parent: int) -> dict[str, int]:
    numbers = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    found = {}
    for number in numbers:
        command = Path(f"/proc/{number}/cmdline").read_text().replace("\0", " ")
        name = re.search(r"celery|gunicorn|postgres|valkey-server", command)
        assert name is not None
        found[name[0]] = int(number)
    return found


def _health(environment: dict[str, str]) -> bytes:
    deadline = time.monotonic() + 30
    while True:
        connection = http.client.HTTPConnection("localhost", int(environment["PORT"]), timeout=5)
        try:
            connection.request("GET", "/helse/")
            return connection.getresponse().read()
        except OSError:
            assert time.monotonic() < deadline
            time.sleep(0.1)
        finally:
            connection.close()
