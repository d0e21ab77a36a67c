"""Asking people to answer, and reminding those who have not; a mail says that, and nothing more."""

from datetime import date

from evaluation import rules
from evaluation.documents.mail import invitation_context
from evaluation.models import Wave
from politirad.accounts.models import User
from politirad.notifications.actions import send_message


def tell_invited(wave: Wave, person: User, *, by: User | None) -> None:
    """Ask somebody to answer; whoever started the wave knows of it."""
    if by is None or person.pk != by.pk:
        _send(wave, person, "invited", key=f"wave:{wave.pk}:invited:{person.pk}")


def remind_in(wave: Wave, today: date) -> int:
    """Remind those who still have a seat and have not answered, once a day; returns how many they are."""
    seated = wave.forum.seats.where_open(today).values("user")
    waiting = User.objects.filter(
        evaluation_invitations__wave=wave, evaluation_invitations__has_answered=False, pk__in=seated
    )
    for person in waiting:
        _send(wave, person, "reminder", key=f"wave:{wave.pk}:reminder:{today}:{person.pk}")
    return len(waiting)


def remind_of_answers(today: date) -> int:
    """Remind in every wave that closes soon (BR35); returns how many were reminded."""
    running = Wave.objects.filter(closed_on=None).select_related("forum")
    return sum(remind_in(wave, today) for wave in running if rules.reminds_on(today, wave.due_on))


def _send(wave: Wave, person: User, name: str, *, key: str) -> None:
    send_message(
        recipient=person,
        key=key,
        kind=f"evaluation_{name}",
        template=f"evaluation/mail/{name}",
        context=invitation_context(wave, person),
        language=wave.forum.language,
    )
