"""Parts that run as children: started in order, started again when they fall, stopped in reverse."""

import pwd
import signal
import subprocess
import time
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

from politirad.supervisor import accounts
from politirad.supervisor.say import say

_FALLS_ALLOWED = 3
_FALLS_WITHIN_SECONDS = 60
_STOP_SECONDS = 12


@dataclass(frozen=True)
class Part:
    """One program of the product."""

    name: str
    command: list[str]
    log: Path
    environment: Mapping[str, str] | None = None
    account: pwd.struct_passwd | None = None
    stop_signal: signal.Signals = signal.SIGTERM

    def launch(self) -> subprocess.Popen[bytes]:
        """Start the program as a child that never outlives us and gets no Ctrl-C of its own."""
        with self.log.open("ab") as output:
            return subprocess.Popen(
                self.command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                env=self.environment,
                start_new_session=True,
                preexec_fn=accounts.dies_with_parent(self.stop_signal),  # noqa: PLW1509 - we have no threads
                **accounts.run_as(self.account),
            )


@dataclass
class _Member:
    part: Part
    process: subprocess.Popen[bytes]
    fell_at: deque[float] = field(default_factory=lambda: deque(maxlen=_FALLS_ALLOWED))
    start_again_at: float | None = None


@dataclass
class Crew:
    """All parts that run now, in the order they were started."""

    pause_seconds: float = 0.25
    back_off_seconds: float = 1.0
    _members: list[_Member] = field(default_factory=list)

    def start(self, part: Part) -> subprocess.Popen[bytes]:
        """Start a part and look after it from now on."""
        process = part.launch()
        self._members.append(_Member(part, process))
        return process

    def watch(self) -> NoReturn:
        """Start what falls again, until somebody interrupts or a part falls too often."""
        while True:
            for member in self._members:
                self._look_after(member)
            time.sleep(self.pause_seconds)

    def stop(self) -> None:
        """Stop the last started first."""
        while self._members:
            member = self._members.pop()
            stop(member.process, member.part.stop_signal)

    def _look_after(self, member: _Member) -> None:
        now = time.monotonic()
        if member.start_again_at is not None:
            if now >= member.start_again_at:
                member.start_again_at = None
                member.process = member.part.launch()
            return
        code = member.process.poll()
        if code is None:
            return
        member.fell_at.append(now)
        recently = [moment for moment in member.fell_at if now - moment < _FALLS_WITHIN_SECONDS]
        if len(recently) == _FALLS_ALLOWED:
            msg = (
                f"{member.part.name} stoppet {_FALLS_ALLOWED} ganger på et minutt. "
                f"Les hvorfor i {member.part.log}."
            )
            raise SystemExit(msg)
        say(f"{member.part.name} stoppet (kode {code}) og startes igjen.")
        member.start_again_at = now + self.back_off_seconds * 2 ** (len(recently) - 1)


def stop(process: subprocess.Popen[bytes], stop_signal: signal.Signals = signal.SIGTERM) -> None:
    """Ask a child to end, and make it end when it does not."""
    if process.poll() is not None:
        return
    process.send_signal(stop_signal)
    try:
        process.wait(timeout=_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
