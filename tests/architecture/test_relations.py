"""Foreign keys are imports too: a table points to its own app or to one below it."""

from django.apps import apps
from django.db.models import Model

from tests.architecture.source import APPS

ORDER = {app.rpartition(".")[2]: place for place, app in enumerate(APPS)}


def _points_upwards(model: type[Model]) -> list[str]:
    own = ORDER[model._meta.app_label]
    targets = [(f.name, f.related_model) for f in model._meta.get_fields() if f.is_relation and f.concrete]
    return [
        f"{model._meta.label}.{name} -> {target._meta.label}"
        for name, target in targets
        if target and ORDER.get(target._meta.app_label, -1) > own
    ]


def test_every_relation_points_to_the_same_app_or_a_lower_one():
    ours = [model for model in apps.get_models() if model._meta.app_label in ORDER]
    assert [found for model in ours for found in _points_upwards(model)] == []
