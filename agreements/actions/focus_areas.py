"""What the parties work on together: written in a draft, and carried on when an agreement is renewed."""

from typing import Any

from django.db import transaction

from agreements.actions.drafting import check_draft, copy_focus_areas, own_key
from agreements.models import Agreement, AgreementVersion, FocusArea


@transaction.atomic
def add_focus_area(version: AgreementVersion, **said: Any) -> FocusArea:
    """One more focus area; a second press with the same words adds nothing."""
    check_draft(version)
    same = version.focus_areas.filter(**said).first()
    return same or FocusArea.objects.create(version=version, key=own_key(), **said)


@transaction.atomic
def remove_focus_area(area: FocusArea) -> None:
    """Leave a focus area out of the draft."""
    check_draft(area.version)
    area.delete()


def carry_focus_areas(draft: AgreementVersion) -> None:
    """Begin a new agreement with what the one before it worked on, so that goals outlive it (R059)."""
    before = Agreement.objects.before(draft.agreement).first()
    if before and before.version:
        copy_focus_areas(before.version, draft)
