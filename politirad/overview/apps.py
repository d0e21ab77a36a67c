"""The app's name to Django."""

from django.apps import AppConfig


class OverviewConfig(AppConfig):
    """Settings of the app itself."""

    name = "politirad.overview"
