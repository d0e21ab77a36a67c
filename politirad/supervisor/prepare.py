"""What Django must do before the web may answer: tables, static files and the first data."""

import hashlib
import io
import sys
import traceback
from pathlib import Path

import django
from django.apps import apps
from django.conf import settings
from django.core.management import call_command, get_commands

from politirad.supervisor.catalogues import compile_catalogues
from politirad.supervisor.say import say


def main() -> None:
    """Run all steps; on failure say one sentence and leave the details in the log."""
    log = Path(sys.argv[1])
    try:
        compile_catalogues()
        django.setup()
        _migrate()
        _collect_static()
        _load_norway()
        _load_demo()
    except Exception:  # noqa: BLE001 - whatever went wrong, the reader gets one sentence
        log.write_text(traceback.format_exc())
        sys.exit(f"Forberedelsene stoppet. Les hvorfor i {log}.")


def _migrate() -> None:
    say("Oppdaterer databasen …")
    call_command("migrate", interactive=False, verbosity=0)


def _collect_static() -> None:
    """Collect when something has changed: compressing takes seconds."""
    stamp_file = Path(settings.STATIC_ROOT).with_name("static.stamp")
    stamp = _static_stamp()
    if stamp_file.exists() and stamp_file.read_text() == stamp:
        return
    say("Samler stiler og skript …")
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    stamp_file.write_text(stamp)


def _static_stamp() -> str:
    digest = hashlib.sha256((settings.BASE_DIR / "requirements.lock").read_bytes())
    for path in sorted((settings.BASE_DIR / "static").rglob("*")):
        status = path.stat()
        digest.update(f"{path}|{status.st_size}|{status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _load_norway() -> None:
    municipalities = apps.get_model("tenancy", "Municipality")
    if "load_norway" in get_commands() and not municipalities._default_manager.exists():  # noqa: SLF001
        say("Laster inn kommuner og politidistrikter …")
        call_command("load_norway", stdout=io.StringIO())


def _load_demo() -> None:
    users = apps.get_model("accounts", "User")
    if "load_demo" in get_commands() and not users._default_manager.exists():  # noqa: SLF001
        say("Lager demodata …")
        call_command("load_demo", stdout=io.StringIO())


if __name__ == "__main__":
    main()
