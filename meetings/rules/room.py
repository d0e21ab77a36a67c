"""What is judged while a meeting goes on: whether it can reach conclusions, and who stayed for what."""

from politirad.councils.rules import DecisionRule

WRITING_SECONDS = 120
"""How long somebody counts as writing of an item after their text last changed (ux.md 5.9)."""


def is_quorate(rule: DecisionRule, *, sides_without_leader: int, called: int, present: int) -> bool | None:
    """Whether the forum can reach conclusions by its own rule (G50); None where people must judge.

    Where both sides must agree, each needs somebody who decides (BR23). Where the majority decides, more
    than half of those called must be there; a deputy counts as whoever they stand in for.
    """
    if rule == DecisionRule.BOTH_AGREE:
        return sides_without_leader == 0
    return present * 2 > called if rule == DecisionRule.MAJORITY else None


def stays_in_order(joined: int, left: int) -> bool:
    """Whether somebody who came to item number `joined` and left after `left` was there at all (G49)."""
    return joined <= left
