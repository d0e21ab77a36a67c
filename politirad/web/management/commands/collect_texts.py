"""Collect every text of the product into the nynorsk and English catalogues; the source is bokmål."""

import re
from contextlib import chdir
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.commands.makemessages import Command as MakeMessages

_LANGUAGES = ("en", "nn")
# Nothing a reader of the product sees is written here.
_NOT_OURS = ("node_modules", "requirements*", "static", "staticfiles", "tests", "var")
# The same lines every time: a date that changes with each collection hides the changes that matter.
_HEADER = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""
_FIRST_ENTRY = re.compile(r"\A.*?(?=^\n|\Z)", re.DOTALL | re.MULTILINE)


class Command(MakeMessages):
    """Django's `makemessages` with our languages, one place, and sorted entries without line numbers."""

    help = "Samler alle tekster i katalogene for nynorsk og engelsk (krever GNU gettext)."
    requires_system_checks = []

    # A guess from a text that looks alike is worse than a gap: gaps are seen.
    msgmerge_options = [
        *MakeMessages.msgmerge_options,
        "--no-fuzzy-matching",
        "--sort-output",
    ]
    msguniq_options = [*MakeMessages.msguniq_options, "--sort-output"]
    msgattrib_options = [*MakeMessages.msgattrib_options, "--sort-output"]

    def add_arguments(self, parser: Any) -> None:
        """Take no arguments of our own: everything is decided here."""

    def handle(self, *_args: Any, **options: Any) -> None:
        """Collect into `politirad/locale/<language>/LC_MESSAGES/django.po`."""
        chosen = {
            "all": False,
            "domain": "django",
            "exclude": [],
            "extensions": ["html", "txt", "py"],
            "ignore_patterns": list(_NOT_OURS),
            "keep_pot": False,
            "locale": list(_LANGUAGES),
            "use_default_ignore_patterns": True,
            "no_location": True,
            "add_location": None,
            "no_obsolete": True,
            "no_wrap": True,
            "symlinks": False,
        }
        with chdir(settings.BASE_DIR):
            super().handle(**{**options, **chosen})
        for language in _LANGUAGES:
            _settle(Path(settings.LOCALE_PATHS[0]) / language / "LC_MESSAGES" / "django.po", language)


def _settle(catalogue: Path, language: str) -> None:
    """Give the catalogue our own header, the same after every collection."""
    entries = _FIRST_ENTRY.sub("", catalogue.read_text(encoding="utf-8"), count=1)
    catalogue.write_text(_HEADER.format(language=language) + entries, encoding="utf-8")
