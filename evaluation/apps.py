"""The app's name to Django."""

from django.apps import AppConfig


class EvaluationConfig(AppConfig):
    """Settings of the app itself."""

    name = "evaluation"
