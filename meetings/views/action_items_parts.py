"""What a task is a part of, and the parts of it that others carry out (R163)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from meetings import rules
from meetings.models import ActionItem, Conclusion
from politirad.tenancy.reach import Person


@dataclass(frozen=True)
class Part:
    """A part of a task, as the page of the task above shows it."""

    action_item: ActionItem
    key: str
    is_over: bool


def related_of(user: Person, known: ActionItem) -> dict[str, Any]:
    """What the page shows of where the task comes from and who carries out parts of it, to this reader."""
    state = rules.parts_state(done=known.parts_done, total=known.part_count)
    return {
        "parent": _above(user, known),
        "conclusion": _conclusion(user, known),
        "parts": parts_of(user, parent=known.pk),
        "can_be_closed": state == rules.Parts.DONE and known.is_open and known.responsible_id == user.pk,
    }


def _above(user: Person, known: ActionItem) -> ActionItem | None:
    if known.parent_id is None:
        return None
    found: ActionItem | None = ActionItem.objects.visible_to(user).filter(pk=known.parent_id).first()
    return found


def _conclusion(user: Person, known: ActionItem) -> Conclusion | None:
    if known.conclusion_id is None:
        return None
    readable = Conclusion.objects.visible_to(user).whole()
    return readable.filter(pk=known.conclusion_id).first()


def parts_of(user: Person, **above: int) -> Sequence[Part]:
    """What others carry out of a task or a conclusion and the reader may read, also what was withdrawn."""
    found = ActionItem.objects.visible_to(user).filter(**above).nearest_first()
    today = timezone.localdate()
    return [Part(each, each.look(today), each.is_overdue(today)) for each in found]
