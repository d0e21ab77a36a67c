"""What a mail about a matter on the ladder says: that there is one and where to read it, never its words."""

from typing import Any

from django.conf import settings
from django.urls import reverse

from meetings.models import ActionItem
from politirad.accounts.models import User
from politirad.councils.models import Forum
from slt.models import Concern, Coordinator


def concern_context(concern: Concern, forum: Forum, person: User) -> dict[str, Any]:
    """Whom it is to, on behalf of which forum, and where to read."""
    return {
        "forum": forum,
        "origin": concern.forum,
        "first_name": person.full_name.split()[0],
        "concern_url": f"{settings.SITE_URL}{reverse('slt:concern', args=[concern.pk])}",
    }


def task_context(task: ActionItem, sender: Forum) -> dict[str, Any]:
    """Whose task it is, from whom, and by when; what it says is read by whoever is signed in."""
    return {
        "task": task,
        "forum": task.forum,
        "origin": sender,
        "first_name": task.responsible.full_name.split()[0],
        "task_url": f"{settings.SITE_URL}{reverse('meetings:action_item', args=[task.pk])}",
    }


def handover_context(coordinator: Coordinator, by: User) -> dict[str, Any]:
    """Whose network it is, from when, and where to see it."""
    return {
        "coordinator": coordinator,
        "by": by,
        "first_name": coordinator.user.full_name.split()[0],
        "network_url": f"{settings.SITE_URL}{reverse('slt:network', args=[coordinator.network_id])}",
    }
