"""Putting the reports of thematic forums on the council's agenda by themselves (R109, BR39)."""

from datetime import date
from itertools import zip_longest

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from meetings import rules
from meetings.actions.agenda import lock_agenda, place_item
from meetings.models import AgendaItem, ForumMandate, MandateReport, Meeting
from politirad.councils.models import Forum

_MINUTES = 15
_LONGEST_TITLE = 140


@transaction.atomic
def schedule_reports(council: Forum, *, on: Meeting | None = None) -> list[MandateReport]:
    """Put each report that comes due on the draft where it must be taken up; with `on`, on that one only.

    It may run again and again: a report that is on an agenda is left there, and one that somebody has
    taken off a meeting's agenda does not come back to it.
    """
    waiting = _waiting(council)
    if not waiting:
        return []
    planned = _planned(council)
    made = []
    for mandate in waiting:
        meeting = _meeting_for(mandate, planned, on)
        if meeting is not None:
            made.append(_put(mandate, meeting))
    return made


def schedule_all_reports() -> int:
    """Do so for every council with a mandate in force; returns how many reports were put on an agenda."""
    in_force = ForumMandate.objects.valid_on(timezone.localdate())
    councils = Forum.objects.filter(pk__in=in_force.values("council")).order_by("pk")
    return sum(len(schedule_reports(council)) for council in councils)


def _waiting(council: Forum) -> list[ForumMandate]:
    """The mandates whose next report is on no agenda, held until it is.

    Those that somebody else holds are being seen to, and nobody waits for them here.
    """
    rows = ForumMandate.objects.filter(council=council)
    held = list(rows.select_for_update(skip_locked=True).order_by("pk").values_list("pk", flat=True))
    found = ForumMandate.objects.filter(pk__in=held).with_reports().whole().select_related("made_by")
    return [mandate for mandate in found.order_by("pk") if mandate.next_report_at is None]


def _planned(council: Forum) -> list[Meeting]:
    coming = council.meetings.filter(state__in=rules.PLANNING, starts_at__gte=timezone.now())
    return list(coming.order_by("starts_at", "pk"))


def _meeting_for(mandate: ForumMandate, planned: list[Meeting], on: Meeting | None) -> Meeting | None:
    """The first draft in which the report must be taken up, while the mandate holds."""
    had = set(mandate.reports.values_list("meeting", flat=True))
    for meeting, after in zip_longest(planned, planned[1:]):
        day = _day(meeting)
        is_open = meeting.state == rules.State.DRAFT and meeting.pk not in had and on in (None, meeting)
        is_due = rules.is_report_for(
            mandate.report_due_on, meeting_on=day, next_meeting_on=_day(after) if after else None
        )
        if is_open and is_due and ForumMandate.objects.valid_on(day).contains(mandate):
            return meeting
    return None


def _put(mandate: ForumMandate, meeting: Meeting) -> MandateReport:
    lock_agenda(meeting)
    with override(mandate.council.language):
        title = (_("Rapport fra %(forum)s") % {"forum": _inside(mandate.forum)})[:_LONGEST_TITLE]
        description = _(
            "Temaforumet forteller hva det har gjort siden sist, hva det vil gjøre videre, og om rådet bør "
            "endre mandatet."
        )
    # One that somebody has written already is the report.
    item = meeting.items.filter(title=title, mandate_report=None).first() or place_item(
        meeting,
        title=title,
        description=description,
        purpose=AgendaItem.Purpose.DISCUSSION,
        minutes_planned=_MINUTES,
        audience=AgendaItem.Audience.MAIN_PARTIES,
        presenter=mandate.forum.name,
        topic=mandate.topic,
        proposed_by=mandate.made_by,
        is_general=True,
    )
    return MandateReport.objects.create(mandate=mandate, meeting=meeting, item=item)


def _inside(forum: Forum) -> str:
    """«temaforum Uteliv»: what the forum is called inside a sentence."""
    name = forum.name
    if "temaforum" not in name.lower():
        return f"temaforum {name}"
    return name[0].lower() + name[1:] if name.lower().startswith("temaforum") else name


def _day(meeting: Meeting) -> date:
    return timezone.localdate(meeting.starts_at)
