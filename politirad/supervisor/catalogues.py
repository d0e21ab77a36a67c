"""Translations: the text files of `politirad/locale/` compiled to what gettext reads."""

from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]


def compile_catalogues() -> None:
    """Compile every catalogue that is newer than what was compiled from it."""
    for source in (ROOT / "politirad" / "locale").glob("*/LC_MESSAGES/*.po"):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        with source.open("rb") as file:
            catalogue = read_po(file, locale=source.parts[-3], abort_invalid=True)
        # Two test workers may come here at once, so the file is moved into place whole.
        part = target.with_suffix(".mo.part")
        with part.open("wb") as file:
            write_mo(file, catalogue)
        part.replace(target)


if __name__ == "__main__":
    compile_catalogues()
