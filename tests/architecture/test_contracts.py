"""The import contracts name every file they are about; import-linter checks the imports themselves."""

from typing import Any

from tests.architecture.source import APPS, folder_of, layer_names, pyproject

OUTER = {"admin", "forms", "tasks", "urls", "views"}


# Libraries that one file of ours alone may use.
LIBRARIES = {"docx", "openpyxl", "pyhanko"}


def _about_our_files() -> list[dict[str, Any]]:
    contracts = pyproject()["tool"]["importlinter"]["contracts"]
    protected = [contract for contract in contracts if contract["type"] == "protected"]
    return [contract for contract in protected if not LIBRARIES & set(contract["protected_modules"])]


def test_every_outer_file_of_every_app_is_protected():
    named = {module for contract in _about_our_files() for module in contract["protected_modules"]}
    existing = {
        f"{app}.{path.stem}" for app in APPS for path in folder_of(app).iterdir() if path.stem in OUTER
    }
    assert named == existing


def test_protected_files_are_used_by_their_own_app_and_the_table_of_addresses_alone():
    allowed = {tuple(contract["allowed_importers"]) for contract in _about_our_files()}
    assert allowed <= {(app, "politirad.urls") for app in APPS}


def test_every_app_stands_in_the_order_of_apps_and_has_a_contract_about_its_files():
    order = pyproject()["tool"]["importlinter"]["contracts"][0]["layers"]
    assert list(reversed(order)) == [*APPS, "politirad.urls"]
    assert all(layer_names(app) for app in APPS)
