"""The command exists where the demo is on, and nowhere else."""

import os
import subprocess
import sys

import pytest
from django.core.management import CommandError, call_command

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


@pytest.mark.parametrize("text", ["2026-02-30", "20226-01-01", "i dag", ""])
def test_a_day_that_is_none_is_named_with_how_to_write_it(text: str) -> None:
    with pytest.raises(CommandError) as refusal:
        call_command("load_demo", f"--today={text}")

    assert str(refusal.value) == (
        f"Error: argument --today: «{text}» er ingen dag. Skriv den slik: 2026-11-24."
    )
