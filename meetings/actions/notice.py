"""Sending the notice and what follows it, and taking answers."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings import documents, rules
from meetings.actions.agenda import number_items
from meetings.actions.calling import call, known_items, mail, people_called, seats_on_the_day
from meetings.actions.deputies import deputy_candidates, name_deputy, withdraw_deputy
from meetings.actions.guests import tell_guests
from meetings.actions.person_data import refuse_unexplained
from meetings.actions.planning import move_meeting
from meetings.models import AgendaItem, Meeting, NoticeUpdate, Participant
from politirad.accounts.models import User
from politirad.notifications.models import Message

GAP_TEXT = {
    rules.Gap.NO_ITEMS: _("Dagsordenen er tom. Legg til minst én sak."),
    rules.Gap.NOBODY_INVITED: _("Ingen har plass her på møtedagen. Legg til medlemmer først."),
    rules.Gap.IN_THE_PAST: _("Møtetiden er passert. Velg en ny tid."),
}
NO_ANSWER = _("Det går ikke lenger an å svare på dette møtet.")
NOT_CALLED = _("Det er ingen innkalt til dette møtet nå.")
NO_CANDIDATE = _("Velg hvem som møter for deg.")
NOTHING_NEW = _("Ingen saker er kommet til siden sist.")
ONE_A_DAY = _("Det er alt sendt en oppdatering i dag. Du kan sende en ny i morgen.")


def notice_gaps(meeting: Meeting) -> list[rules.Gap]:
    """What must be mended before the notice can go."""
    return rules.notice_gaps(
        items=meeting.items.count(),
        invited=seats_on_the_day(meeting).count(),
        starts_at=meeting.starts_at,
        now=timezone.now(),
    )


@transaction.atomic
def send_notice(meeting: Meeting, *, by: User) -> int:
    """Call everyone with a seat on the day; returns how many (BR20, G34)."""
    gaps = notice_gaps(meeting)
    if gaps:
        raise ValidationError([GAP_TEXT[gap] for gap in gaps])
    refuse_unexplained(meeting)
    move_meeting(meeting, rules.State.CALLED, by=by)
    number_items(meeting)
    meeting.notice_sent_at = timezone.now()
    meeting.save(update_fields=["notice_sent_at"])
    tell_guests(meeting)
    return len(call(meeting, seats_on_the_day(meeting)))


def untold_items(meeting: Meeting) -> list[AgendaItem]:
    """Items sent after the notice that those who are called have not been told of (G44)."""
    return list(meeting.items.filter(is_late=True, told_in__isnull=True).order_by("position"))


def is_updated_today(meeting: Meeting) -> bool:
    """Whether those who are called have been told of more items today already."""
    last = meeting.notice_updates.last()
    return not rules.may_send_update(last.sent_on if last else None, today=timezone.localdate())


@transaction.atomic
def send_update(meeting: Meeting, *, by: User) -> int:
    """Tell those who are called of items sent after the notice; returns how many were told (G44)."""
    fresh, today = _called(meeting), timezone.localdate()
    new = untold_items(fresh)
    if not new:
        raise ValidationError(NOTHING_NEW)
    if is_updated_today(fresh):
        raise ValidationError(ONE_A_DAY)
    refuse_unexplained(fresh)
    update = NoticeUpdate.objects.create(meeting=fresh, sent_on=today, sent_at=timezone.now(), by=by)
    update.items.set(new)
    items, ids = list(fresh.items.order_by("position")), {item.pk for item in new}
    told = 0
    for person in people_called(fresh):
        lines = documents.title_lines(person, known_items(person, items), new=ids)
        # Whoever may know of none of them must not learn that there are any.
        if any(line.is_new for line in lines):
            context = {**documents.notice_context(person, ()), "items": lines}
            mail(
                person,
                documents.UPDATE,
                kind="notice_update",
                key=f"update:{update.pk}:{person.pk}",
                context=context,
            )
            told += 1
    return told


@transaction.atomic
def remind(meeting: Meeting) -> int:
    """Ask those who have not answered once more; each of them once a day at most (G38)."""
    fresh = _called(meeting)
    waiting = [person for person in people_called(fresh) if not person.has_answered]
    items = list(fresh.items.order_by("position"))
    keys = {f"answer_reminder:{person.pk}:{timezone.localdate()}": person for person in waiting}
    asked = set(Message.objects.filter(key__in=keys).values_list("key", flat=True))
    for key, person in keys.items():
        if key not in asked:
            context = documents.notice_context(person, known_items(person, items))
            mail(person, documents.REMINDER, kind="answer_reminder", key=key, context=context)
    return len(keys) - len(asked)


@transaction.atomic
def answer_notice(participant: Participant, answer: str, *, deputy: User | None = None) -> Participant:
    """Keep what the person answered; it can be changed until the meeting ends.

    `deputy` is who stands in, with the answer «deputy»; any other answer lets a deputy go again.
    """
    fresh = _answering(participant)
    named = Participant.objects.filter(deputy_for=fresh.pk).first()
    if answer == Participant.Answer.DEPUTY:
        found = (each for each in deputy_candidates(fresh) if deputy and each.user.pk == deputy.pk)
        candidate = next(found, None)
        if candidate is None:
            raise ValidationError({"deputy": NO_CANDIDATE})
        if named is None or named.user_id != candidate.user.pk:
            withdraw_deputy(fresh)
            name_deputy(fresh, candidate)
    else:
        withdraw_deputy(fresh)
    fresh.answer = answer
    fresh.answered_at = timezone.now()
    fresh.save(update_fields=["answer", "answered_at"])
    return fresh


def _called(meeting: Meeting) -> Meeting:
    """The meeting, locked, while people are called to it."""
    fresh = Meeting.objects.select_for_update(of=("self",)).select_related("forum").get(pk=meeting.pk)
    if fresh.state != rules.State.CALLED or fresh.starts_at <= timezone.now():
        raise ValidationError(NOT_CALLED)
    return fresh


def _answering(participant: Participant) -> Participant:
    """The person as they stand now, behind whoever changes the meeting."""
    meeting = Meeting.objects.select_for_update(of=("self",)).select_related("forum__unit")
    fresh_meeting = meeting.filter(pk=participant.meeting_id).first()
    fresh = Participant.objects.select_for_update().filter(pk=participant.pk).first()
    if fresh is None or fresh_meeting is None:
        raise ValidationError(NO_ANSWER)
    fresh.meeting = fresh_meeting
    if fresh_meeting.state != rules.State.CALLED or fresh_meeting.ends_at <= timezone.now():
        raise ValidationError(NO_ANSWER)
    return fresh
