"""The app's name to Django."""

from django.apps import AppConfig


class AgreementsConfig(AppConfig):
    """Settings of the app itself."""

    name = "agreements"
