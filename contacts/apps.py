"""The app's name to Django."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class ContactsConfig(AppConfig):
    """Settings of the app itself."""

    name = "contacts"

    def ready(self) -> None:
        """Keep the catalogue of functions as its file says, and begin with a limit."""
        from contacts.actions.reference import load_reference

        post_migrate.connect(load_reference, sender=self)
