"""The app's name to Django."""

from django.apps import AppConfig


class ArchiveConfig(AppConfig):
    """Settings of the app itself."""

    name = "politirad.archive"
