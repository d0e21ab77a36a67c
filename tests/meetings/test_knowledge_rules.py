"""The law of the knowledge basis: deadlines, reminders, tables, and numbers nobody can reckon out."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings import rules
from meetings.rules import (
    ANSWERABLE,
    HAS_ANSWER,
    KNOWLEDGE_DAYS,
    KNOWLEDGE_MOVES,
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    REMINDER_DAYS,
    SMALL_NUMBER_LIMITS,
    UNDELIVERED,
    Cell,
    Hiding,
    KnowledgeState,
    Reminder,
    Series,
    Table,
    TableError,
    YearChart,
    guarded_cells,
    hidden_count,
    is_knowledge_late,
    is_quiet,
    knowledge_due_on,
    may_move_knowledge,
    number_in,
    parse_table,
    reminder_due,
    small_number_limit,
    year_chart,
)

LIMIT = 5
_S = KnowledgeState


def test_released_is_the_end_and_delivered_can_be_delivered_again():
    allowed = {(state, to) for state in _S for to in _S if may_move_knowledge(state, to)}
    assert allowed == {
        (_S.ASKED, _S.REMINDED),
        (_S.ASKED, _S.DELIVERED),
        (_S.ASKED, _S.NOT_RELEVANT),
        (_S.REMINDED, _S.REMINDED),
        (_S.REMINDED, _S.DELIVERED),
        (_S.REMINDED, _S.NOT_RELEVANT),
        (_S.DELIVERED, _S.DELIVERED),
        (_S.DELIVERED, _S.RELEASED),
        (_S.NOT_RELEVANT, _S.ASKED),
    }
    assert KNOWLEDGE_MOVES.keys() == set(_S)
    assert (UNDELIVERED | {_S.DELIVERED}, HAS_ANSWER) == (ANSWERABLE, {_S.DELIVERED, _S.RELEASED})


@pytest.mark.parametrize(
    ("today", "due_on"),
    [
        (date(2026, 10, 1), date(2026, 11, 22)),
        (date(2026, 11, 18), date(2026, 11, 22)),
        (date(2026, 11, 24), date(2026, 11, 27)),
        (date(2026, 12, 7), date(2026, 12, 8)),
        (date(2026, 12, 9), date(2026, 12, 9)),
    ],
)
def test_deadline_is_ten_days_before_the_notice_and_never_over(today: date, due_on: date):
    assert KNOWLEDGE_DAYS == 10
    found = knowledge_due_on(date(2026, 12, 2), today=today, meeting_on=date(2026, 12, 9))
    assert found == due_on


def test_answer_is_late_from_the_day_after_the_deadline():
    due_on = date(2026, 11, 24)
    late = [is_knowledge_late(due_on, date(2026, 11, day)) for day in (23, 24, 25)]
    assert late == [False, False, True]


@pytest.mark.parametrize(
    ("today", "reminder"),
    [
        (date(2026, 11, 20), None),
        (date(2026, 11, 21), Reminder.SOON),
        (date(2026, 11, 23), Reminder.SOON),
        (date(2026, 11, 24), Reminder.DUE),
        (date(2026, 12, 19), Reminder.DUE),
        (date(2026, 12, 20), None),
        (date(2027, 1, 6), None),
        (date(2027, 1, 7), Reminder.DUE),
    ],
)
def test_reminders_come_before_and_at_the_deadline_but_not_over_christmas(today: date, reminder: Reminder):
    assert REMINDER_DAYS == 3
    assert reminder_due(date(2026, 11, 24), today=today, asked_on=date(2026, 11, 1)) == reminder


def test_nobody_is_reminded_on_the_day_they_are_asked():
    day = date(2026, 11, 24)
    assert reminder_due(day, today=day, asked_on=day) is None


def test_july_is_quiet():
    days = [date(2026, 6, 30), date(2026, 7, 1), date(2026, 7, 31), date(2026, 8, 1)]
    assert [is_quiet(day) for day in days] == [False, True, True, False]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12),
        ("1 234", 1234),
        ("1.234", 1234),
        ("12,5", 12.5),
        ("ca. 3", 3),
        ("<5", 5),
        ("\N{MINUS SIGN}4", -4),
        ("3 saker", 3),
        ("3*", 3),
        ("4,5 %", 4.5),
        ("Sone 2", None),
        ("", None),
        ("få", None),
    ],
)
def test_number_is_found_in_what_people_type(text: str, number: float | None):
    assert number_in(text) == number


@pytest.mark.parametrize(
    "text", ["Type;2025;2026\nVold;10;12\n", '"Type"\t2025\t2026\r\nVold\t10\t12\r\n\r\n']
)
def test_table_is_read_from_semicolons_and_from_a_spreadsheet(text: str):
    assert parse_table(text) == Table(("Type", "2025", "2026"), (("Vold", "10", "12"),))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ("lines", 0, 0, 0)),
        ("Type;2025", ("lines", 0, 0, 0)),
        ("Type\nVold", ("separator", 0, 0, 0)),
        ("Type;\nVold;1", ("unnamed_column", 0, 2, 0)),
        ("Type;2025\nVold;1;2", ("width", 2, 3, 2)),
        ("Type;2025\nVold;1\n;2", ("unnamed_row", 3, 0, 0)),
        (f"Type;2025\nVold;{'x' * (LONGEST_CELL + 1)}", ("long", 2, 0, LONGEST_CELL)),
        ("A" + ";B" * MOST_COLUMNS + "\nVold", ("columns", 0, MOST_COLUMNS + 1, MOST_COLUMNS)),
        ("A;B" + "\nC;1" * (MOST_ROWS + 1), ("rows", 0, MOST_ROWS + 1, MOST_ROWS)),
    ],
)
def test_what_is_no_table_is_refused_for_one_reason(text: str, said: tuple[str, int, int, int]):
    with pytest.raises(TableError) as refused:
        parse_table(text)
    wrong = refused.value
    assert (wrong.code, wrong.line, wrong.count, wrong.wanted) == said


def test_limit_is_five_today():
    assert small_number_limit(date(2026, 11, 24)) == SMALL_NUMBER_LIMITS[-1][1] == LIMIT


def _published(text: str) -> list[str]:
    """The rows as others see them."""
    shown = {Hiding.SMALL: "<5", Hiding.TELLS: "skjult"}
    rows = guarded_cells(parse_table(text), LIMIT)
    return [";".join(shown[cell.hiding] if cell.hiding else cell.text for cell in row) for row in rows]


def test_one_to_four_are_hidden_and_zero_and_five_are_shown():
    assert _published("Type;A;B;C;D\nVold;5;0;1;3") == ["Vold;5;0;<5;<5"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        # A total, over and beside, by its name.
        (
            "Type;2024;2025;I alt\nVold;12;3;15\nSkade;30;28;58\nSum;42;31;73",
            ["Vold;12;<5;skjult", "Skade;30;28;58", "Sum;42;skjult;skjult"],
        ),
        # A total that says nothing of itself.
        ("Sted;Gutter;Jenter;Elever\nNord;12;3;15\nSør;30;28;58", ["Nord;12;<5;skjult", "Sør;30;28;58"]),
        # A change from the year before.
        ("Type;2025;2026;Endring\nVold;10;3;-7\nSkade;9;11;2", ["Vold;10;<5;skjult", "Skade;9;11;2"]),
        # A share of a total somewhere else.
        ("Type;Antall;Prosent\nVold;3;2,5\nSkade;90;97,5", ["Vold;<5;skjult", "Skade;90;skjult"]),
        ("Type;2025;2026\nVold;3;9\nAndel;2,5 %;4,5 %", ["Vold;<5;9", "Andel;skjult;skjult"]),
        # A total that is small itself tells no more than its parts.
        ("Type;A;B;Sum\nVold;1;2;3", ["Vold;<5;<5;skjult"]),
        ("Type;Sum\nVold;3", ["Vold;<5"]),
    ],
)
def test_what_tells_of_a_hidden_number_is_hidden_too(text: str, shown: list[str]):
    assert _published(text) == shown


def test_hidden_cells_are_counted():
    rows = guarded_cells(parse_table("Type;A;Sum\nVold;3;3"), LIMIT)
    assert hidden_count(rows) == 2


counts = st.integers(0, 12)
matrices = st.integers(2, 4).flatmap(
    lambda width: st.lists(st.lists(counts, min_size=width, max_size=width), min_size=1, max_size=4)
)


def _with_sums(matrix: list[list[int]], *, is_named: bool = True) -> str:
    """The numbers as a table with totals at the side and at the foot, which may say what they are."""
    rows = [[*row, sum(row)] for row in matrix]
    rows.append([sum(column) for column in zip(*rows, strict=True)])
    names = [f"Type {number}" for number in range(len(matrix))] + ["Sum" if is_named else "Elvestrand"]
    header = ["Type", *(f"Sone {number}" for number in range(len(matrix[0])))]
    header.append("I alt" if is_named else "Elever")
    lines = [";".join(map(str, [name, *row])) for name, row in zip(names, rows, strict=True)]
    return "\n".join([";".join(header), *lines])


@given(matrices, st.booleans(), st.data())
def test_nothing_shown_depends_on_a_hidden_number(
    matrix: list[list[int]], is_named: bool, data: st.DataObject
):
    """Any other small numbers in their places give the same shown cells, so that none can be reckoned out."""
    other = [
        [data.draw(st.integers(1, LIMIT - 1)) if 0 < count < LIMIT else count for count in row]
        for row in matrix
    ]
    shown = guarded_cells(parse_table(_with_sums(matrix, is_named=is_named)), LIMIT)
    otherwise = parse_table(_with_sums(other, is_named=is_named)).rows
    told = [
        (cell.text, text)
        for row, texts in zip(shown, otherwise, strict=True)
        for cell, text in zip(row, texts, strict=True)
        if not cell.hiding and cell.text != text
    ]
    assert told == []


@given(matrices)
def test_nothing_small_is_ever_published_and_nothing_else_is_hidden_in_vain(matrix: list[list[int]]):
    published = [row.split(";")[1:] for row in _published(_with_sums(matrix))]
    shown = [[cell for cell in row if cell not in {"<5", "skjult"}] for row in published]
    assert all(not 0 < int(cell) < LIMIT for row in shown for cell in row)
    if not any(0 < count < LIMIT for row in matrix for count in row):
        assert all("skjult" not in row for row in published)


def test_years_across_and_down_become_the_same_lines_and_hidden_numbers_a_gap():
    across = parse_table("Type;2024;2025;2026\nVold;12;3;10")
    down = parse_table("År;Vold\n2026;10\n2025;3\n2024;12")
    charts = [year_chart(table, guarded_cells(table, LIMIT)) for table in (across, down)]
    assert charts == [YearChart((2024, 2025, 2026), (Series("Vold", (12.0, None, 10.0)),))] * 2


@pytest.mark.parametrize(
    "text", ["Type;Nord;Sør\nVold;12;30", "Type;2026\nVold;12", "Type;2025;2026\nVold;3;2"]
)
def test_without_two_years_or_two_shown_numbers_there_is_no_chart(text: str):
    table = parse_table(text)
    assert year_chart(table, guarded_cells(table, LIMIT)) is None


def test_cell_of_words_is_never_hidden():
    table = parse_table("Tiltak;Ansvar\nNatteravner;Foreldre")
    assert rules.guarded_cells(table, LIMIT) == [[Cell("Natteravner"), Cell("Foreldre")]]
