"""Comments on minutes that are out for approval, and what becomes of each (G54)."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings import documents, rules
from meetings.actions.minutes import save_summary
from meetings.actions.writable import in_state
from meetings.models import AgendaItem, Meeting, MinutesComment
from politirad.accounts.models import User
from politirad.councils.models import Seat
from politirad.tenancy.permissions import MAIN_PARTIES

NOT_OUT = _("Merknader kan skrives mens referatet er til gjennomsyn.")
NOT_WRITING = _("Ta referatet tilbake før du svarer på merknadene.")
NOT_SEATED = _("Bare de som sitter her for kommunen eller politiet, kan skrive merknader.")
Answer = MinutesComment.Answer


def commenting_seat(meeting: Meeting, user: User) -> Seat | None:
    """The seat through which `user` comments for municipality or police; None for whoever only reads."""
    seats = meeting.forum.seats.valid_on(documents.today()).filter(user=user.pk, party__in=MAIN_PARTIES)
    return seats.first()


@transaction.atomic
def comment_on(item: AgendaItem, *, text: str, wording: str = "", by: User) -> MinutesComment:
    """Say what one's party would have written otherwise; the same words sent twice stand once.

    A wording that says what already stands is no proposal.
    """
    meeting = item.meeting
    in_state(meeting, rules.State.IN_REVIEW, NOT_OUT)
    seat = commenting_seat(meeting, by)
    if seat is None:
        raise ValidationError(NOT_SEATED)
    if wording.split() == item.summary.split():
        wording = ""
    comment, _made = MinutesComment.objects.get_or_create(
        item=item,
        version=meeting.minutes_version,
        by=by,
        text=text,
        wording=wording,
        defaults={"party": seat.party},
    )
    return comment


@transaction.atomic
def take_comment(comment: MinutesComment, *, version: int, by: User) -> MinutesComment:
    """Take the comment in; the wording it proposes becomes the summary, if nobody wrote since `version`."""
    fresh = _open_or_refuse(comment)
    if fresh.wording:
        save_summary(fresh.item, fresh.wording, version=version, by=by)
    else:
        in_state(fresh.item.meeting, rules.State.WRITING, NOT_WRITING)
    return _answered(fresh, Answer.TAKEN, "", by)


@transaction.atomic
def decline_comment(comment: MinutesComment, *, reason: str, by: User) -> MinutesComment:
    """Leave the minutes as they are, and say why; the comment and the answer stay to be read."""
    fresh = _open_or_refuse(comment)
    in_state(fresh.item.meeting, rules.State.WRITING, NOT_WRITING)
    return _answered(fresh, Answer.DECLINED, reason, by)


def _open_or_refuse(comment: MinutesComment) -> MinutesComment:
    fresh = MinutesComment.objects.select_for_update().select_related("item__meeting").get(pk=comment.pk)
    if not fresh.is_open:
        raise ValidationError(_("Merknaden er alt besvart."))
    return fresh


def _answered(comment: MinutesComment, answer: str, text: str, by: User) -> MinutesComment:
    comment.answer, comment.answer_text = answer, text
    comment.answered_by, comment.answered_at = by, timezone.now()
    comment.save(update_fields=["answer", "answer_text", "answered_by", "answered_at"])
    return comment
