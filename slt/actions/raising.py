"""The way up: seeing something, sending it to the level above with a question, and taking it back."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings.models import Proposal, Topic
from meetings.querysets.items import party_of
from politirad.accounts.models import User
from politirad.councils.models import Forum
from politirad.councils.querysets import ForumQuerySet
from slt import rules
from slt.actions.holding import close, locked, move, settle_holder, steps_of, take_off_the_agenda
from slt.actions.telling import tell_receivers
from slt.models import Concern, ConcernLink, NetworkGroup
from slt.querysets import GroupQuerySet

_NO_NETWORK = _("Gruppa hører ikke til et SLT-nettverk.")
_NOT_ABOVE = _("Velg en gruppe på et høyere nivå i samme nettverk.")
_OVER = _("Saken er alt besvart eller avsluttet.")
_MERGED = _("Saken er slått sammen med en annen. Send den andre videre i stedet.")
_GONE = _("Leddet er alt besvart, sendt tilbake eller trukket.")
_STILL_UP = _("Saken ligger hos %(forum)s nå. Trekk den tilbake først.")


@transaction.atomic
def raise_concern(
    forum: Forum, *, title: str, text: str, topic: Topic | None = None, question: str = "", by: User
) -> Concern:
    """Keep what a member of the group sees; with a question it goes to the level above at once.

    Sent twice it is kept once.
    """
    place = _place_of(forum)
    # The group's row is the queue: the second of a double press sees the first.
    Forum.objects.select_for_update(no_key=True).get(pk=forum.pk)
    same = {"forum": forum, "raised_by": by, "title": title, "text": text}
    made = Concern.objects.open().filter(**same).first()
    if made:
        return made
    concern = Concern.objects.create(network=place.network, holder=forum, topic=topic, **same)
    nearest = groups_above(forum).order_by("-level", "forum__sort_key", "pk").first()
    if question and nearest:
        due_on = timezone.localdate() + timedelta(days=rules.ANSWER_DAYS)
        send_up(concern, nearest.forum, question=question, due_on=due_on, by=by)
    return concern


@transaction.atomic
def send_up(concern: Concern, to: Forum, *, question: str, due_on: date, by: User) -> ConcernLink:
    """Send the concern on from the forum that has it, to a group above, with a question and a day.

    A step that was only received counts as accepted when its receiver sends it on. The receiver finds it
    among the proposals for its next meeting until somebody has answered (G72).
    """
    fresh = locked(concern)
    _refuse_over(fresh)
    sender, steps = fresh.holder, steps_of(fresh)
    below = next((link for link in reversed(steps) if link.is_open), None)
    if below and (below.to_forum, below.question, below.sent_by) == (to, question, by):
        # The second of a double press: the matter is there already.
        return below
    if to.pk not in groups_above(sender).values_list("forum", flat=True):
        raise ValidationError({"to": _NOT_ABOVE})
    if below and below.state == rules.LinkState.MERGED:
        raise ValidationError(_MERGED)
    if below:
        take_off_the_agenda(below)
        move(below, rules.LinkState.ACCEPTED, proposal=below.proposal)
    link = ConcernLink.objects.create(
        concern=fresh,
        from_forum=sender,
        to_forum=to,
        question=question,
        due_on=due_on,
        sent_by=by,
        proposal=_propose(fresh, sender, to, question, by),
    )
    settle_holder(fresh)
    tell_receivers(link)
    return link


@transaction.atomic
def withdraw_link(link: ConcernLink, *, reason: str, by: User) -> ConcernLink:
    """Take back one step that has not been answered; what stands above it still owes its answer (G71)."""
    concern = locked(link.concern)
    fresh = ConcernLink.objects.select_related("proposal").get(pk=link.pk)
    if not rules.may_move_link(rules.LinkState(fresh.state), rules.LinkState.WITHDRAWN):
        raise ValidationError(_GONE)
    close(fresh, rules.LinkState.WITHDRAWN, reason, by)
    settle_holder(concern)
    return fresh


@transaction.atomic
def close_concern(concern: Concern, *, reason: str) -> Concern:
    """Put away what the group keeps to itself: noted, or taken care of; with the reason."""
    fresh = locked(concern)
    _refuse_over(fresh)
    if fresh.holder_id != fresh.forum_id or any(link.is_open for link in steps_of(fresh)):
        raise ValidationError(_STILL_UP % {"forum": fresh.holder})
    fresh.closed_at, fresh.closed_reason = timezone.now(), reason
    fresh.save(update_fields=["closed_at", "closed_reason"])
    return fresh


def groups_above(forum: Forum) -> GroupQuerySet[NetworkGroup]:
    """The groups above the forum in its network today, from the steering level down."""
    places = NetworkGroup.objects.valid_on(timezone.localdate())
    own = places.filter(forum=forum, level__gt=rules.Level.STEERING).first()
    return places.filter(network=own.network_id).above(own.level).in_order() if own else places.none()


def forums_above(forum: Forum) -> ForumQuerySet[Forum]:
    """The forums above the forum in its network today, the nearest level first."""
    above = groups_above(forum).values("forum")
    return Forum.objects.filter(pk__in=above).order_by("-network_places__level", "sort_key").distinct()


def _place_of(forum: Forum) -> NetworkGroup:
    place = NetworkGroup.objects.valid_on(timezone.localdate()).filter(forum=forum).first()
    if place is None:
        raise ValidationError(_NO_NETWORK)
    return place


def _refuse_over(concern: Concern) -> None:
    if not concern.is_open:
        raise ValidationError(_OVER)


def _propose(concern: Concern, sender: Forum, to: Forum, question: str, by: User) -> Proposal:
    """The matter among the proposals for the receiver's next meeting."""
    text = "\n\n".join(part for part in (concern.text, question) if part)
    return Proposal.objects.create(
        forum=to,
        from_forum=sender,
        title=concern.title,
        description=text,
        purpose="discussion",
        proposed_by=by,
        party=party_of(by, sender.pk),
    )
