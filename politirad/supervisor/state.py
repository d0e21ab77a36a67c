"""Where `./run` keeps what it makes on this machine: data, secrets, logs, and who is running."""

import fcntl
import hashlib
import json
import os
import secrets
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from politirad.supervisor import accounts

ROOT = Path(__file__).resolve().parents[2]
# A socket's path may have 107 bytes, and PostgreSQL adds `.s.PGSQL.5432`.
_LONGEST_SOCKET_FOLDER = 80
_LARGEST_LOG = 5_000_000


@dataclass(frozen=True)
class State:
    """The folders of one copy of the product."""

    home: Path
    servers: Path
    sockets: Path

    @property
    def logs(self) -> Path:
        """What every part has said."""
        return self.home / "log"

    @property
    def media(self) -> Path:
        """Files that people have uploaded."""
        return self.home / "media"

    @property
    def static(self) -> Path:
        """Styles and scripts as they are sent to the browser."""
        return self.home / "static"

    def log(self, name: str) -> Path:
        """Return a part's log file, and put an old one that has grown large aside."""
        path = self.logs / f"{name}.log"
        if path.exists() and path.stat().st_size > _LARGEST_LOG:
            path.replace(path.with_suffix(".log.1"))
        return path

    def secret(self, name: str) -> str:
        """Return a random secret that is made once and readable by us alone."""
        # Beside the data, so that the password and what it opens are kept and deleted together.
        path = self.servers / name
        if not path.exists():
            part = path.with_suffix(".part")
            part.unlink(missing_ok=True)
            with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                file.write(secrets.token_urlsafe(48))
            part.rename(path)
        return path.read_text()


def open_state() -> State:
    """Return the state, with its folders made."""
    home = Path(os.environ.get("POLITIRAD_VAR") or ROOT / "var").resolve()
    servers = _servers_folder(home)
    sockets = _sockets_folder(servers)
    state = State(home, servers, sockets)
    for folder in (home, servers, state.logs, state.media, state.static):
        folder.mkdir(parents=True, exist_ok=True)
    sockets.mkdir(mode=0o700, exist_ok=True)
    account = accounts.unprivileged()
    if sockets.stat().st_uid not in {os.geteuid(), account.pw_uid if account else os.geteuid()}:
        msg = f"Mappen {sockets} eies av en annen bruker. Fjern den, og skriv ./run igjen."
        raise SystemExit(msg)
    accounts.give(sockets, account)
    return state


def _servers_folder(home: Path) -> Path:
    """Return a folder that the account PostgreSQL drops to can enter."""
    if accounts.unprivileged() is None or accounts.is_reachable(home):
        return home
    return Path("/var/lib") / f"politirad-{_fingerprint(home)}"


def _sockets_folder(servers: Path) -> Path:
    beside = servers / "sock"
    if len(os.fsencode(beside)) <= _LONGEST_SOCKET_FOLDER:
        return beside
    return Path(tempfile.gettempdir()) / f"politirad-{os.geteuid()}-{_fingerprint(servers)}"


def _fingerprint(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:12]


@dataclass
class Lock:
    """The right to be the only copy that runs on this state."""

    _file: IO[str]

    def announce(self, address: str) -> None:
        """Tell a second copy where this one answers."""
        self._file.seek(0)
        self._file.truncate()
        json.dump({"address": address}, self._file)
        self._file.flush()

    def release(self) -> None:
        """Let the next copy start."""
        self.announce("")
        self._file.close()


def take_lock(state: State) -> Lock | None:
    """Return the lock, or None when another copy has it."""
    # The lock lives as long as the process; closing the file would give it away.
    file = (state.home / "lock").open("a+")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        return None
    return Lock(file)


def running_address(state: State) -> str:
    """Return where the copy that has the lock answers, or nothing while it is starting."""
    said = (state.home / "lock").read_text()
    return str(json.loads(said)["address"]) if said else ""
