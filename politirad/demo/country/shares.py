"""How much a synthetic country holds, and how it is shared out."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Plan:
    """How much of each there is to be; the figures are those of the real country after ten years."""

    seed: int = 2026
    people: int = 20_000
    meetings: int = 15_000
    items: int = 150_000
    tasks: int = 75_000
    results: int = 60_000
    years: int = 10

    def divided(self, by: int) -> "Plan":
        """The same years with so much less in them."""
        counts = (self.people, self.meetings, self.items, self.tasks, self.results)
        return Plan(self.seed, *(count // by for count in counts), years=self.years)


def shares(total: int, among: int) -> Iterator[int]:
    """`total` shared as evenly as whole numbers can be, the first getting one more."""
    each, more = divmod(total, among)
    for place in range(among):
        yield each + (place < more)
