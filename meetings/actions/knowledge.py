"""Asking agencies for knowledge before a meeting, keeping what they answer, and releasing it."""

import hashlib
import unicodedata
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings import documents, rules
from meetings.actions.uploads import refuse_over_quota
from meetings.models import AgendaItem, KnowledgeAnswer, KnowledgeRequest, KnowledgeUse, Meeting
from politirad.accounts.models import User
from politirad.notifications.actions import Guest, send_message
from politirad.tenancy.permissions import MAIN_PARTIES, Party

State = rules.KnowledgeState


class KnowledgeConflictError(Exception):
    """Somebody else wrote the answer first; `answer` says what stands there now."""

    def __init__(self, answer: KnowledgeAnswer) -> None:
        super().__init__(str(answer.pk))
        self.answer = answer


@transaction.atomic
def ask_for_knowledge(meeting: Meeting, *, by: User, **asked: Any) -> KnowledgeRequest:
    """Ask an agency, and tell the person in one mail (R098); the same asked twice is asked once.

    `asked` is agency, agency_name, side, questions, due_on and either asked_user or asked_name and
    asked_email. Where the agency is outside both parties, the side that asks vouches for the answer.
    """
    _planned(meeting)
    same = meeting.knowledge_requests.undelivered().filter(**asked).first()
    if same is not None:
        return same
    side = Party(asked["side"])
    owner = side if side in MAIN_PARTIES else _side_of(meeting, by)
    made = KnowledgeRequest.objects.create(meeting=meeting, owner=owner, asked_by=by, **asked)
    _mail(made, "request", key=f"knowledge_request:{made.pk}:1")
    return made


class RequestConflictError(Exception):
    """Somebody else changed what is asked for first; `request` says what stands there now."""

    def __init__(self, request: KnowledgeRequest) -> None:
        super().__init__(str(request.pk))
        self.request = request


@transaction.atomic
def change_request(request: KnowledgeRequest, *, seen: str, questions: str, due_on: date) -> KnowledgeRequest:
    """Ask for something else, or by another day, and tell the person; nothing new tells nobody.

    `seen` is the fingerprint of what the writer started from; a newer text is never overwritten.
    """
    fresh = _locked(request)
    _planned(fresh.meeting)
    if not fresh.is_undelivered:
        raise ValidationError(_("Svaret er alt levert."))
    if (fresh.questions, fresh.due_on) == (questions, due_on):
        return fresh
    if seen != fresh.fingerprint:
        raise RequestConflictError(fresh)
    fresh.questions, fresh.due_on = questions, due_on
    fresh.save(update_fields=["questions", "due_on"])
    _mail(fresh, "changed", key=f"knowledge_changed:{fresh.pk}:{seen}:{fresh.fingerprint}")
    return fresh


@transaction.atomic
def remind_of_knowledge(request: KnowledgeRequest, *, stage: str) -> KnowledgeRequest:
    """Remind whoever has not delivered; the same `stage` again sends nothing more (BR33)."""
    fresh = _locked(request)
    _planned(fresh.meeting)
    _move(fresh, State.REMINDED)
    _mail(fresh, "reminder", key=f"knowledge_reminder:{fresh.pk}:{stage}")
    return fresh


def send_knowledge_reminders(today: date) -> int:
    """Remind all whose deadline is near or over; returns how many were due for it (BR33)."""
    waiting = KnowledgeRequest.objects.undelivered().of_open_meetings().order_by("pk")
    sent = 0
    for request in waiting.filter(meeting__starts_at__gt=timezone.now()):
        stage = rules.reminder_due(request.due_on, today=today, asked_on=timezone.localdate(request.asked_at))
        if stage is not None:
            sent += _is_reminded(request, f"{stage}:{request.due_on:%Y-%m-%d}")
    return sent


@transaction.atomic
def save_answer(
    request: KnowledgeRequest, *, version: int, by: User | None, **fields: Any
) -> KnowledgeAnswer:
    """Keep what is written so far; nobody else sees it before it is delivered.

    Raises `KnowledgeConflictError` when somebody else wrote since `version`. `by` is None for a person
    without a seat, who answers by their own link.
    """
    fresh = _answerable(request)
    if not fresh.is_undelivered:
        raise ValidationError(_("Svaret er alt levert."))
    return _write(fresh, version=version, by=by, fields=fields)


@transaction.atomic
def deliver_answer(
    request: KnowledgeRequest,
    *,
    version: int,
    by: User | None,
    file: "UploadedFile[bytes] | None" = None,
    media_type: str = "",
    has_no_persons: bool,
    **fields: Any,
) -> KnowledgeAnswer:
    """Hand in the answer, as text, table or file (R098); until it is released it can be handed in anew."""
    fresh = _answerable(request)
    if not has_no_persons:
        raise ValidationError(
            {"has_no_persons": _("Bekreft at svaret ikke inneholder opplysninger om enkeltpersoner.")}
        )
    answer = _write(fresh, version=version, by=by, fields=fields)
    if file is not None:
        refuse_over_quota(fresh.meeting.forum, added=file.size or 0, freed=answer.size)
        _keep_file(answer, file, media_type)
    if answer.is_empty:
        raise ValidationError(_("Skriv et svar, lim inn en tabell eller legg ved en fil."))
    answer.has_no_persons, answer.delivered_at = True, timezone.now()
    answer.save()
    _move(fresh, State.DELIVERED)
    return answer


