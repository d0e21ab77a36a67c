"""What `./run` says to the person who typed it: a line before each long step."""

import sys


def say(line: str) -> None:
    """Print one line at once, also when the output is a file."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
