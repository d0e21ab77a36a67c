"""The first tables of each app are made together, and are the same as if they were made one by one."""

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from django.apps import AppConfig, apps
from django.db.migrations.state import ProjectState

from politirad.web.first_tables import Together

_FILE = Path("migrations") / "0001_first_edition.py"
APPS = [app for app in apps.get_app_configs() if (Path(app.path) / _FILE).exists()]


@pytest.mark.parametrize("app", APPS, ids=lambda app: app.label)
def test_what_is_made_together_is_what_is_made_one_by_one(app: AppConfig) -> None:
    first = import_module(f"{app.name}.migrations.{_FILE.stem}").Migration
    (together,) = (operation for operation in first.operations if isinstance(operation, Together))
    in_one, in_turn = ProjectState(), ProjectState()
    together.state_forwards(app.label, in_one)
    for operation in together.operations:
        operation.state_forwards(app.label, in_turn)
    assert _said_of(in_one) == _said_of(in_turn) != {}


def test_every_app_of_the_first_edition_is_tried() -> None:
    assert len(APPS) == 10


def _said_of(state: ProjectState) -> dict[Any, Any]:
    """What each table is made of; that each field is right is what `makemigrations --check` says."""
    return {key: (list(model.fields), model.bases, model.options) for key, model in state.models.items()}