@transaction.atomic
def release_answer(request: KnowledgeRequest, *, is_for_everyone: bool, by: User) -> KnowledgeAnswer:
    """Let the other party read the answer: the owner has judged that it may be shared (BR32, R097).

    Released twice, it stays as whoever was first released it.
    """
    fresh = _locked(request)
    answer = KnowledgeAnswer.objects.filter(request=fresh).first()
    if fresh.is_released and answer is not None:
        return answer
    if fresh.meeting.state in {rules.State.APPROVED, rules.State.CANCELLED}:
        raise ValidationError(_("Møtet er ferdig eller avlyst. Svaret kan ikke frigis nå."))
    if answer is None or fresh.state != State.DELIVERED:
        raise ValidationError(_("Svaret er ikke levert ennå."))
    answer.released_at, answer.released_by, answer.released_by_name = timezone.now(), by, by.full_name
    answer.is_for_everyone = is_for_everyone
    answer.save()
    _move(fresh, State.RELEASED)
    return answer


@transaction.atomic
def set_relevance(request: KnowledgeRequest, *, is_relevant: bool) -> KnowledgeRequest:
    """Say that no answer is needed after all, or that it is."""
    fresh = _locked(request)
    _planned(fresh.meeting)
    wanted = State.ASKED if is_relevant else State.NOT_RELEVANT
    is_there = fresh.is_undelivered if is_relevant else fresh.state == State.NOT_RELEVANT
    if not is_there:
        _move(fresh, wanted)
    return fresh


@transaction.atomic
def use_in_items(request: KnowledgeRequest, items: list[AgendaItem]) -> None:
    """Say which items the answer belongs to, and no others (R003)."""
    fresh = _locked(request)
    if fresh.meeting.is_approved:
        raise ValidationError(_("Referatet er godkjent og kan ikke endres."))
    wanted = {item.pk for item in items if item.meeting_id == fresh.meeting_id}
    fresh.uses.exclude(item__in=wanted).delete()
    known = set(fresh.uses.values_list("item", flat=True))
    for pk in sorted(wanted - known):
        KnowledgeUse.objects.create(request=fresh, item_id=pk)


def _write(
    request: KnowledgeRequest, *, version: int, by: User | None, fields: dict[str, Any]
) -> KnowledgeAnswer:
    who = {"saved_by": by, "saved_by_name": by.full_name if by else request.asked_name}
    answer = KnowledgeAnswer.objects.filter(request=request).first()
    if answer is None:
        return KnowledgeAnswer.objects.create(
            request=request, version=1, saved_at=timezone.now(), **who, **fields
        )
    if all(getattr(answer, name) == value for name, value in fields.items()):
        return answer
    if answer.version != version:
        raise KnowledgeConflictError(answer)
    for name, value in {**fields, **who}.items():
        setattr(answer, name, value)
    answer.version, answer.saved_at = answer.version + 1, timezone.now()
    answer.save()
    return answer


def _keep_file(answer: KnowledgeAnswer, upload: "UploadedFile[bytes]", media_type: str) -> None:
    """Put the file in the place of the one that was there, with its checksum."""
    digest = hashlib.sha256()
    for chunk in upload.chunks():
        digest.update(chunk)
    storage, before = answer.file.storage, str(answer.file.name or "")
    answer.file = upload
    # Some systems write å as two characters, and others then show two.
    answer.file_name = unicodedata.normalize("NFC", upload.name or "")
    answer.media_type, answer.size, answer.sha256 = media_type, upload.size or 0, digest.hexdigest()
    if before:
        transaction.on_commit(lambda: storage.delete(before))


def _is_reminded(request: KnowledgeRequest, stage: str) -> bool:
    try:
        remind_of_knowledge(request, stage=stage)
    except ValidationError:
        # Delivered, called off or begun while the others were reminded: nothing to remind of.
        return False
    return True


def _side_of(meeting: Meeting, by: User) -> Party:
    """The main party the asking person stands for."""
    seats = meeting.forum.seats.valid_on(timezone.localdate()).filter(user=by, party__in=MAIN_PARTIES)
    party = seats.values_list("party", flat=True).first()
    return Party(party) if party else Party.MUNICIPALITY


def _locked(request: KnowledgeRequest) -> KnowledgeRequest:
    """The request as it is now, held until the change is made."""
    locked = KnowledgeRequest.objects.select_for_update(of=("self",)).select_related("meeting__forum")
    return locked.get(pk=request.pk)


def _answerable(request: KnowledgeRequest) -> KnowledgeRequest:
    fresh = _locked(request)
    _planned(fresh.meeting)
    if fresh.is_released:
        raise ValidationError(_("Svaret er frigitt og kan ikke endres."))
    if not fresh.is_answerable:
        raise ValidationError(_("Det trengs ikke noe svar lenger."))
    return fresh


def _planned(meeting: Meeting) -> None:
    if not Meeting.objects.select_for_update().get(pk=meeting.pk).is_planning:
        raise ValidationError(_("Møtet er begynt eller avlyst. Kunnskapsgrunnlaget kan ikke endres."))


def _move(request: KnowledgeRequest, to: rules.KnowledgeState) -> None:
    if not rules.may_move_knowledge(State(request.state), to):
        raise ValidationError(
            _("Bestillingen er i mellomtiden blitt endret av en annen. Last siden på nytt.")
        )
    request.state = to
    request.save(update_fields=["state"])


def _mail(request: KnowledgeRequest, name: str, *, key: str) -> None:
    language = request.meeting.forum.language
    recipient = request.asked_user or Guest(request.asked_name, request.asked_email, language)
    send_message(
        recipient=recipient,
        key=key,
        kind=f"knowledge_{name}",
        template=f"meetings/mail/knowledge_{name}",
        context=documents.knowledge_mail_context(request),
        language=language,
    )
