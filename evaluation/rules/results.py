"""What may be told of the answers: counted by side, and hidden where few answered (BR36, G76, G77).

A wave is counted once, when it closes, and only what is returned here is kept. So nothing hidden can be
reckoned from what is shown: it is not there.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from evaluation.rules.questions import UNKNOWN, Kind

ANSWER_LIMITS: tuple[tuple[date, int], ...] = ((date(2016, 1, 1), 5),)
"""From which day how many must have answered before a group is shown; the last that has begun holds."""
MUNICIPALITY, POLICE = "municipality", "police"
SIDES = (MUNICIPALITY, POLICE)
TOGETHER = ""
"""The name of the group of everybody, where the sides do not stand apart."""


@dataclass(frozen=True)
class Vote:
    """What one person answered to one question: the side they stand on, and what they chose."""

    party: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Tally:
    """How a group answered a question: how many did, and how many chose each value."""

    party: str
    answered: int
    counts: Mapping[str, int] = field(default_factory=dict)


def answer_limit(on: date) -> int:
    """How many must have answered on the day before their group is shown (BR36)."""
    return [limit for since, limit in ANSWER_LIMITS if since <= on][-1]


def tallies(votes: Iterable[Vote], *, limit: int) -> list[Tally]:
    """The groups that may be shown for one question, and no other.

    The two sides stand apart when each of them has `limit` answers that count; others than them are then
    shown if they too have. Where a side has fewer, everybody is counted together, and no side alone: the
    whole less a side would tell of the other. Where all together are fewer, nothing is kept. With a `limit`
    of 1, as in an open wave, each side always stands apart.
    """
    groups: dict[str, list[Vote]] = {}
    for vote in votes:
        groups.setdefault(vote.party, []).append(vote)
    shown = [party for party, group in groups.items() if _counting(group) >= limit]
    if limit <= 1 or all(side in shown for side in SIDES):
        return [_tally(party, groups[party]) for party in sorted(shown)]
    everybody = [vote for group in groups.values() for vote in group]
    return [_tally(TOGETHER, everybody)] if _counting(everybody) >= limit else []


def whole(found: Sequence[Tally]) -> Tally | None:
    """The groups that are shown, added up: a total never covers a group that is hidden."""
    if not found:
        return None
    counts: Counter[str] = Counter()
    for tally in found:
        counts.update(tally.counts)
    return Tally(TOGETHER, sum(tally.answered for tally in found), dict(counts))


def mean(tally: Tally | None) -> float | None:
    """The mean of the answers on the scale, «vet ikke» left out; None where there is none."""
    counts = {int(value): n for value, n in tally.counts.items() if value != UNKNOWN} if tally else {}
    total = sum(counts.values())
    return sum(value * n for value, n in counts.items()) / total if total else None


def mean_of(means: Iterable[float | None]) -> float | None:
    """The mean of those that are shown: a main question is reckoned from what everybody can see of it."""
    known = [number for number in means if number is not None]
    return sum(known) / len(known) if known else None


def gap(municipality: float | None, police: float | None) -> float | None:
    """How far the sides are from each other on the scale (G76); None where one is not shown."""
    return None if municipality is None or police is None else abs(municipality - police)


def change(now: float | None, before: float | None) -> float | None:
    """How much a mean has moved since the last wave, to one decimal as it is shown."""
    return None if now is None or before is None else round(round(now, 1) - round(before, 1), 1)


def may_show_texts(answered: int, *, limit: int) -> bool:
    """Whether what was written may be read: only where so many answered the wave that none is alone."""
    return answered >= limit


def is_counted(kind: Kind) -> bool:
    """Whether answers of the kind are counted; texts are kept as they are, without a side."""
    return kind != Kind.TEXT


def _counting(votes: Sequence[Vote]) -> int:
    """How many of the votes say something: who answered «vet ikke» hides nobody else."""
    return sum(vote.values != (UNKNOWN,) for vote in votes)


def _tally(party: str, votes: Sequence[Vote]) -> Tally:
    counts = Counter(value for vote in votes for value in set(vote.values))
    return Tally(party, len(votes), dict(counts))
