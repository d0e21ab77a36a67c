"""Which action items of the demo councils serve a commitment of the agreement that binds there."""

from agreements.models import Agreement
from agreements.rules import RUNNING
from meetings.models import ActionItem

_SERVED = {"Levere anonymisert oversikt over skadeverk på skoler siste tre år": "police_situation_picture"}


def serve_commitments() -> None:
    """Link what was promised in meetings to the commitments it serves."""
    for what, key in _SERVED.items():
        for item in ActionItem.objects.filter(what=what).select_related("forum"):
            found = Agreement.objects.of_forum(item.forum).filter(state__in=RUNNING)
            agreement = found.filter(version__commitments__key=key).first()
            if agreement:
                item.agreement, item.commitment_key = agreement, key
                item.save(update_fields=["agreement", "commitment_key"])
