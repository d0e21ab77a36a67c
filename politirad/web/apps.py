"""The app's name to Django."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Settings of the app itself."""

    name = "politirad.web"
