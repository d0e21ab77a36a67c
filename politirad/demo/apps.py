"""The app's name to Django."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """Settings of the app itself."""

    name = "politirad.demo"
