"""The commands of `./run`."""

import os
import shutil
import signal
import sys

from politirad.supervisor import checks, system, vendor
from politirad.supervisor.say import say
from politirad.supervisor.serve import manage, serve
from politirad.supervisor.state import open_state, take_lock

_USAGE = """\
./run                   starter Politiråd og viser adressen
./run test [tester]     kjører alle kontroller og tester, eller bare testene du nevner
./run check             kjører kontrollene av kildekoden
./run reset             sletter alle data, så neste start begynner på nytt
./run manage <kommando> kjører manage.py mot de samme dataene"""


def main(arguments: list[str]) -> int:
    """Do what was typed after `./run`."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _interrupt)
    match arguments:
        case [] | ["serve"]:
            system.bring(system.PDF)
            vendor.collect()
            serve()
            return 0
        case ["test", *tests]:
            system.bring(system.PDF, system.BROWSER, system.OFFICE, system.GETTEXT)
            vendor.collect()
            return checks.test(tests)
        case ["check"]:
            return checks.check()
        case ["reset"]:
            return _reset()
        case ["manage", *command]:
            return manage(command)
        case _:
            say(_USAGE)
            return 0 if arguments[0] in {"help", "--help", "-h"} else 2


def _reset() -> int:
    state = open_state()
    lock = take_lock(state)
    if lock is None:
        say("Politiråd kjører. Stopp det med Ctrl-C først, og skriv ./run reset igjen.")
        return 1
    for path in [*state.home.iterdir(), *state.servers.glob("*")]:
        if path.name == "lock":
            continue
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
    lock.release()
    say("Alle data er slettet. Neste ./run begynner på nytt.")
    return 0


def _interrupt(_number: int, _frame: object) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        # Whoever read what we say is gone, for example `./run | head`; nobody is left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
