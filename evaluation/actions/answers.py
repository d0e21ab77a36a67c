"""Answering: what one person has written so far, kept sealed and apart from who they are (G77, R154)."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from evaluation.actions.box import UnreadableBallotError, ballot_of, new_ballot, opened, sealed
from evaluation.actions.waves import CLOSED, locked
from evaluation.models import Invitation, Wave
from evaluation.rules import TOGETHER
from politirad.accounts.models import User

_TOGETHER = "together"
_NOTHING = _("Svar på minst ett spørsmål før du sender.")


def read_answers(wave: Wave, user: User) -> dict[str, Any]:
    """What the person has answered so far: `answers` by question, `visited` pages, and whether it is sent."""
    ballot = ballot_of(wave, _who(wave, user)) if wave.is_open else None
    return _said(wave, ballot)


@transaction.atomic
def save_answers(wave: Wave, user: User, main: int, answers: Mapping[str, Any]) -> dict[str, Any]:
    """Keep the answers on the page of one main question; the newest stand, also after they were sent."""
    fresh = _open(wave)
    ballot = ballot_of(fresh, _who(fresh, user))
    said = _said(fresh, ballot)
    said["party"] = party_in(fresh, user)
    said["answers"] = {**said["answers"], **answers}
    said["visited"] = sorted({*said["visited"], main})
    if ballot is None:
        ballot = new_ballot(fresh, _who(fresh, user), said)
    else:
        ballot.content = sealed(fresh, said)
    ballot.save()
    return said


@transaction.atomic
def send_answers(wave: Wave, user: User) -> None:
    """Hand the ballot in: it counts when the wave closes, and until then it can be changed."""
    fresh = _open(wave)
    ballot = ballot_of(fresh, _who(fresh, user))
    said = _said(fresh, ballot)
    if ballot is None or not any(said["answers"].values()):
        raise ValidationError(_NOTHING)
    ballot.content = sealed(fresh, {**said, "is_sent": True})
    ballot.save()
    fresh.invitations.filter(user=user).update(has_answered=True)


def party_in(wave: Wave, user: User) -> str:
    """The side the person answers on; in a meeting all sides answer as one."""
    if wave.is_together:
        return TOGETHER
    return Invitation.objects.get(wave=wave, user=user).party


def is_asked(wave: Wave, user: User) -> bool:
    """Whether the person is asked to answer alone."""
    return wave.invitations.filter(user=user).exists()


def _open(wave: Wave) -> Wave:
    fresh = locked(wave)
    if not fresh.is_open:
        raise ValidationError(CLOSED)
    return fresh


def _said(wave: Wave, ballot: Any) -> dict[str, Any]:
    empty = {"party": "", "answers": {}, "visited": [], "is_sent": False}
    if ballot is None:
        return empty
    try:
        return empty | opened(wave, ballot)
    except UnreadableBallotError:
        # Nobody can read it again, so the person starts anew.
        return empty


def _who(wave: Wave, user: User) -> str:
    return _TOGETHER if wave.is_together else str(user.pk)
