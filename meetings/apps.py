"""The app's name to Django."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class MeetingsConfig(AppConfig):
    """Settings of the app itself."""

    name = "meetings"

    def ready(self) -> None:
        """Keep the tables of topics and legal bases as their files say."""
        from meetings.actions.reference import load_reference

        post_migrate.connect(load_reference, sender=self)
