"""What stands beside the agenda: proposals that wait, and what earlier meetings left open."""

from django.db.models import Count, Q
from django.http import HttpRequest
from django.utils import timezone

from meetings.models import ActionItem, Meeting, Proposal
from meetings.querysets import ActionItemQuerySet
from meetings.views.plan import Promises
from politirad.tenancy.reach import Person

SHOWN_PROPOSALS = 20


def proposals_beside(request: HttpRequest, meeting: Meeting) -> list[Proposal]:
    """The proposals nobody has taken in or declined, the unanswered first."""
    found = Proposal.objects.visible_to(request.user).filter(forum=meeting.forum_id)
    return list(found.open().with_people()[:SHOWN_PROPOSALS])


def open_before(user: Person, meeting: Meeting) -> ActionItemQuerySet[ActionItem]:
    """The action items this reader may read that earlier meetings of the forum left open (BR27)."""
    earlier = {"item__meeting__forum": meeting.forum_id, "item__meeting__starts_at__lt": meeting.starts_at}
    return ActionItem.objects.visible_to(user).open().agreed().filter(**earlier)


def promises_before(user: Person, meeting: Meeting) -> Promises:
    """How many of them there are, and how many are late."""
    late = Count("pk", filter=Q(due_on__lt=timezone.localdate()))
    return Promises(**open_before(user, meeting).aggregate(count=Count("pk"), late=late))
