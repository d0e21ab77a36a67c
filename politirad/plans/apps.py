"""The app's name to Django."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """Settings of the app itself."""

    name = "politirad.plans"
