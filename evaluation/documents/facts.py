"""What is known already of a year, shown beside the questions that ask about it (domain.md 8.7)."""

from collections.abc import Iterator, Mapping

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from evaluation.rules import Fact
from meetings.documents import deadlines_kept, leadership_at
from meetings.models import ActionItem, Meeting
from meetings.rules import InTime
from politirad.accounts.models import User
from politirad.councils.models import Forum
from politirad.councils.rules import Sphere
from politirad.plans.models import JointActionPlan, Measure

_MOST_MEASURES = 20
_LEADERS = {
    Sphere.POLITICAL: gettext_lazy("Kommunens politiske ledelse: %(came)s av %(held)s møter."),
    Sphere.ADMINISTRATIVE: gettext_lazy("Kommunens administrative ledelse: %(came)s av %(held)s møter."),
    Sphere.POLICE: gettext_lazy("Politiets ledelse: %(came)s av %(held)s møter."),
}


def facts_of(forum: Forum, year: int, *, reader: User) -> Mapping[str, list[str]]:
    """For each kind of fact, what there is to say of the year in sentences, as far as the reader may know."""
    held = list(Meeting.objects.visible_to(reader).filter(forum=forum).held_in(year))
    return {
        Fact.MEETINGS: [_("Dere holdt %(held)s av %(target)s møter.") % _meetings(forum, len(held))],
        Fact.LEADERSHIP: list(_leadership(forum, held)),
        Fact.IN_TIME: list(_in_time(forum, year, reader)),
    }


def measures_of(forum: Forum, year: int, *, reader: User) -> list[Measure]:
    """The measures in the year of the plans the forum reads, as far as the reader may know of them.

    What a group carries out for a plan of another forum is read by some of its members alone.
    """
    plans = JointActionPlan.objects.read_in(forum.pk).in_year(year)
    in_year = Measure.objects.visible_to(reader).filter(plan__in=plans.values("pk"))
    return list(in_year.order_by("plan", "pk")[:_MOST_MEASURES])


def _meetings(forum: Forum, held: int) -> Mapping[str, int]:
    return {"held": held, "target": max(forum.meetings_target, held)}


def _leadership(forum: Forum, held: list[Meeting]) -> Iterator[str]:
    if not (forum.needs_leaders and held):
        return
    for each in leadership_at(held):
        yield str(_LEADERS[each.sphere]) % {"came": each.itself + each.by_deputy, "held": len(held)}


def _in_time(forum: Forum, year: int, reader: User) -> Iterator[str]:
    due = ActionItem.objects.visible_to(reader).filter(forum=forum, due_on__year=year).with_done_at()
    kept = deadlines_kept(due, timezone.localdate())
    judged = sum(kept.values()) - kept[InTime.NOT_DUE]
    if judged:
        yield _("%(done)s av %(all)s oppgaver ble gjort innen fristen.") % {
            "done": kept[InTime.IN_TIME],
            "all": judged,
        }
