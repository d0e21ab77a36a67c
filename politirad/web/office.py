"""Word, Excel and PowerPoint files as PDF, where LibreOffice is installed."""

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

_NAMES = ("soffice", "libreoffice")
_WRITERS = {"docx": "writer_pdf_Export", "xlsx": "calc_pdf_Export", "pptx": "impress_pdf_Export"}
# Tags, so that what a screen reader is told about the document follows into the PDF.
_OPTIONS = '{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
LONGEST_SECONDS = 60
# Nothing listens here: a document that points to something on the network gets no answer.
_NOWHERE = "http://127.0.0.1:9"
# A document may name a picture elsewhere on this machine; it gets that as little as its macros run.
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
</item>
</oor:items>
"""


def program() -> str | None:
    """Where LibreOffice is on this machine, if it is."""
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


def as_pdf(document: Path, folder: Path) -> Path | None:
    """The document as a PDF in `folder`; None when there is no LibreOffice, or it cannot read the file."""
    office, writer = program(), _WRITERS.get(document.suffix.removeprefix("."))
    if office is None or writer is None:
        return None
    with tempfile.TemporaryDirectory() as home:
        _make_profile(Path(home, "profile"))
        command = [
            office,
            "--headless",
            "--norestore",
            "--nologo",
            f"-env:UserInstallation=file://{home}/profile",
            "--convert-to",
            f"pdf:{writer}:{_OPTIONS}",
            "--outdir",
            str(folder),
            str(document),
        ]
        if not _is_done_in_time(command, home):
            return None
    made = folder / f"{document.stem}.pdf"
    return made if made.exists() else None


def _make_profile(profile: Path) -> None:
    settings = profile / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(_PROFILE, encoding="utf-8")


def _is_done_in_time(command: list[str], home: str) -> bool:
    # A full path, no shell, and file names of our own making.
    try:
        running = subprocess.Popen(  # noqa: S603
            command,
            env=_environment(home),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return False
    try:
        return running.wait(LONGEST_SECONDS) == 0
    except subprocess.TimeoutExpired:
        # It starts a process of its own, which must go too.
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()
        return False


def _environment(home: str) -> dict[str, str]:
    proxies = dict.fromkeys(("http_proxy", "https_proxy", "ftp_proxy"), _NOWHERE)
    return {"PATH": os.environ.get("PATH", ""), "HOME": home, "LANG": "C.UTF-8", **proxies}
