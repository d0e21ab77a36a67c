"""Where conclusions of the demo councils were lifted to, and one that no longer holds."""

from dataclasses import dataclass

from django.db.models import QuerySet

from meetings.actions import withdraw_conclusion
from meetings.models import Conclusion, Lift
from meetings.rules import State
from politirad.councils.models import Forum
from politirad.demo.world.clock import Clock

_To = Lift.Receiver


@dataclass(frozen=True)
class _Lifted:
    """To whom, how many days ago, when an answer is expected, and what it was."""

    forum: str
    receiver: Lift.Receiver
    name: str
    day: int
    due: int
    answered: int | None = None
    answer: str = ""


_LIFTS = (
    _Lifted(
        "elvestrand",
        _To.MUNICIPAL_COUNCIL,
        "",
        -120,
        -60,
        -75,
        "Kommunestyret tok saken til orientering, og ba om tall i årsrapporten.",
    ),
    _Lifted("elvestrand", _To.DISTRICT, "", -80, -10),
    _Lifted("elvestrand", _To.OTHER, "Statens vegvesen", -20, 25),
    _Lifted("region", _To.KS, "", -60, 20),
)
_WITHDRAWN_IN = "elvestrand"
_REASON = "Rådet har konkludert på nytt i et senere møte."


def lift_conclusions(forums: dict[str, Forum], clock: Clock) -> None:
    """Lift the newest approved conclusions of the councils, one each, and withdraw the oldest one."""
    newest = {key: list(_approved(forum).order_by("-pk")) for key, forum in forums.items()}
    for lifted in _LIFTS:
        conclusion = newest[lifted.forum].pop(0)
        Lift.objects.create(
            conclusion=conclusion,
            receiver=lifted.receiver,
            receiver_name=lifted.name,
            lifted_on=clock.day(lifted.day),
            answer_due_on=clock.day(lifted.due),
            answered_on=None if lifted.answered is None else clock.day(lifted.answered),
            answer=lifted.answer,
            created_by=conclusion.created_by,
        )
    oldest = newest[_WITHDRAWN_IN][-1]
    withdraw_conclusion(oldest, reason=_REASON, by=oldest.created_by)


def _approved(forum: Forum) -> QuerySet[Conclusion]:
    return Conclusion.objects.filter(item__meeting__forum=forum, item__meeting__state=State.APPROVED)
