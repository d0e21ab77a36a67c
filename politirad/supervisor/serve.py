"""`./run`: everything started in order, watched, and stopped in reverse."""

import contextlib
import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from politirad.supervisor import postgres, valkey
from politirad.supervisor.processes import Crew, Part, stop
from politirad.supervisor.say import say
from politirad.supervisor.state import ROOT, Lock, State, open_state, running_address, take_lock

_FIRST_PORT = 8000
_PORTS_TRIED = 20
_WEB_START_SECONDS = 60
_GUNICORN = (
    "--worker-class=gthread",
    "--workers=2",
    "--threads=8",
    "--preload",
    "--graceful-timeout=5",
    "--no-control-socket",
    "--access-logfile=-",
)


def serve() -> None:
    """Start the product and stay until somebody interrupts."""
    state = open_state()
    lock = take_lock(state)
    if lock is None:
        where = running_address(state)
        if not where:
            msg = (
                "Politiråd starter, eller ./run manage er i gang, i et annet vindu. Vent litt, og prøv igjen."
            )
            raise SystemExit(msg)
        say(f"Politiråd kjører allerede på {where}")
        return
    crew = Crew()
    try:
        _start(state, crew, lock)
        crew.watch()
    except KeyboardInterrupt:
        say("\nStopper …")
    finally:
        crew.stop()
        lock.release()
    say("Politiråd er stoppet. Dataene ligger i ro til neste gang.")


def manage(arguments: list[str]) -> int:
    """Run `manage.py` with the servers of `./run`, started for the occasion where nobody runs them."""
    state = open_state()
    with _servers(state) as environment:
        command = [sys.executable, str(ROOT / "manage.py"), *arguments]
        # A Ctrl-C goes to the child as well, which ends in its own way.
        with contextlib.suppress(KeyboardInterrupt):
            return subprocess.run(command, env=environment, check=False).returncode
    return 130


@contextmanager
def _servers(state: State) -> Iterator[dict[str, str]]:
    lock = take_lock(state)
    if lock is None:
        yield _environment(state)
        return
    crew = Crew()
    try:
        _start_servers(state, crew)
        yield _environment(state)
    finally:
        crew.stop()
        lock.release()


def _start(state: State, crew: Crew, lock: Lock) -> None:
    _start_servers(state, crew)
    environment = _environment(state)
    _prepare(state, environment)
    port = _free_port()
    address = os.environ.get("SITE_URL") or f"http://localhost:{port}"
    environment = {**environment, "SITE_URL": address}
    say("Starter nettstedet …")
    web = crew.start(_web(state, environment, port))
    crew.start(_worker(state, environment))
    _wait_for_web(port, web, state)
    lock.announce(address)
    say(f"\nPolitiråd er klar: {address}")
    if environment["POLITIRAD_DEMO"] == "1":
        say("Åpne adressen og velg en rolle. Du trenger ikke passord.")
    if started := os.environ.get("POLITIRAD_STARTED"):
        say(f"Klar på {int(time.time()) - int(started)} sekunder.")
    say("Stopp med Ctrl-C.")


def _start_servers(state: State, crew: Crew) -> None:
    if not os.environ.get("DATABASE_URL"):
        say("Starter databasen …")
        cluster = postgres.lasting_cluster(state)
        server = crew.start(cluster.part(state.log("postgres")))
        cluster.wait_until_ready(server)
        cluster.create_database()
    if not os.environ.get("REDIS_URL"):
        valkey.wait_until_ready(state, crew.start(valkey.part(state)))


def _environment(state: State) -> dict[str, str]:
    """Return what Django reads; whatever is set already stands."""
    defaults = {
        "DJANGO_SETTINGS_MODULE": "politirad.settings",
        "POLITIRAD_MODE": "local",
        "POLITIRAD_DEMO": "1",
        "SECRET_KEY": state.secret("secret-key"),
        "ALLOWED_HOSTS": "localhost,127.0.0.1,[::1]",
        "STATIC_ROOT": str(state.static),
        "MEDIA_ROOT": str(state.media),
        "REDIS_URL": valkey.address(state),
        "DATABASE_URL": postgres.address(state),
        "PYTHONUTF8": "1",
    }
    return {**defaults, **{name: value for name, value in os.environ.items() if value}}


def _prepare(state: State, environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", "politirad.supervisor.prepare", str(state.log("prepare"))]
    child = subprocess.Popen(command, env=environment, cwd=ROOT, start_new_session=True)
    try:
        code = child.wait()
    finally:
        stop(child)
    if code:
        raise SystemExit(code)


def _web(state: State, environment: dict[str, str], port: int) -> Part:
    command = [sys.executable, "-m", "gunicorn", "politirad.wsgi:application", f"--chdir={ROOT}"]
    return Part(
        name="Nettstedet",
        command=[*command, f"--bind=127.0.0.1:{port}", *_GUNICORN],
        log=state.log("web"),
        environment=environment,
    )


def _worker(state: State, environment: dict[str, str]) -> Part:
    command = [sys.executable, "-m", "celery", f"--workdir={ROOT}", "--app=politirad.celery", "worker"]
    return Part(
        name="Utsendingen",
        command=[
            *command,
            "--concurrency=2",
            "--beat",
            f"--schedule={state.home / 'beat'}",
            "--loglevel=INFO",
        ],
        log=state.log("worker"),
        environment=environment,
    )


def _free_port() -> int:
    """Return PORT where it is set, else the first free one from 8000 on."""
    wanted = os.environ.get("PORT")
    if wanted:
        if wanted.isdecimal() and _is_free(int(wanted)):
            return int(wanted)
        msg = f"Port {wanted} er ikke ledig. Velg en annen, for eksempel: PORT=8080 ./run"
        raise SystemExit(msg)
    for port in range(_FIRST_PORT, _FIRST_PORT + _PORTS_TRIED):
        if _is_free(port):
            return port
    last = _FIRST_PORT + _PORTS_TRIED - 1
    msg = f"Ingen port fra {_FIRST_PORT} til {last} er ledig. Velg en annen: PORT=9000 ./run"
    raise SystemExit(msg)


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        # Connections of a copy that was just stopped do not hold the port.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except (OSError, OverflowError):
            return False
    return True


def _wait_for_web(port: int, web: subprocess.Popen[bytes], state: State) -> None:
    deadline = time.monotonic() + _WEB_START_SECONDS
    while time.monotonic() < deadline and web.poll() is None:
        if _answers(port):
            return
        time.sleep(0.1)
    msg = f"Nettstedet svarte ikke. Les hvorfor i {state.log('web')}."
    raise SystemExit(msg)


def _answers(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/helse/", headers={"Host": "localhost"})
        return connection.getresponse().status == http.HTTPStatus.OK
    except OSError:
        return False
    finally:
        connection.close()
