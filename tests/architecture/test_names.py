"""Names say what kind of thing they hold: dates end in `_on`, moments in `_at`."""

from django.apps import apps
from django.db.models import DateField, DateTimeField, Field

from tests.architecture.source import APPS

EXCEPTIONS = {
    "at": "the one moment of a move or an approval, read as «by … at …»",
    "valid_from": "half of the pair every dated table has (architecture 6)",
    "valid_until": "the other half",
    "rests_until": "the day something laid aside is back, read as «until»",
    "last_login": "Django's own name",
}


def _rightly_named(field: Field) -> bool:  # type: ignore[type-arg]
    ending = "_at" if isinstance(field, DateTimeField) else "_on"
    return field.name.endswith(ending)


def test_dates_end_in_on_and_moments_in_at():
    labels = {app.rpartition(".")[2] for app in APPS}
    fields = [
        field
        for model in apps.get_models()
        if model._meta.app_label in labels
        for field in model._meta.fields
        if isinstance(field, DateField)
    ]
    odd = {field.name for field in fields if not _rightly_named(field)}
    assert odd == set(EXCEPTIONS)
