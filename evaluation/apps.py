"""The app's name to Django."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class EvaluationConfig(AppConfig):
    """Settings of the app itself."""

    name = "evaluation"

    def ready(self) -> None:
        """Keep the first version of the national questionnaire in the tables."""
        from evaluation.actions.reference import load_reference

        post_migrate.connect(load_reference, sender=self)
