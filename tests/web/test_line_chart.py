"""The geometry of line charts: round levels, gaps where there is no number, and names that can be read."""

from politirad.web.line_chart import Dot, line_chart


def test_levels_are_round_and_begin_at_zero():
    chart = line_chart([2024, 2025], [("Vold", [18, 112])])
    assert [level.text for level in chart.levels] == ["0", "50", "100", "150"]
    assert [year.text for year in chart.years] == ["2024", "2025"]


def test_missing_number_is_a_gap_and_never_a_zero():
    chart = line_chart([2023, 2024, 2025, 2026], [("Vold", [10, 10, None, 10])])
    (line,) = chart.lines
    assert line.paths == ("M68.0 16.0L198.0 16.0",)
    assert line.dots == (Dot("68.0", "16.0"), Dot("198.0", "16.0"), Dot("458.0", "16.0"))


def test_names_are_kept_apart_and_inside_the_picture():
    chart = line_chart([2025, 2026], [("A", [0, 0]), ("B", [0, 0]), ("Et langt navn på en serie", [10, 10])])
    names = {line.name: float(line.name_y) for line in chart.lines}
    assert names == {"A": 246.0, "B": 264.0, "Et langt navn på…": 16.0}


def test_change_below_zero_stands_below_the_line_of_zero():
    chart = line_chart([2025, 2026], [("Endring", [-7, 3])])
    assert [level.text for level in chart.levels] == ["-7,5", "-5", "-2,5", "0", "2,5", "5"]
