"""Days from a first to a last one, both included; no last day means open (BR43)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Span:
    """The days something holds."""

    first: date
    last: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether `day` is one of them."""
        return self.first <= day and (self.last is None or day <= self.last)

    def overlaps(self, other: "Span") -> bool:
        """Whether the two have a day in common."""
        return _starts_by(self, other.last) and _starts_by(other, self.last)


def last_before(day: date, spans: Iterable[Span]) -> date | None:
    """The last day, before `day`, that one of the spans ended on; None where none has ended (G17)."""
    ended = [span.last for span in spans if span.last is not None and span.last < day]
    return max(ended, default=None)


def _starts_by(span: Span, last: date | None) -> bool:
    return last is None or span.first <= last
