"""Programs and libraries that only the operating system can bring: found, else installed with apt."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass

from politirad.supervisor.say import say


@dataclass(frozen=True)
class Need:
    """Something from the system, and the Debian packages that bring it."""

    purpose: str
    packages: tuple[str, ...]
    is_met: Callable[[], bool]


def _has_libraries(*names: str) -> bool:
    try:
        for name in names:
            ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _has_program(*names: str) -> bool:
    return any(shutil.which(name) for name in names)


PDF = Need(
    "lage PDF-filer",
    ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"),
    lambda: _has_libraries("libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libharfbuzz-subset.so.0"),
)
BROWSER = Need(
    "prøve sidene i en nettleser",
    ("chromium",),
    lambda: _has_program("chromium", "chromium-browser", "google-chrome-stable", "google-chrome"),
)
OFFICE = Need(
    "gjøre Word, Excel og PowerPoint om til PDF",
    ("libreoffice-writer-nogui", "libreoffice-calc-nogui", "libreoffice-impress-nogui"),
    lambda: _has_program("soffice", "libreoffice"),
)
GETTEXT = Need("kontrollere oversettelsene", ("gettext",), lambda: _has_program("xgettext"))


def bring(*needs: Need) -> None:
    """Install what is missing where we may; otherwise say what to type and go on without it."""
    missing = [need for need in needs if not need.is_met()]
    if not missing or sys.platform != "linux":
        return
    packages = [package for need in missing for package in need.packages]
    purposes = " og ".join(need.purpose for need in missing)
    as_root = _as_root()
    if as_root is not None and shutil.which("apt-get"):
        say(f"Installerer {', '.join(packages)} for å {purposes} …")
        if _apt([*as_root, "apt-get"], packages):
            return
    line = f"sudo apt-get install {' '.join(packages)}"
    say(f"{', '.join(packages)} mangler og trengs for å {purposes}. Skriv: {line}")


def _as_root() -> list[str] | None:
    """Return what to put before a command to run it as root, or None when we may not."""
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "-n"]
    if (
        shutil.which("sudo")
        and subprocess.run([*sudo, "true"], capture_output=True, check=False).returncode == 0
    ):
        return sudo
    return None


def _apt(apt: list[str], packages: list[str]) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = [*apt, "install", "--yes", "--no-install-recommends", *packages]
    for command in ([*apt, "update"], install):
        result = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return result.returncode == 0
