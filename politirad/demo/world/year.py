"""What the demo councils see to in a year, the rule for their meetings, and their overall plans."""

from datetime import date, time, timedelta

from meetings.models import CouncilPlan, MeetingPattern, Obligation
from meetings.rules import ObligationKind, obligation_due_on, usual_obligations
from politirad.accounts.models import User
from politirad.councils.models import Forum
from politirad.demo.world.clock import Clock
from politirad.tenancy.permissions import Party

_K = ObligationKind
_LATE: dict[str, ObligationKind] = {"elvestrand": _K.ACTION_PLAN, "granlia": _K.EVALUATION}
"""What a council has let slip, if its month is over."""
_PARTIES: dict[ObligationKind, Party] = {
    _K.CRIME_PICTURE: Party.POLICE,
    _K.POLICE_PRIORITIES: Party.POLICE,
    _K.NATIONAL_DAY: Party.POLICE,
    _K.COUNCIL_REPORT: Party.MUNICIPALITY,
    _K.SCHOOL_START: Party.MUNICIPALITY,
    _K.BUDGET_INPUT: Party.MUNICIPALITY,
}
_PATTERNS: dict[str, tuple[int, int, tuple[int, ...], time, time]] = {
    "elvestrand": (3, 2, (3, 6, 10), time(9, 0), time(11, 0)),
    "storvag": (2, 1, (2, 5, 9, 11), time(9, 0), time(11, 0)),
    "region": (4, 3, (2, 5, 9, 11), time(10, 0), time(12, 0)),
}
_PLANS: dict[str, tuple[str, str, str]] = {
    "elvestrand": (
        (
            "Færre unge blir utsatt for vold, og sentrum er trygt om kvelden.\n\n"
            "Kommunen og politiet har det samme bildet av utviklingen før de velger tiltak."
        ),
        "Rus og vold blant unge.\n\nTrygt sentrum og uteliv.\n\nDigital trygghet.",
        (
            "Vi går gjennom oppgavene i hvert møte og ser på tallene to ganger i året. "
            "Kommunestyret får en rapport i mai."
        ),
    ),
    "storvag": (
        "SLT-arbeidet bygger på kunnskap, og alle tre nivåene vet hva de andre gjør.",
        "Tidlig innsats i skolen.\n\nNettvett og bildedeling.",
        "Styringsgruppen får status fra koordineringsgruppen før hvert møte.",
    ),
    "region": (
        "Dei tre kommunane har lik beredskap, og innbyggjarane kjenner politikontakten sin.",
        "Trafikktryggleik på fylkesvegane.\n\nTrygge digitale møteplassar for unge.",
        "Rådet ser på måla i kvart haustmøte, og kvar kommune melder til sitt kommunestyre.",
    ),
}
_FIRST_YEAR_AGO, _YEARS_IN_PLAN = 1, 3


def make_years(forums: dict[str, Forum], clock: Clock) -> None:
    """Give every council its year, and those that have one their rule and their plan."""
    for key, forum in forums.items():
        writer = forum.seats.filter(is_secretary=True).select_related("user").latest("valid_from").user
        _make_obligations(key, forum, writer, clock)
        if key in _PATTERNS:
            _make_pattern(forum, _PATTERNS[key], clock)
        if key in _PLANS:
            _make_plan(forum, _PLANS[key], writer, clock)


def _make_obligations(key: str, forum: Forum, writer: User, clock: Clock) -> None:
    year = clock.today.year
    usual = usual_obligations(forum.kind, is_slt_steering=forum.is_slt_steering, year=year)
    for kind, month in usual:
        last_on = obligation_due_on(year, month, None)
        is_done = last_on < clock.today and _LATE.get(key) != kind
        Obligation.objects.create(
            forum=forum,
            year=year,
            kind=kind.value,
            month=month,
            party=_PARTIES.get(kind, ""),
            done_on=_before(last_on) if is_done else None,
            done_by=writer if is_done else None,
        )


def _before(last_on: date) -> date:
    """A day in good time before the deadline."""
    return last_on - timedelta(days=9)


def _make_pattern(forum: Forum, rule: tuple[int, int, tuple[int, ...], time, time], clock: Clock) -> None:
    nth, weekday, months, starts, ends = rule
    MeetingPattern.objects.create(
        forum=forum,
        year=clock.today.year,
        nth=nth,
        weekday=weekday,
        months=list(months),
        starts=starts,
        ends=ends,
        place=forum.usual_place,
    )


def _make_plan(forum: Forum, texts: tuple[str, str, str], writer: User, clock: Clock) -> None:
    goals, focus, follow_up = texts
    first_year = clock.today.year - _FIRST_YEAR_AGO
    CouncilPlan.objects.create(
        forum=forum,
        first_year=first_year,
        last_year=first_year + _YEARS_IN_PLAN,
        goals=goals,
        focus=focus,
        follow_up=follow_up,
        changed_by=writer,
    )
