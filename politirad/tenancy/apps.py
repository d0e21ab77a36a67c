"""The app's name to Django, and the boot ring of the door."""

from django.apps import AppConfig


class TenancyConfig(AppConfig):
    """Settings of the app itself."""

    name = "politirad.tenancy"

    def ready(self) -> None:
        """Register the check that every view declares its access."""
        from politirad.tenancy import checks  # noqa: F401
