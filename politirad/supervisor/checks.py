"""`./run check` and `./run test`: what the source is held to, and every test."""

import os
import secrets
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from politirad.supervisor.catalogues import compile_catalogues
from politirad.supervisor.postgres import temporary_cluster
from politirad.supervisor.say import say
from politirad.supervisor.state import ROOT

_TOOLS = 3
_NOTHING_COLLECTED = 5
_DJANGO = {
    "DJANGO_SETTINGS_MODULE": "politirad.settings",
    "SECRET_KEY": secrets.token_urlsafe(64),
    "ALLOWED_HOSTS": "politirad.example",
}
_PRODUCTION = _DJANGO | {"POLITIRAD_MODE": "production", "POLITIRAD_DEMO": "0"}
_LOCAL = _DJANGO | {"POLITIRAD_MODE": "local", "POLITIRAD_DEMO": "1"}


def check() -> int:
    """Run every tool side by side; print what each one found and how long it took."""
    # Django asks the server for its version before it compares models with migrations.
    with temporary_cluster() as cluster, ThreadPoolExecutor(_TOOLS) as pool:
        database = {"DATABASE_URL": cluster.url()}
        running = [
            pool.submit(_run, name, command, database | extra) for name, (command, extra) in _tools().items()
        ]
        failed = [name for done in as_completed(running) if (name := done.result())]
    if failed:
        say(f"Disse kontrollene stoppet: {', '.join(sorted(failed))}.")
    return 1 if failed else 0


def test(arguments: list[str]) -> int:
    """Run the checks and every test; with arguments only the tests they name."""
    compile_catalogues()
    if arguments:
        return _pytest(arguments)
    checked = check()
    say("Kjører alle tester …")
    tested = _pytest(["-n", "2"])
    return checked or tested


def _pytest(arguments: list[str]) -> int:
    code = subprocess.run([sys.executable, "-m", "pytest", *arguments], cwd=ROOT, check=False).returncode
    if code == _NOTHING_COLLECTED:
        say("Ingen tester passet til det du skrev.")
    return code


def _tools() -> dict[str, tuple[list[str], dict[str, str]]]:
    manage = [sys.executable, "manage.py"]
    templates = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "templates").rglob("*.html"))
    return {
        "mypy": ([_tool("mypy")], _LOCAL),
        "ruff check": ([_tool("ruff"), "check", "."], {}),
        "ruff format": ([_tool("ruff"), "format", "--check", "."], {}),
        "import-linter": ([_tool("lint-imports"), "--no-cache"], {}),
        "djade": ([_tool("djade"), "--check", *templates], {}),
        "migrations": ([*manage, "makemigrations", "--check", "--dry-run"], _LOCAL),
        "deployment": ([*manage, "check", "--deploy", "--fail-level", "WARNING"], _PRODUCTION),
    }


def _tool(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def _run(name: str, command: list[str], extra: dict[str, str]) -> str:
    """Run one tool; return its name when it failed, else nothing."""
    started = time.monotonic()
    result = subprocess.run(
        command, cwd=ROOT, env=os.environ | extra, capture_output=True, text=True, check=False
    )
    outcome = "i orden" if result.returncode == 0 else "STOPPET"
    say(f"{name:<14} {time.monotonic() - started:5.1f} s  {outcome}")
    if result.returncode == 0:
        return ""
    say(f"{result.stdout}{result.stderr}")
    return name
