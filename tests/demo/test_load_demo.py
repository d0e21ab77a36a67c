"""The command exists where the demo is on, and nowhere else."""

import os
import subprocess
import sys

from tests.architecture.source import ROOT


def test_the_command_does_not_exist_outside_demo_mode() -> None:
    done = subprocess.run(
        [sys.executable, "manage.py", "load_demo"],
        cwd=ROOT,
        env=os.environ | {"POLITIRAD_DEMO": "0"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert done.stderr.startswith("Unknown command: 'load_demo'.")
