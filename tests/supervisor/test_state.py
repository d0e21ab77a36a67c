"""The state: one copy at a time, secrets made once, sockets that fit."""

import stat
from pathlib import Path

import pytest

from politirad.supervisor.state import open_state, running_address, take_lock


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the state in a folder of its own that anybody may enter."""
    home = tmp_path / "var"
    monkeypatch.setenv("POLITIRAD_VAR", str(home))
    monkeypatch.setattr("politirad.supervisor.accounts.unprivileged", lambda: None)
    return home


def test_lock_is_refused_to_a_second_copy_which_learns_the_address() -> None:
    state = open_state()
    lock = take_lock(state)
    assert lock is not None
    lock.announce("http://localhost:8000")

    assert take_lock(state) is None
    assert running_address(state) == "http://localhost:8000"

    lock.release()
    again = take_lock(state)
    assert again is not None
    assert running_address(state) == ""
    again.release()


def test_secret_is_made_once_and_is_ours_alone(home: Path) -> None:
    secret = open_state().secret("secret-key")

    assert len(secret) == 64
    assert open_state().secret("secret-key") == secret
    assert stat.S_IMODE((home / "secret-key").stat().st_mode) == 0o600


def test_sockets_lie_beside_the_data_unless_the_path_is_too_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POLITIRAD_VAR", str(tmp_path / ("long" * 25)))

    sockets = open_state().sockets

    assert len(str(sockets)) < 80
    assert stat.S_IMODE(sockets.stat().st_mode) == 0o700
    sockets.rmdir()


def test_log_that_has_grown_large_is_put_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("politirad.supervisor.state._LARGEST_LOG", 10)
    state = open_state()
    state.log("web").write_text("more than ten")

    assert not state.log("web").exists()
    assert (state.logs / "web.log.1").read_text() == "more than ten"
