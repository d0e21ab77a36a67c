"""The database server: own account, own socket, gone afterwards; old data is not touched."""

import os
import pwd
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from politirad.supervisor import accounts
from politirad.supervisor.postgres import find_binaries, lasting_cluster, major_version, temporary_cluster
from politirad.supervisor.state import State

ROOT = Path(__file__).resolve().parents[2]


def test_temporary_cluster_answers_on_its_socket_alone_and_is_removed() -> None:
    with temporary_cluster() as cluster, psycopg.connect(cluster.url()) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
        assert connection.execute("SELECT usesuper FROM pg_user WHERE usename = 'app'").fetchone() == (False,)
        assert connection.execute("SELECT lower('ÆØÅ ÁČĐŊŠŦŽ')").fetchone() == ("æøå áčđŋšŧž",)
        assert cluster.data.stat().st_uid != 0

    assert not cluster.data.parent.exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_temporary_cluster_works_for_a_plain_user() -> None:
    if not accounts.is_reachable(Path(sys.executable)):
        pytest.skip("a plain user cannot reach this Python")
    nobody = pwd.getpwnam("nobody")
    script = (
        "from politirad.supervisor.postgres import temporary_cluster\n"
        "with temporary_cluster() as cluster: print(cluster.data.owner())"
    )
    result = subprocess.run(
        [sys.executable, "-B", "-c", script],
        cwd=ROOT,
        user=nobody.pw_uid,
        group=nobody.pw_gid,
        extra_groups=[],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (result.stdout, result.stderr) == ("nobody\n", "")


def test_data_of_another_version_is_refused_with_what_to_do(tmp_path: Path) -> None:
    old = tmp_path / "pg9"
    old.mkdir()
    major = major_version(find_binaries(tmp_path))

    with pytest.raises(SystemExit) as refusal:
        lasting_cluster(State(tmp_path, tmp_path, tmp_path))

    assert str(refusal.value) == (
        f"Dataene i {old} hører til en annen PostgreSQL enn versjon {major}. "
        "Ta dem ut med pg_dumpall fra den gamle versjonen, eller begynn på nytt med ./run reset."
    )
