"""The README names every rule, and no rule, file or test that is not there."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()
_TABLE = README.partition("## Rules")[2].partition("\n## ")[0]


def _rule_files() -> list[Path]:
    return sorted(
        path
        for path in [*ROOT.glob("**/rules.py"), *ROOT.glob("**/rules/*.py")]
        if not {".venv", "node_modules", "var"} & set(path.parts) and path.name != "__init__.py"
    )


def _public_functions(path: Path) -> set[str]:
    tree = ast.parse(path.read_text())
    return {
        node.name for node in tree.body if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    }


def test_the_table_of_rules_names_every_rule_where_it_stands() -> None:
    named = {}
    for cell in re.findall(r"\| ([^|]*`[^|]*rules(?:/\w+)?\.py`[^|]*) \|", _TABLE):
        for names, file in re.findall(r"((?:`\w+`(?:, )?)+) in `([\w/]+/rules(?:/\w+)?\.py)`", cell):
            named.setdefault(file, set()).update(re.findall(r"`(\w+)`", names))

    stands = {str(path.relative_to(ROOT)): _public_functions(path) for path in _rule_files()}
    assert named == {file: rules for file, rules in stands.items() if rules}


def test_every_path_the_readme_names_exists() -> None:
    links = set(re.findall(r"\]\(([^)#:]+)\)", README)) | set(
        re.findall(r"`((?:tests|politirad|meetings|agreements)/[\w./]*)`", README)
    )

    assert [link for link in sorted(links) if not (ROOT / link).exists()] == []
