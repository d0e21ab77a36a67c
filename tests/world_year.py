"""The year of a council in the test world: a rule, a plan, and something to see to in each standing."""

from datetime import date, time

from meetings.models import CouncilPlan, MeetingPattern, Obligation
from meetings.rules import ObligationKind
from politirad.accounts.models import User
from politirad.councils.models import Forum
from politirad.tenancy.permissions import Party
from tests.world_meetings import CLOSED_MARK, NOW

YEAR = NOW.year


def year_of(forum: Forum, by: User, *, mark: str) -> None:
    """Our year, or with `mark` in every text the neighbour's; what is planned is for the two parties."""
    closed = f"{mark}{CLOSED_MARK}"
    MeetingPattern.objects.create(
        forum=forum,
        year=YEAR,
        nth=3,
        weekday=2,
        months=[3, 6, 9, 12],
        starts=time(9, 30),
        ends=time(11, 30),
        place=f"{mark}Rådhuset",
    )
    Obligation.objects.create(
        forum=forum,
        year=YEAR,
        kind=ObligationKind.CRIME_PICTURE,
        month=1,
        party=Party.POLICE,
        done_on=date(YEAR, 1, 20),
        done_by=by,
    )
    Obligation.objects.create(
        forum=forum,
        year=YEAR,
        kind=ObligationKind.OWN,
        title=f"{closed} om skjenking",
        due_on=date(YEAR, 9, 1),
    )
    Obligation.objects.create(forum=forum, year=YEAR, kind=ObligationKind.NEXT_YEAR, month=11)
    CouncilPlan.objects.create(
        forum=forum,
        first_year=YEAR,
        last_year=YEAR + 1,
        goals=f"{closed} trygge kvelder i sentrum.",
        focus=f"{mark}Rus og vold blant unge.",
        changed_by=by,
    )
