"""Every rule has a source and a test, and stands under strict types."""

import ast
from pathlib import Path

from tests.architecture.source import ROOT, files_of_tests, product_files, pyproject, relative, tree_of

RULES = [path for path in product_files() if path.stem == "rules" or path.parent.name == "rules"]
ACTIONS = [path for path in product_files() if path.stem == "actions" or path.parent.name == "actions"]


def _public_names(path: Path) -> list[str]:
    names: list[str] = []
    for node in tree_of(path).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.append(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names += [target.id for target in targets if isinstance(target, ast.Name)]
    return [name for name in names if not name.startswith("_") and name != "__all__"]


def _names_used_in_tests() -> set[str]:
    used: set[str] = set()
    for path in files_of_tests():
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Attribute):
                used.add(node.attr)
            elif isinstance(node, ast.Name):
                used.add(node.id)
    return used


def test_every_public_name_of_every_rules_file_occurs_in_a_test():
    used = _names_used_in_tests()
    untested = [f"{relative(path)} {name}" for path in RULES for name in _public_names(path)]
    assert [entry for entry in untested if entry.rpartition(" ")[2] not in used] == []


def test_every_rules_and_actions_file_is_checked_by_mypy():
    checked = [ROOT / name for name in pyproject()["tool"]["mypy"]["files"]]
    missing = [path for path in [*RULES, *ACTIONS] if not {path, *path.parents} & set(checked)]
    assert [relative(path) for path in missing] == []
