"""The crew: starts what falls again, gives up in one sentence, stops in reverse, leaves nothing behind."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from politirad.supervisor.processes import Crew, Part


def _shell(name: str, script: str, folder: Path) -> Part:
    return Part(name=name, command=["/bin/sh", "-c", script], log=folder / f"{name}.log")


def _wait_for(path: Path) -> None:
    deadline = time.monotonic() + 10
    while not path.exists() and time.monotonic() < deadline:
        time.sleep(0.01)


def test_crew_starts_a_fallen_part_again_and_gives_up_at_the_third_fall(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    crew = Crew(pause_seconds=0.01, back_off_seconds=0.01)
    crew.start(_shell("Utsendingen", f"echo started >> {tmp_path}/starts; exit 3", tmp_path))

    with pytest.raises(SystemExit) as given_up:
        crew.watch()

    assert (tmp_path / "starts").read_text() == "started\n" * 3
    assert capsys.readouterr().out == "Utsendingen stoppet (kode 3) og startes igjen.\n" * 2
    log = tmp_path / "Utsendingen.log"
    assert str(given_up.value) == f"Utsendingen stoppet 3 ganger på et minutt. Les hvorfor i {log}."


def test_crew_stops_the_last_started_first(tmp_path: Path) -> None:
    crew = Crew()
    for name in ("first", "second", "third"):
        told = f"trap 'echo {name} >> {tmp_path}/stopped; exit 0' TERM; touch {tmp_path}/{name}"
        crew.start(_shell(name, f"{told}; while :; do sleep 0.02; done", tmp_path))
        _wait_for(tmp_path / name)

    crew.stop()

    assert (tmp_path / "stopped").read_text() == "third\nsecond\nfirst\n"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child that its parent is gone")
def test_part_ends_when_the_supervisor_is_killed(tmp_path: Path) -> None:
    launch = (
        "import os, pathlib\n"
        "from politirad.supervisor.processes import Part\n"
        f"part = Part('Sover', ['sleep', '60'], pathlib.Path('{tmp_path}/log'))\n"
        "print(part.launch().pid, flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    said = subprocess.run([sys.executable, "-c", launch], capture_output=True, text=True, check=False)
    child = Path("/proc") / said.stdout.strip()

    deadline = time.monotonic() + 5
    while _lives(child) and time.monotonic() < deadline:
        time.sleep(0.02)

    assert not _lives(child)


def _lives(process: Path) -> bool:
    """Say whether the process runs; one that nobody has collected yet does not."""
    try:
        return (process / "stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
