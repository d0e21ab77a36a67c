"""Which system account a server runs as: our own, or an unprivileged one when we are root."""

import ctypes
import os
import pwd
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

_PR_SET_PDEATHSIG = 1


def unprivileged() -> pwd.struct_passwd | None:
    """Return the account PostgreSQL must run as when we are root, else None."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    msg = "PostgreSQL kan ikke kjøre som root. Lag en bruker som heter «postgres»."
    raise SystemExit(msg)


def run_as(account: pwd.struct_passwd | None) -> dict[str, Any]:
    """Return the subprocess arguments that drop to the account."""
    if account is None:
        return {}
    return {
        "user": account.pw_uid,
        "group": account.pw_gid,
        "extra_groups": [],
        "cwd": "/",
    }


def give(path: Path, account: pwd.struct_passwd | None) -> None:
    """Hand one file or folder over to the account."""
    if account is not None:
        os.chown(path, account.pw_uid, account.pw_gid)


def is_reachable(path: Path) -> bool:
    """Say whether every folder above the path may be entered by anyone."""
    return all(parent.stat().st_mode & 0o001 for parent in path.resolve().parents)


def reachable_copy(package: Path, beside: Path, target: Path) -> Path:
    """Copy a package and the folder of libraries beside it to where the account can read them."""
    copy = target / package.name
    if not copy.exists():
        part = target / f"{package.name}.part"
        shutil.rmtree(part, ignore_errors=True)
        # The libraries first: the name of the package says that the copy is whole.
        shutil.copytree(beside, target / beside.name, dirs_exist_ok=True)
        shutil.copytree(package, part, ignore=shutil.ignore_patterns("include", "__pycache__"))
        part.rename(copy)
    return copy


def dies_with_parent(signal_number: signal.Signals) -> Callable[[], None] | None:
    """Return what a child calls before it starts, so that it never outlives a killed parent."""
    if sys.platform != "linux":
        return None
    prctl = ctypes.CDLL(None).prctl

    def ask_kernel() -> None:
        prctl(_PR_SET_PDEATHSIG, int(signal_number))

    return ask_kernel
