"""What each row of a list of staff would do to the functions of a police district (G92, R028, R134).

Somebody is known again by the e-mail address, and what they hold by its function and its days. An empty
cell changes nothing. A politikontakt in the list holds the function; municipalities are assigned one by one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from contacts.rules.imports import Judged, Outcome
from contacts.rules.spans import Span
from contacts.rules.tree import Problem, Trouble, Unit

NEW_HOLDING = "line{line}"
"""The key of a holding that a row makes, until it is written."""


@dataclass(frozen=True)
class StaffRow:
    """What a row says; `function` and `unit` are the words in it, and `unit` may be a number."""

    line: int
    full_name: str
    email: str
    function: str
    unit: str
    percent: int | None
    valid_from: date | None
    valid_until: date | None

    @property
    def span(self) -> Span:
        """The days it names, as far as it names any."""
        return Span(self.valid_from or date.min, self.valid_until)


@dataclass(frozen=True)
class Holding:
    """That a person holds a function; `function` is its code, and `unit` the key of the unit, if any."""

    key: str
    full_name: str
    email: str
    function: str
    unit: str | None
    percent: int | None
    valid_from: date
    valid_until: date | None

    @property
    def span(self) -> Span:
        """Its days."""
        return Span(self.valid_from, self.valid_until)


@dataclass(frozen=True)
class Catalogue:
    """What a row can name: `functions` from lower-case words to codes, units, and what is not there."""

    functions: Mapping[str, str]
    units: Sequence[Unit]
    absences: Mapping[str, Sequence[Span]]


def judge_staff(
    rows: Sequence[StaffRow], known: Iterable[Holding], catalogue: Catalogue, *, today: date
) -> list[Judged[Holding]]:
    """Each row with its outcome, in the order of the rows (G92)."""
    judge = _Judge(known, catalogue, today)
    # What ends stands before what follows it.
    ordered = sorted(rows, key=lambda row: (row.valid_from or date.min, row.line))
    put = [judge.put(row) for row in ordered]
    return [judge.checked(each) for each in sorted(put, key=lambda each: each.line)]


class _Judge:
    """What the people of the district will hold, one row after the other."""

    def __init__(self, known: Iterable[Holding], catalogue: Catalogue, today: date) -> None:
        self.plan: defaultdict[tuple[str, str], dict[str, Holding]] = defaultdict(dict)
        for each in known:
            self._plan(each)
        self.catalogue, self.today = catalogue, today
        self.line_of: dict[str, int] = {}
        self.named: dict[str, tuple[str, int]] = {}

    def put(self, row: StaffRow) -> Judged[Holding]:
        """Put what the row says into the plan, or say why it cannot stand there."""
        function = self.catalogue.functions.get(row.function.lower())
        if function is None:
            return _wrong(row, Problem.UNKNOWN_FUNCTION, row.function)
        name, line = self.named.setdefault(row.email, (row.full_name.lower(), row.line))
        if name != row.full_name.lower():
            return _wrong(row, Problem.OTHER_NAME, str(line))
        unit = self._unit_of(row)
        if isinstance(unit, Trouble):
            return Judged(row.line, Outcome.WRONG, trouble=unit)
        return self._held(row, function, unit)

    def _held(self, row: StaffRow, function: str, unit: Unit | None) -> Judged[Holding]:
        before = self._match(row, function)
        key = before.key if before else NEW_HOLDING.format(line=row.line)
        if key in self.line_of:
            return _wrong(row, Problem.TWICE, str(self.line_of[key]))
        valid_from = row.valid_from or (before.valid_from if before else None)
        if valid_from is None:
            return _wrong(row, Problem.FIRST_DAY_MISSING)
        unit_key = unit.key if unit else None
        # Whoever has an account here keeps the name it has.
        full_name = before.full_name if before else row.full_name
        after = Holding(
            key, full_name, row.email, function, unit_key, row.percent, valid_from, row.valid_until
        )
        if before:
            after = replace(
                after,
                unit=unit_key or before.unit,
                percent=row.percent or before.percent,
                valid_until=row.valid_until or before.valid_until,
            )
        self._plan(after)
        self.line_of[key] = row.line
        return Judged(row.line, Outcome.SAME, before, after)

    def checked(self, put: Judged[Holding]) -> Judged[Holding]:
        """What the row does, now that every row is in the plan."""
        if put.after is None or put.before == put.after:
            return put
        trouble = self._trouble(put.after)
        if trouble:
            return replace(put, outcome=Outcome.WRONG, trouble=trouble)
        return replace(put, outcome=Outcome.CHANGED if put.before else Outcome.NEW)

    def _trouble(self, after: Holding) -> Trouble | None:
        if after.valid_until and after.valid_until < after.valid_from:
            return Trouble(Problem.ENDS_BEFORE_START)
        if any(span.overlaps(after.span) for span in self.catalogue.absences.get(after.function, ())):
            return Trouble(Problem.NOT_HERE)
        others = [each for each in self.plan[after.email, after.function].values() if each.key != after.key]
        if any(each.span.overlaps(after.span) for each in others):
            return Trouble(Problem.HELD_ALREADY)
        return None

    def _plan(self, holding: Holding) -> None:
        self.plan[holding.email, holding.function][holding.key] = holding

    def _match(self, row: StaffRow, function: str) -> Holding | None:
        """Of what the person holds, the one that begins when the row says, or holds today, or comes last."""
        held = self.plan[row.email, function].values()
        mine = [each for each in held if each.span.overlaps(row.span)]
        return max(
            mine,
            default=None,
            key=lambda each: (
                each.valid_from == row.valid_from,
                each.span.holds_on(self.today),
                each.valid_from,
            ),
        )

    def _unit_of(self, row: StaffRow) -> Unit | Trouble | None:
        """The unit the row names, on a day they have in common."""
        word = row.unit.lower()
        if not word:
            return None
        days = [unit for unit in self.catalogue.units if _span(unit).overlaps(row.span)]
        found = [unit for unit in days if unit.code.lower() == word]
        found = found or [unit for unit in days if unit.name.lower() == word]
        first = row.valid_from or self.today
        fitting = [unit for unit in found if _span(unit).holds_on(first)] or found
        if len(fitting) == 1:
            return fitting[0]
        return Trouble(Problem.AMBIGUOUS_UNIT if fitting else Problem.UNKNOWN_UNIT, row.unit)


def _span(unit: Unit) -> Span:
    return Span(unit.valid_from, unit.valid_until)


def _wrong(row: StaffRow, problem: Problem, about: str = "") -> Judged[Holding]:
    return Judged(row.line, Outcome.WRONG, trouble=Trouble(problem, about))
