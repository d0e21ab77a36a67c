"""The app's name to Django."""

from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    """Settings of the app itself."""

    name = "politirad.notifications"
