"""The app's name to Django."""

from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    """Settings of the app itself."""

    name = "meetings"
