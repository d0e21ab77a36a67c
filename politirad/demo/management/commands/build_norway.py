"""`manage.py build_norway`: a synthetic country as big as the real one, for measuring."""

import argparse
import time
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from politirad.demo.country import Plan, is_empty, make_country


class Command(BaseCommand):
    """Fill an empty database; the command exists in demo mode alone."""

    help = "Lager et oppdiktet land i full størrelse i en tom database."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Another seed makes another country, and a part of it is made faster."""
        parser.add_argument("--seed", type=int, default=Plan.seed, help="samme tall gir samme land")
        parser.add_argument("--part", type=int, default=1, help="lag bare en så stor del: 10 er en tidel")

    def handle(self, *, seed: int, part: int, **_options: Any) -> None:
        """Load Norway's facts, then make the country, and say how much and how fast."""
        if part < 1:
            message = "--part må være minst 1."
            raise CommandError(message)
        call_command("load_norway", stdout=self.stdout)
        if not is_empty():
            message = "Databasen har allerede fora. Bruk en tom database."
            raise CommandError(message)
        began = time.perf_counter()
        made = make_country(timezone.localdate(), Plan(seed).divided(part))
        self.stdout.write(f"{made} på {time.perf_counter() - began:.0f} sekunder.")
