"""A network's year: what its steering group sees to, and what must come before the budget (R164, W38)."""

from datetime import date

from meetings.rules.year import ObligationKind

LAST_MONTH_FOR_BUDGET = 9
"""The last month in which goals and wishes reach the municipality's budget and plans for the year after.

The annual cycle of domain.md 4.6 places the input to the budget in August and the goals in September; from
October the proposal for the budget is before the politicians, who settle it before the year is out.
"""
BEFORE_BUDGET = frozenset({ObligationKind.BUDGET_INPUT, ObligationKind.SLT_GOALS})
"""What is of no use to the municipality's budget when it comes late (R164 a)."""
YEAR_OF_STEERING = (
    ObligationKind.SLT_KNOWLEDGE,
    ObligationKind.JOINT_GATHERING,
    ObligationKind.BUDGET_INPUT,
    ObligationKind.SLT_GOALS,
    ObligationKind.ACTION_PLAN,
    ObligationKind.SLT_COORDINATOR,
)
"""What the steering group of a network sees to in a year, its three duties among it, in the usual order."""


def misses_budget(kind: str, last_on: date) -> bool:
    """Whether something meant for the municipality's budget is planned too late for it (R164 a)."""
    return kind in BEFORE_BUDGET and last_on.month > LAST_MONTH_FOR_BUDGET
