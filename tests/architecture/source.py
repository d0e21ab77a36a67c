"""What the architecture tests read: the project's own files and their syntax trees."""

import ast
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]

# Lowest first; an app may know those before it (architecture: who may import whom).
APPS = (
    "politirad.web",
    "politirad.accounts",
    "politirad.tenancy",
    "politirad.notifications",
    "politirad.councils",
    "politirad.archive",
    "contacts",
    "agreements",
    "politirad.plans",
    "meetings",
    "slt",
    "evaluation",
    "politirad.overview",
    "politirad.demo",
)
PACKAGES = ("politirad", "contacts", "agreements", "meetings", "slt", "evaluation")


@cache
def pyproject() -> dict[str, Any]:
    """The tables of pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text())


def folder_of(app: str) -> Path:
    """The folder of an app named with dots."""
    return ROOT / app.replace(".", "/")


def relative(path: Path) -> str:
    """The path as it is written from the top of the project."""
    return path.relative_to(ROOT).as_posix()


@cache
def product_files(suffix: str = ".py") -> tuple[Path, ...]:
    """Every file of the product itself with this ending, without tests and migrations."""
    found = (path for package in PACKAGES for path in (ROOT / package).rglob(f"*{suffix}"))
    return tuple(sorted(path for path in found if "migrations" not in path.parts))


@cache
def files_of_tests() -> tuple[Path, ...]:
    """Every Python file under tests."""
    return tuple(sorted((ROOT / "tests").rglob("*.py")))


@cache
def templates() -> tuple[Path, ...]:
    """Every template, by its path."""
    return tuple(sorted(path for path in (ROOT / "templates").rglob("*") if path.is_file()))


@cache
def tree_of(path: Path) -> ast.Module:
    """The syntax tree of a file, where each node knows its `parent`."""
    tree = ast.parse(path.read_text(), filename=str(path))
    for node in ast.walk(tree):
        for child in ast.iter_child_nodes(node):
            child.parent = node  # type: ignore[attr-defined]
    return tree


def parent_of(node: ast.AST) -> ast.AST | None:
    """The node around this one."""
    parent: ast.AST | None = getattr(node, "parent", None)
    return parent


def function_around(node: ast.AST) -> str:
    """The name of the outermost function or class a node stands in, or «module»."""
    name, here = "module", parent_of(node)
    while here is not None:
        if isinstance(here, ast.FunctionDef | ast.ClassDef):
            name = here.name
        here = parent_of(here)
    return name


def functions_of(path: Path) -> Iterator[ast.FunctionDef]:
    """Every function and method of a file."""
    yield from (node for node in ast.walk(tree_of(path)) if isinstance(node, ast.FunctionDef))


def layer_names(container: str) -> set[str]:
    """The file names the import contracts allow in a folder."""
    contracts = pyproject()["tool"]["importlinter"]["contracts"]
    layers = [c["layers"] for c in contracts if container in c.get("containers", ())]
    assert len(layers) == 1, f"{container} stands in {len(layers)} contracts about files"
    return {name.strip(" ()") for layer in layers[0] for name in layer.split("|")}
