"""The app's name to Django."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class EvaluationConfig(AppConfig):
    """Settings of the app itself."""

    name = "evaluation"

    def ready(self) -> None:
        """Keep the first version of the national questionnaire and the known pilots in the tables."""
        from evaluation.actions.known_pilots import load_pilots
        from evaluation.actions.reference import load_reference
        from politirad.tenancy.reference import norway_loaded

        post_migrate.connect(load_reference, sender=self)
        post_migrate.connect(load_pilots, sender=self)
        norway_loaded.connect(load_pilots)
