"""Comments on minutes that are out for approval, and what becomes of each (G54)."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings import rules
from meetings.actions.minutes import in_state, save_summary
from meetings.models import AgendaItem, MinutesComment
from politirad.accounts.models import User
from politirad.tenancy.permissions import Party

NOT_OUT = _("Merknader kan skrives mens referatet er til gjennomsyn.")
Answer = MinutesComment.Answer


@transaction.atomic
def comment_on(item: AgendaItem, *, text: str, wording: str = "", party: Party, by: User) -> MinutesComment:
    """Say what the party would have written otherwise; the same words sent twice stand once."""
    meeting = item.meeting
    in_state(meeting, rules.State.IN_REVIEW, NOT_OUT)
    comment, _made = MinutesComment.objects.get_or_create(
        item=item,
        version=meeting.minutes_version,
        by=by,
        text=text,
        wording=wording,
        defaults={"party": party.value},
    )
    return comment


@transaction.atomic
def take_comment(comment: MinutesComment, *, version: int, by: User) -> MinutesComment:
    """Take the comment in; the wording it proposes becomes the summary, if nobody wrote since `version`."""
    fresh = _open_or_refuse(comment)
    if fresh.wording:
        save_summary(fresh.item, fresh.wording, version=version, by=by)
    else:
        in_state(fresh.item.meeting, rules.State.WRITING, _NOT_WRITING)
    return _answered(fresh, Answer.TAKEN, "", by)


@transaction.atomic
def decline_comment(comment: MinutesComment, *, reason: str, by: User) -> MinutesComment:
    """Leave the minutes as they are, and say why; the comment and the answer stay to be read."""
    fresh = _open_or_refuse(comment)
    in_state(fresh.item.meeting, rules.State.WRITING, _NOT_WRITING)
    return _answered(fresh, Answer.DECLINED, reason, by)


_NOT_WRITING = _("Ta referatet tilbake før du svarer på merknadene.")


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
