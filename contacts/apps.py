"""The app's name to Django."""

from django.apps import AppConfig


class ContactsConfig(AppConfig):
    """Settings of the app itself."""

    name = "contacts"
