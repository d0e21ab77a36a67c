"""`manage.py verify_seals`: whether every sealed file of minutes is the one that was sealed (BR42)."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from meetings.actions import broken_seals
from meetings.models import SealedMinutes


class Command(BaseCommand):
    """Counts the bytes of every sealed file anew, and names those that do not give their checksum."""

    help = "Kontrollerer at hvert forseglet referat er det samme som da det ble låst."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Name each broken file; any of them makes the command fail."""
        broken = list(broken_seals())
        for sealed in broken:
            self.stderr.write(f"Endret: {sealed.meeting}, utgave {sealed.version}, {sealed.edition}")
        total = SealedMinutes.objects.count()
        if broken:
            raise CommandError(f"{len(broken)} av {total} forseglede filer er endret.")
        self.stdout.write(f"{total} forseglede filer er som da de ble låst.")
