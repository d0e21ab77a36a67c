"""The shape of an agenda item's texts, from the invitation to what came of it."""

from dataclasses import dataclass

from meetings.models import AgendaItem
from politirad.tenancy.permissions import Role

Purpose = AgendaItem.Purpose


@dataclass(frozen=True)
class Promise:
    """An action item of a matter: what, whose task, how many days, and what came of it."""

    what: str
    role: Role
    days: int
    result: str


@dataclass(frozen=True)
class Matter:
    """An agenda item with the texts its minutes get when the meeting has been held."""

    title: str
    purpose: AgendaItem.Purpose
    role: Role
    minutes: int
    description: str
    summary: str
    conclusion: str = ""
    promise: Promise | None = None
    paper: str = ""
    concerns: str = ""
