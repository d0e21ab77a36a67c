"""The vocabulary of questions about the register and what is taken into it."""

from contacts.querysets.imports import ImportQuerySet

__all__ = ["ImportQuerySet"]
