"""How long a pack takes and how much memory: 20 items and 200 attached pages in 20 seconds and 500 MB.

Run by hand, on a machine with two cores and nothing else to do:
`.venv/bin/python -m tests.benchmarks.pack`. It makes a database of its own, fills a meeting three
times over, and lets a fresh process make the pack each time, as a worker does.
"""

import os
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import django
from django.utils.module_loading import import_string

from politirad.supervisor.postgres import temporary_cluster

MOST_SECONDS, MOST_MEGABYTES = 20, 500
SIZES = ((5, 50), (20, 200), (40, 400))
"""Items, and attached pages; the limits are for the second."""
_ROOT = Path(__file__).parents[2]
ENVIRONMENT = {
    "DJANGO_SETTINGS_MODULE": "politirad.settings",
    "POLITIRAD_MODE": "test",
    "POLITIRAD_DEMO": "1",
    "SECRET_KEY": "only-for-tests-" * 4,
}


@dataclass(frozen=True)
class Measured:
    """What one pack cost: time on the clock, time on a processor, and memory at the most."""

    items: int
    pages: int
    seconds: float
    processor_seconds: float
    megabytes: float
    load: float

    def __str__(self) -> str:
        return (
            f"{self.items:3} items, {self.pages:3} attached pages: {self.seconds:5.1f} s"
            f" ({self.processor_seconds:4.1f} s of one core, load {self.load:.1f}),"
            f" {self.megabytes:3.0f} MB at most"
        )


def main() -> int:
    """Measure each size and print a line for it; 1 when the limits are passed."""
    with ExitStack() as started:
        os.environ.update(ENVIRONMENT)
        for folder in ("STATIC_ROOT", "MEDIA_ROOT"):
            os.environ[folder] = started.enter_context(tempfile.TemporaryDirectory(prefix="politirad-"))
        os.environ["DATABASE_URL"] = started.enter_context(temporary_cluster()).url()
        django.setup()
        import_string("tests.benchmarks.pack_world.prepare")()
        found = [_measure(items, pages) for items, pages in SIZES]
    by_page = [each.processor_seconds / each.pages for each in found]
    ratios = ", ".join(f"{seconds / by_page[1]:.2f}" for seconds in by_page)
    print(*found, f"seconds a page, beside those of the second: {ratios}", sep="\n")  # noqa: T201
    return int(found[1].seconds > MOST_SECONDS or found[1].megabytes > MOST_MEGABYTES)


def _measure(items: int, pages: int) -> Measured:
    pack_id = import_string("tests.benchmarks.pack_world.fill")(items, pages)
    command = [sys.executable, "-m", "tests.benchmarks.pack", str(pack_id)]
    began = time.monotonic()
    running = subprocess.Popen(command, cwd=_ROOT)
    _pid, status, used = os.wait4(running.pid, 0)
    seconds = time.monotonic() - began
    assert os.waitstatus_to_exitcode(status) == 0
    return Measured(
        items=items,
        pages=pages,
        seconds=seconds,
        processor_seconds=used.ru_utime + used.ru_stime,
        megabytes=used.ru_maxrss / 1024,
        load=os.getloadavg()[0],
    )


def _work(pack_id: int) -> int:
    """What a worker does, in a process of its own."""
    django.setup()
    return int(import_string("meetings.actions.build_pack")(pack_id) != "ready")


if __name__ == "__main__":
    sys.exit(_work(int(sys.argv[1])) if len(sys.argv) > 1 else main())
