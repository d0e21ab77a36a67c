"""Deputies in the demo councils: some who cannot come have sent somebody else."""

from datetime import date, timedelta

from meetings.actions.deputies import deputy_candidates, seat_deputy
from meetings.models import Meeting, Participant
from meetings.rules import State
from politirad.demo.world.clock import Clock
from politirad.demo.world.doer import done_by

_COUNCILS = 4


def make_deputies(clock: Clock) -> None:
    """Let one who cannot come to each of the next meetings send a deputy; every other has answered."""
    coming = Meeting.objects.filter(state=State.CALLED, starts_at__date__gte=clock.day(0))
    meetings = coming.select_related("forum__unit").order_by("starts_at", "pk")[:_COUNCILS]
    for number, meeting in enumerate(meetings):
        unable = meeting.participants.filter(answer=Participant.Answer.NO).select_related("user")
        for participant in unable.in_party_order():
            participant.meeting = meeting
            if _send(participant, clock.day(-1), has_answered=number % 2 == 0):
                break


def _send(participant: Participant, since: date, *, has_answered: bool) -> bool:
    """Whether there was somebody to send."""
    candidate = next(iter(deputy_candidates(participant)), None)
    if candidate is None:
        return False
    with done_by(participant.user):
        deputy = seat_deputy(participant, candidate, since=since)
        participant.answer = Participant.Answer.DEPUTY
        participant.save(update_fields=["answer"])
    if has_answered:
        deputy.answer = Participant.Answer.YES
        deputy.answered_at = participant.answered_at and participant.answered_at + timedelta(hours=2)
        with done_by(deputy.user):
            deputy.save(update_fields=["answer", "answered_at"])
    return True
