"""Starting a wave, asking people, reminding them, and closing it (G75-G78)."""

import secrets
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from evaluation import rules
from evaluation.actions.box import new_box_key, readable
from evaluation.actions.telling import tell_invited
from evaluation.models import Invitation, Question, Questionnaire, Remark, Result, Wave, WaveQuestion
from politirad.accounts.models import User
from politirad.councils.models import Forum

_RUNS = _("Dere har en evaluering som ikke er avsluttet. Avslutt den først.")
_HAS_ONE = _("Dere har alt evaluert dette året.")
_NO_QUESTIONS = _("Velg minst ett spørsmål.")
_NEW_VERSION = _("Det er publisert en ny versjon av spørreskjemaet. Se over spørsmålene på nytt.")
_NO_VERSION = _("Det er ikke publisert noe spørreskjema.")
CLOSED = _("Evalueringen er avsluttet.")


@transaction.atomic
def start_wave(forum: Forum, questions: Iterable[Question], *, by: User, **said: Any) -> Wave:
    """Begin a wave as `begin_wave` does, and tell everybody who is asked."""
    wave = begin_wave(forum, questions, by=by, **said)
    for invitation in wave.invitations.select_related("user"):
        tell_invited(wave, invitation.user, by=by)
    return wave


@transaction.atomic
def begin_wave(
    forum: Forum,
    questions: Iterable[Question],
    *,
    year: int,
    mode: str,
    due_on: date,
    options: Mapping[int, list[list[str]]],
    by: User,
) -> Wave:
    """Ask everybody with a seat today; in a meeting nobody is asked alone. Sent twice it is begun once.

    `options` are the lists to choose from, by the question's id; a question whose list is empty is left out.
    A wave asks one version: where another has been published since the questions were chosen, it is refused.
    """
    # The forum's row is the queue: the second of a double press sees the first.
    Forum.objects.select_for_update(no_key=True).get(pk=forum.pk)
    said = {"year": year, "mode": mode, "due_on": due_on}
    running = forum.waves.filter(closed_on=None).first()
    if running is not None and all(getattr(running, name) == value for name, value in said.items()):
        return running
    # A list with nothing on it asks nothing.
    asked = [each for each in questions if not each.source or options.get(each.pk)]
    version = _version_for(forum, asked, year, running)
    wave = Wave.objects.create(
        forum=forum,
        questionnaire=version,
        opened_on=timezone.localdate(),
        started_by=by,
        box_key=new_box_key(),
        **said,
    )
    WaveQuestion.objects.bulk_create(
        WaveQuestion(wave=wave, question=each, position=place, options=options.get(each.pk, []))
        for place, each in enumerate(asked, start=1)
    )
    _invite(wave)
    return wave


def invite_missing(wave: Wave, *, by: User | None = None) -> int:
    """Ask those who have a seat today and are not asked; returns how many they are."""
    invited = _invite(wave)
    for person in invited:
        tell_invited(wave, person, by=by)
    return len(invited)


@transaction.atomic
def close_wave(wave: Wave) -> Wave:
    """Count the ballots that were handed in, keep what may be told, and throw the rest away for good.

    All of it happens in one transaction, so that no row tells by its time or its place whom it came from.
    Nobody can open a wave again: the results before and after one more answer would tell it.
    """
    fresh = locked(wave)
    if not fresh.is_open:
        return fresh
    sent = [said for said in readable(fresh) if said.get("is_sent")]
    secrets.SystemRandom().shuffle(sent)
    fresh.has_results = _count(fresh, sent)
    fresh.ballots.all().delete()
    fresh.invited_count = 1 if fresh.is_together else fresh.invitations.count()
    fresh.answered_count = len(sent)
    fresh.closed_on = timezone.localdate()
    fresh.box_key = b""
    fresh.save()
    return fresh


def delete_old_remarks(today: date) -> int:
    """Delete what was written freely in waves whose report is long made; returns how many lines went."""
    due = Wave.objects.filter(closed_on__isnull=False, remarks__isnull=False).distinct()
    old = [wave.pk for wave in due if wave.closed_on and rules.remarks_go_on(wave.closed_on) <= today]
    deleted, _by_model = Remark.objects.filter(wave__in=old).delete()
    return deleted


def locked(wave: Wave) -> Wave:
    """The wave as it stands, held until the transaction ends."""
    return Wave.objects.select_for_update(no_key=True, of=("self",)).select_related("forum").get(pk=wave.pk)


def _version_for(forum: Forum, asked: list[Question], year: int, running: Wave | None) -> Questionnaire:
    """The version in use, unless something stands in the way of a new wave."""
    version = Questionnaire.objects.newest_on(timezone.localdate())
    if version is None:
        raise ValidationError(_NO_VERSION)
    if any(each.questionnaire_id not in (None, version.pk) for each in asked):
        raise ValidationError(_NEW_VERSION)
    if not asked:
        raise ValidationError(_NO_QUESTIONS)
    if running is not None:
        raise ValidationError(_RUNS)
    if forum.waves.filter(year=year, has_results=True).exists():
        raise ValidationError({"year": _HAS_ONE})
    return version


def _invite(wave: Wave) -> list[User]:
    """Put those with a seat today among the asked; in a meeting everybody answers as one."""
    if wave.is_together:
        return []
    asked = set(wave.invitations.values_list("user", flat=True))
    seats = wave.forum.seats.where_open(timezone.localdate())
    missing = {seat.user_id: seat for seat in seats if seat.user_id not in asked}
    Invitation.objects.bulk_create(
        Invitation(wave=wave, user=seat.user, party=seat.party) for seat in missing.values()
    )
    return [seat.user for seat in missing.values()]


def _count(wave: Wave, sent: list[dict[str, Any]]) -> bool:
    """Keep the results there are, in an order that says nothing; whether there are any."""
    asked = [each.question for each in wave.asked.select_related("question")]
    results, remarks = [], []
    for question in asked:
        if rules.is_counted(question.answers_with):
            found = rules.tallies(_votes(question, sent), limit=wave.limit)
            results += [
                Result(
                    wave=wave, question=question, party=each.party, answered=each.answered, counts=each.counts
                )
                for each in found
            ]
        elif rules.may_show_texts(len(sent), limit=wave.limit):
            texts = (each["answers"].get(str(question.pk), "").strip() for each in sent)
            remarks += [Remark(wave=wave, question=question, text=text) for text in texts if text]
    secrets.SystemRandom().shuffle(results)
    secrets.SystemRandom().shuffle(remarks)
    Result.objects.bulk_create(results)
    Remark.objects.bulk_create(remarks)
    return bool(results or remarks)


def _votes(question: Question, sent: list[dict[str, Any]]) -> list[rules.Vote]:
    given = [(each["party"], each["answers"].get(str(question.pk))) for each in sent]
    return [
        rules.Vote(party, tuple(answer) if isinstance(answer, list) else (answer,))
        for party, answer in given
        if answer
    ]
