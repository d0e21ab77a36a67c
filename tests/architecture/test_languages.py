"""Languages: every text has its nynorsk and English, says the same with the same blanks, and is marked."""

import ast
import re
import shutil
from collections.abc import Callable
from difflib import unified_diff
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from django.core.management import call_command
from pytest_django.fixtures import Settings

from tests.architecture.source import PACKAGES, ROOT, product_files, relative, templates

LANGUAGES = ("en", "nn")
MARKS = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy"}
BLANK = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w+\}")
COMMENT = re.compile(r"{#.*?#}|{%\s*comment.*?endcomment\s*%}", re.DOTALL)
TRANSLATED = re.compile(r"{%\s*blocktrans.*?{%\s*endblocktrans\w*\s*%}", re.DOTALL)
CLASSES = re.compile(r"{%\s*block \w+_class\s*%}.*?{%\s*endblock", re.DOTALL)
TAG = re.compile(r"{%.*?%}|{{.*?}}", re.DOTALL)
LETTERS = re.compile(r"[^\W\d_]{2,}")
SPOKEN_ATTRIBUTES = {"alt", "aria-label", "aria-description", "placeholder", "title", "data-text"}

_KEY = "what stands on the key"
_METHOD = "the name of a method"

# Words that stand in a template as they are in every language, and why. A line that no longer occurs fails.
SAME_IN_EVERY_LANGUAGE: dict[str, str] = {
    "templates/_top.html: Ctrl K": _KEY,
    "templates/agreements/_signing.html: SHA-256": _METHOD,
    "templates/agreements/version.html: SHA-256": _METHOD,
    "templates/meetings/minutes.html: SHA-256": _METHOD,
    "templates/overview/help.html: Alt": _KEY,
    "templates/overview/help.html: Enter": _KEY,
    "templates/overview/help.html: Esc": _KEY,
}


def _path(language: str, root: Path = ROOT) -> Path:
    return root / "politirad" / "locale" / language / "LC_MESSAGES" / "django.po"


@cache
def _catalogue(language: str) -> Catalog:
    with _path(language).open("rb") as file:
        return read_po(file, locale=language)


def _messages(language: str) -> list[Message]:
    return [message for message in _catalogue(language) if message.id]


def _changes(stands: Path, collected: Path) -> list[str]:
    before, after = (path.read_text().splitlines() for path in (stands, collected))
    return [line for line in unified_diff(before, after, "stands", "collected", n=0) if line.strip("+-")]


def _forms(text: str | tuple[str, ...] | list[str]) -> list[str]:
    return [text] if isinstance(text, str) else list(text)


def test_collecting_the_texts_again_changes_nothing(tmp_path: Path, settings: Settings):
    skipped = shutil.ignore_patterns("__pycache__", "*.mo")
    for name in (*PACKAGES, "templates"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=skipped)
    settings.BASE_DIR = tmp_path
    settings.LOCALE_PATHS = [tmp_path / "politirad" / "locale"]
    call_command("collect_texts", verbosity=0)
    changes = {language: _changes(_path(language), _path(language, tmp_path)) for language in LANGUAGES}
    assert changes == {language: [] for language in LANGUAGES}, "run manage.py collect_texts and translate"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_lacks_its_translation(language: str):
    missing = [m.id for m in _messages(language) if m.fuzzy or not all(_forms(m.string))]
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translation_has_the_same_blanks_to_fill(language: str):
    wrong = [message.id for message in _messages(language) if not _has_same_blanks(message)]
    assert wrong == []


def _has_same_blanks(message: Message) -> bool:
    """Whether the last form fills the same blanks; the form for one may leave the number out."""
    *singular, last = [set(BLANK.findall(form)) for form in _forms(message.string)]
    wanted = set(BLANK.findall(_forms(message.id)[-1]))
    return last == wanted and all(form <= wanted for form in singular)


def test_every_text_in_the_code_is_collected():
    """A text inside an f-string is left out when the texts are collected, and stays in bokmål."""
    known = {_forms(message.id)[0] for message in _messages("nn")}
    lost = [f"{relative(path)}: {text}" for path in product_files() for text in _texts_in(path) - known]
    assert lost == []


def _texts_in(path: Path) -> set[str]:
    calls = (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call))
    marked = (call.args[0] for call in calls if isinstance(call.func, ast.Name) and call.func.id in MARKS)
    return {text.value for text in marked if isinstance(text, ast.Constant)}


def test_no_catalogue_of_the_source_language_exists():
    folders = {path.name for path in (ROOT / "politirad" / "locale").iterdir() if path.is_dir()}
    assert folders == set(LANGUAGES)


def test_every_word_in_a_template_is_marked_for_translation():
    found = {f"{relative(path)}: {text}" for path in templates() for text in _unmarked(path)}
    assert found == SAME_IN_EVERY_LANGUAGE.keys()


def _unmarked(path: Path) -> list[str]:
    source = path.read_text()
    for pattern in (COMMENT, TRANSLATED, CLASSES, TAG):
        source = pattern.sub(" ", source)
    if path.suffix != ".html":
        return [line.strip() for line in source.splitlines() if LETTERS.search(line)]
    words: list[str] = []
    _Words(words.append).feed(source)
    return words


class _Words(HTMLParser):
    """Hands on what a reader sees or hears: text, and the attributes that are read aloud."""

    def __init__(self, found: Callable[[str], None]) -> None:
        super().__init__()
        self._found = found

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at the attributes that are read aloud."""
        for name, value in attrs:
            if name in SPOKEN_ATTRIBUTES and value:
                self.handle_data(value)

    def handle_data(self, data: str) -> None:
        """Look at a text."""
        text = " ".join(data.split())
        if LETTERS.search(text):
            self._found(text)
