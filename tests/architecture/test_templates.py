"""Templates: nothing the security policy would refuse, nothing unescaped, nothing nobody uses."""

import ast
import re
from functools import cache
from pathlib import Path

import allauth
import pytest

from tests.architecture.source import ROOT, files_of_tests, product_files, relative, templates, tree_of

INLINE = {
    "a script in the page": re.compile(r"<script(?![^>]*\ssrc=)", re.IGNORECASE),
    "a style element": re.compile(r"<style\b", re.IGNORECASE),
    "a style attribute": re.compile(r"\sstyle\s*=", re.IGNORECASE),
    "an event attribute": re.compile(r"\son[a-z]+\s*=", re.IGNORECASE),
    "code for htmx": re.compile(r"hx-on|[\"']js:|javascript:", re.IGNORECASE),
}
# Mail is read outside the site, where no security policy of ours holds and no style sheet is fetched.
READ_ELSEWHERE = {"mail"}

UNESCAPED = re.compile(r"\|\s*safe\b|\bautoescape\s+off\b")
UNESCAPED_NAMES = {"mark_safe", "SafeString", "SafeText"}

# What is put into a page as it stands, and why that is safe. A line that no longer occurs fails.
SAFE: dict[str, str] = {
    "politirad/web/templatetags/pr.py SafeString()": "an empty text",
}


def _is_page(path: Path) -> bool:
    return path.suffix == ".html" and not READ_ELSEWHERE & set(path.parts)


@pytest.mark.parametrize("fault", INLINE)
def test_no_page_holds(fault: str):
    pages = filter(_is_page, templates())
    assert [relative(path) for path in pages if INLINE[fault].search(path.read_text())] == []


def test_nothing_is_put_into_a_page_unescaped_without_a_reason():
    # Text mail has no markup to escape.
    marked_up = [path for path in templates() if path.suffix != ".txt"]
    found = {relative(path) for path in marked_up if UNESCAPED.search(path.read_text())}
    for path in product_files():
        for node in ast.walk(tree_of(path)):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in UNESCAPED_NAMES
            ):
                found.add(f"{relative(path)} {ast.unparse(node)}")
    assert found == SAFE.keys()


def test_every_template_is_used():
    unused = [name for name in _template_names() if not _is_used(name)]
    assert unused == []


def _template_names() -> list[str]:
    return [path.relative_to(ROOT / "templates").as_posix() for path in templates()]


def _is_used(name: str) -> bool:
    # A page of allauth's in our own look replaces theirs by standing under the same name.
    if (Path(allauth.__file__).parent / "templates" / name).exists():
        return True
    stem = name.rsplit(".", 1)[0]
    return any(pattern.fullmatch(name) or pattern.fullmatch(stem) for pattern in _named_templates())


@cache
def _named_templates() -> frozenset[re.Pattern[str]]:
    """Every name a template is called by: a literal, or a pattern where part of it is computed."""
    names = {match for path in templates() for match in re.findall(r"[\"']([\w./-]+)[\"']", path.read_text())}
    patterns = {re.escape(name) for name in names}
    for path in set(product_files()) - set(files_of_tests()):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                patterns.add(re.escape(node.value.partition("#")[0]))
            elif isinstance(node, ast.JoinedStr):
                patterns.add(_pattern_of(node))
    return frozenset(re.compile(pattern) for pattern in patterns - {"[^/]+"})


def _pattern_of(text: ast.JoinedStr) -> str:
    parts = (re.escape(part.value) if isinstance(part, ast.Constant) else "[^/]+" for part in text.values)
    return "".join(parts).partition("\\#")[0]
