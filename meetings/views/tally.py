"""How many of those who are called have said what."""

from collections.abc import Iterable
from dataclasses import dataclass

from meetings.models import Participant


@dataclass(frozen=True)
class Tally:
    """Places at the table: a deputy sits in the place of the one they stand in for."""

    called: int
    coming: int
    waiting: int


def tally_of(people: Iterable[Participant]) -> Tally:
    """The answers counted; whoever sends a deputy is counted by the deputy's answer."""
    counted = [person for person in people if person.answer != Participant.Answer.DEPUTY]
    return Tally(
        called=len(counted),
        coming=sum(person.is_coming for person in counted),
        waiting=sum(not person.has_answered for person in counted),
    )
