"""The law of evaluation: what was done, learned and smart, and what may be shared of it."""

from evaluation.rules.reflections import LONGEST_TEXT, Occasion, first_named, needs

__all__ = ["LONGEST_TEXT", "Occasion", "first_named", "needs"]
