"""The import contracts name every file they are about; import-linter checks the imports themselves."""

from tests.architecture.source import APPS, folder_of, layer_names, pyproject

OUTER = {"admin", "forms", "tasks", "urls", "views"}


def test_every_outer_file_of_every_app_is_protected():
    contracts = pyproject()["tool"]["importlinter"]["contracts"]
    named = {module for c in contracts if c["type"] == "protected" for module in c["protected_modules"]}
    existing = {
        f"{app}.{path.stem}" for app in APPS for path in folder_of(app).iterdir() if path.stem in OUTER
    }
    assert named == existing


def test_protected_files_are_used_by_their_own_app_and_the_table_of_addresses_alone():
    contracts = pyproject()["tool"]["importlinter"]["contracts"]
    allowed = {tuple(c["allowed_importers"]) for c in contracts if c["type"] == "protected"}
    assert allowed <= {(app, "politirad.urls") for app in APPS}


def test_every_app_stands_in_the_order_of_apps_and_has_a_contract_about_its_files():
    order = pyproject()["tool"]["importlinter"]["contracts"][0]["layers"]
    assert list(reversed(order)) == [*APPS, "politirad.urls"]
    assert all(layer_names(app) for app in APPS)
