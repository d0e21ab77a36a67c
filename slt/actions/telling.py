"""Who is told what on the ladder; the words of the matter itself stay out of the mail."""

from datetime import date

from django.utils import timezone

from meetings.models import ActionItem
from politirad.accounts.models import User
from politirad.councils.models import Forum
from politirad.councils.querysets.people import organisers_of
from politirad.notifications.actions import send_message
from slt.actions.holding import steps_of
from slt.documents import concern_context, handover_context, task_context
from slt.models import Concern, ConcernLink, Coordinator


def tell_receivers(link: ConcernLink) -> None:
    """Tell those who arrange the receiver's meetings that somebody below asks them something."""
    for person in organisers_of(link.to_forum, timezone.localdate()).exclude(pk=link.sent_by_id):
        _tell(person, link.concern, link.to_forum, "received", key=f"concern-link:{link.pk}:received")


def remind_of_answers(today: date) -> int:
    """Remind those who owe an answer whose day has passed, once for each step; how many steps are late."""
    late = ConcernLink.objects.late(today).at_holder().select_related("concern", "to_forum")
    for link in late:
        for person in organisers_of(link.to_forum, today):
            _tell(person, link.concern, link.to_forum, "late", key=f"concern-link:{link.pk}:late")
    return len(late)


def tell_accepted(link: ConcernLink, *, by: User) -> None:
    """Tell those who sent the matter that the receiver takes it up in a meeting."""
    _tell_senders(link, "accepted", by=by)


def tell_returned(link: ConcernLink, *, by: User) -> None:
    """Tell those who sent the matter that it is back with them."""
    _tell_senders(link, "returned", by=by)


def tell_answered(concern: Concern, *, by: User) -> None:
    """Bring the answer to whoever raised the matter and whoever sent it on (G71)."""
    people = _still_there(concern.forum, concern.raised_by)
    people |= {person for link in steps_of(concern) for person in _still_there(link.from_forum, link.sent_by)}
    for person in people - {by}:
        _tell(person, concern, concern.forum, "answered", key=f"concern:{concern.pk}:answered")


def _tell_senders(link: ConcernLink, name: str, *, by: User) -> None:
    for person in _still_there(link.from_forum, link.sent_by) - {by}:
        _tell(person, link.concern, link.from_forum, name, key=f"concern-link:{link.pk}:{name}")


def _still_there(forum: Forum, person: User) -> set[User]:
    """The person, or those who arrange the forum's meetings where the person has left it."""
    today = timezone.localdate()
    if forum.seats.valid_on(today).filter(user=person).exists():
        return {person}
    return set(organisers_of(forum, today))


def tell_of_task(task: ActionItem, *, sender: Forum, by: User) -> None:
    """Tell whoever has been given a task that it is there, and from whom."""
    if task.responsible_id == by.pk:
        return
    send_message(
        recipient=task.responsible,
        key=f"task:{task.pk}:handed-down",
        kind="task_handed_down",
        template="slt/mail/task",
        context=task_context(task, sender),
        language=task.forum.language,
    )


def tell_of_handover(coordinator: Coordinator, *, by: User) -> None:
    """Tell the new coordinator from when they coordinate the network."""
    send_message(
        recipient=coordinator.user,
        key=f"coordinator:{coordinator.pk}",
        kind="slt_handover",
        template="slt/mail/handover",
        context=handover_context(coordinator, by),
    )


def _tell(person: User, concern: Concern, forum: Forum, name: str, *, key: str) -> None:
    send_message(
        recipient=person,
        key=f"{key}:{person.pk}",
        kind=f"concern_{name}",
        template=f"slt/mail/{name}",
        context=concern_context(concern, forum, person),
        language=forum.language,
    )
