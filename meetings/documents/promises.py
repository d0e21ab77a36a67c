"""Promises in mail: what may be said of one, and the personal link that reports on that one alone."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.core import signing
from django.utils.translation import gettext as _

from meetings.documents.addresses import address
from meetings.models import ActionItem, AgendaItem
from politirad.accounts.models import User

_SALT = "meetings.promise"
LINK_AGE = timedelta(days=30)
"""How long the link in a reminder works."""


def promise_token(action_item: ActionItem, user: User) -> str:
    """The personal token that reports on this action item, and opens nothing else, without signing in."""
    return signing.dumps([action_item.pk, user.pk], salt=_SALT)


def promise_of(token: str) -> tuple[int, User | None] | None:
    """Which action item and whose link it is, if they still can sign in; None for a forged one.

    A link that is too old raises `signing.SignatureExpired`, so that the page can say so.
    """
    try:
        action_item_id, user_id = signing.loads(token, salt=_SALT, max_age=LINK_AGE)
    except signing.SignatureExpired:
        raise
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return action_item_id, User.objects.filter(pk=user_id, is_active=True).first()


def shown_promise(action_item: ActionItem) -> str:
    """What may stand in mail and on a page opened without signing in (BR31).

    Of an exempt item, or one party's own, only the title that everybody may come across; and of what such
    an item was handed down as, only which forum it came from, for the item is of another forum (R163).
    """
    item = action_item.item
    if item is not None:
        return item.open_title if _is_closed(item) else action_item.what
    conclusion, parent = action_item.conclusion, action_item.parent
    above = [conclusion.item] if conclusion else []
    above += [parent.item] if parent and parent.item else []
    if any(map(_is_closed, above)):
        return _("Oppgave fra %(forum)s") % {"forum": action_item.handed_down_from or action_item.forum}
    return action_item.what


def origin_outside_meetings(action_item: ActionItem) -> str:
    """«Fra Elvestrand politiråd»: where a task without a meeting comes from.

    Of what it was handed down from, only the forum is named: the rest is for those who may read it there.
    """
    above = action_item.handed_down_from
    return _("Fra %(forum)s") % {"forum": above} if above else _("Uten møte")


def _is_closed(item: AgendaItem) -> bool:
    return item.is_exempt or bool(item.own_party)


@dataclass(frozen=True)
class PromiseLine:
    """A promise as the digest tells of it; `report_url` is empty for whoever may not report on it."""

    what: str
    forum: str
    who: str
    on: date
    is_over: bool
    report_url: str


def promise_line(action_item: ActionItem, reader: User, today: date) -> PromiseLine:
    """What the digest says of one promise to `reader`; only those who have a part in it get the link."""
    is_theirs = reader.pk in {action_item.responsible_id, action_item.receiver_id}
    token = promise_token(action_item, reader) if is_theirs else ""
    return PromiseLine(
        what=shown_promise(action_item),
        forum=action_item.forum.name,
        who="" if action_item.responsible_id == reader.pk else action_item.responsible.full_name,
        on=action_item.next_date_on,
        is_over=action_item.is_overdue(today),
        report_url=address("meetings:report_by_link", token=token) if token else "",
    )
