"""The app's name to Django."""

from django.apps import AppConfig


class SltConfig(AppConfig):
    """Settings of the app itself."""

    name = "slt"
