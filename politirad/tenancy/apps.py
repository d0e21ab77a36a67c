"""The app's name to Django, and the boot ring of the door."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class TenancyConfig(AppConfig):
    """Settings of the app itself."""

    name = "politirad.tenancy"

    def ready(self) -> None:
        """Register the check that every view declares its access, and keep grants as the roles say."""
        from politirad.tenancy import checks  # noqa: F401
        from politirad.tenancy.actions import renew_grants

        post_migrate.connect(renew_grants, sender=self)
