"""The law of the register: the tree of a police district, and lists taken in from files."""

from contacts.rules.imports import MOST_ROWS, MOVES, Outcome, State, looks_like_formula, may_move, may_take_in
from contacts.rules.tree import Problem, Tree, Trouble, Unit, below_trouble, end_trouble, unit_trouble
from contacts.rules.unit_rows import NEW_KEY, Judged, UnitRow, judge_units

__all__ = [
    "MOST_ROWS",
    "MOVES",
    "NEW_KEY",
    "Judged",
    "Outcome",
    "Problem",
    "State",
    "Tree",
    "Trouble",
    "Unit",
    "UnitRow",
    "below_trouble",
    "end_trouble",
    "judge_units",
    "looks_like_formula",
    "may_move",
    "may_take_in",
    "unit_trouble",
]
