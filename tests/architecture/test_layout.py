"""The tree: a fixed top level, fixed file names in every app, and files and functions one can read."""

import ast
from pathlib import Path

import pytest

from tests.architecture.source import (
    APPS,
    ROOT,
    files_of_tests,
    folder_of,
    functions_of,
    layer_names,
    product_files,
    relative,
    templates,
)

TOP_LEVEL = {
    "Dockerfile",
    "README.md",
    "agreements",
    "contacts",
    "docker-compose.yml",
    "evaluation",
    "manage.py",
    "meetings",
    "package-lock.json",
    "package.json",
    "politirad",
    "pyproject.toml",
    "requirements-dev.lock",
    "requirements-node.lock",
    "requirements.lock",
    "run",
    "slt",
    "static",
    "templates",
    "tests",
}
LONGEST_FILE = 300
LONGEST_TEST_FILE = 400  # tests are read one at a time, and lean on no helper they can do without
LONGEST_FUNCTION = 25
LONGEST_VIEW = 40
VAGUE_NAMES = {"common", "core", "helpers", "misc", "shared", "utils"}


def test_top_level_holds_the_fixed_list_and_nothing_else():
    ignored = {line.strip("/") for line in (ROOT / ".gitignore").read_text().splitlines()}
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert found - ignored - {"__pycache__"} == TOP_LEVEL


@pytest.mark.parametrize("folder", [*APPS, "politirad"])
def test_app_folder_holds_only_names_from_the_contract(folder: str):
    entries = {path.name for path in folder_of(folder).iterdir() if path.name != "__pycache__"}
    names = {f"{name}.py" for name in layer_names(folder)} | layer_names(folder)
    data = {"locale"} if folder == "politirad" else set()
    assert entries - names - data - {"__init__.py"} == set()


def test_no_file_or_folder_has_a_name_that_says_nothing():
    paths = [*product_files(), *files_of_tests(), *templates()]
    assert [relative(path) for path in paths if VAGUE_NAMES & {*path.parent.parts, path.stem}] == []


def test_no_file_is_longer_than_a_reader_can_hold():
    scripts = tuple((ROOT / "static" / "js").glob("*.js"))
    limits = dict.fromkeys([*product_files(), *templates(), *scripts], LONGEST_FILE)
    limits |= dict.fromkeys(files_of_tests(), LONGEST_TEST_FILE)
    lengths = {path: len(path.read_text().splitlines()) for path in limits}
    assert {relative(path): n for path, n in lengths.items() if n > limits[path]} == {}


def test_no_function_is_longer_than_a_screen():
    lengths = {
        f"{relative(path)} {function.name}": (_code_lines(function), _limit(path))
        for path in product_files()
        for function in functions_of(path)
    }
    assert {name: lines for name, (lines, limit) in lengths.items() if lines > limit} == {}


def _limit(path: Path) -> int:
    return LONGEST_VIEW if "views" in relative(path) else LONGEST_FUNCTION


def _code_lines(function: ast.FunctionDef) -> int:
    """Lines of the body that hold code; the signature, docstring and comments are free."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    numbers: set[int] = set()
    for node in (node for statement in body for node in ast.walk(statement)):
        if isinstance(node, ast.stmt | ast.expr):
            numbers.update((node.lineno, node.end_lineno or node.lineno))
    return len(numbers)
