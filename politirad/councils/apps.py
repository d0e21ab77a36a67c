"""The app's name to Django."""

from django.apps import AppConfig


class CouncilsConfig(AppConfig):
    """Settings of the app itself."""

    name = "politirad.councils"
