"""`manage.py load_demo`: the demo world, around today or another day."""

import argparse
from datetime import date
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils import timezone

from politirad.demo.world import make_world, world_exists


class Command(BaseCommand):
    """Load the demo world once; the command exists in demo mode alone."""

    help = "Fyller en tom løsning med oppdiktede data."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Let another day be today."""
        parser.add_argument("--today", type=_day, help="dagen verden bygges rundt")

    def handle(self, *, today: date | None, **_options: Any) -> None:
        """Load what is missing of Norway, then the world."""
        if world_exists():
            self.stdout.write("Demodata finnes allerede.")
            return
        call_command("load_norway", stdout=self.stdout)
        make_world(today or timezone.localdate())
        self.stdout.write("Demodata er lastet inn.")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"«{text}» er ingen dag. Skriv den slik: 2026-11-24."
        raise argparse.ArgumentTypeError(message) from None
