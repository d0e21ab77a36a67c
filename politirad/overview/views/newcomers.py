"""What Min side offers somebody whose seat or assignment has just begun (G22)."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from politirad.overview.querysets import Desk, new_assignments
from politirad.overview.rules import is_new_in_role


@dataclass(frozen=True)
class Link:
    """Where to begin."""

    words: str
    url: str


def new_in_role(desk: Desk) -> list[Link]:
    """The start of each new assignment, then the hand-over page of each council with a new seat."""
    today = timezone.localdate()
    starts = [
        Link(
            _("Start i rollen i %(town)s") % {"town": each.municipality.display_name},
            reverse("contacts:start", args=[each.pk]),
        )
        for each in new_assignments(desk.user)
    ]
    seated = [
        Link(
            _("Overlevering for %(council)s") % {"council": each.forum.name},
            reverse("councils:handover", args=[each.forum.pk]),
        )
        for each in desk.seated
        if each.is_insider and is_new_in_role(each.seat.valid_from, today)
    ]
    return starts + seated
