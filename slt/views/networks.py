"""A forum's networks, and one network on one page: levels, groups, people, and what goes between them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from politirad.councils.models import Forum, places_on
from politirad.councils.querysets import forum_ids
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import render
from slt.documents import duties_of, handed_down, picture_of, sender_in
from slt.models import Concern, OtherModel, SltNetwork, networks_of
from slt.views.standing import stand_in

_BETWEEN_SHOWN = 8


@access(Permission.VIEW_METADATA, Forum)
@require_safe
def of_forum(request: HttpRequest, forum: Forum) -> HttpResponse:
    """The network of the forum's municipalities; where there are several, the choice of one."""
    today = timezone.localdate()
    found = list(SltNetwork.objects.visible_to(request.user).filter(pk__in=networks_of(forum, today)))
    if len(found) == 1:
        return redirect("slt:network", pk=found[0].pk)
    towns = places_on(forum, today)
    others = OtherModel.objects.visible_to(request.user).valid_on(today).filter(municipality__in=towns)
    context = {
        "forum": forum,
        "networks": found,
        "others": list(others.select_related("municipality")),
        "may_set_up": forum.pk in forum_ids(request.user, Permission.ARRANGE_COUNCIL),
    }
    return render(request, "slt/of_forum.html", context)


@access(None, SltNetwork)
@require_safe
def network(request: HttpRequest, network: SltNetwork) -> HttpResponse:
    """The levels with their groups, the coordinator, and what is under way between the levels."""
    user, today = request.user, timezone.localdate()
    picture = picture_of(network, user, today)
    concerns = Concern.objects.visible_to(user).filter(network=network).open().with_rows().soonest_first()
    stand_in(request, (group.forum for group in picture.groups))
    council = picture.steering_council
    may_set_up = SltNetwork.objects.where_may(user, Permission.ARRANGE_COUNCIL).contains(network)
    readable = forum_ids(user, Permission.VIEW_CONTENT)
    context = {
        "network": network,
        "picture": picture,
        "forum": council,
        "places": list(network.municipality_links.valid_on(today).select_related("municipality")),
        "concerns": list(concerns[:_BETWEEN_SHOWN]),
        "tasks": handed_down(user, picture, today, most=_BETWEEN_SHOWN),
        "sender": sender_in([group.place for group in picture.groups], user),
        "duties": duties_of(council, today.year, user, today) if council and council.pk in readable else [],
        "year": today.year,
        "all_of": next((group.forum for group in picture.groups if group.forum.pk in readable), None),
        "shows_names": picture.shows_names(readable),
        "may_set_up": may_set_up,
        "today": today,
    }
    return render(request, "slt/network.html", context)
