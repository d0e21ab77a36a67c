"""What there is to plan, said in words: title, note, button, and where it leads."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from politirad.overview.querysets import Waiting


def plan_meeting(wait: Waiting) -> tuple[str, str, str, str]:
    """A meeting the year lacks (BR18, BR19)."""
    counts = {"held": wait.count, "planned": wait.planned, "target": wait.forum.meetings_target}
    is_some_way = _("%(held)s holdt og %(planned)s planlagt i år, målet er %(target)s")
    note = is_some_way if wait.planned else _("%(held)s av %(target)s møter er holdt i år")
    return (
        _("Planlegg neste møte"),
        note % counts,
        _("Nytt møte"),
        reverse("meetings:create", args=[wait.forum.pk]),
    )


def plan_year(wait: Waiting) -> tuple[str, str, str, str]:
    """A whole year without meetings (R171)."""
    year = timezone.localdate().year + 1
    return (
        _("Planlegg møtene for %(year)s") % {"year": year},
        _("Ingen møter er satt opp ennå"),
        _("Planlegg"),
        reverse("meetings:plan_meetings", args=[wait.forum.pk, year]),
    )
