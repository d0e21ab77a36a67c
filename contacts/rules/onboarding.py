"""How long somebody is new as politikontakt, and when the programme should be done (BR08, R129)."""

from datetime import date, timedelta

ONBOARDING_DAYS = 90
"""Days from the start within which the programme for a new politikontakt is done (BR08)."""


def onboarding_due_on(begins_on: date) -> date:
    """The day the whole programme is to be done by (BR08)."""
    return begins_on + timedelta(days=ONBOARDING_DAYS)


def onboarding_begins_on(valid_from: date, today: date) -> date:
    """The day a programme counts from: the first day, or `today` where those 90 days are over (BR08)."""
    return valid_from if today < onboarding_due_on(valid_from) else today


def is_onboarding_late(day: date, begins_on: date, open_tasks: int) -> bool:
    """Whether something is still to do on a day when the programme should have been done (BR08)."""
    return open_tasks > 0 and day >= onboarding_due_on(begins_on)
