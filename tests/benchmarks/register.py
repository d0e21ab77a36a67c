"""How long a page of the register takes when the district grows to the whole country and beyond.

Run by hand, with nothing else to do for the machine: `.venv/bin/python -m tests.benchmarks.register`.
It makes a database of its own, and prints for each size the median of ten pages and its ratio to the
size before. A page draws fifty rows whatever the size; what grows is the key numbers above them.
"""

import os
import statistics
import sys
import tempfile
import time
from contextlib import ExitStack

import django
from django.utils.module_loading import import_string

from politirad.supervisor.postgres import temporary_cluster
from tests.benchmarks.pack import ENVIRONMENT

SIZES = ((45, 50), (357, 400), (714, 800))
"""Municipalities and politikontakter: a district, the country, and twice the country."""
_TIMES = 10


def main() -> int:
    """Measure each size and print a line for it."""
    with ExitStack() as started:
        os.environ.update(ENVIRONMENT)
        for folder in ("STATIC_ROOT", "MEDIA_ROOT"):
            os.environ[folder] = started.enter_context(tempfile.TemporaryDirectory(prefix="politirad-"))
        os.environ["DATABASE_URL"] = started.enter_context(temporary_cluster()).url()
        django.setup()
        open_page = import_string("tests.benchmarks.register_world.page_with_more")
        import_string("tests.benchmarks.register_world.prepare")()
        before, there = 0.0, (0, 0)
        for towns, contacts in SIZES:
            ask = open_page(towns - there[0], contacts - there[1])
            there = (towns, contacts)
            took = statistics.median(_seconds(ask) for _time in range(_TIMES))
            ratio = f", {took / before:.1f} times the one before" if before else ""
            print(f"{towns:3} municipalities, {contacts:3} politikontakter: {took:.3f} s{ratio}")  # noqa: T201
            before = took
    return 0


def _seconds(ask: object) -> float:
    began = time.perf_counter()
    ask()  # type: ignore[operator]
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
