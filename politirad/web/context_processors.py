"""What every template knows without being told."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

APPEARANCES = ("auto", "light", "dark")


def page(request: HttpRequest) -> dict[str, Any]:
    """Demo mode, the languages to choose between, and the look the reader has chosen."""
    chosen = getattr(getattr(request, "user", None), "appearance", "auto")
    return {
        "demo_mode": settings.DEMO,
        "available_languages": settings.LANGUAGES,
        "appearance": chosen if chosen in APPEARANCES else "auto",
    }
