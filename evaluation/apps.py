"""The app's name to Django."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class EvaluationConfig(AppConfig):
    """Settings of the app itself."""

    name = "evaluation"

    def ready(self) -> None:
        """Keep questionnaire and known pilots in the tables, and put evaluation's on the pages below it."""
        from evaluation.actions.known_pilots import load_pilots
        from evaluation.actions.reference import load_reference
        from politirad.tenancy.reference import norway_loaded
        from politirad.web.parts import register_part

        register_part("agreements:agreement", "evaluation.documents.parts.of_agreement")
        register_part("meetings:action_item", "evaluation.documents.parts.of_action_item")
        register_part("meetings:knowledge_request", "evaluation.documents.parts.of_knowledge_request")
        post_migrate.connect(load_reference, sender=self)
        post_migrate.connect(load_pilots, sender=self)
        norway_loaded.connect(load_pilots)
