"""Where a reader stands while reading a plan: in its own forum, or in one that it is shared with."""

from django.http import HttpRequest

from politirad.councils.models import Forum
from politirad.councils.querysets import forum_ids
from politirad.plans.models import JointActionPlan
from politirad.tenancy.permissions import Permission


def place_of(request: HttpRequest, plan: JointActionPlan) -> Forum:
    """The forum whose menu and path the page shows; one the reader may read, whichever way they came."""
    readable = forum_ids(request.user, Permission.VIEW_CONTENT)
    if plan.forum_id in readable:
        return plan.forum
    near = plan.sharings.filter(forum__in=readable).select_related("forum").order_by("pk")
    forum = near[:1].get().forum
    request.place = forum  # type: ignore[attr-defined]
    return forum
