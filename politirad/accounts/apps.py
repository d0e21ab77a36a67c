"""The app's name to Django."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Settings of the app itself."""

    name = "politirad.accounts"
