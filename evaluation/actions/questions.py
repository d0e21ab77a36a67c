"""A forum's own questions beside the national ones (R153)."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from evaluation.models import Question
from politirad.councils.models import Forum

_MOST = 20
_TOO_MANY = _("Dere har alt %(count)s egne spørsmål. Ta ut ett først.")


@transaction.atomic
def add_own_question(forum: Forum, *, main: int, kind: str, text_nb: str, text_nn: str) -> Question:
    """Add a question; the same one twice is kept once."""
    Forum.objects.select_for_update(no_key=True).get(pk=forum.pk)
    own = forum.evaluation_questions.filter(retired_on=None)
    same = own.filter(main=main, text_nb=text_nb).first()
    if same is not None:
        return same
    if own.count() >= _MOST:
        raise ValidationError(_TOO_MANY % {"count": _MOST})
    place = forum.evaluation_questions.count() + 1
    return Question.objects.create(
        forum=forum, main=main, kind=kind, text_nb=text_nb, text_nn=text_nn, position=1000 + place
    )


def retire_question(question: Question) -> None:
    """Ask it no more; waves that have asked it keep it."""
    if question.forum_id and question.retired_on is None:
        question.retired_on = timezone.localdate()
        question.save(update_fields=["retired_on"])
