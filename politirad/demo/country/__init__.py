"""A synthetic country on the real municipality numbers, as big as the real one, to measure with.

The same seed and day make the same rows. Names and texts are put together from short lists and say nothing
true; histories are not written, for nobody has changed anything here.
"""

from dataclasses import dataclass
from datetime import date

from django.db import models, transaction

from evaluation.models import MeanConsent, Result, Wave
from meetings.models import ActionItem, AgendaItem, Conclusion, Meeting, Participant
from politirad.accounts.models import User
from politirad.councils.models import Forum, ForumGrant, ForumMunicipality, Seat
from politirad.demo.country.councils import make_councils, make_offices, make_units
from politirad.demo.country.evaluations import make_waves
from politirad.demo.country.meetings import make_meetings
from politirad.demo.country.people import make_people
from politirad.demo.country.shares import Plan
from politirad.demo.country.triggers import without_triggers
from politirad.demo.world.clock import Clock
from politirad.demo.world.nation_agreements import make_national_agreements
from politirad.demo.world.nation_slt import make_national_networks
from politirad.tenancy.models import Municipality

_FILLED: tuple[type[models.Model], ...] = (
    *(User, Forum, ForumMunicipality, Seat, ForumGrant),
    *(Meeting, Participant, AgendaItem, Conclusion, ActionItem),
    *(Wave, MeanConsent, Result),
)
"""The tables with so many rows that their triggers would take most of the time."""

__all__ = ["Made", "Plan", "is_empty", "make_country"]


@dataclass(frozen=True)
class Made:
    """How much there is of each."""

    municipalities: int
    people: int
    meetings: int
    items: int
    tasks: int
    results: int


def is_empty() -> bool:
    """Whether no forum has been made: a country is never mixed with anything else."""
    return not Forum.objects.exists()


@transaction.atomic
def make_country(today: date, plan: Plan) -> Made:
    """Make everything the plan says around `today`, in the municipalities that are in force then."""
    clock = Clock(today)
    towns = list(Municipality.objects.valid_on(today).filter(is_demo=False).order_by("code"))
    analyst, units = make_offices(today), make_units(towns, today)
    with without_triggers(_FILLED):
        people = make_people(plan.people, plan.seed)
        forums = make_councils(towns, units, people, clock, plan)
        items, tasks = make_meetings(forums, clock, plan)
        results = make_waves(forums, analyst, clock, plan)
    make_national_agreements(towns, units, clock, analyst)
    make_national_networks(towns, forums, clock)
    return Made(len(towns), len(people), plan.meetings, items, tasks, results)
